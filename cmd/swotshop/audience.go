package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"swotshop/workshop"
)

// The readers for whom a document can be made fit.
const (
	forBoard = "board"
	forTeam  = "team"
)

var audiences = []string{forBoard, forTeam}

// readers are those of a document, as they were given on the command line.
type readers struct {
	who      string
	redacted bool
	hide     []string
}

func (r *readers) flags(p *program, c *cobra.Command) {
	c.Flags().StringVar(&r.who, "for", "", forFlag)
	c.Flags().BoolVar(&r.redacted, "redacted", false, redactedFlag)
	c.Flags().StringArrayVar(&r.hide, "hide", nil, hideFlag)
	p.complete(c, "for", func() []string { return audiences })
}

// audience is for whom a document is. What has all of a session in it, private notes and
// what was taken back included, is fit for nobody else.
func (r *readers) audience(c *cobra.Command, as format) (workshop.Audience, error) {
	a := workshop.Audience{Team: r.who == forTeam, Redacted: r.redacted || len(r.hide) > 0, Hide: r.hide}
	switch {
	case r.who != "" && !slices.Contains(audiences, r.who):
		return a, wrongCall(c, noAudience, r.who, strings.Join(audiences, ", "))
	case as.name == asSession.name && (a.Team || a.Redacted):
		return a, wrongCall(c, wholeIsForNobody)
	}
	return a, nil
}

// fitFor makes what a document is written from fit for its readers, before anything is
// written, and says what was replaced.
func (p *program) fitFor(a workshop.Audience, m material) (material, error) {
	if !a.Team && !a.Redacted {
		return m, nil
	}
	fitted, err := a.Fit(m.events)
	if err != nil {
		return m, fail(err, notExportedTo, err)
	}
	m.w, m.events, m.fitted = fitted.Workshop, fitted.Events, fitted
	if a.Redacted {
		p.sayReplaced(fitted)
	}
	return m, nil
}

// sayReplaced lists what was replaced, and what somebody has to look at who knows the
// names.
func (p *program) sayReplaced(f *workshop.Fitted) {
	p.say(replacedNames, count(len(f.Replaced), "name"), count(f.Figures, "figure"))
	for _, r := range f.Replaced {
		_, _ = fmt.Fprintln(p.err, "  "+workshop.Clean(fmt.Sprintf(replacedName, r.From, r.To, count(r.Texts, "text"))))
	}
	if len(f.Ordinary) > 0 {
		p.say(ordinaryNames, quotedList(f.Ordinary))
	}
	if len(f.Roles) > 0 {
		p.say(takenForRoles, quotedList(f.Roles))
	}
}

func quotedList(all []string) string { return "“" + strings.Join(all, "”, “") + "”" }

// noneLeft refuses a document, and a name for its file, in which a name is left. Each is
// judged by its own text.
func (m material) noneLeft(file string, data []byte) error {
	if m.fitted == nil {
		return nil
	}
	texts, err := m.texts(data)
	if err != nil {
		return fail(err, notExported, err)
	}
	for _, text := range texts {
		if left := m.fitted.Left(text); len(left) > 0 {
			return fail(nil, stillInIt, left[0])
		}
	}
	if left := m.fitted.Left(filepath.Base(file)); len(left) > 0 {
		return fail(nil, stillInName, left[0])
	}
	return nil
}

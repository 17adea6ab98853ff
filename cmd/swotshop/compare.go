package main

import (
	"cmp"
	"encoding/json"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"

	"swotshop/workshop"
	"swotshop/workshop/review"
)

func (p *program) compareCommand() *cobra.Command {
	var o output
	var all bool
	c := p.command(&cobra.Command{
		Use:   "compare ID ID",
		Short: compareShort,
		Long:  compareLong + aboutID,
		Example: `swotshop compare 7f3k latest
swotshop compare 7f3k 9qm2 --json`,
	}, takes{names: []string{anID, anotherID}}, func(c *cobra.Command, args []string) error {
		if err := o.check(c); err != nil {
			return err
		}
		var both [2]*workshop.Workshop
		for i, typed := range args {
			err := p.session(c.Context(), typed, func(w *workshop.Workshop, _ []workshop.Event) error {
				both[i] = w
				return nil
			})
			if err != nil {
				return err
			}
		}
		if both[0].ID == both[1].ID {
			return wrongCall(c, compareWithItself)
		}
		comparison := review.Compare(both[0], both[1])
		return p.printComparison(o, &comparison, all)
	})
	c.Flags().BoolVar(&all, "all", false, compareAllFlag)
	p.outputFlags(c, &o)
	p.teamFlag(c)
	c.Flags().Lookup("json").Usage = compareJSONFlag
	c.ValidArgsFunction = p.completeID
	return c
}

func (p *program) printComparison(o output, c *review.Comparison, all bool) error {
	if o.json {
		data, err := json.MarshalIndent(c, "", "  ")
		if err != nil {
			return fail(err, noJSONResult, err)
		}
		return p.print(string(data) + "\n")
	}
	rows := c.Rows(all)
	if o.csv {
		columns := rowColumns(c, 0)
		columns[0].head, columns[len(columns)-1].head = "ABOUT", "NOTE"
		return printTable(p, o, rows, columns)
	}
	text := ""
	switch width := p.columns(); {
	case len(rows) == 0:
		p.say(nothingDiffers)
	case width > 0 && width < leastForTwo:
		text = stacked(c, rows)
	default:
		text = tableOf(rows, rowColumns(c, widthOfEach(rows, width))).draw(width)
	}
	if apart := c.NotTheSameInWords(); apart != "" {
		text += "\n" + apart + "\n"
	}
	return p.print(text)
}

// leastForTwo is the narrowest window in which two sessions stand side by side.
const leastForTwo = 80

// widthOfEach is how many cells each session has beside the other columns; 0: as many as it
// takes.
func widthOfEach(rows []review.Row, width int) int {
	about, note := 0, 0
	for _, r := range rows {
		about, note = max(about, ansi.StringWidth(r.About)), max(note, ansi.StringWidth(r.Note))
	}
	return max(0, width-about-note-3*len(gap)) / 2
}

// rowColumns are the rows of a comparison, each session in so many cells; 0: in full.
func rowColumns(c *review.Comparison, w int) []columnOf[review.Row] {
	cut := func(text string) string {
		if w <= 0 {
			return text
		}
		return ansi.Truncate(workshop.Clean(text), w, "…")
	}
	return []columnOf[review.Row]{
		{head: "", of: func(r review.Row) string { return r.About }},
		{head: cut(c.Head(0)), of: func(r review.Row) string { return cut(cmp.Or(r.Of[0], nothing)) }},
		{head: cut(c.Head(1)), of: func(r review.Row) string { return cut(cmp.Or(r.Of[1], nothing)) }},
		{head: "", of: func(r review.Row) string { return r.Note }},
	}
}

// stacked sets the two sessions one under the other, where they have no room side by side.
func stacked(c *review.Comparison, rows []review.Row) string {
	var b strings.Builder
	b.WriteString("1  " + workshop.Clean(c.Head(0)) + "\n2  " + workshop.Clean(c.Head(1)) + "\n")
	for _, r := range rows {
		if r.About != "" {
			b.WriteString("\n" + r.About + "\n")
		}
		b.WriteString("1  " + workshop.Clean(cmp.Or(r.Of[0], nothing)) + "\n2  " + workshop.Clean(cmp.Or(r.Of[1], nothing)))
		if r.Note != "" {
			b.WriteString("  (" + workshop.Clean(r.Note) + ")")
		}
		b.WriteString("\n")
	}
	return b.String()
}

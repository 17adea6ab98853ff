package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"swotshop/docs"
)

// manCommand writes the manual page. It is for whoever packs the program; people call
// “man swotshop”.
func (p *program) manCommand() *cobra.Command {
	c := p.command(&cobra.Command{
		Use:   "man",
		Short: manShort,
	}, noArgs, func(c *cobra.Command, _ []string) error { return p.print(manual(c.Root())) })
	c.Hidden = true
	return c
}

// manual is the manual page: the same of each build of a commit, so that its day is the
// commit’s.
func manual(root *cobra.Command) string {
	m := &page{}
	m.line(`.TH SWOTSHOP 1 "%s" "swotshop %s" "%s"`, roff(origins().Day), roff(version()), roff(manTitle))
	m.line(".nh") // a word in two parts is found by no search
	m.line(".ad l")
	m.section(manName)
	m.line(`swotshop \- %s`, roff(rootShort))
	m.section(manSynopsis)
	m.line("%s [%s]", bold("swotshop"), italic(manOptions))
	m.line(".br")
	m.line("%s %s [%s] [%s]", bold("swotshop"), italic(manCommandWord), italic(manArguments), italic(manOptions))
	m.section(manDescription)
	m.paragraphs(root.Long)
	m.line(".PP")
	m.paragraphs(manAbout)

	m.section(manOptions)
	m.options(root, root.Flags())
	m.options(root, root.PersistentFlags())
	m.tagged(bold("-h")+", "+bold("--help"), manHelpFlag)
	m.tagged(bold("-v")+", "+bold("--version"), manVersionFlag)

	m.section(manCommands)
	for _, group := range root.Groups() {
		m.subsection(strings.TrimSuffix(sentence(group.Title), "."))
		m.commands(root, group.ID)
	}
	m.subsection(manOthers)
	m.commands(root, "")

	for _, s := range manSections() {
		m.markdown(s.title, s.text)
	}
	m.section(manExit)
	for _, e := range exitCodes {
		m.tagged(bold(e.code), e.means)
	}
	m.section(manEnvironment)
	for _, v := range variables {
		m.tagged(bold(v.name), v.means)
	}
	m.section(manFiles)
	for _, f := range ownPlaces {
		m.tagged(italic(f.name), f.means)
	}
	m.section(manSeeAlso)
	m.paragraphs(manOther)
	return m.b.String()
}

// manSection is a document of ours that is part of the manual page, as Markdown. With no
// title it has that of the document.
type manSection struct{ title, text string }

// manSections are those documents: a row each.
func manSections() []manSection { return []manSection{{text: docs.Tomorrow()}} }

// commands are those of a group, with all below them.
func (m *page) commands(of *cobra.Command, group string) {
	for _, c := range of.Commands() {
		if c.Hidden || of == c.Root() && c.GroupID != group {
			continue
		}
		m.command(c)
	}
}

func (m *page) command(c *cobra.Command) {
	name, rest, _ := strings.Cut(c.UseLine(), c.Name())
	if c.Runnable() || !c.HasAvailableSubCommands() {
		term := bold(strings.TrimPrefix(name, c.Root().Name()+" ") + c.Name())
		if rest = strings.TrimSpace(rest); rest != "" {
			term += " " + italic(rest)
		}
		about := c.Long
		if about == "" || c.Parent().Name() == "completion" {
			about = c.Short + "."
		}
		m.tagged(term, about)
		m.line(".RS")
		m.options(c, c.LocalNonPersistentFlags())
		if c.Example != "" {
			m.verbatim(c.Example)
		}
		m.line(".RE")
	}
	m.commands(c, "")
}

// options are the flags of a command that are its own.
func (m *page) options(c *cobra.Command, flags *pflag.FlagSet) {
	flags.VisitAll(func(f *pflag.Flag) {
		if f.Hidden || f.Name == "help" || f.Name == "version" || c == c.Root() && flags == c.Flags() && c.PersistentFlags().Lookup(f.Name) != nil {
			return
		}
		term := bold("--" + f.Name)
		if f.Shorthand != "" {
			term = bold("-"+f.Shorthand) + ", " + term
		}
		switch f.Value.Type() {
		case "bool":
		case "int":
			term += " " + italic(manNumber)
		default:
			term += " " + italic(manText)
		}
		m.tagged(term, sentence(f.Usage))
	})
}

// sentence is a piece of help as a sentence of its own.
func sentence(s string) string {
	if s == "" {
		return s
	}
	return fmt.Sprintf("%s%s.", strings.ToUpper(s[:1]), strings.TrimSuffix(s[1:], "."))
}

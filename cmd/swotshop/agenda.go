package main

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"swotshop/prompts"
	"swotshop/workshop"
)

func (p *program) agendaCommand() *cobra.Command {
	c := p.command(&cobra.Command{
		Use:   "agenda",
		Short: agendaShort,
		Long:  agendaLong,
		Example: `swotshop agenda list
swotshop agenda show half
swotshop agenda check my-agenda.yaml`,
	}, anyArgs, func(c *cobra.Command, args []string) error {
		if len(args) > 0 {
			return unknownCommand(c, args[0])
		}
		return wrongCall(c, missingAgendaCommand)
	})
	c.AddCommand(p.agendaListCommand(), p.agendaShowCommand(), p.agendaCheckCommand())
	return c
}

func (p *program) agendaListCommand() *cobra.Command {
	var o output
	c := p.command(&cobra.Command{
		Use:   "list [flags]",
		Short: agendaListShort,
	}, noArgs, func(c *cobra.Command, _ []string) error {
		if err := o.check(c); err != nil {
			return err
		}
		content := p.content()
		if faults := content.AgendaFaults(); len(faults) > 0 {
			p.say(hiddenAgendas, faults[0])
		}
		return printTable(p, o, slices.Concat(content.Agendas(), content.OwnAgendas()), []columnOf[workshop.Agenda]{
			{head: "ID", of: func(a workshop.Agenda) string { return a.ID }},
			{head: "TITLE", of: func(a workshop.Agenda) string { return a.Title }},
			{head: "MINUTES", of: func(a workshop.Agenda) string { return strconv.Itoa(a.Minutes) }, number: true},
			{head: "STAGES", of: func(a workshop.Agenda) string { return strconv.Itoa(len(a.Stages)) }, number: true},
		})
	})
	p.outputFlags(c, &o)
	return c
}

func (p *program) agendaShowCommand() *cobra.Command {
	var yaml bool
	c := p.command(&cobra.Command{
		Use:   "show ID",
		Short: agendaShowShort,
		Example: `swotshop agenda show short
swotshop agenda show short --yaml > my-agenda.yaml`,
	}, oneArg(anAgendaID), func(c *cobra.Command, args []string) error {
		agenda, err := p.content().Agenda(args[0])
		if err != nil {
			return fail(err, unknownAgenda, err)
		}
		if !yaml {
			return p.print(agendaText(&agenda, p.columns()))
		}
		file := prompts.AgendaExample(agenda.ID)
		if file == nil {
			return wrongCall(c, yamlOfOwnAgenda, builtInAgendas(p.content()))
		}
		return p.print(string(file))
	})
	c.Flags().BoolVar(&yaml, "yaml", false, agendaShowFlag)
	c.ValidArgsFunction = func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
		if len(args) > 0 {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		return p.agendaIDs(), cobra.ShellCompDirectiveNoFileComp
	}
	return c
}

func builtInAgendas(content *prompts.Content) string {
	var ids []string
	for _, a := range content.Agendas() {
		ids = append(ids, a.ID)
	}
	return strings.Join(ids, ", ")
}

func (p *program) agendaCheckCommand() *cobra.Command {
	return p.command(&cobra.Command{
		Use:     "check FILE",
		Short:   agendaCheckShort,
		Example: `swotshop agenda check my-agenda.yaml`,
	}, oneArg(anAgendaFile), func(_ *cobra.Command, args []string) error {
		agendas, faults := p.content().CheckAgendas(args[0])
		var lines []string
		for _, f := range faults {
			lines = append(lines, f.String())
		}
		if len(lines) > 0 {
			return errors.New(strings.Join(lines, "\n"))
		}
		for _, a := range agendas {
			lines = append(lines, a.ID+", "+count(a.Minutes, "minute"))
		}
		return p.print(workshop.Clean(fmt.Sprintf(validAgendas, args[0], strings.Join(lines, "; "))) + "\n")
	})
}

// agendaText sets an agenda for reading: what each stage takes, and what it is for.
func agendaText(a *workshop.Agenda, width int) string {
	w := &wrapper{width: width}
	w.line("", fmt.Sprintf(agendaHead, a.Title, a.ID, count(a.Minutes, "minute")))
	w.line("", "")
	for _, s := range a.Stages {
		title := s.Title
		if !s.Keep && s.Floor < s.Minutes {
			title = fmt.Sprintf(agendaFloor, s.Title, s.Floor)
		}
		w.line(fmt.Sprintf("%3d  ", s.Minutes), title)
		w.line("     ", s.Purpose)
	}
	return w.out.String()
}

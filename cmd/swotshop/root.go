package main

import (
	"errors"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"swotshop/docs"
	"swotshop/tui"
	"swotshop/workshop"
)

const about = rootLong

// root makes the command and all under it.
func (p *program) root() *cobra.Command {
	var client string
	root := p.command(&cobra.Command{
		Use:   "swotshop",
		Short: rootShort,
		Long:  about,
		Example: `swotshop
swotshop new --client "Acme Robotics" --people 8
swotshop --client "Acme Robotics"
swotshop demo
swotshop export latest`,
	}, anyArgs, func(c *cobra.Command, args []string) error {
		if len(args) > 0 {
			return unknownCommand(c, args[0])
		}
		return p.app(c.Context(), tui.Start{Client: workshop.Clean(client)})
	})
	root.Flags().StringVar(&client, "client", "", onlyClientFlag)
	p.screenFlags(root)
	root.PersistentFlags().StringVar(&p.library, "library", "", libraryFlag)
	root.SetFlagErrorFunc(p.flagError)
	root.SetHelpCommand(p.helpCommand())
	root.SetVersionTemplate(inShort())
	for _, g := range []struct {
		id, title string
		commands  []*cobra.Command
	}{
		{"run", runGroup, []*cobra.Command{p.newCommand(), p.followUpCommand(), p.openCommand(), p.briefCommand(), p.seatsCommand(), p.addCommand(), p.consoleCommand(), p.demoCommand()}},
		{"read", readGroup, []*cobra.Command{p.listCommand(), p.reviewCommand(), p.actionsCommand(), p.insightsCommand(), p.compareCommand(), p.prepareCommand(), p.showCommand(), p.replayCommand(), p.notesCommand(), p.searchCommand(), p.clientCommand(), p.tagCommand(), p.deckCommand(), p.agendaCommand()}},
		{"keep", keepGroup, []*cobra.Command{p.exportCommand(), p.importCommand(), p.backupCommand(), p.restoreCommand(), p.doctorCommand(), p.checkCommand(), p.rebuildCommand()}},
		{"team", teamGroup, []*cobra.Command{p.teamCommand()}},
		{"erase", eraseGroup, []*cobra.Command{p.deleteCommand(), p.redactCommand(), p.purgeCommand(), p.retentionCommand()}},
	} {
		root.AddGroup(&cobra.Group{ID: g.id, Title: g.title})
		for _, c := range g.commands {
			c.GroupID = g.id
			root.AddCommand(c)
		}
	}
	root.AddCommand(p.versionCommand(), p.manCommand())
	return root
}

// screenFlags gives a command that shows screens the flags for how to show them.
func (p *program) screenFlags(c *cobra.Command) {
	c.Flags().BoolVar(&p.accessible, "accessible", false, accessibleFlag)
	c.Flags().BoolVar(&p.reducedMotion, "reduced-motion", false, motionFlag)
	c.Flags().BoolVar(&p.noPhones, "no-phones", false, noPhonesFlag)
}

// takes says what arguments a command takes: how many, and what each is
// called when it is missing.
type takes struct {
	names []string
	more  bool
}

var (
	noArgs  = takes{}
	anyArgs = takes{more: true}
)

func oneArg(name string) takes { return takes{names: []string{name}} }

func (t takes) check(c *cobra.Command, args []string) error {
	if err := emptyFlag(c); err != nil {
		return err
	}
	switch at := slices.IndexFunc(args, blank); {
	case at >= 0 && at < len(t.names):
		return wrongCall(c, emptyFirst, c.CommandPath(), t.names[at])
	case at >= 0:
		return wrongCall(c, emptyExtra, c.CommandPath())
	case len(args) < len(t.names):
		return wrongCall(c, missingArg, c.CommandPath(), t.names[len(args)])
	case len(args) > len(t.names) && !t.more:
		return wrongCall(c, tooMuch, args[len(t.names)], c.CommandPath())
	}
	return nil
}

// emptyFlag refuses a flag that was given nothing, as by a variable of a script
// that is not set: to take it for a flag that was not given may touch another
// library, or all clients.
func emptyFlag(c *cobra.Command) (err error) {
	c.Flags().Visit(func(f *pflag.Flag) {
		if f.Value.Type() == "string" && blank(f.Value.String()) {
			err = wrongCall(c, emptyValue, f.Name)
		}
	})
	return err
}

// blank reports whether there is nothing to read in what was given.
func blank(s string) bool { return workshop.Clean(s) == "" }

// command gives a command what it does. How it ended is kept in the program,
// not returned: see run.
func (p *program) command(c *cobra.Command, t takes, do func(c *cobra.Command, args []string) error) *cobra.Command {
	c.Args = cobra.ArbitraryArgs
	c.Long = joinLines(c.Long)
	c.DisableFlagsInUseLine = true
	c.Run = func(c *cobra.Command, args []string) {
		if p.failure = t.check(c, args); p.failure == nil {
			p.failure = do(c, args)
		}
	}
	return c
}

// joinLines joins the lines of each paragraph: where they end is for the terminal
// to say, which breaks them again.
func joinLines(text string) string {
	paragraphs := strings.Split(text, "\n\n")
	for i, p := range paragraphs {
		if !strings.HasPrefix(p, " ") { // a list
			paragraphs[i] = strings.ReplaceAll(p, "\n", " ")
		}
	}
	return strings.Join(paragraphs, "\n\n")
}

// flagError puts what is wrong with a flag into words for people. It answers
// nil, which ends the command without it being run.
func (p *program) flagError(c *cobra.Command, err error) error {
	var (
		unknown *pflag.NotExistError
		empty   *pflag.ValueRequiredError
		unfit   *pflag.InvalidValueError
	)
	switch {
	case errors.As(err, &unknown):
		p.failure = wrongCall(c, unknownFlag, c.CommandPath(), flagName(unknown.GetSpecifiedName()))
	case errors.As(err, &empty):
		p.failure = wrongCall(c, missingValue, flagName(empty.GetSpecifiedName()))
	case errors.As(err, &unfit):
		p.failure = wrongCall(c, badValue,
			unfit.GetValue(), unfit.GetFlag().Name, kindOf(unfit.GetFlag()))
	default:
		p.failure = wrongCall(c, "%s.", err)
	}
	return nil
}

func flagName(name string) string {
	if len(name) == 1 {
		return "-" + name
	}
	return "--" + name
}

func kindOf(f *pflag.Flag) string {
	switch f.Value.Type() {
	case "int":
		return wholeNumber
	case "bool":
		return trueOrFalse
	}
	return f.Value.Type()
}

func unknownCommand(c *cobra.Command, name string) error {
	c.SuggestionsMinimumDistance = 2
	return wrongCall(c, "%s", noCommand(c.CommandPath(), name, c.SuggestionsFor(name)))
}

// tomorrowPage is the one page of help that is about no command.
const tomorrowPage = "tomorrow"

func (p *program) helpCommand() *cobra.Command {
	return p.command(&cobra.Command{
		Use:   "help [command]",
		Short: helpShort,
		Long:  helpLong,
	}, anyArgs, func(c *cobra.Command, args []string) error {
		if len(args) == 1 && args[0] == tomorrowPage {
			return p.printMarkdown(docs.Tomorrow())
		}
		about, rest, err := c.Root().Find(args)
		if err != nil || len(rest) > 0 {
			return unknownCommand(about, args[len(args)-1])
		}
		about.InitDefaultHelpFlag()
		return about.Help()
	})
}

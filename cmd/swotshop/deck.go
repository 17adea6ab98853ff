package main

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"

	"swotshop/prompts"
	"swotshop/tui/stage"
	"swotshop/workshop"
)

func (p *program) deckCommand() *cobra.Command {
	c := p.command(&cobra.Command{
		Use:   "deck",
		Short: deckShort,
		Long:  deckLong,
		Example: `swotshop deck list
swotshop deck show social-board
swotshop deck check my-deck.yaml
swotshop deck keep latest X1`,
	}, anyArgs, func(c *cobra.Command, args []string) error {
		if len(args) > 0 {
			return unknownCommand(c, args[0])
		}
		return wrongCall(c, missingDeckCommand)
	})
	c.AddCommand(p.deckListCommand(), p.deckShowCommand(), p.deckCheckCommand(), p.deckKeepCommand())
	return c
}

// listedDeck is a deck as the list prints it.
type listedDeck struct {
	ID       string `json:"id"`
	Title    string `json:"title"`
	Version  int    `json:"version"`
	Language string `json:"language"` // empty: English
	Cards    int    `json:"cards"`
	Where    string `json:"where"`
}

func (p *program) deckListCommand() *cobra.Command {
	var o output
	c := p.command(&cobra.Command{
		Use:   "list [flags]",
		Short: deckListShort,
	}, noArgs, func(c *cobra.Command, _ []string) error {
		if err := o.check(c); err != nil {
			return err
		}
		content := p.content()
		var decks []listedDeck
		for _, d := range content.Decks() {
			decks = append(decks, listedDeck{d.ID, d.Title, d.Version, d.Language, d.Cards, d.Origin})
		}
		if faults := content.Faults(); len(faults) > 0 {
			p.say(hiddenDecks, faults[0])
		}
		if more := content.Unlisted(); more != "" {
			p.say("%s", more)
		}
		return printTable(p, o, decks, []columnOf[listedDeck]{
			{head: "ID", of: func(d listedDeck) string { return d.ID }},
			{head: "TITLE", of: func(d listedDeck) string { return d.Title }},
			{head: "VERSION", of: func(d listedDeck) string { return strconv.Itoa(d.Version) }, number: true},
			{head: "CARDS", of: func(d listedDeck) string { return strconv.Itoa(d.Cards) }, number: true},
			{head: "WHERE", of: func(d listedDeck) string { return d.Where }},
		})
	})
	p.outputFlags(c, &o)
	return c
}

func (p *program) deckShowCommand() *cobra.Command {
	var yaml bool
	c := p.command(&cobra.Command{
		Use:   "show ID",
		Short: deckShowShort,
		Example: `swotshop deck show social-board
swotshop deck show social-board-nl --yaml > my-deck.yaml`,
	}, oneArg(aDeckID), func(c *cobra.Command, args []string) error {
		if example := prompts.Example(args[0]); yaml && example != nil {
			return p.print(string(example))
		}
		if yaml {
			return wrongCall(c, yamlOfOwnDeck, prompts.DefaultDeck)
		}
		deck, err := p.content().Deck(args[0])
		if err != nil {
			return fail(err, unknownDeck, err)
		}
		return p.print(deckText(&deck, p.columns()))
	})
	c.Flags().BoolVar(&yaml, "yaml", false, deckShowFlag)
	c.ValidArgsFunction = p.completeDeck
	return c
}

func (p *program) deckCheckCommand() *cobra.Command {
	return p.command(&cobra.Command{
		Use:     "check FILE",
		Short:   deckCheckShort,
		Example: `swotshop deck check my-deck.yaml`,
	}, oneArg(aDeckFile), func(_ *cobra.Command, args []string) error {
		deck, faults := p.content().CheckFile(args[0])
		if len(faults) == 0 {
			said := workshop.Clean(fmt.Sprintf(validDeck, args[0], deck.ID, count(len(deck.Cards), "card"))) + "\n"
			return p.print(said + missingWords(&deck, p.columns()) + longQuestions(&deck, p.columns()))
		}
		var lines []string
		for _, f := range faults {
			lines = append(lines, f.String())
		}
		return errors.New(strings.Join(lines, "\n"))
	})
}

// missingWords names the words that a deck in another language lacks.
func missingWords(d *workshop.Deck, width int) string {
	missing := prompts.MissingWords(d)
	if len(missing) == 0 {
		return ""
	}
	w := &wrapper{width: width}
	w.line("", fmt.Sprintf(deckLacksWords, count(len(missing), "word"), d.Language, strings.Join(missing, ", ")))
	return w.out.String()
}

// longQuestions names the cards whose question is too long for large type.
func longQuestions(d *workshop.Deck, width int) string {
	w := &wrapper{width: width}
	for i := range d.Cards {
		if by := stage.TooLong(d.Cards[i].Question); by > 0 {
			w.line("", fmt.Sprintf(longQuestion, d.Cards[i].ID, count(by, "character")))
		}
	}
	return w.out.String()
}

// deckText sets a deck for reading.
func deckText(d *workshop.Deck, width int) string {
	w := &wrapper{width: width}
	w.line("", fmt.Sprintf(deckHead, d.Title, d.ID, d.Version))
	if d.Language != "" {
		w.line("", fmt.Sprintf(deckLanguage, d.Language))
	}
	w.line("", fmt.Sprintf(deckScale, strings.Join(d.Scale[:], " · ")))
	theme := ""
	for i := range d.Cards {
		c := &d.Cards[i]
		if c.Theme != theme {
			theme = c.Theme
			w.line("", "")
			w.line("", strings.ToUpper(d.ThemeTitle(theme)))
		}
		w.card(d, c)
	}
	return w.out.String()
}

// wrapper writes lines that fit the terminal, if there is one.
type wrapper struct {
	width int
	out   strings.Builder
}

func (w *wrapper) line(indent, text string) {
	text = workshop.Clean(text)
	if w.width > 0 {
		text = ansi.Wrap(text, max(20, w.width-len(indent)), " ")
	}
	for l := range strings.SplitSeq(text, "\n") {
		w.out.WriteString(strings.TrimRight(indent+l, " ") + "\n")
	}
}

func (w *wrapper) card(d *workshop.Deck, c *workshop.Card) {
	w.line("", "")
	w.line("", c.ID+"  "+c.Question)
	for _, f := range c.FollowUps {
		w.line("    ", "› "+f)
	}
	for _, part := range []struct{ name, text string }{
		{"Control", c.Poles[0]}, {"Empowerment", c.Poles[1]}, {"Twist", c.Twist}, {"Note", c.Note}, {"Source", c.Source},
	} {
		if part.text != "" {
			w.line("    ", part.name+": "+part.text)
		}
	}
	for _, key := range c.Law {
		w.line("    ", fmt.Sprintf(deckLaw, d.Law[key]))
	}
}

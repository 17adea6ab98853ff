package main

import (
	"strings"
	"time"

	"github.com/spf13/cobra"

	"swotshop/workshop"
)

// takenNote is a private note as it is printed.
type takenNote struct {
	ID    string    `json:"id"`
	At    time.Time `json:"at"`
	Stage string    `json:"stage"` // its title
	Card  string    `json:"card,omitempty"`
	Text  string    `json:"text"`
}

func (p *program) notesCommand() *cobra.Command {
	var asJSON bool
	c := p.command(&cobra.Command{
		Use:   "notes ID [flags]",
		Short: notesShort,
		Long:  notesLong + aboutID,
		Example: `swotshop notes latest
swotshop notes latest --json`,
	}, oneArg(anID), func(c *cobra.Command, args []string) error {
		return p.session(c.Context(), args[0], func(w *workshop.Workshop, _ []workshop.Event) error {
			notes := p.notesOf(w)
			switch {
			case asJSON:
				return printJSON(p, notes)
			case len(notes) == 0:
				p.say(noNotes)
				return nil
			}
			return p.print(noteBlocks(notes))
		})
	})
	c.Flags().BoolVar(&asJSON, "json", false, jsonFlag)
	c.ValidArgsFunction = p.completeID
	return c
}

// notesOf tells the times by the clock of this computer, as the room does.
func (p *program) notesOf(w *workshop.Workshop) (notes []takenNote) {
	here := p.now().Location()
	for _, n := range w.PrivateNotes {
		notes = append(notes, takenNote{n.ID, n.At.In(here), stageTitle(w, n.Stage), n.Card, n.Text})
	}
	return notes
}

// stageTitle does without a title where a damaged session names no stage.
func stageTitle(w *workshop.Workshop, number int) string {
	s, _ := w.Numbered(number)
	return s.Title
}

// noteBlocks sets each note under when and where it was taken.
func noteBlocks(notes []takenNote) string {
	var blocks []string
	for _, n := range notes {
		where := n.At.Format("15:04") + " " + n.Stage
		if n.Card != "" {
			where += ", card " + n.Card
		}
		blocks = append(blocks, workshop.Clean(where)+"\n"+workshop.Clean(n.Text)+"\n")
	}
	return strings.Join(blocks, "\n")
}

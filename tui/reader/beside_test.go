package reader_test

import (
	"testing"

	"swotshop/tui/reader"
	"swotshop/tui/screen"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// at is the place of a text of a session in a list of hits.
func at(log *workshop.Log, e workshop.Entry) screen.Spot {
	return screen.Spot{Says: "hit 3 of 14", Hit: &workshop.Hit{Session: log.State().Summary(), What: e.What, Text: e.Text}}
}

// Whatever people typed into a session is shown where it stands, in every window.
func TestEveryHitShowsWhereItStands(t *testing.T) {
	t.Parallel()
	for name, fill := range tuitest.Fills {
		store, id := tuitest.Filled(t, fill, workshop.StageBlueprint)
		log, err := workshop.Replay(store.Sessions[id])
		if err != nil {
			t.Fatal(err)
		}
		entries := log.State().Entries()
		for n, size := range tuitest.Sizes {
			d := tuitest.NewReaderDesk(t, log, nil)
			d.Resize(size[0], size[1])
			d.DrawPage()
			for i := n; i < len(entries); i += 1 + len(entries)/40 {
				d.Reader().Stand(at(log, entries[i]))
				if d.DrawPage(); !showsMark(d.Reader()) {
					t.Fatalf("%s, %v: %s %q does not show:\n%s", name, size, entries[i].What, entries[i].Text, d.Screen())
				}
				d.Shows("hit 3 of 14 · " + entries[i].What)
			}
		}
	}
}

// showsMark reports whether a mark is among the lines that show.
func showsMark(r *reader.Screen) bool {
	p := r.Now()
	for _, h := range p.Find.Hits {
		for _, s := range h {
			if p.Top <= s.Line && s.Line < p.Top+p.Area.Screenful() {
				return true
			}
		}
	}
	return false
}

// What is in the notes alone is shown there, and what is in neither is said.
func TestAHitThatThePaperDoesNotPrint(t *testing.T) {
	log := closedLog(t)
	d := tuitest.NewReaderDesk(t, log, nil)
	d.Reader().Stand(at(log, workshop.Entry{What: "evidence owed by", Text: "Nobody has ever said this"}))
	d.Shows("hit 3 of 14 · not printed here · evidence owed by: Nobody has ever said this")
	d.Reader().Now().SetMarkdown("# A paper that prints little")
	d.Reader().Stand(at(log, workshop.Entry{What: "key sentence", Text: "Nobody knew who to call first."}))
	d.View()
	d.Shows("▸ Stage by stage", "hit 3 of 14 · key sentence", "Nobody knew who to call first.")
	d.Keys("tab")
	d.DrawPage()
	d.Shows("▸ Blueprint", "not printed here · key sentence: Nobody knew who to call first.")
	d.Reader().Stand(screen.Spot{Says: "session 3 of 40"})
	d.Shows("session 3 of 40")
	d.Hides("not printed")
}

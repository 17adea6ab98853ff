package tui_test

import (
	"regexp"
	"strings"
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
	"swotshop/workshop/blueprint"
)

// paperOf is what a reader reads of the paper of a session, in one line, but for what
// names the session to the program.
func paperOf(d *tuitest.Desk) string {
	_, text, _ := strings.Cut(string(blueprint.Markdown(d.W(), workshop.NudgeRules{})), "\n---\n")
	text = text[:strings.LastIndex(text, "SHA-256")]
	text = strings.NewReplacer(d.W().ID, "", d.W().Deck.ID, "", d.W().Deck.Title, "", d.W().Agenda.Title, "").Replace(text)
	return strings.Join(strings.Fields(strings.NewReplacer("*", "", "#", "", `\`, "").Replace(text)), " ")
}

// eachPaper shows the papers of a session in which nothing happened, of one in which
// everything did, and of the same when its votes have been shown and it is closed.
func eachPaper(t *testing.T, c abroad, look func(where, text string)) {
	t.Helper()
	look("nothing", paperOf(c.start(t, fillNothing)))
	d := c.start(t, fillAbroad)
	fillPaper(d)
	look("all", paperOf(d))
	d.Do(workshop.RevealVotes{Revealed: true})
	look("revealed", paperOf(d))
	d.Do(workshop.CloseSession{Why: "Αύριο"})
	look("closed", paperOf(d))
}

// fillPaper adds what the paper alone shows.
func fillPaper(d *tuitest.Desk) {
	first := d.W().Deck.Cards[0].ID
	d.Do(workshop.AddRemark{Topic: workshop.Commitment, Text: "Εγώ"}, workshop.AddRemark{Topic: workshop.Parking, Text: "Αργότερα"},
		workshop.AddRemark{Topic: workshop.KeySentence, Text: "Ναι", Card: first}, workshop.AddRemark{Topic: workshop.KeySentence, Text: "Όχι"},
		workshop.HearObjection{Objection: workshop.Objection{ID: "O1", Says: "Γιατί;"}, Owed: "Αριθμός"},
		workshop.AddRemark{Topic: workshop.Guardrail, Text: "Πρώτα", Scope: workshop.Scope{First: true}},
		workshop.AddRemark{Topic: workshop.Guardrail, Text: "Μετά", Scope: workshop.Scope{Step: 2, Function: workshop.Sales}})
	for range 4 {
		d.Do(workshop.AddRemark{Topic: workshop.Risk, Text: "Κίνδυνος"}, workshop.AddRemark{Topic: workshop.Unknown, Text: "Άγνωστο"})
	}
}

// paperRef is what the paper alone calls by letters.
var paperRef = regexp.MustCompile(`^[RDUCP]\d+$`)

func TestPaperReadsOnlyTheLanguageOfTheSession(t *testing.T) {
	seen := map[string]bool{}
	eachPaper(t, invented(), func(where, text string) {
		for _, word := range latin.FindAllString(text, -1) {
			if !ref.MatchString(word) && !paperRef.MatchString(word) && !seen[word] {
				seen[word] = true
				at := strings.Index(text, word)
				t.Errorf("%s: %q after %q", where, word, text[max(0, at-60):at])
			}
		}
	})
}

func TestDutchAndGermanPapersHaveNoEnglish(t *testing.T) { hasNoEnglish(t, eachPaper) }

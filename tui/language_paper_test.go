package tui_test

import (
	"strings"
	"testing"

	"swotshop/prompts"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
	"swotshop/workshop/blueprint"
)

// paperOf is the paper of a session in one line, up to where it goes on in English.
func paperOf(d *tuitest.Desk) string {
	_, text, _ := strings.Cut(string(blueprint.Markdown(d.W(), workshop.NudgeRules{})), "\n---\n")
	say := &d.W().Words().Document.Titles
	for _, title := range []string{say.Policy, say.Stances, say.Commitments, say.Rest, say.About} {
		text, _, _ = strings.Cut(text, ". "+title+"\n")
	}
	return strings.Join(strings.Fields(strings.NewReplacer("*", "", "#", "", `\`, "").Replace(text)), " ")
}

// eachPaper shows the papers of a session in which nothing happened, of one in which
// everything did, and of the same when its votes have been shown and it is closed.
func eachPaper(t *testing.T, c abroad, look func(where, text string)) {
	t.Helper()
	look("nothing", paperOf(c.start(t, fillNothing)))
	d := c.start(t, fillAbroad)
	look("all", paperOf(d))
	d.Do(workshop.RevealVotes{Revealed: true})
	look("revealed", paperOf(d))
	d.Do(workshop.CloseSession{Why: "Αύριο"})
	look("closed", paperOf(d))
}

func TestPaperReadsOnlyTheLanguageOfTheSession(t *testing.T) {
	seen := map[string]bool{}
	eachPaper(t, invented(), func(where, text string) {
		for _, word := range latin.FindAllString(text, -1) {
			if !ref.MatchString(word) && !seen[word] {
				seen[word] = true
				at := strings.Index(text, word)
				t.Errorf("%s: %q after %q", where, word, text[max(0, at-60):at])
			}
		}
	})
}

func TestDutchAndGermanPapersHaveNoEnglish(t *testing.T) {
	content := prompts.Open("")
	for _, id := range []string{"social-board-nl", "social-board-de"} {
		deck, err := content.Deck(id)
		agenda, noAgenda := content.AgendaWith(id, "")
		if err != nil || noAgenda != nil {
			t.Fatal(err, noAgenda)
		}
		agenda.Stages = withEveryKind(agenda.Stages, &deck)
		c := abroad{tuitest.Day{}, deck, agenda, content.TriggersWith(id), content.StartersWith(id)}
		all := englishNotIn(&deck, agenda)
		said := map[string]bool{}
		eachPaper(t, c, func(where, text string) {
			for _, e := range all {
				if e.in(text) && !said[e.key] {
					said[e.key] = true
					t.Errorf("%s: %s: %s is said in English: %q", id, where, e.key, text)
				}
			}
		})
	}
}

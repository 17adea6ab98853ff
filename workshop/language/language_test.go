package language_test

import (
	"strings"
	"testing"
	"time"

	"swotshop/workshop/language"
)

// Every word has a key of its own and says something in English, and a list has as many
// texts as places: one that is left over would be lost with its bar.
func TestEveryWordIsSaidInEnglish(t *testing.T) {
	seen := map[string]bool{}
	for _, e := range language.Entries() {
		switch {
		case seen[e.Key]:
			t.Errorf("%s is there twice", e.Key)
		case e.English == "" && !e.Optional:
			t.Errorf("%s says nothing", e.Key)
		case strings.Contains(e.English, "|"):
			t.Errorf("%s has more texts than places: %q", e.Key, e.English)
		case !e.Fits(e.English):
			t.Errorf("%s has room for %d characters: %q", e.Key, e.Most, e.English)
		}
		seen[e.Key] = true
	}
	for _, key := range []string{"quadrants.strengths", "gradients.8", "stance.hands_up", "pairings.so", "count.person.one", "fields.yes_from.asks"} {
		if !seen[key] {
			t.Errorf("there is no %s", key)
		}
	}
}

// What is put into the texts of a language is what it says again; what is missing is
// English.
func TestMissingWordsAreEnglish(t *testing.T) {
	english := language.English().Texts()
	for _, e := range language.Entries() {
		said := language.New("nl", map[string]string{e.Key: "zo"}).Texts()
		for key, text := range said {
			switch {
			case key == e.Key && text != "zo":
				t.Fatalf("%s says %q", key, text)
			case key != e.Key && text != english[key] && text != "":
				t.Fatalf("with %s, %s says %q", e.Key, key, text)
			}
		}
	}
	if language.New("nl", nil).Stance.HandsUp != language.English().Stance.HandsUp {
		t.Error("a language without words is not English")
	}
}

// A language counts by its own rules, and a form that it has no text for is the last one.
func TestOfCountsByTheRulesOfTheLanguage(t *testing.T) {
	few := map[string]string{"count.person.one": "{n} osoba", "count.person.few": "{n} osoby", "count.person.other": "{n} osób"}
	for _, c := range []struct {
		code string
		n    int
		want string
	}{
		{"pl", 1, "1 osoba"}, {"pl", 3, "3 osoby"}, {"pl", 5, "5 osób"}, {"pl", 22, "22 osoby"},
		{"nl", 1, "1 osoba"}, {"nl", 3, "3 osób"}, {"nl", 0, "0 osób"}, {"fr", 0, "0 osoba"},
	} {
		w := language.New(c.code, few)
		if got := w.Of(w.Count.Person, c.n); got != c.want {
			t.Errorf("%s, %d: %q, want %q", c.code, c.n, got, c.want)
		}
	}
}

func TestDaysAreWrittenAsTheLanguageDoes(t *testing.T) {
	w := language.New("de", map[string]string{
		"calendar.months.3": "März", "calendar.weekdays.5": "Donnerstag", "calendar.day": "{day}. {month} {year}", "calendar.long": "{weekday}, {day}. {month} {year}",
	})
	day := time.Date(2026, 3, 12, 0, 0, 0, 0, time.UTC)
	if got := w.Day(day) + " / " + w.LongDay(day); got != "12. März 2026 / Donnerstag, 12. März 2026" {
		t.Error(got)
	}
	e := language.English()
	if got := e.Day(day) + " / " + e.DayOfYear(day) + " / " + e.LongDay(day); got != "12 March 2026 / 12 March / Thursday 12 March 2026" {
		t.Error(got)
	}
}

// What people typed may have braces: nothing is put into those.
func TestFillPutsNothingIntoWhatIsPutIn(t *testing.T) {
	if got := language.Fill("{a} and {b}, {c}", "a", "{b}", "b", 2); got != "{b} and 2, {c}" {
		t.Error(got)
	}
	if got := strings.Join(language.Names("{b} of {a}, {b}"), " "); got != "a b" {
		t.Error(got)
	}
}

package blueprint

import (
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"swotshop/workshop"
	"swotshop/workshop/language"
)

// flat is text in one line, small: what is compared is the words.
func flat(text string) string { return strings.ToLower(strings.Join(strings.Fields(text), " ")) }

// lines are all that a slide says, each line alone.
func (s Slide) lines() (all []string) {
	all = append(all, s.Title)
	for _, a := range s.Answers {
		for _, p := range a.Points {
			all = append(append(all, p.Text), p.Of...)
			if p.Stands != "" {
				all = append(all, p.Stands)
			}
		}
	}
	return all
}

// requireOnPageOne checks that every line of the slide stands in page 1. What a day is of
// stands there above it.
func requireOnPageOne(t *testing.T, name string, w *workshop.Workshop, words workshop.NudgeRules) {
	t.Helper()
	page := flat(read(md(PageOne(w, words))))
	first, _, _ := strings.Cut(w.Words().Answers.FirstBy, "{")
	for _, line := range PageOneSlide(w, words).lines() {
		if rest, ok := strings.CutPrefix(line, first); ok {
			line = "by " + rest
		}
		if line == "" || !strings.Contains(page, flat(line)) {
			t.Errorf("%s: page 1 does not say %q:\n%s", name, line, page)
		}
	}
}

func TestTheSlideSaysWhatPageOneSays(t *testing.T) {
	all := sessions(t)
	maps.Copy(all, papers(t))
	for name, p := range all {
		requireOnPageOne(t, name, p.w(), badWords())
	}
	for seed := range uint64(20) {
		requireOnPageOne(t, fmt.Sprint("follow-up ", seed), randomFollowUp(t, seed).w(), noWords)
		r, p := rand.New(rand.NewPCG(seed, 17)), newPlay(t)
		p.do(hostileOpening())
		for i := range 80 {
			var refusal *workshop.Refusal
			if _, err := p.log.Do(anyIntent(r, p.w()), p.stamp()); err != nil && !errors.As(err, &refusal) {
				t.Fatal(err)
			}
			if i%4 == 0 && !t.Failed() {
				requireOnPageOne(t, fmt.Sprint("seed ", seed), p.w(), noWords)
			}
		}
	}
}

// In another language, too, by whom and by when are the words of the page.
func TestTheSlideIsInTheLanguageOfTheDeck(t *testing.T) {
	p, opening := newPlay(t), exampleOpening()
	opening.Deck.Language, opening.Deck.Words = "nl", map[string]string{}
	for _, e := range language.Entries() {
		if !e.Optional && e.Most == 0 {
			opening.Deck.Words[e.Key] = e.English + " <i>*x*</i>"
		}
	}
	p.do(opening)
	p.stances()
	p.items()
	p.decisions()
	requireOnPageOne(t, "nl", p.w(), noWords)
}

// Five or six answers tell a board what came of the day, and a session in which nothing was
// said tells what is lacking.
func TestTheSlideAnswers(t *testing.T) {
	names := func(p *play) (names []string) {
		for _, a := range PageOneSlide(p.w(), noWords).Answers {
			names = append(names, a.Name)
		}
		return names
	}
	if got, want := names(example(t)), []string{"We moved", "We do", "Because", "Agreed", "Against"}; !slices.Equal(got, want) {
		t.Errorf("the example answers %q, want %q", got, want)
	}
	if got, want := names(sessions(t)["empty.md"]), []string{"Still open"}; !slices.Equal(got, want) {
		t.Errorf("an empty session answers %q, want %q", got, want)
	}
	if got := names(aChain(t).day90); len(got) < 2 || got[0] != "A1" {
		t.Errorf("a follow-up answers %q", got)
	}
	if s := PageOneSlide(aCase(t).w(), noWords); s.Title != "" || len(s.Answers) > 0 {
		t.Errorf("a pitch has the slide %+v", s)
	}
}

// What a reader sees of escaped text is what was typed.
func TestReadIsTheInverseOfEscape(t *testing.T) {
	for _, text := range append(slices.Clone(nasty), "*a* <b> &lt; \\ | \"x\" 'y' # 1. - ~ &amp; _z_") {
		if got, want := read(bold(escape(text))), workshop.Clean(text); got != want {
			t.Errorf("%q is read as %q", want, got)
		}
	}
}

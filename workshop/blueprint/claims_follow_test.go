package blueprint

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"swotshop/e2e/faults"
	"swotshop/workshop"
)

// taken is what a random follow-up takes over: actions with words that can be told apart.
func taken(r *rand.Rand) *workshop.Following {
	words := func() string { return bad(r.IntN(400), workshop.MaxName) }
	day := func() string { return pick(r, []string{"", "2026-01-31", "2026-03-01", "2026-05-04"}) }
	said := func() workshop.Report {
		return workshop.Report{Status: pick(r, workshop.Statuses[:4]), Value: words(), Note: words(), Due: day(), Owner: pick(r, []string{"", words()})}
	}
	question := exampleDeck().Session
	f := &workshop.Following{
		From: "0f0f", Head: 9, Date: "2026-01-08", Chain: "0e0e", Day0: "2025-12-04", Title: words(), Target: r.IntN(6),
		Stance: workshop.FormerStance{Question: pick(r, []string{question.Question, "Another?"}), Poles: question.Poles, Counts: [5]int{r.IntN(4), 1, r.IntN(4), 0, 2}, People: 12},
		Ended:  workshop.Ended{Done: r.IntN(3), Dropped: r.IntN(2)}, Promises: []string{words()}, Dissent: []string{words()}, Unknowns: []string{words()},
		Owed: []workshop.FormerDebt{{Objection: "O1", Says: words(), Owed: words(), By: words()}},
	}
	for n := range r.IntN(12) {
		a := workshop.FormerAction{ID: "a" + strconv.Itoa(n+1), Origin: "0e0e/n" + strconv.Itoa(n+1), Wrote: "I" + strconv.Itoa(n+1+r.IntN(2)), From: "2025-12-04", Plan: workshop.Plan{
			What: words(), Owner: pick(r, []string{"", words()}), Measure: pick(r, []string{"", words()}), Baseline: pick(r, []string{"", words()}),
			Target: pick(r, []string{"", words()}), TargetBy: day(), StopRule: words(),
		}}
		for range r.IntN(3) {
			a.History = append(a.History, workshop.PastReport{Session: "0f0f", On: "2026-01-08", Report: said()})
		}
		f.Actions = append(f.Actions, a)
	}
	return f
}

// anyReport is anything that can be said of an action.
func anyReport(r *rand.Rand, w *workshop.Workshop) workshop.Intent {
	i := workshop.ReportAction{Report: workshop.Report{
		Status: pick(r, append(slices.Clone(workshop.Statuses[:5]), workshop.NotAsked)), Value: pick(r, []string{"", pick(r, nasty)}), Note: pick(r, []string{"", pick(r, nasty)}),
		Reason: pick(r, append(slices.Clone(workshop.Reasons), "")), Due: pick(r, []string{"", "2026-02-20", "2026-09-01"}), Owner: pick(r, []string{"", pick(r, nasty)}),
		Stop: pick(r, []workshop.Stop{"", workshop.StopMet, workshop.StopNotMet}),
	}}
	if len(w.Actions) > 0 {
		i.Action = pick(r, w.Actions).ID
	}
	return i
}

// randomFollowUp is a follow-up in which anything happened.
func randomFollowUp(t *testing.T, seed uint64) *play {
	t.Helper()
	r := rand.New(rand.NewPCG(seed, 61))
	p, opening := newPlay(t), exampleOpening()
	opening.Agenda, opening.Follows = followUpAgenda(), taken(r)
	p.do(opening)
	for range 60 {
		p.after(1)
		intent := anyIntent(r, p.w())
		if r.IntN(3) > 0 {
			intent = anyReport(r, p.w())
		}
		if r.IntN(9) == 0 {
			intent = workshop.NotePrivately{Text: "Zanzibar"}
		}
		_, _ = p.log.Do(intent, p.stamp())
	}
	return p
}

// tokens replaces what is typed by words that can be told apart.
func tokens(t *testing.T) {
	t.Helper()
	before := nasty
	t.Cleanup(func() { nasty = before })
	nasty = nil
	for n := range 400 {
		nasty = append(nasty, fmt.Sprintf("Zq%d", n))
	}
}

var actionRow = regexp.MustCompile(`(?m)^\| \*\*(A\d+)\*\* \|(.*)\|$`)

// Page 1 of a follow-up says nothing that the session does not: every word was typed, every
// action is on it with what was said of it, and what it counts can be counted again.
func TestPageOneOfAFollowUpSaysWhatWasSaid(t *testing.T) {
	tokens(t)
	for seed := range faults.Seeds(t, 120) {
		w := randomFollowUp(t, seed).w()
		_, body := parts(t, Markdown(w, noWords))
		page, rest, _ := strings.Cut(body, "\n* * *\n")
		said := typedIn(t, w)
		for _, word := range token.FindAllString(page, -1) {
			if !said[word] {
				t.Errorf("seed %d: nobody says %s", seed, word)
			}
		}
		rows := actionRow.FindAllStringSubmatch(page, -1)
		if want := min(mostActions, len(w.Actions)); len(rows) != want {
			t.Errorf("seed %d: %d actions on page 1, want %d:\n%s", seed, len(rows), want, page)
		}
		for _, row := range rows {
			requireAction(t, w, row[1], row[2])
		}
		for _, a := range w.Actions {
			if !strings.Contains(rest, "\n### "+a.Ref()+" "+a.What+"\n") {
				t.Errorf("seed %d: %s is not in full behind page 1", seed, a.Ref())
			}
		}
		requireTitle(t, w, page)
		if strings.Contains(body, "Zanzibar") {
			t.Errorf("seed %d: a private note is in the paper", seed)
		}
		shapes(t, body)
		checkPipes(t, "a follow-up", body)
	}
}

// requireAction compares a row of the table with the state.
func requireAction(t *testing.T, w *workshop.Workshop, ref, row string) {
	t.Helper()
	at := slices.IndexFunc(w.Actions, func(a *workshop.Action) bool { return a.Ref() == ref })
	if at < 0 {
		t.Errorf("no action %s", ref)
		return
	}
	a := w.Actions[at]
	status := map[workshop.Status]string{workshop.NotAsked: "not asked", workshop.Late: "**late**", workshop.OnTrack: "on track", workshop.Done: "done", workshop.Dropped: "dropped", workshop.Kept: "kept"}[a.Now.Status]
	for _, want := range []string{a.What, a.OwnerNow(), status, a.Measure, a.Baseline, a.Now.Value, a.Target, a.Now.Note} {
		if !strings.Contains(row, want) {
			t.Errorf("the row of %s does not say %q: %s", ref, want, row)
		}
	}
	if overdue := a.Open() && a.Dated() && a.DueNow() < w.Date; overdue != strings.Contains(row, "overdue") {
		t.Errorf("%s is due on %s, and the session is on %s: %s", ref, a.DueNow(), w.Date, row)
	}
	if renewed := a.Now.Owner != "" && a.Before().OwnerNow() != "" && a.Now.Owner != a.Before().OwnerNow(); renewed && !strings.Contains(row, a.Now.Owner+" (was "+a.Before().OwnerNow()+")") {
		t.Errorf("%s has a new owner: %s", ref, row)
	}
}

// requireTitle counts again what the title counts.
func requireTitle(t *testing.T, w *workshop.Workshop, page string) {
	t.Helper()
	title, _, _ := strings.Cut(strings.TrimSpace(page), "\n")
	for _, part := range regexp.MustCompile(`(\d+)(?: of (\d+))? (done|late|dropped|on track|kept|not asked)`).FindAllStringSubmatch(title, -1) {
		n := 0
		for _, a := range w.Actions {
			if a.Now.Status == workshop.Status(part[3]) || part[3] == "not asked" && a.Now.Status == workshop.NotAsked {
				n++
			}
		}
		if part[1] != strconv.Itoa(n) || part[2] != "" && part[2] != strconv.Itoa(len(w.Actions)) {
			t.Errorf("the title says %q, of %d actions %d are %s", title, len(w.Actions), n, part[3])
		}
	}
}

// A follow-up with every hostile text in its actions is a whole document.
func TestHostileActionsStayInTheirPlace(t *testing.T) {
	for seed := range uint64(40) {
		_, body := parts(t, Markdown(randomFollowUp(t, seed).w(), noWords))
		shapes(t, body)
		checkPipes(t, "a hostile follow-up", body)
	}
}

// Words that were redacted are in no part of the paper of a follow-up.
func TestRedactedWordsLeaveThePaperOfAFollowUp(t *testing.T) {
	p := aChain(t).day90
	for _, words := range []string{"works council", "no editor", "list of ten cases", "anybody buy"} {
		if !strings.Contains(strings.ToLower(string(Markdown(p.w(), noWords))), words) {
			t.Fatalf("%q is not in the paper at all", words)
		}
		events, places, err := workshop.Redaction{Words: words}.Apply(p.log.Events())
		if err != nil || places == 0 {
			t.Fatalf("%q: %d places, %v", words, places, err)
		}
		log, err := workshop.Replay(events)
		if err != nil {
			t.Fatal(err)
		}
		if text := strings.ToLower(string(Markdown(log.State(), noWords))); strings.Contains(text, words) {
			t.Errorf("%q is still in the paper", words)
		}
	}
}

// Nothing to ask about is said in one sentence.
func TestAFollowUpThatCarriedNothingSaysSo(t *testing.T) {
	p, opening := newPlay(t), exampleOpening()
	opening.Agenda = followUpAgenda()
	p.do(opening)
	_, body := parts(t, Markdown(p.w(), noWords))
	page, _, _ := strings.Cut(body, "\n* * *\n")
	if n := strings.Count(page, "Nothing was carried over from an earlier session."); n != 1 || strings.Contains(page, "|") {
		t.Errorf("page 1 says it %d times:\n%s", n, page)
	}
}

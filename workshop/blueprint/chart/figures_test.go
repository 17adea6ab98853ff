package chart

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"swotshop/workshop"
)

// After a wanted change: go test ./workshop/blueprint/chart -run TestGolden -update, and look
// at them in a browser.
func TestGolden(t *testing.T) {
	all := figures(demo(t))
	for w, kind := range map[*workshop.Workshop]Kind{followUp(t): Moved, translated(t, "social-board-de"): Grid} { // which the demo does not have
		f, ok := Of(w, kind)
		if !ok {
			t.Fatalf("there is no %s", kind)
		}
		all = append(all, f)
	}
	for _, f := range all {
		name := string(f.Kind) + ".svg"
		if f.Kind == OnCard {
			name = strings.Fields(f.Title)[0] + ".svg"
		}
		t.Run(name, func(t *testing.T) { golden.RequireEqual(t, f.SVG) })
	}
}

// The same session gives the same bytes, again and after it was read from its events.
func TestSameBytesEveryTime(t *testing.T) {
	p := begin(t, opening(8))
	p.stance(workshop.SessionCard, [5]int{2, 3, 2, 1, 0}, [5]int{0, 2, 4, 2, 0})
	for n, text := range texts()[:40] {
		p.do(workshop.AddItem{Quadrant: workshop.Quadrants[n%4], Text: text})
	}
	again, err := workshop.Replay(p.log.Events())
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range []*workshop.Workshop{p.w(), p.w(), again.State()} {
		for i, f := range figures(w) {
			if want := figures(p.w())[i]; !bytes.Equal(f.SVG, want.SVG) || f.Text != want.Text {
				t.Errorf("%s has other bytes", f.Kind)
			}
		}
	}
}

// A session that knows nothing has no pictures, and votes that the room has not seen are in
// none, not even as an order.
func TestWhatIsNotKnownIsNotDrawn(t *testing.T) {
	p := begin(t, opening(8))
	if all := figures(p.w()); len(all) > 0 {
		t.Fatalf("a session without a word has %d pictures", len(all))
	}
	if _, ok := Of(p.w(), "pie"); ok {
		t.Error("there is a pie")
	}
	p.do(workshop.AddItem{Quadrant: workshop.Strengths, Text: "First"}, workshop.AddItem{Quadrant: workshop.Strengths, Text: "Second"})
	before, _ := Of(p.w(), Board)
	p.do(workshop.CountVotes{Cluster: p.w().Clusters[1].ID, Votes: 3})
	if after, _ := Of(p.w(), Board); !bytes.Equal(before.SVG, after.SVG) {
		t.Error("the board tells of votes that are hidden")
	}
	if _, ok := Of(p.w(), Votes); ok {
		t.Error("votes are drawn that are hidden")
	}
	if _, ok := Within(p.w(), Stance, workshop.SessionCard); ok {
		t.Error("the session counts as a card")
	}
}

var (
	onStep = regexp.MustCompile(`(\d+) on step (\d)\b`)
	voted  = regexp.MustCompile(`(\d+) votes? for ([SWOT]\d+) “`)
	chosen = regexp.MustCompile(` (\d+)(?:,| and |\.)`)
	listed = regexp.MustCompile(`(?:Strengths|Weaknesses|Opportunities|Threats) \((\d+) items?\): `)
)

// numbers are those that a pattern finds.
func numbers(t *testing.T, pattern *regexp.Regexp, text string) (all []int) {
	t.Helper()
	for _, m := range pattern.FindAllStringSubmatch(text, -1) {
		n, err := strconv.Atoi(m[1])
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, n)
	}
	return all
}

// sessionsInEnglish are those of which the sentences can be read here.
func sessionsInEnglish(t *testing.T) map[string]*workshop.Workshop {
	t.Helper()
	all := built(t)
	delete(all, "german")
	delete(all, "dutch")
	delete(all, "wordy")
	for seed := range uint64(30) {
		all[fmt.Sprint(seed)] = random(t, seed)
	}
	return all
}

// inARow are the counts of a stance in a row: before, then after.
func inARow(r *workshop.Readings) (all []int) {
	for _, m := range []workshop.Moment{workshop.Before, workshop.After} {
		if one := r.At(m); one != nil {
			all = append(all, one.Counts[:]...)
		}
	}
	return all
}

// What the sentences say, the session knows, and the bars show: before is hollow, after is
// full, and more people are a taller bar.
func TestStancesAreThoseOfTheSession(t *testing.T) {
	seen := 0
	for name, w := range sessionsInEnglish(t) {
		for id, r := range w.Readings {
			f, ok := Within(w, Stance, id)
			if id == workshop.SessionCard {
				f, ok = Of(w, Stance)
			}
			if !ok {
				t.Fatalf("%s: no picture of %s", name, id)
			}
			seen++
			want := inARow(r)
			_, said, _ := strings.Cut(f.Text, ":")
			if got := numbers(t, onStep, said)[:len(want)]; !slices.Equal(got, want) {
				t.Errorf("%s, %s: the text says %v, want %v", name, id, got, want)
			}
			checkBars(t, f, want, r.Before != nil && !w.FollowsUp()) // which has no before of its own
		}
	}
	if seen < 30 {
		t.Errorf("only %d stances were looked at", seen)
	}
}

// checkBars compares the bars with their counts: the numbers above them, their height and
// how they are drawn.
func checkBars(t *testing.T, f Figure, want []int, before bool) {
	t.Helper()
	var drawn []int
	var bars []element
	for _, e := range elements(t, f.SVG) {
		n, err := strconv.Atoi(e.text)
		switch {
		case e.name == "text" && err == nil && e.attributes["text-anchor"] == "middle":
			drawn = append(drawn, n)
		case e.name == "rect" && e.number(t, "width") >= barWide-2 && e.number(t, "width") < wide/2:
			bars = append(bars, e)
		}
	}
	if len(drawn) < len(want) || !slices.Equal(drawn[:len(want)], want) {
		t.Fatalf("%s: the numbers are %v, want %v", f.Kind, drawn, want)
	}
	heights := map[int]int{} // by count
	for i, n := range want {
		if n == 0 {
			continue
		}
		if len(bars) == 0 {
			t.Fatalf("%s: a bar is missing", f.Kind)
		}
		bar, hollow := bars[0], before && i < workshop.Steps
		bars = bars[1:]
		if (bar.attributes["fill"] == string(paper)) != hollow {
			t.Errorf("%s: bar %d of %v has the wrong shape", f.Kind, i, want)
		}
		heights[n] = bar.number(t, "height")
		if hollow {
			heights[n] += 2
		}
	}
	for a, tall := range heights {
		for b, other := range heights {
			if a > b && tall < other {
				t.Errorf("%s: %d people are %d tall, and %d are %d", f.Kind, a, tall, b, other)
			}
		}
	}
}

func TestMovementIsThatSinceLastTime(t *testing.T) {
	f, ok := Of(followUp(t), Moved)
	if !ok {
		t.Fatal("there is none")
	}
	if got, want := numbers(t, onStep, f.Text), []int{0, 2, 4, 2, 0, 0, 1, 3, 3, 1}; !slices.Equal(got, want) {
		t.Errorf("the text says %v, want %v", got, want)
	}
	checkBars(t, f, []int{0, 2, 4, 2, 0, 0, 1, 3, 3, 1}, true)
	if !strings.Contains(f.Text, "Towards Empowerment: at least 4 steps in all.") || !strings.Contains(f.Title, "12 March") {
		t.Errorf("%s: %s", f.Title, f.Text)
	}
}

func TestVotesAreThoseOfTheSession(t *testing.T) {
	for name, w := range sessionsInEnglish(t) {
		f, ok := Of(w, Votes)
		if !ok {
			continue
		}
		sum, last := 0, -1
		for _, m := range voted.FindAllStringSubmatch(f.Text, -1) {
			n, _ := strconv.Atoi(m[1])
			if c := w.ClusterAt(m[2]); c == nil || w.Votes(c) != n {
				t.Errorf("%s: %s does not have %d votes", name, m[2], n)
			}
			if last >= 0 && n > last {
				t.Errorf("%s: %s comes too late", name, m[2])
			}
			sum, last = sum+n, n
		}
		rest := regexp.MustCompile(`(\d+) more clusters? ha(?:s|ve) (\d+) votes?( together)?\.$`).FindStringSubmatch(f.Text)
		if rest != nil {
			n, _ := strconv.Atoi(rest[2])
			sum += n
		}
		if sum != w.VotesGiven() {
			t.Errorf("%s: the sum is %d, want %d", name, sum, w.VotesGiven())
		}
	}
}

func TestAgreementIsThatOfTheSession(t *testing.T) {
	for name, w := range sessionsInEnglish(t) {
		f, ok := Of(w, Agreement)
		if !ok {
			continue
		}
		_, list, _ := strings.Cut(f.Text, "counted: ")
		list, _, _ = strings.Cut(list, " In support")
		if got := numbers(t, chosen, list); !slices.Equal(got, w.Agreement[:]) {
			t.Errorf("%s: the text says %v, want %v", name, got, w.Agreement)
		}
		support, all, small := 0, 0, []element(nil)
		for i, n := range w.Agreement {
			if all += n; i < w.GradientScale.Supporting() {
				support += n
			}
		}
		if want := fmt.Sprintf("In support: %d of %d. Not in support: %d of %d.", support, all, all-support, all); !strings.HasSuffix(f.Text, want) {
			t.Errorf("%s: it says %q, want %q", name, f.Text, want)
		}
		if slices.Max(w.Agreement[:]) > 10 {
			continue // who is too many is no block each
		}
		for _, e := range elements(t, f.SVG) {
			if e.name == "rect" && e.number(t, "x") > left+60 {
				small = append(small, e)
			}
		}
		full := slices.DeleteFunc(slices.Clone(small), func(e element) bool { return e.attributes["fill"] == string(paper) })
		if len(small) != all || len(full) != support {
			t.Errorf("%s: %d blocks, %d full; want %d and %d", name, len(small), len(full), all, support)
		}
	}
}

func TestBoardCountsEverything(t *testing.T) {
	for name, w := range sessionsInEnglish(t) {
		f, ok := Of(w, Board)
		if !ok {
			continue
		}
		sum := 0
		for _, n := range numbers(t, listed, f.Text) {
			sum += n
		}
		if sum < len(w.Items) {
			t.Errorf("%s: it counts %d items of %d", name, sum, len(w.Items))
		}
	}
	f, _ := Of(crowded(t, long()), Board)
	if n := strings.Count(f.Text, "11 more clusters"); n != 4 {
		t.Errorf("of four quadrants of 15 clusters, %d say that 11 are left out", n)
	}
}

// Every initiative is a mark in the cell of its strategy, is counted there, or is said to
// stand nowhere.
func TestGridHasEveryInitiative(t *testing.T) {
	for name, w := range sessionsInEnglish(t) {
		f, ok := Of(w, Grid)
		if !ok {
			continue
		}
		marked := 0
		for _, e := range elements(t, f.SVG) {
			if e.name != "text" || e.attributes["text-anchor"] != "middle" || e.attributes["font-weight"] != "bold" {
				continue
			}
			if more, ok := strings.CutPrefix(e.text, "+"); ok {
				n, _ := strconv.Atoi(more)
				marked += n
			} else {
				marked++
			}
		}
		placed, off := saying(w).points()
		if marked != len(placed) {
			t.Errorf("%s: %d marks, want %d", name, marked, len(placed))
		}
		if all := max(len(w.Initiatives), 1); len(w.Initiatives) > 0 && len(placed)+len(off) != all {
			t.Errorf("%s: %d points of %d initiatives", name, len(placed)+len(off), all)
		}
		for _, p := range placed[:min(len(placed), inLegend)] {
			if want := fmt.Sprintf("%s “%s”: %s.", p.ref, p.text, w.PlaceInWords(p.place)); !strings.Contains(f.Text, want) {
				t.Errorf("%s: %q is not in the text", name, want)
			}
		}
	}
}

// squeezed is a text without its blanks and without the mark of what was cut.
func squeezed(text string) string { return strings.NewReplacer(" ", "", ellipsis, "").Replace(text) }

// Whatever is typed stays text: it is the same when it is read back, and every line that is
// drawn is a part of it.
func TestHostileTextStaysText(t *testing.T) {
	all := texts()
	if len(all) < 150 {
		t.Fatalf("only %d hostile texts can be typed", len(all))
	}
	for _, text := range all {
		o := opening(8)
		o.Deck.Cards[0].Question, o.Deck.Scale[2] = text, text
		p := begin(t, o)
		p.do(workshop.AddItem{Quadrant: workshop.Strengths, Text: text}, workshop.AddItem{Quadrant: workshop.Opportunities, Text: text})
		p.do(workshop.CountVotes{Cluster: p.w().Clusters[0].ID, Votes: 1}, workshop.RevealVotes{Revealed: true})
		p.do(workshop.WriteStrategy{Pairing: workshop.SO, Cites: []string{p.w().Clusters[0].ID, p.w().Clusters[1].ID}, Text: text})
		p.do(workshop.PlaceStrategy{Strategy: p.w().Strategies[0].ID, Place: workshop.Middle},
			workshop.WriteInitiative{Plan: workshop.Plan{What: text, Strategy: p.w().Strategies[0].ID}})
		p.stance("V1", [5]int{1}, [5]int{})
		drawn := figures(p.w())
		if len(drawn) != 4 {
			t.Fatalf("%q: %d pictures, want 4", text, len(drawn))
		}
		for _, f := range drawn {
			check(t, f)
			if !strings.Contains(elements(t, f.SVG)[2].text, text) {
				t.Errorf("%s: %q is not in the description", f.Kind, text)
			}
			for _, e := range elements(t, f.SVG) {
				known := squeezed(text + "\n" + f.Title + "\n" + f.Text + "\n" + ownWords)
				if e.name == "text" && !strings.Contains(known, squeezed(e.text)) {
					t.Errorf("%s: %q draws %q", f.Kind, text, e.text)
				}
			}
		}
	}
}

// ownWords are those in the pictures that are not in their description.
const ownWords = "Before: 1 of 8 counted\nControl\nEmpowerment\ncarried to the strategies\nnot carried\n0 items\n1 item\n" +
	"Do first\nPlan\nIf time allows\nLeave\n↑ more impact\nmore effort →\nlow\nmedium\nhigh"

// A line is never wider than its column, there are never too many of them, and what is said
// to be whole is.
func TestWrapFits(t *testing.T) {
	for _, text := range slices.Concat(texts(), long()) {
		for _, in := range []column{{340, 0, 3}, {152, 30, 4}, {64, 0, 2}, {30, 0, 1}, {340, 0, 99}} {
			lines, whole := wrap(text, small, true, in)
			if len(lines) > in.lines {
				t.Errorf("%q has %d lines, want at most %d", text, len(lines), in.lines)
			}
			for i, line := range lines {
				room := in.wide
				if i == 0 {
					room -= in.indent
				}
				if across(line, small, true) > room {
					t.Errorf("%q is wider than %d", line, room)
				}
			}
			joined := strings.Join(lines, "")
			if whole != (strings.ReplaceAll(joined, " ", "") == strings.ReplaceAll(text, " ", "")) {
				t.Errorf("%q as %q: whole is %v", text, lines, whole)
			}
		}
	}
}

package prompts

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"swotshop/workshop"
)

var update = flag.Bool("update", false, "write the measurements in docs/nudges.md again")

// The goals: of ten nudges nine are right, and of ten things worth a nudge seven get it.
// A wrong nudge costs more than a missing one, as people stop reading.
const (
	leastPrecision = 0.9
	leastRecall    = 0.7
)

// measured are the kinds that are found by words. The others are about counts and time.
var measured = []workshop.NudgeKind{
	workshop.NudgeConfidential, workshop.NudgePerson, workshop.NudgeSameAs, workshop.NudgeWrongSide,
	workshop.NudgeTwoInOne, workshop.NudgeVague, workshop.NudgeNotRelative, workshop.NudgeOwner,
}

// said is something that is said in a board room, with the kinds of nudge that rightly
// come.
type said struct {
	quadrant      workshop.Quadrant // none for the owner of an initiative
	kinds         []workshop.NudgeKind
	text, earlier string // earlier stands on the board already
	heldOut       bool   // the rules were not changed for it
}

func (s said) String() string {
	if s.earlier != "" {
		return fmt.Sprintf("%s, after “%s”", s.text, s.earlier)
	}
	return s.text
}

func everythingSaid(t *testing.T) (all []said) {
	t.Helper()
	heldOut := false
	for n, line := range strings.Split(testdata(t, "nudges.txt"), "\n") {
		if line == "= held out" {
			heldOut = true
			continue
		}
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		parts := strings.Split(line, " | ")
		if len(parts) < 3 || len(parts) > 4 {
			t.Fatalf("nudges.txt:%d: %d columns", n+1, len(parts))
		}
		s := said{text: parts[2], heldOut: heldOut}
		if s.quadrant = workshop.Quadrant(parts[0]); !s.quadrant.Valid() && parts[0] != "I" {
			t.Fatalf("nudges.txt:%d: quadrant %q", n+1, parts[0])
		}
		if parts[1] != "–" {
			for kind := range strings.SplitSeq(parts[1], ", ") {
				if !slices.Contains(measured, workshop.NudgeKind(kind)) {
					t.Fatalf("nudges.txt:%d: kind %q", n+1, kind)
				}
				s.kinds = append(s.kinds, workshop.NudgeKind(kind))
			}
		}
		if len(parts) == 4 {
			s.earlier = parts[3]
		}
		all = append(all, s)
	}
	return all
}

// nudgedAt are the kinds that come for what was said, each asked for alone.
func nudgedAt(t *testing.T, s said) (kinds []workshop.NudgeKind) {
	t.Helper()
	if !s.quadrant.Valid() {
		if !workshop.OneOwner(s.text) {
			return []workshop.NudgeKind{workshop.NudgeOwner}
		}
		return nil
	}
	texts := []string{s.text}
	if s.earlier != "" {
		texts = []string{s.earlier, s.text}
	}
	w := board(t, s.quadrant, texts...)
	last := fmt.Sprintf("%s%d", s.quadrant, len(texts))
	for _, kind := range measured {
		for _, n := range w.Nudges(content.Nudges(), boardTime, only(kind)) {
			if n.Ref == last {
				kinds = append(kinds, kind)
				if strings.Contains(n.Says, last) {
					t.Errorf("%s names its item twice: %s", last, n.Says)
				}
			}
		}
	}
	return kinds
}

// score is how one rule did.
type score struct {
	right         int
	wrong, missed []said
}

func (s score) precision() float64 { return share(s.right, s.right+len(s.wrong)) }
func (s score) recall() float64    { return share(s.right, s.right+len(s.missed)) }

func share(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}

func scores(t *testing.T, all []said) map[workshop.NudgeKind]*score {
	t.Helper()
	by := map[workshop.NudgeKind]*score{}
	for _, kind := range measured {
		by[kind] = &score{}
	}
	for _, s := range all {
		came := nudgedAt(t, s)
		for _, kind := range measured {
			switch has, wants := slices.Contains(came, kind), slices.Contains(s.kinds, kind); {
			case has && wants:
				by[kind].right++
			case has:
				by[kind].wrong = append(by[kind].wrong, s)
			case wants:
				by[kind].missed = append(by[kind].missed, s)
			}
		}
	}
	return by
}

// The nudges are measured on what boards say, and docs/nudges.md says how they did.
func TestNudgesAreMostlyRight(t *testing.T) {
	all := everythingSaid(t)
	if len(all) < 250 {
		t.Fatalf("only %d sentences", len(all))
	}
	by := scores(t, all)
	for _, kind := range measured {
		if s := by[kind]; s.precision() < leastPrecision || s.recall() < leastRecall || s.right < 8 {
			t.Errorf("%s: %d right, precision %.2f, recall %.2f\nwrong: %q\nmissed: %q", kind, s.right, s.precision(), s.recall(), s.wrong, s.missed)
		}
	}
	const file = "../docs/nudges.md"
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	head, rest, begins := strings.Cut(string(data), measuredHere+"\n")
	_, tail, ends := strings.Cut(rest, measuredUpToHere+"\n")
	if !begins || !ends {
		t.Fatalf("%s does not say where the measurements stand", file)
	}
	heldOut := slices.DeleteFunc(slices.Clone(all), func(s said) bool { return !s.heldOut })
	figures := table("All", len(all), by) + table("Of these held out", len(heldOut), scores(t, heldOut)) + wrongs(by)
	want := head + measuredHere + "\n" + figures + measuredUpToHere + "\n" + tail
	switch {
	case want == string(data):
	case *update:
		if err := os.WriteFile(file, []byte(want), 0o644); err != nil { //nolint:gosec // it is documentation
			t.Fatal(err)
		}
	default:
		t.Errorf("%s is stale: go test ./prompts -run NudgesAreMostlyRight -update", file)
	}
}

const (
	measuredHere     = "<!-- measured -->"
	measuredUpToHere = "<!-- end of what was measured -->"
)

func table(title string, sentences int, by map[workshop.NudgeKind]*score) string {
	var b strings.Builder
	fmt.Fprintf(&b, "\n%s: %d sentences.\n\n| Nudge | Right | Wrong | Missed | Precision | Recall |\n| --- | ---: | ---: | ---: | ---: | ---: |\n", title, sentences)
	for _, kind := range measured {
		s := by[kind]
		fmt.Fprintf(&b, "| `%s` | %d | %d | %d | %.2f | %.2f |\n", kind, s.right, len(s.wrong), len(s.missed), s.precision(), s.recall())
	}
	return b.String()
}

func wrongs(by map[workshop.NudgeKind]*score) string {
	var b strings.Builder
	b.WriteString("\nWhere they were wrong:\n\n")
	for _, kind := range measured {
		for _, s := range by[kind].wrong {
			fmt.Fprintf(&b, "- `%s` came, wrongly: %s\n", kind, s)
		}
		for _, s := range by[kind].missed {
			fmt.Fprintf(&b, "- `%s` was missed: %s\n", kind, s)
		}
	}
	b.WriteString("\n")
	return b.String()
}

// boardTime is when an item on the board of these tests was typed.
var boardTime = time.Date(2026, 3, 12, 9, 0, 0, 0, time.UTC)

// only are all kinds but one, to be switched off.
func only(kind workshop.NudgeKind) []workshop.NudgeKind {
	return slices.DeleteFunc(slices.Clone(workshop.NudgeKinds), func(k workshop.NudgeKind) bool { return k == kind })
}

// board is a session in which these items were put on the board one after the other.
func board(t *testing.T, q workshop.Quadrant, texts ...string) *workshop.Workshop {
	t.Helper()
	deck, err := content.Deck(DefaultDeck)
	if err != nil {
		t.Fatal(err)
	}
	intents := []workshop.Intent{workshop.OpenSession{
		Session: "s", Agenda: content.Agendas()[0], Deck: deck,
		Details: workshop.Details{Client: "Acme", Title: "Away day", Date: "2026-03-12", People: 8},
	}}
	for _, text := range texts {
		intents = append(intents, workshop.AddItem{Quadrant: q, Text: text})
	}
	log := workshop.NewLog()
	for n, i := range intents {
		stamp := workshop.Stamp{At: boardTime, NewID: func() string { return fmt.Sprint(n) }}
		if _, err := log.Do(i, stamp); err != nil {
			t.Fatalf("%v: %v", i, err)
		}
	}
	return log.State()
}

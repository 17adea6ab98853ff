package plain

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/exp/golden"

	"swotshop/tui"
	"swotshop/tui/kit"
	"swotshop/tui/live"
	"swotshop/tui/screen"
	"swotshop/tui/setup"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
	"swotshop/workshop/blueprint"
)

// inLines leads the program in lines, and answers with what it said.
func inLines(t *testing.T, store live.Store, start tui.Start, lines ...string) string {
	t.Helper()
	return inLinesWith(t, store, start, func(*tui.Options) {}, lines...)
}

func tryInLines(ctx context.Context, store live.Store, start tui.Start, lines ...string) (string, error) {
	return tryInLinesWith(ctx, store, start, func(*tui.Options) {}, lines...)
}

// inLinesWith is the same of a program that is otherwise in something.
func inLinesWith(t *testing.T, store live.Store, start tui.Start, change func(o *tui.Options), lines ...string) string {
	t.Helper()
	out, err := tryInLinesWith(t.Context(), store, start, change, lines...)
	if err != nil {
		t.Fatalf("%v after:\n%s", err, out)
	}
	requirePlain(t, out)
	return out
}

func tryInLinesWith(ctx context.Context, store live.Store, start tui.Start, change func(o *tui.Options), lines ...string) (string, error) {
	var out strings.Builder
	ids := 0
	o := tui.Options{
		Store: store, Content: tuitest.Day{}, Start: start, Prompter: tuitest.Objections,
		Now:   func() time.Time { return time.Date(2026, 3, 12, 9, 0, 0, 0, time.UTC) },
		NewID: func() string { ids++; return fmt.Sprintf("%08d-0001", ids) },
		Export: tuitest.Paper{Write: func(w *workshop.Workshop) (string, error) {
			if w.Client == "Nowhere" {
				return "", errors.New("this folder takes no files: go to another")
			}
			return "acme-blueprint.md", nil
		}},
		Demo: func() (*workshop.Log, error) { return workshop.NewLog(), errors.New("no example in this test") },
	}
	change(&o)
	err := Run(ctx, o, strings.NewReader(strings.Join(append(lines, ""), "\n")), &out)
	return out.String(), err
}

// requirePlain fails on anything that a screen reader cannot say: escape
// sequences, what draws boxes, bars and braille, and the names of keys.
func requirePlain(t *testing.T, out string) {
	t.Helper()
	for _, line := range strings.Split(out, "\n") {
		for _, r := range line {
			if r < ' ' || r == 0x7f || r >= 0x2500 && r <= 0x28ff {
				t.Fatalf("%q is not plain: %q", r, line)
			}
		}
		for _, no := range []string{"F4", "Ctrl+", "PgDn", "Esc ", "PRIVATE"} {
			if strings.Contains(line, no) {
				t.Fatalf("%q is for a screen: %s", no, line)
			}
		}
	}
}

// requireSaid fails unless all these lines were said, in this order.
func requireSaid(t *testing.T, out string, lines ...string) {
	t.Helper()
	rest := strings.Split(out, "\n")
	for _, want := range lines {
		at := slices.Index(rest, want)
		if at < 0 {
			t.Fatalf("it does not say %q, or not after what was said before that:\n%s", want, out)
		}
		rest = rest[at+1:]
	}
}

// requireSilent fails when any of these texts was said.
func requireSilent(t *testing.T, out string, texts ...string) {
	t.Helper()
	for _, text := range texts {
		if strings.Contains(out, text) {
			t.Fatalf("it says %q:\n%s", text, out)
		}
	}
}

func startOn(kind workshop.StageKind) tui.Start {
	return tui.Start{New: &setup.NewSession{Client: "Acme Robotics", Title: "Board away day", People: 8, Stage: kind}}
}

// textsOf are the texts of the items of the only session in a library.
func textsOf(t *testing.T, store *tuitest.Library) []string {
	t.Helper()
	for _, events := range store.Sessions {
		log, err := workshop.Replay(events)
		if err != nil {
			t.Fatal(err)
		}
		var texts []string
		for _, i := range log.State().Items {
			texts = append(texts, i.Ref()+" "+i.Text)
		}
		return texts
	}
	return nil
}

// wholeSession is a short workshop in lines, from the library to the closed
// session.
var wholeSession = []string{
	"new", "Acme Robotics", "Decide how the whole company uses social.", "8", "Board away day", "", "", "2", // the form
	"next", "2/3/2/1/0", "", // opening stance
	"?", "1", "L2", "", // one more card, the first card
	"", "1 2 2 2 2 3 3 4", "", "", "", "", "2 3 3 3 3 4 4 4",
	"“Share it if it helps a customer.”", "w legal: No agreed first 15 minutes", "again",
	"stages", "4", "", "", "", "",
	"s it: 31 of 34 staff answer questions", "w hr: Only 2 of 34 staff published", "w Nine could write", "o sales: Buyers ask each other",
	"t finance: A rumour reaches customers", "?", "1", "W2", "5", "blog log", "", // evidence
	"", "", "", "merge w2 w3", "name w2 Too few of us write", "again", "",
	"s1 5", "4", "6", "5", "1", "", "",
	"Turn the best answers into public ones", "", "", "Pair each function with an editor", "", "",
	"Publish the best answer of the week", "Head of Product", "6 answers from 4 functions", "+30", "functions publishing, 6 by day 90", "1",
	"revenue: two more demos a month", "4 days a month", "CFO by 10 January", "", "When an answer gets 3 thanks, then its author publishes it", "", // initiatives
	"0/2/4/2/0", "t4", "", "3/3/1/0/1/0/0/0", "Finance: publish nothing before the round", "",
	"COO writes the page", "+90", "", "3 4 4 5 5 4 3 4", "", "?", "2", "1", "?", "3", "The chair words it for the board", "5", "1", "quit",
}

func TestLinesOfAWholeSession(t *testing.T) {
	t.Parallel()
	golden.RequireEqual(t, []byte(inLines(t, tuitest.NewLibrary(), tui.Start{}, wholeSession...)))
}

func TestLinesSayEachChange(t *testing.T) {
	t.Parallel()
	out := inLines(t, tuitest.NewLibrary(), startOn(workshop.StageCapture),
		"w legal: Nobody may approve", "undo", "redo", "?", "1", "w1", "2", "T", "?", "1", "t1", "4", "3", "?", "1", "1", "6", "undo", "?", "1", "T1", "1", "#7",
		"next", "time", "save")
	requireSaid(t, out,
		"W1 added to Weaknesses, Legal: Nobody may approve. Saved.",
		"Undone: item added to Weaknesses. Saved.", "Redone: item added to Weaknesses. Saved.",
		"W1 moved to Threats; it is now T1. Saved.", "T1 is now a fact, Legal. Saved.", "T1 deleted. “undo” brings it back. Saved.",
		"Undone: item deleted. Saved.", "T1 now reads: #7. Saved.", "Stage 6 of 16: Coffee break, 15 of 15 minutes left.",
		"Coffee break: 15 of 15 minutes left.", "Everything is saved.", "Input ended. Everything is saved.")
}

// Fingers and counts are never taken for the number of a choice, unless they
// are one and a list is open.
func TestLinesDistinguishFingersFromChoices(t *testing.T) {
	t.Parallel()
	out := inLines(t, tuitest.NewLibrary(), startOn(workshop.StageStance),
		"1", "?", "1 1 2 3", "?", "9", "2", "3", "#2", "?", "", "2", "?", "time", "1")
	requireSaid(t, out,
		"Opening stance: 1 locked. So far on 1. 1 of 8 counted. Saved.",
		"1. Enter the stance.",
		"Opening stance: 3 locked, 1 licensed few, 1 guided. Between 1 and 3. 5 of 8 counted. Saved.",
		"9 is not in the list: choose 1 to 2.",
		"Where do we want to be?", "The target is step 3, guided. Saved.",
		"No list is open, so “#2” selects nothing. To enter it as text: “.text #2”.", "The list is closed.",
		"Opening stance: 3 locked, 2 licensed few, 1 guided. Between 1 and 3. 6 of 8 counted. Saved.",
		"Session: 127 of 127 minutes left.", "Opening stance: 4 locked, 2 licensed few, 1 guided. Between 1 and 3. 7 of 8 counted. Saved.")
}

// Strategies are placed on the grid by words, by numbers and by choices; what
// is read aloud next is the first without a place.
func TestLinesPlaceStrategies(t *testing.T) {
	t.Parallel()
	store, id := tuitest.Filled(t, tuitest.FillSome, workshop.StageGrid)
	out := inLines(t, store, tui.Start{Open: id}, "high low", "wt1 2 3", "so9 1 1", "easy", "wt1 2 3", "?", "1", "WT1", "1", "3", "undo")
	requireSaid(t, out,
		"How much will it change, and how hard is it? WO1: Pair each function with an editor: one public answer a month.",
		"WO1 is high impact, low effort: do first. Saved.",
		"How much will it change, and how hard is it? WT1: One page and one drill for the first 15 minutes.",
		"WT1 is medium impact, high effort. Saved.", "Every strategy is placed.",
		"There is no such strategy. Type “stages” and choose Strategies.",
		"Type impact and effort, each low, medium or high: e.g. “high low”, or “wo1 high low” for WO1.",
		"WT1 is already medium impact, high effort.", "WT1 is low impact, high effort: leave. Saved.",
		"Undone: WT1 placed. Saved.")
}

// A number that is typed after its list was closed becomes no item, rule or
// strategy, unless it is meant.
func TestLinesRefuseStrayNumbers(t *testing.T) {
	t.Parallel()
	store := tuitest.NewLibrary()
	out := inLines(t, store, startOn(workshop.StageCapture), "?", "time", "2", ".text 2", "s 34", "stages", "3", "?", "2", "V1", "6", "1 2 9", "#1",
		"1 2", "stages", "8", "3", "stages", "11", "4", "stages", "1", "?", "2", "W1", "?", "2", "5")
	requireSaid(t, out, "No list is open, so “2” selects nothing. To enter it as text: “.text 2”.", "S1 added to Strengths: 2. Saved.",
		"S2 added to Strengths: 34. Saved.", "No list is open, so “6” selects nothing. To enter it as text: “.text 6”.",
		"No list is open, so “1 2 9” selects nothing. To enter it as text: “.text 1 2 9”.",
		"First stance on V1: 1 locked, 1 licensed few. Between 1 and 2. 2 of 8 counted. Saved.",
		"No list is open, so “3” selects nothing. To enter it as text: “.text 3”.", "No list is open, so “4” selects nothing. To enter it as text: “.text 4”.",
		"How many people are in the room? Type a number from 1 to 200.", "5 people in the room. Saved.")
	requireSilent(t, out, "The objective:", "Recorded as")
	if got := textsOf(t, store); !slices.Equal(got, []string{"S1 2", "S2 34"}) {
		t.Errorf("items %q", got)
	}
}

func TestLinesEnterCommandWordsAsText(t *testing.T) {
	t.Parallel()
	store := tuitest.NewLibrary()
	out := inLines(t, store, startOn(workshop.StageCapture),
		".text next", "w quit", ".NET people are scarce", ".nxet", "NEXT", ".back", "undone work")
	requireSaid(t, out, "There is no command “.nxet”: “help” lists the commands. To enter it as text: “.text .nxet”.")
	want := []string{"S1 next", "W1 quit", "W2 .NET people are scarce", "S2 undone work"}
	if got := textsOf(t, store); !slices.Equal(got, want) {
		t.Errorf("items %q, want %q", got, want)
	}
}

func TestLinesRefuseAsTheScreensDo(t *testing.T) {
	t.Parallel()
	store := tuitest.NewLibrary()
	out := inLines(t, store, startOn(workshop.StageCapture),
		"s "+strings.Repeat("long ", 60)+"text", strings.Repeat("x", 3*longestLine), "s short", "stages", "1", "people 0",
		"stages", "2", "hello", "1 1 1 1 1 1 1 1 1", "stages", "10", "z9 4", "w1 4", "stages", "9", "w1", "merge s1 s7", "merge s1",
		"stages", "16", "words", "next")
	requireSaid(t, out,
		"Too long for an item: 304 characters, at most 280. Type it again, shorter.",
		"Too long for an item: 65536 characters, at most 280. Type it again, shorter.",
		"S1 added to Strengths: short. Saved.",
		"How many people are in the room? Type a number from 1 to 200.",
		"Type fingers (1 1 2 3), counts (2/1/1/0/0) or a target (t4).",
		"9 counted, but only 8 in the room: count again, or type “people 9”.",
		"There is no W1 on the board.",
		"There is no S7 on the board.", "Merge which one into S1? E.g. “merge S1 W3”.",
		"Recorded as a commitment: words. Saved.", "This is the last stage.")
	if got := textsOf(t, store); !slices.Equal(got, []string{"S1 short"}) {
		t.Errorf("items %q", got)
	}
}

// What is recited is the document that is exported, line by line.
func TestLinesReciteTheBlueprint(t *testing.T) {
	t.Parallel()
	store, id := tuitest.Filled(t, tuitest.FillSome, workshop.StageBlueprint)
	out := inLines(t, store, tui.Start{Open: id}, "?", "1")
	log, err := workshop.Replay(store.Sessions[id])
	if err != nil {
		t.Fatal(err)
	}
	if document := string(blueprint.Markdown(log.State(), tuitest.Prompter{}.Nudges())); !strings.Contains(out, document) {
		t.Errorf("the blueprint is not among what was said:\n%s", out)
	}
}

// The same steps by keys and by lines are the same events.
func TestLinesAndKeysAreTheSameFlow(t *testing.T) {
	t.Parallel()
	lines := tuitest.NewLibrary()
	inLines(t, lines, startOn(workshop.StageProvocations),
		"", "", "1 2 2 3", "w legal: Nobody may approve", "stages", "5", "s it: Staff answer", "o Buyers ask", "w hr: Few publish", "undo", "redo",
		"stages", "9", "merge w1 w2", "stages", "10", "3", "w1 6", "", "", "Pair them", "stages", "12", "Publish it", "COO")
	k := newKeys(startOn(workshop.StageProvocations))
	k.press(kit.PgDn, kit.PgDn)
	k.line("1 2 2 3")
	k.line("w legal: Nobody may approve")
	k.enter(workshop.StageCapture)
	k.line("s it: Staff answer")
	k.line("o Buyers ask")
	k.line("w hr: Few publish")
	k.press(kit.CtrlZ, kit.CtrlY)
	k.enter(workshop.StageCluster)
	k.press(kit.Tab, kit.Down, kit.Space, kit.Up, kit.Enter)
	k.enter(workshop.StageVote)
	k.line("3")
	k.line("w1 6")
	k.press(kit.PgDn, kit.PgDn)
	k.line("Pair them")
	k.enter(workshop.StageInitiatives)
	k.line("Publish it")
	k.line("COO")
	if byLines, byKeys := factsOf(lines), factsOf(k.store); byLines != byKeys {
		t.Errorf("by lines:\n%s\nby keys:\n%s", byLines, byKeys)
	}
}

// keys lead a session by keys.
type keys struct {
	*speaker
	store *tuitest.Library
}

func newKeys(start tui.Start) *keys {
	ids := 0
	k := &keys{store: tuitest.NewLibrary()}
	k.speaker = newSpeaker(tui.Options{
		Store: k.store, Content: tuitest.Day{}, Start: start,
		Now:   func() time.Time { return time.Date(2026, 3, 12, 9, 0, 0, 0, time.UTC) },
		NewID: func() string { ids++; return fmt.Sprintf("%08d-0001", ids) },
	}, io.Discard)
	k.run(k.app.Init())
	return k
}

func (k *keys) press(keys ...kit.Key) {
	for _, key := range keys {
		k.give(key.Press())
	}
}

func (k *keys) line(text string) {
	for _, r := range text {
		k.press(kit.Key(r))
	}
	k.press(kit.Enter)
}

// enter goes to the first stage of a kind.
func (k *keys) enter(kind workshop.StageKind) {
	k.obey(screen.Intend(workshop.EnterStage{Stage: k.app.Live().W().Agenda.Find(kind)}))
}

func factsOf(store *tuitest.Library) string {
	var all strings.Builder
	for _, events := range store.Sessions {
		for _, ev := range events[1:] { // the first has the session's own id
			fmt.Fprintf(&all, "%T %+v\n", ev.Fact, ev.Fact)
		}
	}
	return all.String()
}

// babble are lines that a person, or a cat, could type anywhere.
var babble = []string{"", "?", "1", "2", "3", "4", "5", "9", "#1", "next", "back", "undo", "redo", "again", "stages", "time", "save", "w legal: words",
	"1 1 2 3", "2/1/1/0/0", "3/3/1/0/1/0/0/0", "w1 3", "merge w1 w2", "name w1 x", "split w2", "move w1 t", "t4", "+90", "no", "yes",
	".text next", ".", ".x", "“said”", "? unknown", "! risk", "людям", "words [S1 O1]", "library", "quit?"}

// Whatever is typed wherever, every line has an answer, nothing but plain
// text is said and all of it is saved.
func TestLinesAnswerRandomInput(t *testing.T) {
	t.Parallel()
	stages := (tuitest.Day{}).Agendas()[0].Stages
	for name, fill := range tuitest.Fills {
		store, id := tuitest.Filled(t, fill, workshop.StageOpen)
		random := rand.New(rand.NewPCG(7, uint64(len(name))))
		var lines []string
		for stage := range len(stages) {
			lines = append(lines, "no", "library", "1", "yes", "stages", fmt.Sprint(stage+1))
			for range 60 {
				lines = append(lines, babble[random.IntN(len(babble))])
			}
		}
		t.Run(name, func(t *testing.T) {
			out := inLines(t, store, tui.Start{Open: id}, lines...)
			requireSilent(t, out, "NOT SAVED")
			textsOf(t, store)
		})
	}
}

// Every line is answered: an answer that is silent leaves a blind person
// wondering.
func TestLinesAreAllAnswered(t *testing.T) {
	t.Parallel()
	store, id := tuitest.Filled(t, tuitest.FillSome, workshop.StageCapture)
	for _, line := range babble {
		without := inLines(t, newCopy(store), tui.Start{Open: id})
		with := inLines(t, newCopy(store), tui.Start{Open: id}, line)
		if strings.Count(with, "\n") <= strings.Count(without, "\n") {
			t.Errorf("%q has no answer:\n%s", line, with)
		}
	}
}

// newCopy is a library with the same sessions.
func newCopy(of *tuitest.Library) *tuitest.Library {
	store := tuitest.NewLibrary()
	for id, events := range of.Sessions {
		store.Sessions[id] = slices.Clone(events)
	}
	return store
}

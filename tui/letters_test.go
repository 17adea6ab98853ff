package tui_test

import (
	"encoding/json"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"swotshop/e2e/faults"
	"swotshop/tui"
	"swotshop/tui/kit"
	"swotshop/tui/session"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// asked are the lines that a stage asks for and that are no text: what it does with them
// shows before Enter. Nothing else that can be typed on its line is.
var asked = map[workshop.StageKind]*regexp.Regexp{
	workshop.StageOpen:         regexp.MustCompile(`(?i)^\+?\d+( people| persons?)?$`),                                       // how many are here
	workshop.StageStance:       regexp.MustCompile(`(?i)^([1-5 ,]+|t ?\d|(\d+ ?/ ?){4}\d+)$`),                                // fingers, a target, counts
	workshop.StageProvocations: regexp.MustCompile(`(?i)^([1-5 ,]+|(\d+ ?/ ?){4}\d+|second|/.*|[a-z]\d+)$`),                  // on a card: counts; on the list: a search, the id of a card
	workshop.StageCluster:      regexp.MustCompile(`(?i)^([swot]|-)$`),                                                       // moves the item, splits it off
	workshop.StageVote:         regexp.MustCompile(`(?i)^(([swot] ?\d+[ :=]+)?\d+|[swot] ?\d+|(d|dots?) ?\d+)$`),             // votes, a cluster to go to, votes each
	workshop.StageGrid:         regexp.MustCompile(`(?i)^([sw][ot]\d+ +)?(low|medium|high|[123]) +(low|medium|high|[123])$`), // a place
	workshop.StageInitiatives:  regexp.MustCompile(`(?i)^\+?\d[\pL\d .,/-]*$`),                                               // a day
	workshop.StageAgreement:    regexp.MustCompile(`^[\d/ ]+$`),                                                              // counts
	workshop.StageCommitments:  regexp.MustCompile(`(?i)^(\+?\d+.*|.*\d{4})$`),                                               // the day of the review
	workshop.StageStatus:       regexp.MustCompile(`(?i)^a?\d+[:.,]*$`),                                                      // the number of an action
	workshop.StageBlueprint:    regexp.MustCompile(`^/`),                                                                     // a search
}

// everywhere is what a line asks for on every stage: an item by its words or its ref.
var everywhere = regexp.MustCompile(`(?i)^(/.*|[swot]\d+)$`)

// talker types at random on the line of a session.
type talker struct {
	*tuitest.Desk
	t       *testing.T
	dice    *rand.Rand
	written int // files
}

func newTalker(t *testing.T, seed uint64, kind workshop.StageKind) *talker {
	k := &talker{t: t, dice: rand.New(rand.NewPCG(seed, 21))}
	fill := []func(tuitest.Session){tuitest.Fills["nothing"], tuitest.FillSome}[k.dice.IntN(2)]
	k.Desk = tuitest.NewFilledDesk(t, fill, kind, func(o *tui.Options) {
		o.Export = tuitest.Paper{Write: func(*workshop.Workshop) (string, error) { k.written++; return "acme.md", nil }}
	})
	if kind == workshop.StageProvocations && k.dice.IntN(2) == 0 {
		k.Keys("enter") // a card
	}
	return k
}

// text is something that may be meant in many ways, above all by how it begins.
func (k *talker) text() string {
	begins := []string{"", "", "", ".", "?", "b", ". ", "? ", "b ", "..", "...", "?? ", "bb ", "и ", "ии", ".?", "β ", "s ", "w ", "o ", "t ", "S ", "O ", " ", "/", "-", "“", "=", "e", "c", "l", "n", "N", "people 7", "dots 3", "w1 ", "legal: ", "hr: ", "+9", "1 2 3"}
	const signs = "abcdefghijklmnopqrstuvwxyzABCDEFGHNOSTWéü字киש0123456789  .,:;?!/-+=“”\"'()[]&%#*_<>|\\~@"
	letters := []rune(signs)
	var b strings.Builder
	b.WriteString(begins[k.dice.IntN(len(begins))])
	for range k.dice.IntN(14) {
		b.WriteRune(letters[k.dice.IntN(len(letters))])
	}
	return b.String()
}

func (k *talker) screen() *session.Screen {
	k.t.Helper()
	s, ok := k.App.Screen().(*session.Screen)
	if !ok || k.App.Over() != nil || k.Blank() || k.written > 0 {
		k.t.Fatalf("something was opened or written:\n%s", k.Screen())
	}
	return s
}

// onLine is what of a text stays on an empty line: all of it. A dot, a question mark, and a
// b where nothing is asked for, alone do something, and the same again takes that back. A
// blank that begins a line has work of its own on some stages.
func (k *talker) onLine(text string) (rest string, alone bool) {
	s := k.screen()
	blanks, kind := s.Blanks(), k.W().CurrentStage().Kind
	works := kind == workshop.StageBlueprint || kind == workshop.StageCluster && len(k.W().Clusters) > 0 ||
		kind == workshop.StageGrid && len(k.W().Strategies) > 0 || kind == workshop.StageProvocations && k.W().Card == ""
	if works {
		text = strings.TrimLeft(text, " ")
	}
	if text == "" {
		return "", false
	}
	first, _ := utf8.DecodeRuneInString(text)
	key := kit.KeyOf(tuitest.KeyPress(string(first)))
	sign := key == "." || key == "?" || key == "b" && blanks
	if sign && strings.Trim(text, string(first)) == "" {
		return "", true
	}
	return text, false
}

// stored reports whether words are in the events of the session from one on.
func (k *talker) stored(from int, words string) bool {
	for _, e := range k.App.Live().Log.Events()[from:] {
		fact, err := json.Marshal(e.Fact)
		if err != nil {
			k.t.Fatal(err)
		}
		var says map[string]any
		if json.Unmarshal(fact, &says) == nil && has(says, words) {
			return true
		}
	}
	return false
}

// has reports whether one of the texts in a value is these words.
func has(value any, words string) bool {
	switch v := value.(type) {
	case string:
		return v == words || strings.HasSuffix(v, "; "+words) // evidence is added to what was said before
	case map[string]any:
		for _, part := range v {
			if has(part, words) {
				return true
			}
		}
	case []any:
		for _, part := range v {
			if has(part, words) {
				return true
			}
		}
	}
	return false
}

// readings are the ways in which a line may be stored: as it is; without the name of a
// function or of a part of a card; without the sign of a guardrail, of a risk, of what is
// not known; without the marks of a quotation; without
// the refs in brackets behind a strategy.
func readings(line string) []string {
	all := []string{line}
	all = append(all, workshop.ReadItem(line, workshop.Strengths).Text, strings.Trim(line, "\"“”„«» "), strings.TrimLeft(line, "!?"), strings.TrimPrefix(line, "?"), strings.TrimPrefix(line, "!"), strings.TrimPrefix(line, "="))
	if _, rest, ok := strings.Cut(line, ":"); ok {
		all = append(all, strings.TrimSpace(rest))
	}
	proof, comparator := workshop.ReadEvidence(line)
	all = append(all, proof, comparator)
	if at := strings.LastIndex(line, "["); at >= 0 {
		all = append(all, strings.TrimSpace(line[:at]))
	}
	return all
}

// says types a text on the empty line, letter by letter, and may enter it.
func (k *talker) says(text string) {
	k.t.Helper()
	kind, at, events := k.W().CurrentStage().Kind, k.W().Stage, len(k.App.Live().Log.Events())
	want, alone := k.onLine(text)
	k.Type(text)
	if alone {
		k.Keys("esc")
		k.screen()
		return
	}
	s := k.screen()
	if got := workshop.Clean(s.In.Whole()); got != workshop.Clean(want) || k.W().Stage != at {
		k.t.Fatalf("%s: %q is on the line as %q:\n%s", kind, text, got, k.Screen())
	}
	if n := len(k.App.Live().Log.Events()); n != events && !strings.HasPrefix(text, " ") {
		k.t.Fatalf("%s: %q did something without Enter", kind, text)
	}
	if events = len(k.App.Live().Log.Events()); k.dice.IntN(3) > 0 && workshop.Clean(want) != "" {
		k.enters(kind, s.In.Badge() != "", workshop.Clean(want), workshop.Clean(s.In.Text()), events)
	}
	if k.W().Stage != at {
		k.t.Fatalf("%s: %q left the stage:\n%s", kind, text, k.Screen())
	}
	k.Keys("end", "ctrl+u", "esc") // what was sought is picked no longer
	k.screen()
}

// enters enters the line: it stays, is stored, or is what the stage asks for.
func (k *talker) enters(kind workshop.StageKind, item bool, whole, text string, events int) {
	k.t.Helper()
	_, people := k.W().ReadPeople(text)
	k.Keys("enter")
	s := k.screen()
	if workshop.Clean(s.In.Whole()) == whole || people && !item {
		return
	}
	if ask := asked[kind]; everywhere.MatchString(text) && !item || ask != nil && !item && ask.MatchString(text) {
		return
	}
	for _, reading := range readings(text) {
		if k.stored(events, workshop.Clean(reading)) {
			return
		}
	}
	k.t.Fatalf("%s: %q was entered and is nowhere:\n%s", kind, whole, k.Screen())
}

// Whatever is typed on the empty line of any stage is on the line, letter for letter, or
// in front of it as the badge; entered, it stays there, is in the workshop, or is one of
// the few things that the stage asks for. Nothing opens, no file is written, and no stage
// is left.
func TestLettersAreWords(t *testing.T) {
	t.Parallel()
	for _, kind := range append(workshop.StageKinds[:len(workshop.StageKinds):len(workshop.StageKinds)], tuitest.ClosingStance) {
		t.Run(string(kind), func(t *testing.T) {
			for seed := range faults.Seeds(t, 12) {
				k := newTalker(t, seed, kind)
				for range 12 {
					k.says(k.text())
				}
			}
		})
	}
}

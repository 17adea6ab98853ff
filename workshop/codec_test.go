package workshop_test

import (
	"encoding/json"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"swotshop/e2e/hostile"
	"swotshop/workshop"
)

// everyFact is one fact of each kind, with something in every field.
func everyFact() []workshop.Fact {
	details := workshop.Details{
		Client: "Acme & Söhne", Title: "Away day", Date: "2026-03-12", Objective: "Decide.", People: 8,
		ByFunction: map[workshop.Function]int{workshop.Sales: 2, workshop.Legal: 1}, Classification: workshop.Internal,
	}
	card := workshop.Card{
		ID: "V1", Theme: "V", Source: "A title", Question: "Share it?", FollowUps: []string{"When?", "Who?"},
		Poles: [2]string{"Never", "Freely"}, Twist: "40,000 views.", Note: "Push.", Law: []string{"COMP"},
	}
	plan := workshop.Plan{
		Strategy: "t5", What: "Drill", Owner: "COO", FirstStep: "Date", Due: "2026-06-12", Undated: true, Measure: "Minutes", Baseline: "Unknown",
		WhenThen: "When it leaks, call", StopRule: "Day 60", Cost: "Two hours",
		Target: "30", TargetBy: "2026-06-30", EffectOn: workshop.EffectRisk, Effect: "Fewer leaks", YesFrom: "CFO", YesBy: "2026-04-10",
	}
	own := workshop.OwnCard{Question: "Should interns post?", FollowUps: []string{"Who reads along?"}, Poles: [2]string{"Never", "Always"}, Twist: "One has 40,000 followers."}
	return []workshop.Fact{
		workshop.Opened{
			Session: "0a1b", Details: details, DateGiven: true, UTCOffset: 60,
			Agenda: workshop.Agenda{ID: "short", Title: "Short", Minutes: 5, Stages: []workshop.Stage{{
				Quadrant: workshop.Threats, Kind: workshop.StageStance, Title: "Stance", Minutes: 5, Floor: 3, Keep: true, Cards: 1,
				Moment: workshop.Before, Purpose: "Look",
			}}},
			Deck: workshop.Deck{
				ID: "test", Version: 1, Title: "Test", Scale: [5]string{"a", "b", "c", "d", "e"}, Session: card,
				Themes: []workshop.Theme{{ID: "V", Title: "Voice"}}, Cards: []workshop.Card{card},
				Law: map[string]string{"COMP": "Prices"},
			},
			Triggers: workshop.Triggers{workshop.Strengths: {{Function: workshop.HR, Question: "What?"}}},
			Starters: []workshop.GuardrailStarter{{ID: "G4", Step: 3, Rule: "A second reader", Cards: []string{"V1"}}},
			Chosen:   []string{"V1"},
			Follows:  *formerly(),
		},
		workshop.Held{Date: "2026-03-12"},
		workshop.DetailsChanged{Details: details},
		workshop.Resumed{},
		workshop.StageEntered{Stage: 2},
		workshop.AgendaChanged{
			Change: workshop.PlanAdded, Stage: 7, Plan: []workshop.Planned{{Stage: 6, Minutes: 10, Out: true}, {Stage: 7, Minutes: 5}},
			Added: []workshop.Stage{{
				Kind: workshop.StageStance, Title: "Stance", Minutes: 5, Floor: 3, Keep: true, Cards: 1, Moment: workshop.Before, Purpose: "Look", Quadrant: workshop.Threats,
			}},
		},
		workshop.CardShown{Card: "V1", Beat: workshop.BeatTwist},
		workshop.TriggerShown{Quadrant: workshop.Threats, Index: 1},
		workshop.PairingShown{Pairing: workshop.WT},
		workshop.EvidenceAsked{Cluster: "c1"},
		workshop.StrategyChosen{Strategy: "t5", Chosen: true},
		workshop.CardsChosen{Cards: []string{"V1", "L1"}},
		workshop.CardMarked{Card: "V1", Played: true},
		workshop.CardWritten{Card: "X1", OwnCard: own, Chosen: true},
		workshop.CardEdited{Card: "X1", OwnCard: own},
		workshop.StanceTaken{Card: "V1", Moment: workshop.After, Counts: [5]int{1, 4, 2, 1, 0}},
		workshop.TargetAgreed{Step: 4},
		workshop.ItemAdded{Item: "i1", Cluster: "c1", Quadrant: workshop.Strengths, Text: "31 of 34 answer", Function: workshop.IT, How: workshop.KindFact, Card: "V1"},
		workshop.ItemEdited{Item: "i1", Text: "Other words"},
		workshop.ItemMoved{Item: "i1", Quadrant: workshop.Weaknesses, Cluster: "c2"},
		workshop.ItemRetagged{Item: "i1", Function: workshop.Legal, How: workshop.KindAssumption},
		workshop.EvidenceGiven{Item: "i1", Evidence: "Chat log", Comparator: "Two firms"},
		workshop.ItemDeleted{Item: "i1"},
		workshop.ItemSplit{Item: "i1", Cluster: "c3"},
		workshop.ClustersMerged{Into: "c1", From: "c2"},
		workshop.ClusterNamed{Cluster: "c1", Name: "Speed"},
		workshop.ClusterTagged{Cluster: "c1", Tags: []string{"ownership", "works-council"}, Outside: true},
		workshop.DotsSet{Dots: 3},
		workshop.VotesCounted{Cluster: "c1", Votes: 5, Dots: 3},
		workshop.VotesRevealed{Revealed: true},
		workshop.TieSettled{Quadrant: workshop.Weaknesses, Chosen: []string{"c1"}},
		workshop.StrategyWritten{Strategy: "t5", Pairing: workshop.SO, Cites: []string{"c1", "c2"}, Text: "Answer in public"},
		workshop.StrategyEdited{Strategy: "t5", Cites: []string{"c1", "c2"}, Text: "Other words"},
		workshop.StrategyDropped{Strategy: "t5"},
		workshop.StrategyPlaced{Strategy: "t5", Place: workshop.Place{Impact: 3, Effort: 1}},
		workshop.InitiativeWritten{Initiative: "n6", Plan: plan},
		workshop.InitiativeEdited{Initiative: "n6", Plan: plan},
		workshop.InitiativeDropped{Initiative: "n6"},
		workshop.ProposalWorded{Text: "Approve I1 and I2"},
		workshop.AgreementTaken{Counts: [8]int{3, 3, 1, 0, 1, 0, 0, 0}},
		workshop.AgreementTaken{Counts: [8]int{3, 3, 1, 0, 1, 0, 0, 0}, Scale: workshop.KanerScale},
		workshop.RemarkAdded{Remark: "r7", Topic: workshop.Dissent, Text: "Too fast", Card: "V1", Stage: 3},
		workshop.RemarkAdded{Remark: "r9", Topic: workshop.Guardrail, Text: "Ask", From: "G4", Stage: 3, Scope: workshop.Scope{Step: 4, Function: workshop.Service, First: true}},
		workshop.RemarkEdited{Remark: "r7", Text: "Other words"},
		workshop.RemarkDeleted{Remark: "r7"},
		workshop.ObjectionHeard{Objection: "O2", Says: "We cannot trust staff.", Answer: "Decide who is the exception.", Owed: "Incidents in 24 months", By: "Legal"},
		workshop.ObjectionDropped{Objection: "O2"},
		workshop.ReviewSet{Date: "2026-06-12"},
		workshop.ActionReported{Action: "a1", Report: workshop.Report{Status: workshop.Late, Value: "12%", Reason: workshop.Waiting, Note: "waiting for the works council", Due: "2026-04-01", Owner: "CFO", By: "n1", Stop: workshop.StopNotMet}},
		workshop.ActionAsked{Action: "a1"},
		workshop.WorthAsked{Asked: true},
		workshop.WorthRated{Counts: [5]int{0, 1, 2, 4, 2}},
		workshop.PrivateNoted{Note: "p1", Text: "Ask the CFO again", Stage: 3, Card: "V1"},
		workshop.PrivateNoteDropped{Note: "p1"},
		workshop.Redacted{Places: 2},
		workshop.ClientRenamed{Client: "Acme Robotics AS"},
		workshop.Undone{Step: 9},
		workshop.Redone{Step: 9},
		workshop.Closed{},
		workshop.Reopened{},
	}
}

// requireEveryKind fails when a kind of event is missing among these.
func requireEveryKind(t *testing.T, seen map[string]bool) {
	t.Helper()
	for _, kind := range workshop.FactKinds() {
		if !seen[kind] {
			t.Errorf("%s is missing", kind)
		}
	}
}

// Every type that is a fact is in the list of its noun, and that in codec.go: one
// that is not could be written and never read.
func TestEveryFactIsAKindOfEvent(t *testing.T) {
	known := map[string]bool{}
	for _, kind := range workshop.FactKinds() {
		f, err := workshop.DecodeFact(kind, workshop.Version, []byte("{}"))
		if err != nil {
			t.Fatal(err)
		}
		known[reflect.TypeOf(f).Name()] = true
	}
	declared := receiversOf(t, "Kind")
	for _, name := range declared {
		if !known[name] {
			t.Errorf("%s is a fact, but no list of kinds has it, or another has its name", name)
		}
	}
	if len(declared) != len(known) {
		t.Errorf("%d types are facts, and %d are known: is this test right?", len(declared), len(known))
	}
}

// receiversOf are the types of the package that have a method.
func receiversOf(t *testing.T, method string) (types []string) {
	t.Helper()
	eachDecl(t, func(d ast.Decl) {
		if f, ok := d.(*ast.FuncDecl); ok && f.Name.Name == method && f.Recv != nil {
			types = append(types, f.Recv.List[0].Type.(*ast.Ident).Name)
		}
	})
	return types
}

// eachDecl looks at what the package declares.
func eachDecl(t *testing.T, look func(ast.Decl)) {
	t.Helper()
	files, err := filepath.Glob("*.go")
	if err != nil || len(files) == 0 {
		t.Fatalf("no files: %v", err)
	}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range file.Decls {
			look(d)
		}
	}
}

func TestEveryKindDecodesWhatItEncodes(t *testing.T) {
	seen := map[string]bool{}
	for _, f := range everyFact() {
		seen[f.Kind()] = true
		body, err := workshop.EncodeFact(f)
		if err != nil {
			t.Fatal(err)
		}
		got, err := workshop.DecodeFact(f.Kind(), workshop.Version, body)
		if err != nil {
			t.Fatal(err)
		}
		requireEqual(t, f.Kind(), got, f)
	}
	requireEveryKind(t, seen)
}

// The golden file holds one event of every kind as version 1 released it. Its
// lines never change: a new kind, version or field adds lines.
func TestVersion1EventsCanAlwaysBeRead(t *testing.T) {
	data, err := os.ReadFile("testdata/events-v1.json")
	if err != nil {
		t.Fatal(err)
	}
	var golden []struct {
		Kind string
		V    int
		Body json.RawMessage
	}
	if err := json.Unmarshal(data, &golden); err != nil {
		t.Fatal(err)
	}
	seen, said := map[string]bool{}, map[string]bool{}
	for _, g := range golden {
		seen[g.Kind] = true
		f, err := workshop.DecodeFact(g.Kind, g.V, g.Body)
		if err != nil {
			t.Errorf("%s: %v", g.Kind, err)
			continue
		}
		noteFull(said, f.Kind(), reflect.ValueOf(f))
		again, err := workshop.EncodeFact(f)
		if err != nil || string(again) != string(g.Body) {
			t.Errorf("%s: %v\n read %s\nwrote %s", g.Kind, err, g.Body, again)
		}
	}
	requireEveryKind(t, seen)
	for field, full := range said {
		if !full {
			t.Errorf("%s is empty in every line: it could be lost without anybody noticing", field)
		}
	}
}

// noteFull takes note of which fields of a fact say something.
func noteFull(said map[string]bool, path string, v reflect.Value) {
	switch {
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			noteFull(said, path+" "+v.Type().Field(i).Name, v.Field(i))
		}
	case v.Kind() == reflect.Slice && v.Len() > 0:
		said[path] = true
		noteFull(said, path, v.Index(0))
	default:
		said[path] = said[path] || !v.IsZero()
	}
}

func TestFactsOfANewerProgramAreRefused(t *testing.T) {
	for _, c := range []struct {
		name, kind string
		version    int
		want       string
	}{
		{"unknown kind", "item.sung", 1, "item.sung, version 1: written by a newer version of swotshop"},
		{"newer version", "item.added", 2, "item.added, version 2: written by a newer version of swotshop"},
		{"unknown kind with a sequence", "a\x1b[31mb", 1, "ab, version 1: written by a newer version of swotshop"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := workshop.DecodeFact(c.kind, c.version, []byte("{}"))
			if !errors.Is(err, workshop.ErrNewer) || err.Error() != c.want {
				t.Errorf("got %v, want %s", err, c.want)
			}
		})
	}
}

func TestBrokenFactsAreRefused(t *testing.T) {
	for _, c := range []struct {
		name    string
		version int
		body    string
		want    string
	}{
		{"no version", 0, "{}", "dots.set: there is no version 0"},
		{"no body", 1, "", "dots.set: its body cannot be read"},
		{"another type", 1, `{"dots":"many"}`, "dots.set: “dots” has the wrong type of value"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := workshop.DecodeFact("dots.set", c.version, []byte(c.body))
			if err == nil || errors.Is(err, workshop.ErrNewer) || err.Error() != c.want {
				t.Errorf("got %v, want %s", err, c.want)
			}
		})
	}
}

func TestTextInADecodedFactIsCleaned(t *testing.T) {
	const dirty = `"\u001b[31mred\u202e\u0007 text "`
	const clean = "red text"
	for _, c := range []struct {
		kind, body string
		want       workshop.Fact
	}{
		{"item.edited", `{"item":"i1","text":` + dirty + `}`, workshop.ItemEdited{Item: "i1", Text: clean}},
		{"item.retagged", `{"function":` + dirty + `}`, workshop.ItemRetagged{Function: clean}},
		{"strategy.edited", `{"cites":[` + dirty + `]}`, workshop.StrategyEdited{Cites: []string{clean}}},
		{"initiative.edited", `{"owner":` + dirty + `}`, workshop.InitiativeEdited{Plan: workshop.Plan{Owner: clean}}},
		{"session.changed", `{"by_function":{` + dirty + `:3}}`, workshop.DetailsChanged{Details: workshop.Details{
			ByFunction: map[workshop.Function]int{clean: 3},
		}}},
		{"session.opened", `{"deck":{"scale":[` + dirty + `],"cards":[{"follow_ups":[` + dirty + `]}],"law":{` + dirty + `:` + dirty + `}},
			"triggers":{` + dirty + `:[{"question":` + dirty + `}]}}`, workshop.Opened{
			Deck: workshop.Deck{
				Scale: [5]string{clean}, Cards: []workshop.Card{{FollowUps: []string{clean}}}, Law: map[string]string{clean: clean},
			},
			Triggers: workshop.Triggers{clean: {{Question: clean}}},
		}},
	} {
		t.Run(c.kind, func(t *testing.T) {
			got, err := workshop.DecodeFact(c.kind, 1, []byte(c.body))
			if err != nil {
				t.Fatal(err)
			}
			requireEqual(t, "fact", got, c.want)
		})
	}
}

func TestCollidingKeysDecodeDeterministically(t *testing.T) {
	body := []byte(`{"by_function":{"sales":1,"sales\u200b":2,"\u200bsales":3,"sa\u200bles":4}}`)
	for range 50 {
		f, err := workshop.DecodeFact("session.changed", 1, body)
		if err != nil {
			t.Fatal(err)
		}
		requireEqual(t, "people", f.(workshop.DetailsChanged).ByFunction, map[workshop.Function]int{"sales": 3})
	}
}

// exported is a session of three events as a file: opened, an item, its undo.
func exported(t testing.TB) string {
	t.Helper()
	log, stamps := workshop.NewLog(), &stamper{}
	for _, i := range []workshop.Intent{
		openTest(), workshop.AddItem{Quadrant: workshop.Strengths, Text: "Fast"}, workshop.Undo{},
	} {
		if _, err := log.Do(i, stamps.stamp()); err != nil {
			t.Fatal(err)
		}
	}
	data, err := workshop.EncodeSession(log.Events())
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestSessionFileMustFollowTheRules(t *testing.T) {
	for _, c := range []struct{ name, old, new, want string }{
		{"not JSON", `{`, `x{`, "this is not a swotshop session file: it is not JSON"},
		{"half a file", `"kind": "step.undone"`, "\x00", "the file is damaged: it cannot be read after byte 4821 of 4889"},
		{"another format", `"swotshop-session"`, `"miro-\u001b[31mboard"`, "this is not a swotshop session file: its format is “miro-board”, not “swotshop-session”"},
		{"a version to come", `"version": 1,`, `"version": 2,`, "the file has version 2, but this program reads version 1: written by a newer version of swotshop"},
		{"no version", `"version": 1,`, ``, "this is not a swotshop session file: there is no version 0"},
		{"another session’s id", `"session": "0000-test",`, `"session": "other",`, "the file’s session id is not the one in its first event"},
		{"a gap", `"seq": 3`, `"seq": 4`, "event 3 is missing: the log continues with event 4"},
		{"an event twice", `"seq": 3`, `"seq": 2`, "event 3 is missing: the log continues with event 2"},
		{"an event id twice", `"id": "e6"`, `"id": "e4"`, `event 3: the event id "e4" is used twice`},
		{"no event id", `"id": "e6"`, `"id": ""`, "event 3: its id or actor is not valid"},
		{"an actor with a sequence", `"actor": "facilitator",
   "kind": "step.undone"`, `"actor": "\u001b[31mx", "kind": "step.undone"`, "event 3: its id or actor is not valid"},
		{"a time that is none", `"at": "2026-03-12T09:00:05.000Z"`, `"at": "noon"`, `event 3: its time "noon" is not valid: write it like 2026-03-12T09:00:00.000Z`},
		{"a kind to come", `"kind": "step.undone"`, `"kind": "step.sung"`, "event 3: step.sung, version 1: written by a newer version of swotshop"},
		{"an event’s version to come", `"v": 1,
   "step": 3`, `"v": 2, "step": 3`, "event 3: step.undone, version 2: written by a newer version of swotshop"},
		{"no opening", `"kind": "session.opened"`, `"kind": "session.closed"`, "event 1: a session begins with its opening, and has only one"},
		{"a second opening", `"kind": "step.undone"`, `"kind": "session.opened"`, "event 3: a session begins with its opening, and has only one"},
		{"a step of the future", `"step": 2,
   "body"`, `"step": 3, "body"`, "event 2 belongs to step 3, which is neither its own nor the one before"},
		{"a step that joins another", `"step": 3,
   "body"`, `"step": 2, "body"`, "event 3 belongs to step 2, which is neither its own nor the one before"},
		{"an event that breaks a rule", `"quadrant": "S",
    "text": "Fast"`, `"quadrant": "S", "text": " "`, "event 2 (item.added) breaks a rule: No text yet: type an item first."},
		{"an id with punctuation", `"item": "i1"`, `"item": "i1.evidence"`, "event 2 (item.added) breaks a rule: “i1.evidence” is not a valid id: use letters and digits only."},
		{"one id for two things", `"cluster": "c1"`, `"cluster": "i1"`, "event 2 (item.added) breaks a rule: The id “i1” is used twice."},
		{"an undo of nothing", `"step": 2
   }`, `"step": 1
   }`, "event 3 (step.undone) breaks a rule: There is nothing to undo."},
		{"a chosen card that the deck lacks", `"chosen": [
     "V1"`, `"chosen": ["XX"`, "event 1 (session.opened) breaks a rule: The deck has no card “XX”."},
	} {
		t.Run(c.name, func(t *testing.T) {
			whole := exported(t)
			if !strings.Contains(whole, c.old) {
				t.Fatalf("the file has no %s:\n%s", c.old, whole)
			}
			requireRefused(t, strings.Replace(whole, c.old, c.new, 1), c.want)
		})
	}
}

func requireRefused(t *testing.T, file, want string) {
	t.Helper()
	log, err := workshop.DecodeSession([]byte(file))
	if log != nil || err == nil || err.Error() != want {
		t.Errorf("\n got %v\nwant %s", err, want)
	}
}

func TestSessionFileHasNothingElseInIt(t *testing.T) {
	requireRefused(t, exported(t)+"{}", "the file has something after the session: remove that")
	requireRefused(t, exported(t)+"\x00", "the file has something after the session: remove that")
	requireRefused(t, "", "the file is empty")
	requireRefused(t, `{"format":"swotshop-session","version":1}`, "the file has no events")
	requireRefused(t, `{"format":"swotshop-session","version":1,"events":[{"body":`+strings.Repeat("[", 20_000),
		"the file is damaged: it cannot be read after byte 10057 of 20059")
}

// What somebody else wrote, or spoilt, is named in words for people.
func TestOtherFilesAreNotSessionFiles(t *testing.T) {
	const notOurs = "this is not a swotshop session file: "
	whole := exported(t)
	for file, want := range map[string]string{
		`[{"id": 1}]`:                      notOurs + "its structure is different",
		`"text"`:                           notOurs + "its structure is different",
		`{"version": "2.1", "boards": []}`: notOurs + "its structure is different",
		`{"boards": []}`:                   notOurs + "it has no “format”",
		`{"format": 5}`:                    notOurs + "its structure is different",
		"id,text\n1,Strong brand\n":        notOurs + "it is not JSON",
		"null":                             notOurs + "it has no “format”",
		whole[:len(whole)/2]:               "the file is incomplete: its end is missing",
		`{"format":"swotshop-session","version":1,"session":"s","events":7}`: "the file is damaged: “events” cannot be read",
		strings.ReplaceAll(whole, `"session": "0000-test"`, `"session": "--yes"`): "the session id is not valid: it must be one word that begins " +
			"with a letter or a digit, is not “latest” and has at most 64 bytes",
	} {
		requireRefused(t, file, want)
	}
}

func TestOnlyASessionIsWritten(t *testing.T) {
	for want, events := range map[string][]workshop.Event{
		"a session without events cannot be written": nil,
		"a session begins with its opening":          {{Seq: 1, Fact: workshop.Closed{}}},
	} {
		if _, err := workshop.EncodeSession(events); err == nil || err.Error() != want {
			t.Errorf("got %v, want %s", err, want)
		}
	}
}

// An older program may have given ids that ours would give again.
func TestImportedIDsAreNotReused(t *testing.T) {
	file := strings.NewReplacer(`"item": "i1"`, `"item": "i2"`, `"cluster": "c1"`, `"cluster": "c3"`).Replace(exported(t))
	log, err := workshop.DecodeSession([]byte(file))
	if err != nil {
		t.Fatal(err)
	}
	r := &room{t, log, &stamper{n: 100}}
	r.do(workshop.Redo{})
	r.add("SSSS")
	r.do(workshop.MoveItem{Item: r.item("S1"), Quadrant: workshop.Threats})
}

func FuzzDecodeSession(f *testing.F) {
	whole := exported(f)
	f.Add([]byte(whole))
	f.Add([]byte(strings.ReplaceAll(whole, `"step": 2`, `"step": 1`)))
	f.Add([]byte(`{"format":"swotshop-session","version":1,"session":"x","events":[{"seq":1,"kind":"session.opened","v":1,"body":null}]}`))
	for _, text := range hostile.Joined(workshop.MaxText) {
		for _, written := range []string{hostile.InJSON(text), hostile.Escaped(text)} {
			f.Add([]byte(strings.ReplaceAll(whole, `"Fast"`, written)))
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		log, err := workshop.DecodeSession(data)
		if err != nil {
			return
		}
		requireSound(t, log)
		requireCleanStrings(t, log)
	})
}

// requireCleanStrings fails when a session would bring anything with it that
// must not leave the program, in whatever field.
func requireCleanStrings(t *testing.T, log *workshop.Log) {
	t.Helper()
	data, err := workshop.EncodeSession(log.Events())
	if err != nil {
		t.Fatal(err)
	}
	all, err := hostile.Strings(data)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range all {
		if found := hostile.Unclean(s); len(found) > 0 {
			t.Errorf("a session read from a file holds %v", found)
		}
	}
}

// scalar is a number or a text in a session file.
var scalar = regexp.MustCompile(`: ("[^"]*"|\d+)`)

// A file with some of its values exchanged is refused, or it is a session like
// any other.
func TestTamperedSessionFilesAreRefusedOrValid(t *testing.T) {
	read := 0
	for seed := range uint64(40) {
		data, err := workshop.EncodeSession(playRandom(t, seed, 40, nil).Events())
		if err != nil {
			t.Fatal(err)
		}
		dice := rand.New(rand.NewPCG(seed, 3))
		values := scalar.FindAllIndex(data, -1)
		for range 40 {
			from, to := values[dice.IntN(len(values))], values[dice.IntN(len(values))]
			tampered := slices.Concat(data[:to[0]], data[from[0]:from[1]], data[to[1]:])
			if log, err := workshop.DecodeSession(tampered); err == nil {
				read++
				requireSound(t, log)
			}
		}
	}
	if read < 100 {
		t.Errorf("only %d tampered files were read: this proves little", read)
	}
}

// requireSound fails when a session is not what its events add up to, does not
// survive being written, or cannot be gone on with.
func requireSound(t *testing.T, log *workshop.Log) {
	t.Helper()
	replayed, err := workshop.Replay(log.Events())
	if err != nil || !reflect.DeepEqual(replayed.State(), log.State()) {
		t.Fatalf("replay differs: %v", err)
	}
	first, err := workshop.EncodeSession(log.Events())
	if err != nil {
		t.Fatal(err)
	}
	read, err := workshop.DecodeSession(first)
	if err != nil {
		t.Fatalf("its own export does not read: %v\n%s", err, first)
	}
	second, err := workshop.EncodeSession(read.Events())
	if err != nil || string(first) != string(second) {
		t.Fatalf("a second export differs: %v\n%s\n%s", err, first, second)
	}
	stamps := &stamper{n: 1_000_000}
	if log.State().Closed {
		mustDo(t, log, workshop.ReopenSession{}, stamps)
	}
	mustDo(t, log, workshop.AddItem{Quadrant: workshop.Threats, Text: "Goes on"}, stamps)
	mustDo(t, log, workshop.Undo{}, stamps)
}

package tui_test

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"swotshop/prompts"
	"swotshop/tui"
	"swotshop/tui/kit"
	"swotshop/tui/setup"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
	"swotshop/workshop/language"
)

// abroad is the content of a session in another language: its deck, and an agenda with every kind of
// stage.
type abroad struct {
	tuitest.Day
	deck     workshop.Deck
	agenda   workshop.Agenda
	triggers workshop.Triggers
	starters []workshop.GuardrailStarter
}

func (c abroad) Deck(string) (workshop.Deck, error)                 { return c.deck, nil }
func (c abroad) AgendaWith(string, string) (workshop.Agenda, error) { return c.agenda, nil }
func (c abroad) TriggersWith(string) workshop.Triggers              { return c.triggers }
func (c abroad) StartersWith(string) []workshop.GuardrailStarter    { return c.starters }

func (c abroad) start(t *testing.T, fill func(d *tuitest.Desk)) *tuitest.Desk {
	t.Helper()
	d := tuitest.NewDesk(t, tui.Start{New: &setup.NewSession{Client: "Ωμέγα", Title: "Δοκιμή", People: 8, Follows: actionsAbroad()}},
		func(o *tui.Options) { o.Content = c })
	fill(d)
	d.Enter(0)
	return d
}

// invented is a language that nobody speaks: English in the letters of another script, so
// that a text that is not asked of the session's words can be seen.
func invented() abroad {
	content := tuitest.Day{Grid: true, Evidence: true}
	c := abroad{Day: content, deck: tuitest.Deck(), agenda: content.Agendas()[0], triggers: content.Triggers()}
	c.starters = content.GuardrailStarters()
	rewrite(reflect.ValueOf(&c.starters).Elem(), "ID", "Cards")
	c.deck.Language, c.deck.Words = "el", map[string]string{}
	for _, e := range language.Entries() {
		if !e.Optional {
			c.deck.Words[e.Key] = inGreek(e.English)
		}
	}
	rewrite(reflect.ValueOf(&c.deck.Cards).Elem(), "ID", "Theme")
	rewrite(reflect.ValueOf(&c.deck.Session).Elem(), "ID")
	rewrite(reflect.ValueOf(&c.deck.Themes).Elem(), "ID")
	rewrite(reflect.ValueOf(&c.deck.Scale).Elem())
	rewrite(reflect.ValueOf(&c.agenda).Elem(), "ID", "Kind", "Moment", "Keeps")
	for q := range c.triggers {
		all := slices.Clone(c.triggers[q])
		rewrite(reflect.ValueOf(&all).Elem(), "Function")
		c.triggers[q] = all
	}
	return c
}

// actionsAbroad are three actions of an earlier session, in words of no language.
func actionsAbroad() *workshop.Following {
	f := tuitest.BoardDay()
	f.Title, f.Promises, f.Dissent, f.Unknowns = "Δοκιμή", []string{"Υπόσχεση"}, []string{"Διαφωνώ"}, []string{"Ποιος;"}
	f.Ended = workshop.Ended{Done: 1, Dropped: 2, Replaced: 1}
	for i := range f.Actions {
		a := &f.Actions[i]
		a.Plan = workshop.Plan{What: "Πράξη", Owner: "Άννα", FirstStep: "Βήμα", Due: "2026-01-03", Measure: "Μέτρο", Baseline: "1", Target: "6", TargetBy: "2026-03-12", StopRule: "Όχι"}
		for n := range a.History {
			a.History[n].Note, a.History[n].Owner, a.History[n].Stop = "Αργεί", "Νίκος", workshop.StopNotMet
		}
	}
	f.Actions[2].Plan = workshop.Plan{What: "Άλλη πράξη"}
	return f
}

// inGreek puts a Greek letter in place of each Latin one, outside of braces.
func inGreek(text string) string {
	braces := 0
	return strings.Map(func(r rune) rune {
		switch {
		case r == '{':
			braces++
		case r == '}':
			braces--
		case braces == 0 && r >= 'a' && r <= 'z':
			return 'α' + (r-'a')%17
		case braces == 0 && r >= 'A' && r <= 'Z':
			return 'Α' + (r-'A')%17
		}
		return r
	}, text)
}

// rewrite puts every text of a value into Greek letters, but for some fields.
func rewrite(v reflect.Value, but ...string) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(inGreek(v.String()))
	case reflect.Struct:
		for i := range v.NumField() {
			if !slices.Contains(but, v.Type().Field(i).Name) {
				rewrite(v.Field(i), but...)
			}
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			rewrite(v.Index(i), but...)
		}
	}
}

// fillAbroad is a session in which everything happened that a screen can say, in words of
// no language.
func fillAbroad(d *tuitest.Desk) {
	tuitest.SetObjective(d, "Ποιος μιλά;")
	first, second := d.W().Deck.Cards[0].ID, d.W().Deck.Cards[1].ID
	d.Do(workshop.TakeStance{Card: workshop.SessionCard, Moment: workshop.Before, Counts: [5]int{2, 3, 1, 1, 1}},
		workshop.TakeStance{Card: first, Moment: workshop.Before, Counts: [5]int{4, 0, 0, 0, 4}},
		workshop.TakeStance{Card: first, Moment: workshop.After, Counts: [5]int{0, 0, 2, 2, 3}},
		workshop.TakeStance{Card: second, Moment: workshop.Before, Counts: [5]int{0, 0, 2, 6, 0}},
		workshop.TakeStance{Card: second, Moment: workshop.After, Counts: [5]int{0, 0, 6, 2, 0}})
	for i, q := range []workshop.Quadrant{"S", "W", "O", "T", "W", "W", "W", "S", "O"} {
		d.Do(workshop.AddItem{Quadrant: q, Text: fmt.Sprintf("Λόγος %d", i), Function: workshop.Functions[i], Card: first})
	}
	c := func(i int) string { return d.W().Clusters[i].ID }
	d.Do(workshop.MergeClusters{Into: c(0), From: c(7)})
	id := func(q workshop.Quadrant, i int) string { return d.W().ClustersIn(q)[i].ID }
	d.Do(workshop.CountVotes{Cluster: id("S", 0), Votes: 5}, workshop.CountVotes{Cluster: id("W", 0), Votes: 3},
		workshop.CountVotes{Cluster: id("W", 1), Votes: 2}, workshop.CountVotes{Cluster: id("W", 2), Votes: 2},
		workshop.CountVotes{Cluster: id("W", 3), Votes: 2}, workshop.CountVotes{Cluster: id("O", 0), Votes: 4}, workshop.CountVotes{Cluster: id("T", 0), Votes: 0})
	d.Do(workshop.RetagItem{Item: d.W().Items[0].ID, Function: workshop.Sales, How: workshop.KindFact},
		workshop.GiveEvidence{Item: d.W().Items[0].ID, Evidence: "Αριθμός", Comparator: "Άλλος"},
		workshop.WriteStrategy{Pairing: "SO", Cites: []string{id("S", 0), id("O", 0)}, Text: "Σχέδιο"},
		workshop.WriteStrategy{Pairing: "WT", Cites: []string{id("W", 0), id("T", 0)}, Text: "Άλλο σχέδιο"})
	d.Do(workshop.PlaceStrategy{Strategy: d.W().Strategies[0].ID, Place: workshop.Place{Impact: 3, Effort: 1}},
		workshop.WriteInitiative{Plan: workshop.Plan{
			Strategy: d.W().Strategies[0].ID, What: "Πράξη", Owner: "Άννα", FirstStep: "Βήμα", Due: "12 June", Measure: "Μέτρο", Baseline: "1", Target: "6",
			TargetBy: "2026-06-10", EffectOn: workshop.EffectRevenue, Effect: "δύο", YesFrom: "Νίκος", YesBy: "2026-03-20", StopRule: "Όχι", Cost: "12"}},
		workshop.WriteInitiative{Plan: workshop.Plan{What: "Άλλη πράξη"}},
		workshop.TakeStance{Card: workshop.SessionCard, Moment: workshop.After, Counts: [5]int{0, 2, 3, 2, 1}}, workshop.AgreeTarget{Step: 4},
		workshop.AddRemark{Topic: workshop.Dissent, Text: "Διαφωνώ"}, workshop.AddRemark{Topic: workshop.Guardrail, Text: "Κανόνας"},
		workshop.WordProposal{Text: "Ναι"}, workshop.TakeAgreement{Counts: [8]int{3, 3, 1, 0, 0, 0, 0, 1}}, workshop.SetReview{Date: "2026-06-11"},
		workshop.RateWorth{Counts: [5]int{0, 1, 2, 4, 1}})
	d.Do(workshop.ReportAction{Action: "a1", Report: workshop.Report{Status: workshop.Late, Value: "2", Reason: workshop.NoTime, Note: "Αργεί", Due: "2026-05-01", Owner: "Νίκος", Stop: workshop.StopMet}},
		workshop.ReportAction{Action: "a2", Report: workshop.Report{Status: workshop.Replaced, By: d.W().Initiatives[0].ID}})
}

// fillNothing leaves a session as it begins.
func fillNothing(*tuitest.Desk) {}

// eachAbroad shows what the room sees on the way through a session: every step of every
// stage and the spotlight, in three windows.
func eachAbroad(t *testing.T, c abroad, look func(where, seen string)) {
	for name, fill := range map[string]func(*tuitest.Desk){"nothing": fillNothing, "all": fillAbroad} {
		d := c.start(t, fill)
		for step := 0; d.W().CurrentStage().Kind != workshop.StageBlueprint; step++ { // that is the paper
			stage := d.W().CurrentStage()
			if step > 120 {
				t.Fatalf("the session does not get past %s", stage.Kind)
			}
			d.Keys("space", "backspace") // no note for the facilitator lies over the end of what the room sees
			for _, size := range []kit.Area{{W: 80, H: 24}, {W: 120, H: 40}, {W: 60, H: 18}} {
				d.Resize(size.W, size.H)
				look(fmt.Sprintf("%s, %s, step %d, %d×%d", name, stage.Kind, step, size.W, size.H), seenBy(d.Rows(), 3))
			}
			d.Keys("pgdown")
		}
		for _, e := range d.W().LooseEnds(workshop.NudgeRules{}) {
			look(name+", loose ends", e.Text)
		}
		look(name+", verdict", d.W().VerdictWords())
		if name == "nothing" {
			continue
		}
		for range 4 {
			d.Keys("f5")
			look("spotlight", seenBy(d.Rows(), 0))
			d.Keys("right")
			look("spotlight", seenBy(d.Rows(), 0))
			d.Keys("esc", "pgup")
		}
	}
}

// seenBy is what the room reads on a screen: all but what is below for the facilitator.
func seenBy(rows []string, below int) string {
	return strings.Join(strings.Fields(strings.Join(rows[:len(rows)-below], " ")), " ")
}

// latin finds words in Latin letters.
var latin = regexp.MustCompile(`\p{Latin}+\d*`)

// ref is what is called by letters in every language.
var ref = regexp.MustCompile(`^(?:[ASWOTIGVL]\d*|[SW][OT]\d*|F4)$`)

func TestTheRoomReadsOnlyItsOwnLanguage(t *testing.T) {
	seen := map[string]bool{}
	eachAbroad(t, invented(), func(where, text string) {
		for _, word := range latin.FindAllString(text, -1) {
			if !ref.MatchString(word) && !seen[word] {
				seen[word] = true
				t.Errorf("%s: %q in %q", where, word, text)
			}
		}
	})
}

// english is a text of the program as it can be found on a screen, and in which language
// it is something else.
type english struct {
	key  string
	part string // of it, as it always is
	find *regexp.Regexp
}

func (e english) in(text string) bool {
	return strings.Contains(text, e.part) && e.find.MatchString(text)
}

// englishNotIn are the English texts that a deck has another text for, and that none of
// its texts could be taken for.
func englishNotIn(d *workshop.Deck, agenda workshop.Agenda) (all []english) {
	var own []string
	for _, text := range d.Words {
		own = append(own, language.Sample(text))
	}
	for _, s := range agenda.Stages {
		own = append(own, s.Title, s.Purpose)
	}
	for _, e := range language.Entries() {
		if e.Optional || d.Words[e.Key] == e.English {
			continue
		}
		text, part := regexp.QuoteMeta(e.English), ""
		for piece := range strings.SplitSeq(e.English, "{") {
			if _, after, named := strings.Cut(piece, "}"); named {
				piece = after
			}
			part = longer(part, strings.TrimSpace(piece))
		}
		for _, name := range language.Names(e.English) {
			text = strings.ReplaceAll(text, regexp.QuoteMeta("{"+name+"}"), `[^ ]+(?: [^ ]+){0,3}?`)
		}
		find := regexp.MustCompile(`(?:^|[^\pL])` + text + `(?:$|[^\pL])`)
		if !slices.ContainsFunc(own, find.MatchString) && strings.ContainsFunc(e.English, unicode.IsLetter) {
			all = append(all, english{e.Key, part, find})
		}
	}
	return all
}

func longer(a, b string) string {
	if len(b) > len(a) {
		return b
	}
	return a
}

func TestDutchAndGermanSessionsHaveNoEnglishOnTheScreen(t *testing.T) {
	hasNoEnglish(t, eachAbroad)
}

// hasNoEnglish looks for English in what is shown of a Dutch and of a German session.
func hasNoEnglish(t *testing.T, each func(t *testing.T, c abroad, look func(where, text string))) {
	t.Helper()
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
		if len(all) < 150 {
			t.Fatalf("%s: only %d English texts are looked for", id, len(all))
		}
		said := map[string]bool{}
		each(t, c, func(where, text string) {
			for _, e := range all {
				if e.in(text) && !said[e.key] {
					said[e.key] = true
					t.Errorf("%s: %s: %s is said in English: %q", id, where, e.key, text)
				}
			}
		})
	}
}

// withEveryKind adds the stages that a short agenda does without.
func withEveryKind(stages []workshop.Stage, d *workshop.Deck) []workshop.Stage {
	say := language.New(d.Language, d.Words).Extra
	last := len(stages) - 1
	more := []workshop.Stage{
		{Kind: workshop.StageBreak, Title: say.Break.Title, Purpose: say.Break.Purpose, Minutes: 10},
		{Kind: workshop.StageTalk, Title: say.Talk.Title, Purpose: say.Talk.Purpose, Minutes: 10},
		{Kind: workshop.StageEvidence, Title: "–", Purpose: say.Talk.Purpose, Minutes: 10},
		{Kind: workshop.StageGrid, Title: "–", Purpose: say.Talk.Purpose, Minutes: 10},
	}
	return slices.Concat(stages[:last:last], more, stages[last:])
}

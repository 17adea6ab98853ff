package chart

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"swotshop/e2e/hostile"
	"swotshop/prompts"
	"swotshop/workshop"
	"swotshop/workshop/language"
)

// play is a session held in a test, through the rules as a real one is.
type play struct {
	t   *testing.T
	log *workshop.Log
	ids int
}

func (p *play) stamp() workshop.Stamp {
	return workshop.Stamp{At: time.Date(2026, 3, 12, 8, 0, 0, 0, time.UTC), Actor: "facilitator", NewID: func() string {
		p.ids++
		return fmt.Sprintf("ev%d", p.ids)
	}}
}

// do carries out intents; each must be allowed.
func (p *play) do(intents ...workshop.Intent) {
	p.t.Helper()
	for _, i := range intents {
		if _, err := p.log.Do(i, p.stamp()); err != nil {
			p.t.Fatalf("%#v: %v", i, err)
		}
	}
}

func (p *play) w() *workshop.Workshop { return p.log.State() }

// content is what the program brings.
var content = sync.OnceValue(func() *prompts.Content { return prompts.Open("") })

// demo is the worked example of the product.
func demo(t *testing.T) *workshop.Workshop {
	t.Helper()
	log, err := prompts.Demo(content())
	if err != nil {
		t.Fatal(err)
	}
	return log.State()
}

func opening(people int) workshop.OpenSession {
	return workshop.OpenSession{
		Session: "7f3kq2m9x4",
		Details: workshop.Details{Client: "Example", Title: "Social strategy", Date: "2026-03-12", People: people}, DateGiven: true,
		Agenda: workshop.Agenda{ID: "short", Title: "Short", Minutes: 90, Stages: []workshop.Stage{
			{Kind: workshop.StageStance, Title: "Opening stance", Minutes: 5, Moment: workshop.Before},
			{Kind: workshop.StageCapture, Title: "Capture", Minutes: 15},
			{Kind: workshop.StageVote, Title: "Vote", Minutes: 5},
			{Kind: workshop.StageTOWS, Title: "Strategies", Minutes: 11},
			{Kind: workshop.StageInitiatives, Title: "Initiatives", Minutes: 7},
			{Kind: workshop.StageAgreement, Title: "Agreement", Minutes: 2},
		}},
		Deck: workshop.Deck{
			ID: "board", Version: 1, Title: "Board",
			Scale:   [workshop.Steps]string{"locked", "licensed few", "guided", "trusted", "empowered"},
			Session: workshop.Card{ID: workshop.SessionCard, Question: "Where do we stand?"},
			Themes:  []workshop.Theme{{ID: "V", Title: "Voice"}},
			Cards: []workshop.Card{
				{ID: "V1", Theme: "V", Question: "Can you retweet a competitor’s content?"},
				{ID: "L1", Theme: "V", Question: "Somebody tweets our financial results before we publish. Now what?"},
			},
		},
	}
}

func begin(t *testing.T, o workshop.OpenSession) *play {
	t.Helper()
	p := &play{t: t, log: workshop.NewLog()}
	p.do(o)
	return p
}

func (p *play) stance(card string, before, after [workshop.Steps]int) {
	p.t.Helper()
	for moment, counts := range map[workshop.Moment][workshop.Steps]int{workshop.Before: before, workshop.After: after} {
		if counts != [workshop.Steps]int{} {
			p.do(workshop.TakeStance{Card: card, Moment: moment, Counts: counts})
		}
	}
}

// split is a room that stays in two halves, and that does not agree.
func split(t *testing.T) *workshop.Workshop {
	t.Helper()
	p := begin(t, opening(20))
	p.stance(workshop.SessionCard, [5]int{9, 1, 0, 2, 8}, [5]int{0, 10, 0, 10, 0})
	p.stance("V1", [5]int{10, 0, 0, 0, 10}, [5]int{})
	p.stance("L1", [5]int{}, [5]int{0, 0, 20, 0, 0})
	p.do(workshop.AgreeTarget{Step: 5}, workshop.WordProposal{Text: "Try it in one country"},
		workshop.TakeAgreement{Counts: [workshop.Gradients]int{4, 3, 1, 0, 2, 1, 1, 8}})
	return p.w()
}

// followUp asks what became of a session, half a year later.
func followUp(t *testing.T) *workshop.Workshop {
	t.Helper()
	before := begin(t, opening(8))
	before.stance(workshop.SessionCard, [5]int{2, 3, 2, 1, 0}, [5]int{0, 2, 4, 2, 0})
	o := opening(8)
	o.Session, o.Details.Date, o.Follows = "day90day90", "2026-09-10", before.w().Follow()
	o.Agenda = workshop.Agenda{ID: "follow-up", Title: "Follow-up", Minutes: 30, Stages: []workshop.Stage{
		{Kind: workshop.StageStance, Title: "Stance now", Minutes: 3, Moment: workshop.Before},
		{Kind: workshop.StageStatus, Title: "Status", Minutes: 10},
		{Kind: workshop.StageCapture, Title: "What changed", Minutes: 3},
	}}
	p := begin(t, o)
	p.stance(workshop.SessionCard, [5]int{0, 1, 3, 3, 1}, [5]int{})
	p.do(workshop.AgreeTarget{Step: 1})
	return p.w()
}

// translated is a session in another language that knows something of everything.
func translated(t *testing.T, deck string) *workshop.Workshop {
	t.Helper()
	o := opening(9)
	d, err := content().Deck(deck)
	if err != nil {
		t.Fatal(err)
	}
	o.Deck = d
	p := begin(t, o)
	for _, c := range append([]workshop.Card{d.Session}, d.Cards...) {
		p.stance(c.ID, [5]int{4, 1, 0, 0, 4}, [5]int{0, 2, 3, 4, 0})
	}
	p.do(workshop.AgreeTarget{Step: 4})
	p.everything()
	return p.w()
}

// wordy is a session in a language of which every word is as long as it may be.
func wordy(t *testing.T) *workshop.Workshop {
	t.Helper()
	o := opening(150)
	o.Deck.Language, o.Deck.Words = "fi", map[string]string{}
	for _, e := range language.Entries() {
		text := ""
		for _, name := range language.Names(e.English) {
			text += "{" + name + "} "
		}
		for text = strings.TrimSpace(text + " W"); e.Fits(text+"wide words ") && workshop.Length(text) < 120; {
			text += "wide words "
		}
		o.Deck.Words[e.Key] = strings.TrimSpace(text)
	}
	p := begin(t, o)
	p.stance(workshop.SessionCard, [5]int{50, 20, 0, 20, 60}, [5]int{10, 20, 30, 0, 0})
	p.do(workshop.AgreeTarget{Step: 1})
	p.everything()
	return p.w()
}

// everything is an item in each quadrant, and what becomes of it.
func (p *play) everything() {
	p.t.Helper()
	for n, text := range []string{"Die Kundinnen fragen uns offen", "De klanten vragen het elkaar", "Ein Mitbewerber ist schneller", "Er is geen budget"} {
		p.do(workshop.AddItem{Quadrant: workshop.Quadrants[n], Text: text})
		p.do(workshop.CountVotes{Cluster: p.w().Clusters[n].ID, Votes: 3 - n})
	}
	p.do(workshop.RevealVotes{Revealed: true},
		workshop.WriteStrategy{Pairing: workshop.SO, Cites: []string{p.w().Clusters[0].ID, p.w().Clusters[2].ID}, Text: "Antworten"})
	p.do(workshop.PlaceStrategy{Strategy: p.w().Strategies[0].ID, Place: workshop.Place{Impact: 3, Effort: 1}},
		workshop.WriteInitiative{Plan: workshop.Plan{What: "Antworten, jeden Tag", Strategy: p.w().Strategies[0].ID}},
		workshop.WordProposal{Text: "I1"}, workshop.TakeAgreement{Counts: [workshop.Gradients]int{1, 1, 1, 1, 1, 1, 1, 1}},
		workshop.WordProposal{Text: "I1!"})
}

// crowded is a session with far too much of everything.
func crowded(t *testing.T, texts []string) *workshop.Workshop {
	t.Helper()
	o := opening(workshop.MaxPeople)
	o.Deck.Scale = [workshop.Steps]string{"zugangsbeschränkt", "licensed few with a very long name", "品牌品牌品牌品牌品牌品牌", "", "Rechtsschutzversicherungsgesellschaften"}
	for i := range o.Deck.Cards {
		o.Deck.Cards[i].Question = texts[i]
	}
	p := begin(t, o)
	all := workshop.MaxPeople
	p.stance(workshop.SessionCard, [5]int{all - 1, 0, 0, 1, 0}, [5]int{1, 1, all - 4, 1, 1})
	p.stance("V1", [5]int{all, 0, 0, 0, 0}, [5]int{0, 0, 0, 0, all})
	p.do(workshop.AgreeTarget{Step: 5})
	for n, text := range texts {
		p.do(workshop.AddItem{Quadrant: workshop.Quadrants[n%4], Text: text})
	}
	p.do(workshop.SetDots{Dots: workshop.MaxDots})
	for n, c := range p.w().Clusters {
		p.do(workshop.CountVotes{Cluster: c.ID, Votes: n * n % 13})
	}
	p.do(workshop.RevealVotes{Revealed: true})
	cites := []string{p.w().Clusters[0].ID, p.w().Clusters[2].ID}
	for n, text := range texts {
		if n < 9 {
			p.do(workshop.WriteStrategy{Pairing: workshop.SO, Cites: cites, Text: text})
			p.do(workshop.PlaceStrategy{Strategy: p.w().Strategies[n].ID, Place: workshop.Place{Impact: 1 + n%3, Effort: 1 + n/3}})
		}
		plan := workshop.Plan{What: text}
		if n%7 < 6 && n >= 9 {
			plan.Strategy = p.w().Strategies[n*n%4].ID
		}
		p.do(workshop.WriteInitiative{Plan: plan})
	}
	p.do(workshop.WordProposal{Text: texts[0]}, workshop.TakeAgreement{Counts: [workshop.Gradients]int{all - 7, 1, 1, 1, 1, 1, 1, 1}})
	return p.w()
}

// long are texts that fill their room: with words, with one word, without blanks.
func long() []string {
	var all []string
	for n := range 60 {
		all = append(all, fmt.Sprintf("%d ", n)+[]string{
			strings.Repeat("We answer in the open where buyers ask each other; ", 5),
			strings.Repeat("Kundenzufriedenheitsbefragungsergebnisauswertung", 5),
			strings.Repeat("品牌的声音来自员工，", 20),
			strings.Repeat("WWWWW MMMMM ", 20),
			"Short",
		}[n%5])
	}
	return all
}

// texts are the hostile ones as a session stores them.
var texts = sync.OnceValue(func() []string {
	var all []string
	for _, raw := range hostile.Raw() {
		if text := workshop.Clean(raw); text != "" && workshop.Length(text) <= workshop.MaxText {
			all = append(all, text)
		}
	}
	return all
})

// built are sessions as meetings leave them, and as no meeting should.
func built(t *testing.T) map[string]*workshop.Workshop {
	t.Helper()
	return map[string]*workshop.Workshop{
		"demo": demo(t), "split": split(t), "follow-up": followUp(t), "empty": begin(t, opening(8)).w(),
		"german": translated(t, "social-board-de"), "dutch": translated(t, "social-board-nl"), "wordy": wordy(t), "long": crowded(t, long()), "hostile": crowded(t, texts()),
	}
}

// random is a session in which anything happened that may.
func random(t *testing.T, seed uint64) *workshop.Workshop {
	t.Helper()
	r := rand.New(rand.NewPCG(seed, 16))
	o, all := opening(1+r.IntN(30)), slices.Concat(texts(), long())
	p := begin(t, o)
	for range 120 {
		var refusal *workshop.Refusal
		if _, err := p.log.Do(anyIntent(r, p.w(), all), p.stamp()); err != nil && !errors.As(err, &refusal) {
			t.Fatal(err)
		}
	}
	return p.w()
}

// pick chooses one, or the zero value when there is none.
func pick[T any](r *rand.Rand, from []T) (chosen T) {
	if len(from) > 0 {
		chosen = from[r.IntN(len(from))]
	}
	return chosen
}

func anyIntent(r *rand.Rand, w *workshop.Workshop, all []string) workshop.Intent {
	var a, b workshop.Cluster
	if len(w.Clusters) > 0 {
		a, b = *pick(r, w.Clusters), *pick(r, w.Clusters)
	}
	var strategy workshop.Strategy
	if len(w.Strategies) > 0 {
		strategy = *pick(r, w.Strategies)
	}
	counts := func() (c [workshop.Steps]int) {
		for i := range c {
			c[i] = max(0, r.IntN(9)-3)
		}
		return c
	}
	var agree [workshop.Gradients]int
	for i := range agree {
		agree[i] = max(0, r.IntN(6)-3)
	}
	text := pick(r, all)
	intents := []workshop.Intent{
		workshop.AddItem{Quadrant: pick(r, workshop.Quadrants), Text: text},
		workshop.AddItem{Quadrant: pick(r, workshop.Quadrants), Text: text},
		workshop.MergeClusters{Into: a.ID, From: b.ID}, workshop.NameCluster{Cluster: a.ID, Name: "Name"},
		workshop.CountVotes{Cluster: a.ID, Votes: r.IntN(9)}, workshop.CountVotes{Cluster: b.ID, Votes: r.IntN(3)},
		workshop.RevealVotes{Revealed: r.IntN(4) > 0},
		workshop.WriteStrategy{Pairing: pick(r, workshop.Pairings), Cites: []string{a.ID, b.ID}, Text: text},
		workshop.PlaceStrategy{Strategy: strategy.ID, Place: workshop.Place{Impact: 1 + r.IntN(3), Effort: 1 + r.IntN(3)}},
		workshop.WriteInitiative{Plan: workshop.Plan{Strategy: strategy.ID, What: text}},
		workshop.TakeStance{Card: pick(r, []string{workshop.SessionCard, "V1", "L1"}), Moment: pick(r, []workshop.Moment{workshop.Before, workshop.After}), Counts: counts()},
		workshop.AgreeTarget{Step: r.IntN(6)}, workshop.WordProposal{Text: text}, workshop.TakeAgreement{Counts: agree}, workshop.Undo{},
	}
	return pick(r, intents)
}

// figures are all of a session.
func figures(w *workshop.Workshop) (all []Figure) {
	for _, k := range Kinds {
		if f, ok := Of(w, k); ok {
			all = append(all, f)
		}
	}
	for _, c := range w.Deck.Cards {
		if f, ok := Within(w, Stance, c.ID); ok {
			all = append(all, f)
		}
	}
	return all
}

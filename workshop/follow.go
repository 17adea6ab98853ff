package workshop

import (
	"cmp"
	"slices"
	"strconv"
	"time"

	"swotshop/workshop/language"
)

// This file is what a session takes over from the one that it follows. It is a copy: the
// session reads the same when the other one was purged, or never imported.

// MaxActions is the most actions that a session can take over.
const MaxActions = 200

// Following is what a session takes over.
type Following struct {
	From  string `json:"from" redact:"no"`           // id of the session that it follows
	Head  int    `json:"head"`                       // its last event then
	Date  string `json:"date" redact:"no"`           // 2006-01-02, its day
	Chain string `json:"chain" redact:"no"`          // id of the workshop with which the chain began
	Day0  string `json:"day0" redact:"no"`           // its day
	Title string `json:"title"`                      // its title
	Deck  string `json:"deck,omitempty" redact:"no"` // of the session that it follows

	Stance FormerStance `json:"stance,omitzero"`
	Target int          `json:"target,omitempty"`

	Actions []FormerAction `json:"actions,omitempty"` // that are open
	Ended   Ended          `json:"ended"`             // that were asked about before and no longer are

	Promises []string     `json:"promises,omitempty"`
	Dissent  []string     `json:"dissent,omitempty"`
	Unknowns []string     `json:"unknowns,omitempty"`
	Owed     []FormerDebt `json:"owed,omitempty"`
	Unplayed []string     `json:"unplayed,omitempty" redact:"no"` // ids of the deck’s cards
}

// FormerStance is where the room stood last.
type FormerStance struct {
	Question string     `json:"question" typed:"no"`
	Poles    [2]string  `json:"poles" typed:"no"`
	Counts   [Steps]int `json:"counts"`
	People   int        `json:"people"`
	On       string     `json:"on,omitempty" redact:"no"` // 2006-01-02; empty: the day of the session that is followed
}

// FormerDebt is evidence that was owed on an objection.
type FormerDebt struct {
	Objection string `json:"objection" redact:"no"`
	Says      string `json:"says" typed:"no"`
	Owed      string `json:"owed"`
	By        string `json:"by,omitempty" who:"somebody"`
}

// Ended is how many actions of a chain ended in which way.
type Ended struct {
	Done     int `json:"done,omitempty"`
	Dropped  int `json:"dropped,omitempty"`
	Replaced int `json:"replaced,omitempty"`
}

// Sum is how many ended at all.
func (e Ended) Sum() int { return e.Done + e.Dropped + e.Replaced }

func (e *Ended) add(s Status) {
	switch s {
	case Done:
		e.Done++
	case Dropped:
		e.Dropped++
	case Replaced:
		e.Replaced++
	}
}

// FollowsUp reports whether the session does no more than ask what became of an earlier
// one: a follow-up.
func (w *Workshop) FollowsUp() bool { return w.Agenda.FollowsUp() }

// FollowsUp reports whether this is the agenda of a follow-up.
func (a *Agenda) FollowsUp() bool {
	return a.Find(StageStatus) >= 0 && a.Find(StageTOWS) < 0 && a.Find(StageInitiatives) < 0
}

// Comparable is where the room stood in the session that this one follows; nil where
// that was another question, or nobody was counted.
func (w *Workshop) Comparable() *FormerStance {
	if w.Follows == nil || w.Follows.Stance.People == 0 {
		return nil
	}
	s, here := &w.Follows.Stance, w.Deck.Session
	if s.Question != here.Question || s.Poles != here.Poles {
		return nil
	}
	return s
}

// Reading is the former stance as one that can be compared.
func (s *FormerStance) Reading() *Reading { return &Reading{Counts: s.Counts, People: s.People} }

// Follow is what a session takes over that follows this one. Nothing at all where there
// is nothing to ask about: no initiative, and no action that is open.
func (w *Workshop) Follow() *Following {
	f := &Following{From: w.ID, Head: w.Head, Date: w.Date, Chain: w.ID, Day0: w.Date, Title: w.Title, Deck: w.Deck.ID, Target: w.Target}
	if w.Follows != nil {
		f.Ended = w.Follows.Ended
		if len(w.Initiatives) == 0 {
			f.Chain, f.Day0, f.Title = w.Follows.Chain, w.Follows.Day0, w.Follows.Title
		}
		f.Target = cmp.Or(f.Target, w.Follows.Target)
	}
	f.stance(w)
	f.actions(w)
	f.words(w)
	f.unplayed(w)
	return f
}

// words takes over what was promised, and what is open: after a follow-up also what was
// open before it, since nobody asks there whether it is settled.
func (f *Following) words(w *Workshop) {
	if w.Follows != nil && w.FollowsUp() {
		f.Dissent, f.Unknowns, f.Owed = slices.Clone(w.Follows.Dissent), slices.Clone(w.Follows.Unknowns), slices.Clone(w.Follows.Owed)
	}
	for topic, to := range map[Topic]*[]string{Commitment: &f.Promises, Dissent: &f.Dissent, Unknown: &f.Unknowns} {
		for _, r := range w.RemarksOn(topic) {
			if !slices.Contains(*to, r.Text) {
				*to = append(*to, r.Text)
			}
		}
	}
	for _, o := range w.Objections {
		f.Owed = slices.DeleteFunc(f.Owed, func(d FormerDebt) bool { return d.Objection == o.ID })
		if o.Owed != "" {
			f.Owed = append(f.Owed, FormerDebt{o.ID, o.Says, o.Owed, o.By})
		}
	}
}

// Asks reports whether there is anything to ask about.
func (f *Following) Asks() bool { return f != nil && len(f.Actions) > 0 }

// stance takes over where the room stood last: at the end, or else at the beginning.
func (f *Following) stance(w *Workshop) {
	all := w.Readings[SessionCard]
	r := cmp.Or(all.At(After), all.At(Before))
	if r == nil {
		if w.Follows != nil {
			f.Stance = w.Follows.Stance
			f.Stance.On = cmp.Or(f.Stance.On, w.Follows.Date)
		}
		return
	}
	f.Stance = FormerStance{w.Deck.Session.Question, w.Deck.Session.Poles, r.Counts, r.People, w.Date}
}

// actions takes over the actions that are open, under the names that they have, and then
// the initiatives as new ones: under their own number where that is free.
func (f *Following) actions(w *Workshop) {
	given := map[int]bool{}
	for _, a := range w.Actions {
		if !a.Open() {
			f.Ended.add(a.Last())
			continue
		}
		next := a.FormerAction
		next.History = slices.Clone(a.History)
		if a.Reported() {
			next.History = append(next.History, PastReport{w.ID, w.Date, a.Now})
		}
		given[a.number()] = true
		f.Actions = append(f.Actions, next)
	}
	for _, n := range w.Initiatives {
		number := n.Number
		for given[number] {
			number++
		}
		given[number] = true
		f.Actions = append(f.Actions, FormerAction{
			ID: "a" + strconv.Itoa(number), Origin: w.ID + "/" + n.ID, Wrote: n.Ref(), From: w.Date, Plan: n.Plan.withoutStrategy(),
		})
	}
}

// unplayed are the deck’s cards that no session of the chain has played.
func (f *Following) unplayed(w *Workshop) {
	for i, c := range w.Deck.Cards {
		before := w.Follows != nil && w.Follows.Deck == w.Deck.ID && !slices.Contains(w.Follows.Unplayed, c.ID)
		if i < w.dealt && !w.Played(c.ID) && !before {
			f.Unplayed = append(f.Unplayed, c.ID)
		}
	}
}

// FollowUpTitle is what a follow-up is called that is held on a day, in its language: “Day 35 after Board
// day on social”.
func (f *Following) FollowUpTitle(day string, in *language.Words) string {
	title := language.Fill(in.Status.Called, "n", DaysBetween(f.Day0, day), "title", f.Title)
	if runes := []rune(title); len(runes) > MaxName {
		title = string(runes[:MaxName-1]) + "…"
	}
	return title
}

func (f *Following) check() error {
	if f.From == "" {
		return nil
	}
	if len(f.Actions) > MaxActions {
		return refuse(tooManyActions, len(f.Actions), MaxActions)
	}
	seen := map[string]bool{}
	for i := range f.Actions {
		a := &f.Actions[i]
		if seen[a.ID] || a.number() < 1 || a.ID != "a"+strconv.Itoa(a.number()) {
			return refuse(idInvalid, Clean(a.ID))
		}
		seen[a.ID] = true
		if err := cmp.Or(CheckDay(a.From), a.Plan.withoutStrategy().check(newWorkshop())); err != nil {
			return err
		}
		for _, r := range a.History {
			if err := cmp.Or(CheckDay(r.On), r.Report.check()); err != nil {
				return err
			}
		}
	}
	return cmp.Or(CheckDay(f.Date), CheckDay(f.Day0), checkOptional(FieldTitle, f.Title, MaxName))
}

// takeOver begins a session with what it takes over.
func (w *Workshop) takeOver(f Following) {
	if f.From == "" {
		return
	}
	w.Follows = &f
	for _, a := range f.Actions {
		w.Actions = append(w.Actions, &Action{FormerAction: a})
	}
	w.Target = f.Target
}

// asking is the agenda of a workshop that follows another one: with a stage that asks, once
// the initiatives are written, which of the earlier actions they replace.
func (a Agenda) asking(f *Following, in *language.Words) Agenda {
	at := a.Find(StageInitiatives)
	if !f.Asks() || a.Find(StageStatus) >= 0 || at < 0 {
		return a
	}
	minutes := min(len(f.Actions)*minutesAnAction, mostStatusMinutes)
	a.Minutes += minutes
	a.Stages = slices.Insert(slices.Clone(a.Stages), at+1, Stage{
		Kind: StageStatus, Title: in.Status.Title, Minutes: minutes, Floor: minutes / 2, Purpose: in.Status.Purpose,
	})
	return a
}

// How long a workshop asks about the actions of the one before.
const (
	minutesAnAction   = 1
	mostStatusMinutes = 5
)

// dayAfter is a day so many days later; empty for what is no day.
func dayAfter(day string, days int) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return ""
	}
	return t.AddDate(0, 0, days).Format(time.DateOnly)
}

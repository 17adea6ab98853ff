package review

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"swotshop/workshop"
)

// Edition numbers what [Of] makes of a session. It goes up whenever the same events give
// another record, so that libraries derive those again that they have stored.
const Edition = 2

// Record is all that the figures need of one session. It holds no pointers and nothing
// that depends on the day on which it is made: the same events give the same record.
// Lists are in a fixed order; what a session has none of is an empty list.
//
// A column that is not known of a session (one of an older version, say) is its zero.
type Record struct {
	workshop.Summary

	ClientKey   string `json:"client_key"` // the client, however the name is written
	Agenda      string `json:"agenda"`     // id
	FollowUp    bool   `json:"follow_up"`  // it asks what became of another session
	Follows     string `json:"follows"`    // id of the session that it follows
	Deck        string `json:"deck"`       // id
	DeckVersion int    `json:"deck_version"`
	People      int    `json:"people"`
	Target      int    `json:"target"`  // step; 0: none
	Review      string `json:"review"`  // day of the next review, 2006-01-02
	Planned     int    `json:"planned"` // minutes, as on the paper
	Spent       int    `json:"spent"`   // minutes, as on the paper

	Quality  Quality   `json:"quality"`
	Cards    []Card    `json:"cards"`
	Readings []Reading `json:"readings"`
	Themes   []Theme   `json:"themes"`
	Actions  []Action  `json:"actions"`
	Reports  []Report  `json:"reports"`
	Stages   []Stage   `json:"stages"`
}

// Quality counts how well a session was run.
type Quality struct {
	Items       int `json:"items"`
	Evidenced   int `json:"evidenced"` // items with evidence
	Assumed     int `json:"assumed"`   // items without any that are called an assumption
	Tagged      int `json:"tagged"`    // items with a function
	Carried     int `json:"carried"`   // clusters that the votes carry
	Orphans     int `json:"orphans"`   // of these, cited by no strategy
	Strategies  int `json:"strategies"`
	Unserved    int `json:"unserved"` // strategies without an initiative
	Initiatives int `json:"initiatives"`
	Owned       int `json:"owned"`    // initiatives with an owner
	Measured    int `json:"measured"` // initiatives with a measure
	Objections  int `json:"objections"`
	Nudges      int `json:"nudges"` // that still stood at the end; see workshop.NudgesLeft

	Worth [workshop.Steps]int `json:"worth"` // “was it worth your time?”, fingers 1 to 5
}

// Card is one provocation that was played or that items came from, or the session’s own
// card. Two cards are the same question only if deck, version, id and Asked are equal.
type Card struct {
	Card       string `json:"card"`
	Theme      string `json:"theme"` // id
	ThemeTitle string `json:"theme_title"`
	Asked      string `json:"asked"` // the same for the same question and poles
	Played     bool   `json:"played"`
	Items      int    `json:"items"`   // that came from it
	Carried    int    `json:"carried"` // of these, in clusters that the votes carry
}

// Reading is one stance: how many people stood on each step.
type Reading struct {
	Card   string              `json:"card"`
	Moment workshop.Moment     `json:"moment"`
	Counts [workshop.Steps]int `json:"counts"`
	People int                 `json:"people"` // in the room; the counts may add up to fewer
}

// Theme is one tag of one cluster.
type Theme struct {
	Cluster  string            `json:"cluster"` // id
	Tag      string            `json:"tag"`
	Quadrant workshop.Quadrant `json:"quadrant"`
	Name     string            `json:"name"` // of the cluster
	Votes    int               `json:"votes"`
	Carried  bool              `json:"carried"`
}

// Action is an initiative that was written in the session, or one that was carried to it.
type Action struct {
	Origin   string `json:"origin"` // "<session>/n1": the same wherever it is carried to
	ID       string `json:"action"` // in this session: "n1", or "a1" when it was carried
	Ref      string `json:"ref"`    // "I1", where it was written
	Carried  bool   `json:"carried"`
	From     string `json:"from"` // day on which it was written
	What     string `json:"what"`
	Owner    string `json:"owner"`
	OwnerKey string `json:"owner_key"`
	Measure  string `json:"measure"`
	Baseline string `json:"baseline"`
	Target   string `json:"target"` // of the measure
	Due      string `json:"due"`    // 2006-01-02; empty: nobody has said
}

// Report is what was answered when an action was asked about, in this session or in one
// before it of the chain.
type Report struct {
	Origin  string `json:"origin"`  // of the action
	Session string `json:"session"` // in which it was asked
	On      string `json:"on"`      // 2006-01-02
	Status  string `json:"status"`
	Value   string `json:"value"` // of the measure
	Reason  string `json:"reason"`
	Note    string `json:"note"`
	Due     string `json:"due"`   // the new one, if it changed
	Owner   string `json:"owner"` // the new one, if it changed
}

// Stage is how long a stage was planned to take, and how long it took, in whole minutes as
// on the paper.
type Stage struct {
	Kind    workshop.StageKind `json:"kind"`
	Title   string             `json:"title"`
	Planned int                `json:"planned"`
	Spent   int                `json:"spent"`
}

// Of derives the record of a session.
func Of(w *workshop.Workshop) Record {
	stages, spent := w.Minutes(w.LastAt)
	r := Record{
		Summary:     w.Summary(),
		ClientKey:   workshop.ClientKey(w.Client),
		Agenda:      w.Agenda.ID,
		FollowUp:    followsUp(&w.Agenda),
		Follows:     follows(w),
		Deck:        w.Deck.ID,
		DeckVersion: w.Deck.Version,
		People:      w.People,
		Target:      w.Target,
		Review:      w.ReviewDate,
		Planned:     w.Agenda.Minutes,
		Spent:       spent,
		Quality:     quality(w),
		Cards:       cards(w),
		Readings:    readings(w),
		Themes:      themes(w),
		Actions:     actions(w),
		Reports:     reports(w),
		Stages:      make([]Stage, len(w.Agenda.Stages)),
	}
	for i, s := range w.Agenda.Stages {
		r.Stages[i] = Stage{Kind: s.Kind, Title: s.Title, Planned: s.Minutes, Spent: stages[i]}
	}
	return r
}

// Known reports whether more is known of the session than its line in the list: it could be
// read. Every session has an agenda and a deck.
func (r *Record) Known() bool { return r.Agenda != "" || r.Deck != "" }

// followUpAgenda is that of a follow-up, in sessions of before there was a stage that asks
// about actions.
const followUpAgenda = "follow-up"

// followsUp reports whether an agenda asks what became of a session and plans nothing new.
func followsUp(a *workshop.Agenda) bool {
	return a.Find(workshop.StageInitiatives) < 0 && (a.ID == followUpAgenda || a.FollowsUp())
}

// follows is the session that this one follows; empty when it follows none.
func follows(w *workshop.Workshop) string {
	if w.Follows == nil {
		return ""
	}
	return w.Follows.From
}

func quality(w *workshop.Workshop) Quality {
	q := Quality{
		Items: len(w.Items), Strategies: len(w.Strategies), Initiatives: len(w.Initiatives), Objections: len(w.Objections),
		Nudges: len(w.NudgesLeft()),
	}
	for _, i := range w.Items {
		q.Evidenced += oneIf(i.Evidence != "")
		q.Assumed += oneIf(i.Evidence == "" && i.How == workshop.KindAssumption)
		q.Tagged += oneIf(i.Function != workshop.Untagged)
	}
	for _, quadrant := range workshop.Quadrants {
		for _, c := range w.CarriedIn(quadrant) {
			q.Carried++
			q.Orphans += oneIf(len(w.Citing(c.ID)) == 0)
		}
	}
	for _, s := range w.Strategies {
		q.Unserved += oneIf(len(w.Serving(s.ID)) == 0)
	}
	for _, n := range w.Initiatives {
		q.Owned += oneIf(n.Owner != "")
		q.Measured += oneIf(n.Measure != "")
	}
	if w.Worth != nil {
		q.Worth = w.Worth.Counts
	}
	return q
}

func oneIf(is bool) int {
	if is {
		return 1
	}
	return 0
}

// cards lists the session’s own card, and those that were played or that items came from,
// in the order of the deck.
func cards(w *workshop.Workshop) []Card {
	all := []Card{{Card: workshop.SessionCard, Asked: asked(&w.Deck.Session), Played: w.Measured(workshop.SessionCard)}}
	for i := range w.Deck.Cards {
		c := &w.Deck.Cards[i]
		from := w.ItemsFrom(c.ID)
		if !w.Played(c.ID) && !w.Measured(c.ID) && len(from) == 0 {
			continue
		}
		row := Card{Card: c.ID, Theme: c.Theme, Asked: asked(c), Played: w.Played(c.ID), Items: len(from)}
		if c.Theme != "" {
			row.ThemeTitle = w.Deck.ThemeTitle(c.Theme)
		}
		for _, i := range from {
			if in, ok := w.Cluster(i.Cluster); ok {
				row.Carried += oneIf(w.IsCarried(in))
			}
		}
		all = append(all, row)
	}
	return all
}

// asked stands for what was asked: the question and what its two poles mean.
func asked(c *workshop.Card) string {
	sum := sha256.Sum256([]byte(strings.Join([]string{c.Question, c.Poles[0], c.Poles[1]}, "\n")))
	return hex.EncodeToString(sum[:8])
}

// readings lists the stances in the order of the cards, before those after the talk.
func readings(w *workshop.Workshop) []Reading {
	all := []Reading{}
	take := func(card string) {
		for _, m := range []workshop.Moment{workshop.Before, workshop.After} {
			if r := w.Readings[card].At(m); r != nil {
				all = append(all, Reading{Card: card, Moment: m, Counts: r.Counts, People: r.People})
			}
		}
	}
	take(workshop.SessionCard)
	for i := range w.Deck.Cards {
		take(w.Deck.Cards[i].ID)
	}
	return all
}

// themes lists the tags of each cluster.
func themes(w *workshop.Workshop) []Theme {
	all := []Theme{}
	for _, q := range workshop.Quadrants {
		carried := w.CarriedIn(q)
		for _, c := range w.ClustersIn(q) {
			for _, tag := range c.Tags() {
				t := Theme{Cluster: c.ID, Tag: tag, Quadrant: q, Name: c.Title(), Carried: slices.Contains(carried, c)}
				if w.VotesShown() {
					t.Votes = w.Votes(c)
				}
				all = append(all, t)
			}
		}
	}
	return all
}

// actions lists the initiatives that were written in the session, and then the actions
// that it took over.
func actions(w *workshop.Workshop) []Action {
	all := []Action{}
	for _, n := range w.Initiatives {
		all = append(all, Action{
			Origin: w.ID + "/" + n.ID, ID: n.ID, Ref: n.Ref(), From: w.Date, What: n.What, Owner: n.Owner,
			OwnerKey: workshop.ClientKey(n.Owner), Measure: n.Measure, Baseline: n.Baseline, Target: n.Target, Due: n.DueFrom(w.Date),
		})
	}
	for _, a := range w.Actions {
		owner := a.OwnerNow()
		all = append(all, Action{
			Origin: a.Origin, ID: a.ID, Ref: a.Wrote, Carried: true, From: a.From, What: a.What, Owner: owner,
			OwnerKey: workshop.ClientKey(owner), Measure: a.Measure, Baseline: a.Baseline, Target: a.Target, Due: a.DueNow(),
		})
	}
	return all
}

// reports lists what was answered about the actions, here and, as the session took it
// over, in those before it.
func reports(w *workshop.Workshop) []Report {
	all := []Report{}
	for _, a := range w.Actions {
		for _, r := range a.History {
			all = append(all, reportOf(a.Origin, r))
		}
		if a.Reported() {
			all = append(all, reportOf(a.Origin, workshop.PastReport{Session: w.ID, On: w.Date, Report: a.Now}))
		}
	}
	return all
}

func reportOf(origin string, r workshop.PastReport) Report {
	return Report{
		Origin: origin, Session: r.Session, On: r.On, Status: string(r.Status), Value: r.Value,
		Reason: string(r.Reason), Note: r.Note, Due: r.Due, Owner: r.Owner,
	}
}

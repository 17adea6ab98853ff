package review

import (
	"cmp"
	"slices"

	"swotshop/workshop"
)

// This file says how well workshops were run. Those that are still open are among them;
// follow-ups are not: they gather no items and plan nothing.

// Run is how one session was run.
type Run struct {
	Session string `json:"session"`
	Client  string `json:"client"`
	Date    string `json:"date"`
	Agenda  string `json:"agenda"`
	Closed  bool   `json:"closed"`
	People  int    `json:"people"`
	Quality
	Minutes  int    `json:"minutes"`         // spent
	Plan     int    `json:"minutes_planned"` //
	Over     string `json:"over_in"`         // the stage that took most over its plan
	OverBy   int    `json:"over_by"`         // minutes
	Rated    int    `json:"worth_rated"`     // people who said what it was worth
	WorthFor int    `json:"worth_for"`       // of these, with four or five fingers
}

// Runs are how workshops were run, by client and oldest first.
func Runs(all []Record) []Run {
	var runs []Run
	for i := range all {
		if all[i].isWorkshop() {
			runs = append(runs, all[i].run())
		}
	}
	slices.SortStableFunc(runs, func(a, b Run) int {
		return cmp.Or(cmp.Compare(workshop.ClientKey(a.Client), workshop.ClientKey(b.Client)), cmp.Compare(a.Date, b.Date))
	})
	return runs
}

func (r *Record) isWorkshop() bool { return r.Known() && !r.FollowUp }

func (r *Record) run() Run {
	run := Run{
		Session: r.ID, Client: r.Client, Date: r.Date, Agenda: r.Agenda, Closed: r.Closed, People: r.People, Quality: r.Quality,
		Minutes: r.Spent, Plan: r.Planned, WorthFor: r.Quality.Worth[3] + r.Quality.Worth[4],
	}
	for _, n := range r.Quality.Worth {
		run.Rated += n
	}
	for _, s := range r.Stages {
		if by := s.Spent - s.Planned; by > run.OverBy {
			run.Over, run.OverBy = s.Title, by
		}
	}
	return run
}

// Overrun is by how much a stage took more time than planned, over several workshops.
type Overrun struct {
	Stage    string `json:"stage"`
	Sessions int    `json:"sessions"`
	By       int    `json:"by"` // the median, in minutes; less than 0: it took less
}

// leastRuns is how many workshops say something about a stage.
const leastRuns = 3

// Overruns are the stages that were held in enough workshops, those that run over most
// first. Stages are the same by their title.
func Overruns(all []Record) []Overrun {
	var titles []string
	over := map[string][]int{}
	for i := range all {
		for _, s := range all[i].Stages {
			if !all[i].isWorkshop() || s.Spent == 0 || s.Planned == 0 {
				continue
			}
			if len(over[s.Title]) == 0 {
				titles = append(titles, s.Title)
			}
			over[s.Title] = append(over[s.Title], s.Spent-s.Planned)
		}
	}
	var overruns []Overrun
	for _, title := range titles {
		if n := len(over[title]); n >= leastRuns {
			overruns = append(overruns, Overrun{title, n, median(over[title])})
		}
	}
	slices.SortStableFunc(overruns, func(a, b Overrun) int { return cmp.Compare(b.By, a.By) })
	return overruns
}

// median is the one in the middle, or the lower of two.
func median(of []int) int {
	return slices.Sorted(slices.Values(of))[(len(of)-1)/2]
}

// Standard is how workshops of one kind were run, all together and without a name.
type Standard struct {
	Agenda   string `json:"agenda"` // empty: of all kinds together
	Sessions int    `json:"sessions"`
	Clients  int    `json:"clients"`
	People   int    `json:"people"`
	Quality
	Minutes  int    `json:"minutes"`
	Plan     int    `json:"minutes_planned"`
	Rated    int    `json:"worth_rated"`
	WorthFor int    `json:"worth_for"`
	Held     string `json:"held_back,omitempty"` // why there are no figures
}

// RunsAcross adds up how workshops of several clients were run, of those that were asked
// for: each kind, and all together. It tells of none, and says how many kinds are held back.
func RunsAcross(all []Record, asked func(*Record) bool) (kinds []Standard, together Standard, held int) {
	var of cells[Run]
	for i := range all {
		r := &all[i]
		if r.isWorkshop() {
			of.add(r.Agenda, "", part[Run]{client: r.ClientKey, session: r.ID, date: r.Date, people: r.People, in: asked(r), of: r.run()})
		}
	}
	if len(of.list) == 0 {
		return nil, Standard{}, 0
	}
	each, _, whole := grouped(of.list)
	each, held = told(each)
	for _, s := range each {
		kinds = append(kinds, standard(s, s.like.Agenda))
	}
	slices.SortStableFunc(kinds, func(a, b Standard) int {
		return cmp.Or(cmp.Compare(b.Sessions, a.Sessions), cmp.Compare(a.Agenda, b.Agenda))
	})
	return kinds, standard(whole, ""), held
}

func standard(s shown[Run], agenda string) Standard {
	sum := Standard{Agenda: agenda, Sessions: len(s.parts), Clients: clients(s.parts), Held: s.held}
	for _, p := range s.parts {
		sum.Quality.add(p.of.Quality)
		sum.People += p.of.People
		sum.Minutes += p.of.Minutes
		sum.Plan += p.of.Plan
		sum.Rated += p.of.Rated
		sum.WorthFor += p.of.WorthFor
	}
	return sum
}

func (q *Quality) add(more Quality) {
	q.Items += more.Items
	q.Evidenced += more.Evidenced
	q.Assumed += more.Assumed
	q.Tagged += more.Tagged
	q.Carried += more.Carried
	q.Orphans += more.Orphans
	q.Strategies += more.Strategies
	q.Unserved += more.Unserved
	q.Initiatives += more.Initiatives
	q.Owned += more.Owned
	q.Measured += more.Measured
	q.Objections += more.Objections
	q.Nudges += more.Nudges
	for i, n := range more.Worth {
		q.Worth[i] += n
	}
}

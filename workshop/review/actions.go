package review

import (
	"cmp"
	"slices"

	"swotshop/workshop"
)

// Followed is one action over all sessions: as it was written, and what was said of it
// since.
type Followed struct {
	Origin  string   `json:"action"`  // "<session>/n1"
	Session string   `json:"session"` // in which it was written; it may be in another library
	Ref     string   `json:"ref"`     // what it was called there
	Client  string   `json:"client"`
	What    string   `json:"what"`
	Owner   string   `json:"owner"`   // who answers for it now
	Written string   `json:"written"` // 2006-01-02
	Due     string   `json:"due"`     // 2006-01-02, as it was moved last; empty: nobody has said
	Measure string   `json:"measure"`
	Target  string   `json:"target"`
	Reports []Report `json:"reports"` // oldest first, one of each session

	Status   workshop.Status `json:"status"`   // newest
	Reopened bool            `json:"reopened"` // it was done, and then it was not
}

// Open reports whether the action is still to be done.
func (f *Followed) Open() bool { return !f.Status.Ends() }

// Overdue reports whether the action is open and its day has passed.
func (f *Followed) Overdue(today string) bool { return f.Open() && f.Due != "" && f.Due < today }

// Late reports whether the action is open and said to be late, or overdue.
func (f *Followed) Late(today string) bool {
	return f.Open() && (f.Status == workshop.Late || f.Overdue(today))
}

// Value is the newest value of the measure; empty when none was said.
func (f *Followed) Value() (value string) {
	for _, r := range f.Reports {
		value = cmp.Or(r.Value, value)
	}
	return value
}

// Reason is why the action is late or dropped, in the words of the newest report that
// gave any.
func (f *Followed) Reason() (reason string) {
	for _, r := range f.Reports {
		reason = cmp.Or(r.Note, r.Reason, reason)
	}
	return reason
}

// window is how many days a report may be away from a day that it stands for.
type window struct{ day, either int }

// The days on which one looks again, after the day on which an action was written.
var windows = []window{{30, 15}, {60, 15}, {90, 25}}

// At is the status on day 30, 60 or 90: that of the nearest report, as long as it is near
// enough; empty when there is none.
func (f *Followed) At(day int) (s workshop.Status) {
	at := slices.IndexFunc(windows, func(w window) bool { return w.day == day })
	if at < 0 {
		return ""
	}
	nearest := windows[at].either + 1
	for _, r := range f.Reports {
		if r.Status == "" {
			continue
		}
		if off := abs(workshop.DaysBetween(f.Written, r.On) - day); off < nearest {
			nearest, s = off, workshop.Status(r.Status)
		}
	}
	return s
}

func abs(n int) int { return max(n, -n) }

// Actions lists every action of some sessions once, those of the newest sessions first. An
// action is known from where it was written or from any session that took it over.
func Actions(all []Record) []Followed {
	found := map[string]*Followed{}
	newest := map[string]string{} // of what is known of an action, its day
	var order []string
	for _, r := range slices.Backward(newestFirst(all)) {
		for _, a := range r.Actions {
			f := found[a.Origin]
			if f == nil {
				f = &Followed{Origin: a.Origin, Session: writtenIn(a.Origin), Client: r.Client, Written: a.From, Reports: []Report{}}
				found[a.Origin], order = f, append(order, a.Origin)
			}
			if r.Date >= newest[a.Origin] {
				newest[a.Origin] = r.Date
				f.Ref, f.What, f.Owner, f.Due, f.Measure, f.Target = a.Ref, a.What, a.Owner, a.Due, a.Measure, a.Target
			}
		}
		for _, said := range r.Reports {
			if f := found[said.Origin]; f != nil {
				f.hear(said)
			}
		}
	}
	var actions []Followed
	for _, origin := range order {
		f := found[origin]
		f.stand()
		actions = append(actions, *f)
	}
	slices.SortStableFunc(actions, func(a, b Followed) int { return cmp.Compare(b.Written, a.Written) })
	return actions
}

func newestFirst(all []Record) []Record {
	sorted := slices.Clone(all)
	slices.SortStableFunc(sorted, func(a, b Record) int { return cmp.Or(cmp.Compare(b.Date, a.Date), b.StartedAt.Compare(a.StartedAt)) })
	return sorted
}

func writtenIn(origin string) string {
	for i := range origin {
		if origin[i] == '/' {
			return origin[:i]
		}
	}
	return origin
}

// hear takes a report, once: sessions that follow each other have copies.
func (f *Followed) hear(r Report) {
	at := slices.IndexFunc(f.Reports, func(other Report) bool { return other.Session == r.Session })
	if at >= 0 {
		f.Reports[at] = r
		return
	}
	f.Reports = append(f.Reports, r)
}

// stand finds out how the action stands.
func (f *Followed) stand() {
	slices.SortStableFunc(f.Reports, func(a, b Report) int { return cmp.Compare(a.On, b.On) })
	done := false
	for _, r := range f.Reports {
		s := workshop.Status(r.Status)
		f.Status = cmp.Or(s, f.Status)
		f.Reopened = f.Reopened || done && s != "" && s != workshop.Done
		done = done || s == workshop.Done
	}
}

// FollowThrough is how many of the actions whose day has passed are done. What was dropped
// was promised too, and is counted among all of them.
type FollowThrough struct {
	Done    int `json:"done"`
	Dropped int `json:"dropped"`
	Due     int `json:"due"` // all whose day has passed
}

// Through counts how actions were followed through.
func Through(actions []Followed, today string) (t FollowThrough) {
	for _, f := range actions {
		if f.Due == "" || f.Due > today && f.Open() {
			continue
		}
		t.Due++
		switch f.Status {
		case workshop.Done, workshop.Replaced:
			t.Done++
		case workshop.Dropped:
			t.Dropped++
		}
	}
	return t
}

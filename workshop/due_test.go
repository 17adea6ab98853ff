package workshop_test

import (
	"testing"

	"swotshop/workshop"
)

// By when is read as people say it, counted from the day of the session, 12 March 2026,
// a Thursday.
func TestDueDatesAreReadAsTheyAreSaid(t *testing.T) {
	for typed, want := range map[string]string{
		"12 June": "2026-06-12", "june 12": "2026-06-12", "by 12 June": "2026-06-12", "12.6.": "2026-06-12", "12.6.2026": "2026-06-12",
		"2026-06-12": "2026-06-12", "+90": "2026-06-10", "3 months": "2026-06-12", "2 weeks": "2026-03-26", "day 30": "2026-04-11",
		"today": "2026-03-12", "tomorrow": "2026-03-13", "Friday": "2026-03-13", "by Thursday": "2026-03-19",
		"June": "2026-06-30", "by the end of March": "2026-03-31", "Feb 2028": "2028-02-29", "january": "2027-01-31", "11 March": "2027-03-11", "12 March": "2026-03-12", "29 February": "2028-02-29",
	} {
		r := openRoom(t)
		r.do(workshop.WriteInitiative{Plan: workshop.Plan{What: "Drill", Due: typed}})
		if got := r.state().Initiatives[0].Due; got != want {
			t.Errorf("%q is %q, want %q", typed, got, want)
		}
	}
}

func TestWhatIsNoDueDateIsRefused(t *testing.T) {
	r := openRoom(t)
	r.do(workshop.WriteInitiative{Plan: workshop.Plan{What: "Drill", Due: "+30"}})
	for typed, want := range map[string]string{
		"asap":       "“asap” is not a date. Write it like 12 June, 3 months or +30 (days).",
		"30":         "“30” is not a date. Write it like 12 June, 3 months or +30 (days).",
		"June-ish":   "“June-ish” is not a date. Write it like 12 June, 3 months or +30 (days).",
		"2026-03-11": "“2026-03-11” is before the session, which is on 12 March 2026.",
	} {
		id := r.state().Initiatives[0].ID
		_, err := r.log.Do(workshop.EditInitiative{Initiative: id, Plan: workshop.Plan{What: "Drill", Due: typed}}, r.stamps.stamp())
		if err == nil || err.Error() != want {
			t.Errorf("%q: %v, want %q", typed, err, want)
		}
	}
	requireEqual(t, "due", r.state().Initiatives[0].Due, "2026-04-11")
}

// Earlier versions asked for the first step “by day 30”, and for no day. That stays
// true of it until somebody says a day or another first step.
func TestFirstStepsOfEarlierVersionsWereAskedForByDay30(t *testing.T) {
	written := workshop.InitiativeWritten{Initiative: "n1", Plan: workshop.Plan{What: "Drill", FirstStep: "Date"}}
	for _, c := range []struct {
		name   string
		change func(*workshop.Plan)
		want   bool
	}{
		{"as it was", func(*workshop.Plan) {}, true},
		{"another owner", func(p *workshop.Plan) { p.Owner = "COO" }, true},
		{"a day said", func(p *workshop.Plan) { p.Due = "12 June" }, false},
		{"another first step", func(p *workshop.Plan) { p.FirstStep = "Book a room" }, false},
	} {
		r := openRoom(t)
		r.read(written)
		p := r.state().Initiatives[0].Plan
		c.change(&p)
		r.plan(p)
		if got := r.state().Initiatives[0].ByDay30(); got != c.want {
			t.Errorf("%s: asked for by day 30 is %v, want %v", c.name, got, c.want)
		}
		if p.Due != "" {
			p.Due = ""
			r.plan(p)
			if r.state().Initiatives[0].ByDay30() {
				t.Errorf("%s: the day was cleared, and it is by day 30 again", c.name)
			}
		}
	}
}

// A day is not there because somebody passed over the question.
func TestNobodyIsGivenADateUnasked(t *testing.T) {
	r := openRoom(t)
	r.do(workshop.WriteInitiative{Plan: workshop.Plan{What: "Drill"}})
	r.plan(workshop.Plan{What: "Drill", FirstStep: "Date"})
	if n := r.state().Initiatives[0]; n.Due != "" || n.ByDay30() || !n.Undated {
		t.Errorf("the initiative is %+v", n.Plan)
	}
}

// read takes an event as an earlier version stored it.
func (r *room) read(f workshop.Fact) {
	r.t.Helper()
	stamp, seq := r.stamps.stamp(), r.state().Head+1
	if err := r.log.Extend([]workshop.Event{{Seq: seq, ID: stamp.NewID(), At: stamp.At, Actor: stamp.Actor, Step: seq, Fact: f}}); err != nil {
		r.t.Fatal(err)
	}
}

package blueprint

import (
	"cmp"

	"swotshop/workshop"
)

// This file is where the room of a follow-up stands, beside where it stood then.

// stanceNow is the table of both, or of what there is of it. Where the question was another
// one, there is nothing to compare.
func (p *paper) stanceNow() {
	say, r := &p.words.Document.FollowUp, p.thenAndNow()
	if r.Before == nil && r.After == nil {
		return
	}
	p.heading(2, escape(p.words.Document.Standing.Title))
	p.counts(stance{p.stanceDay(), r.Before}, stance{escape(say.Today), r.After})
	if said := join(" ", p.otherQuestion(), p.between(r), p.target(r), p.splitRoom(nil, r.After)); said != "" {
		p.say(said)
	}
}

// thenAndNow is where the room stood in the session before, if that can be compared, and
// where it stands now.
func (p *paper) thenAndNow() *workshop.Readings {
	own, r := p.w.Readings[workshop.SessionCard], &workshop.Readings{}
	r.After = cmp.Or(own.At(workshop.After), own.At(workshop.Before))
	if then := p.w.Comparable(); then != nil {
		r.Before = then.Reading()
	}
	return r
}

// stanceDay is when the room stood there.
func (p *paper) stanceDay() md {
	f := p.w.Follows
	if f == nil {
		return ""
	}
	return p.soon(cmp.Or(f.Stance.On, f.Date))
}

func (p *paper) otherQuestion() md {
	if f := p.w.Follows; f == nil || f.Stance.People == 0 || p.w.Comparable() != nil {
		return ""
	}
	return put(p.words.Document.FollowUp.Otherwise, "day", p.stanceDay())
}

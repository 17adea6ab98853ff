package workshop

import "time"

// Late is by how much the session would overrun if everything still to come took
// its planned time. It is negative when there is time to spare.
func (w *Workshop) Late(now time.Time) time.Duration {
	end := w.Spent(now)
	for at := w.Stage; at < len(w.Agenda.Stages); at++ {
		end += w.stageLeft(at, now)
	}
	return end - w.Planned()
}

// Ends is when the session will be over, as things are: this is what “ends” means on every
// screen. Known is false when nothing is still to come.
func (w *Workshop) Ends(now time.Time) (at time.Time, known bool) {
	return w.OverBy(len(w.Agenda.Stages)-1, now)
}

// PlannedEnd is when the session was to be over by its plan, however late it is: the
// facilitator alone compares the two. Known is false when that time has come.
func (w *Workshop) PlannedEnd(now time.Time) (at time.Time, known bool) {
	left := w.Planned() - w.Spent(now)
	return now.Add(left), left > 0 && w.clock.running
}

// StageEnd is when the present stage will be over by its plan; known is false for one
// that is over, and for one without a plan.
func (w *Workshop) StageEnd(now time.Time) (at time.Time, known bool) { return w.OverBy(w.Stage, now) }

// OverBy is when a stage from the present one on will be over if everything still to come
// takes its planned time. Known is false for one that is over, and while nobody leads.
func (w *Workshop) OverBy(stage int, now time.Time) (at time.Time, known bool) {
	if stage < w.Stage || !w.hasStage(stage) || !w.clock.running {
		return at, false
	}
	at = w.Begins(stage+1, now)
	return at, at.After(now)
}

// Begins is when a later stage begins if everything before it takes its planned time.
func (w *Workshop) Begins(stage int, now time.Time) time.Time {
	at := now
	for before := w.Stage; before < stage; before++ {
		at = at.Add(w.stageLeft(before, now))
	}
	return at
}

// stageLeft is how much of a stage's planned time is not used up.
func (w *Workshop) stageLeft(at int, now time.Time) time.Duration {
	return max(0, w.Agenda.Stages[at].Plan()-w.StageSpent(at, now))
}

// plannedThrough is the planned time up to the end of a stage.
func (w *Workshop) plannedThrough(stage int) time.Duration {
	var sum time.Duration
	for _, s := range w.Agenda.Stages[:stage+1] {
		sum += s.Plan()
	}
	return sum
}

// Squeeze is how a later stage could be shortened.
type Squeeze struct {
	Stage    int
	From, To int // minutes, as planned and as proposed
}

// CatchUp proposes how the session can end as planned: late is by how many minutes it
// would not.
func (w *Workshop) CatchUp(now time.Time) (squeezes []Squeeze, late, missing int) {
	if late = int(w.Late(now) / time.Minute); late < leastLateness {
		return nil, late, 0
	}
	squeezes, missing = w.Squeeze(late, now)
	return squeezes, late, missing
}

// Squeeze proposes how to save a number of minutes: each comes from the later stage
// that is furthest above its floor. Stages marked “keep” give nothing, and nothing
// goes below its floor; missing is how many minutes are still to save.
func (w *Workshop) Squeeze(minutes int, now time.Time) (squeezes []Squeeze, missing int) {
	given := make([]int, len(w.Agenda.Stages))
	for missing = minutes; missing > 0; missing-- {
		at, most := -1, 0
		for i := w.Stage + 1; i < len(given); i++ {
			if room := w.roomAbove(i, now) - given[i]; room > most {
				at, most = i, room
			}
		}
		if at < 0 {
			break
		}
		given[at]++
	}
	for at, minutes := range given {
		if plan := w.Agenda.Stages[at].Minutes; minutes > 0 {
			squeezes = append(squeezes, Squeeze{at, plan, plan - minutes})
		}
	}
	return squeezes, missing
}

// roomAbove is how many minutes a stage could give up.
func (w *Workshop) roomAbove(at int, now time.Time) int {
	stage := w.Agenda.Stages[at]
	if stage.Keep {
		return 0
	}
	return max(0, int(w.stageLeft(at, now)/time.Minute)-max(1, stage.Floor))
}

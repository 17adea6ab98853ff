package workshop

import "slices"

// This file is what can be done to the plan while the session runs. A stage is meant
// by its number.

// PlanStage gives a stage so many minutes.
type PlanStage struct{ Stage, Minutes int }

func (i PlanStage) facts(w *Workshop) ([]Fact, error) {
	return w.replan(PlanMinutes, i.Stage, func(rows []Planned, at int) ([]Planned, error) {
		if i.Minutes < 1 || i.Minutes > MaxMinutes {
			return nil, FieldAgenda.refuse(planMinutesRange, MaxMinutes)
		}
		rows[at].Minutes = i.Minutes
		return rows, nil
	})
}

// LeaveOut takes a stage out of the agenda, and BringBack takes it in again, where it
// was.
type LeaveOut struct{ Stage int }

func (i LeaveOut) facts(w *Workshop) ([]Fact, error) {
	return w.replan(PlanLeftOut, i.Stage, func(rows []Planned, at int) ([]Planned, error) {
		switch stage := w.plan.stages[i.Stage]; {
		case w.wasHeld(i.Stage):
			return nil, FieldAgenda.refuse(planWasHeld, stage.Title)
		case w.onlyBlueprint(i.Stage):
			return nil, FieldAgenda.refuse(planNeedsPaper, stage.Title)
		}
		rows[at].Out = true
		return rows, nil
	})
}

// wasHeld reports whether a stage took any time worth mentioning, or left a remark.
func (w *Workshop) wasHeld(number int) bool {
	return w.clock.spent[number] >= leastHeld || slices.ContainsFunc(w.Remarks, func(r *Remark) bool { return r.Stage == number })
}

// onlyBlueprint reports whether a stage is the only one of the agenda in which the blueprint
// is read and the session closed.
func (w *Workshop) onlyBlueprint(number int) bool {
	isBlueprint := func(s Stage) bool { return s.Kind == StageBlueprint }
	at := w.StageAt(number)
	return at >= 0 && at == slices.IndexFunc(w.Agenda.Stages, isBlueprint) && !slices.ContainsFunc(w.Agenda.Stages[at+1:], isBlueprint)
}

// BringBack takes a stage that is left out into the agenda again.
type BringBack struct{ Stage int }

func (i BringBack) facts(w *Workshop) ([]Fact, error) {
	return w.replan(PlanBack, i.Stage, func(rows []Planned, at int) ([]Planned, error) {
		rows[at].Out = false
		return rows, nil
	})
}

// MoveStage moves a stage by so many places, those of stages that are left out counted.
type MoveStage struct{ Stage, By int }

func (i MoveStage) facts(w *Workshop) ([]Fact, error) {
	return w.replan(PlanMoved, i.Stage, func(rows []Planned, at int) ([]Planned, error) {
		return moved(rows, at, i.By), nil
	})
}

// moved are the rows of a plan with one of them moved by so many places.
func moved(rows []Planned, at, by int) []Planned {
	to := max(0, min(len(rows)-1, at+by))
	row := rows[at]
	return slices.Insert(slices.Delete(rows, at, at+1), to, row)
}

// Skips are the stages still to come that a move puts before the present one: no time is
// planned for them any more.
func (w *Workshop) Skips(i MoveStage) (skipped []Stage) {
	at := w.plan.row(i.Stage)
	if at < 0 {
		return nil
	}
	for _, row := range moved(slices.Clone(w.plan.rows), at, i.By) {
		switch to := w.StageAt(row.Stage); {
		case to == w.Stage:
			return skipped
		case to > w.Stage && !w.wasHeld(row.Stage):
			skipped = append(skipped, w.plan.stage(row))
		}
	}
	return skipped
}

// AddStage puts a new stage behind another.
type AddStage struct {
	Behind int // number
	New    Stage
}

func (i AddStage) facts(w *Workshop) ([]Fact, error) {
	i.New.Title, i.New.Purpose = Clean(i.New.Title), Clean(i.New.Purpose)
	number := len(w.plan.stages)
	facts, err := w.replan(PlanAdded, i.Behind, func(rows []Planned, at int) ([]Planned, error) {
		return slices.Insert(rows, at+1, Planned{Stage: number, Minutes: i.New.Minutes}), nil
	})
	if err != nil {
		return nil, err
	}
	f := facts[0].(AgendaChanged)
	f.Stage, f.Added = number, []Stage{i.New}
	return one(f)
}

// Shorten gives later stages the minutes that were proposed for them.
type Shorten struct{ Squeezes []Squeeze }

func (i Shorten) facts(w *Workshop) ([]Fact, error) {
	if len(i.Squeezes) == 0 {
		return nil, refuse(planNothingShorter)
	}
	return w.replan(PlanShortened, w.StageNumber(i.Squeezes[0].Stage), func(rows []Planned, _ int) ([]Planned, error) {
		for _, s := range i.Squeezes {
			at := w.plan.row(w.StageNumber(s.Stage))
			if at < 0 {
				return nil, FieldAgenda.refuse(agendaLacksStage, s.Stage+1)
			}
			rows[at].Minutes = s.To
		}
		return rows, nil
	})
}

// UndoPlan takes back the newest step if it changed the agenda: for whoever does not
// see what else it would take back.
type UndoPlan struct{}

func (UndoPlan) facts(w *Workshop) ([]Fact, error) {
	if w.UndoSubject().Kind != SubjectAgenda {
		return nil, refuse(planNotNewest)
	}
	return Undo{}.facts(w)
}

// RedoPlan brings that back.
type RedoPlan struct{}

func (RedoPlan) facts(w *Workshop) ([]Fact, error) {
	if w.RedoSubject().Kind != SubjectAgenda {
		return nil, refuse(redoNothing)
	}
	return Redo{}.facts(w)
}

// replan makes the fact that changes the plan.
func (w *Workshop) replan(change PlanChange, number int, do func(rows []Planned, at int) ([]Planned, error)) ([]Fact, error) {
	at := w.plan.row(number)
	if at < 0 {
		return nil, FieldAgenda.refuse(agendaLacksStage, number+1)
	}
	rows, err := do(slices.Clone(w.plan.rows), at)
	return []Fact{AgendaChanged{Change: change, Stage: number, Plan: rows}}, err
}

package workshop

import "slices"

// This file holds the rules of what follows from the board: strategies,
// initiatives, agreement, remarks, the review.

func (f StrategyWritten) check(w *Workshop) error {
	if !f.Pairing.Valid() {
		return refuse("A pairing is SO, ST, WO or WT.")
	}
	if err := w.checkNewIDs(f.Strategy); err != nil {
		return err
	}
	return w.checkStrategy(f.Pairing, f.Cites, f.Text)
}

func (f StrategyEdited) check(w *Workshop) error {
	s, ok := w.Strategy(f.Strategy)
	if !ok {
		return refuse("That strategy is not there any more.")
	}
	return w.checkStrategy(s.Pairing, f.Cites, f.Text)
}

// checkStrategy asks for at least one cluster from each side of the pairing.
func (w *Workshop) checkStrategy(p Pairing, cites []string, text string) error {
	inside, outside := false, false
	cited := map[string]bool{}
	for _, id := range cites {
		c, ok := w.Cluster(id)
		if !ok || cited[id] {
			return refuse("A strategy cites clusters that are on the board, each once.")
		}
		cited[id] = true
		inside = inside || c.Quadrant() == p.Inside()
		outside = outside || c.Quadrant() == p.Outside()
	}
	if !inside || !outside {
		return refuse("A strategy of kind %s cites at least one of %s and one of %s.",
			p, p.Inside().Name(), p.Outside().Name())
	}
	return checkText("a strategy", text, MaxText)
}

func (f StrategyDropped) check(w *Workshop) error {
	if _, ok := w.Strategy(f.Strategy); !ok {
		return refuse("That strategy is not there any more.")
	}
	return nil
}

func (f StrategyPlaced) check(w *Workshop) error {
	if _, ok := w.Strategy(f.Strategy); !ok {
		return refuse("That strategy is not there any more.")
	}
	if !f.Place.valid() {
		return refuse("A place on the grid is an impact and an effort from 1 to %d each; 0 and 0 take it off.", GridSide)
	}
	return nil
}

func (p Plan) check(w *Workshop) error {
	if _, ok := w.Strategy(p.Strategy); p.Strategy != "" && !ok {
		return refuse("The strategy that this initiative serves is not there any more.")
	}
	if err := checkText("an initiative", p.What, MaxText); err != nil {
		return err
	}
	for _, f := range []struct {
		what, text string
		most       int
	}{
		{"an owner", p.Owner, MaxName}, {"a first step", p.FirstStep, MaxText}, {"a measure", p.Measure, MaxText},
		{"a baseline", p.Baseline, MaxText}, {"a when-then plan", p.WhenThen, MaxText},
		{"a stop rule", p.StopRule, MaxText}, {"a cost", p.Cost, MaxText},
	} {
		if err := checkOptional(f.what, f.text, f.most); err != nil {
			return err
		}
	}
	return nil
}

func (f InitiativeWritten) check(w *Workshop) error {
	if err := w.checkNewIDs(f.Initiative); err != nil {
		return err
	}
	return f.Plan.check(w)
}

func (f InitiativeEdited) check(w *Workshop) error {
	if _, ok := w.Initiative(f.Initiative); !ok {
		return refuse("That initiative is not there any more.")
	}
	return f.Plan.check(w)
}

func (f InitiativeDropped) check(w *Workshop) error {
	if _, ok := w.Initiative(f.Initiative); !ok {
		return refuse("That initiative is not there any more.")
	}
	return nil
}

func (f AgreementTaken) check(w *Workshop) error { return w.checkHands(f.Counts[:], "hands") }

func (f RemarkAdded) check(w *Workshop) error {
	if !slices.Contains(Topics, f.Topic) {
		return refuse("A remark cannot be about “%s”.", Clean(string(f.Topic)))
	}
	if f.Card != "" {
		if err := w.checkCard(f.Card); err != nil {
			return err
		}
	}
	if err := w.checkNewIDs(f.Remark); err != nil {
		return err
	}
	if f.Stage < 0 || f.Stage >= len(w.Agenda.Stages) {
		return refuse("The agenda has no stage %d.", f.Stage+1)
	}
	return checkText("a remark", f.Text, MaxText)
}

func (f RemarkEdited) check(w *Workshop) error {
	if _, ok := w.Remark(f.Remark); !ok {
		return refuse("That remark is not there any more.")
	}
	return checkText("a remark", f.Text, MaxText)
}

func (f RemarkDeleted) check(w *Workshop) error {
	if _, ok := w.Remark(f.Remark); !ok {
		return refuse("That remark is not there any more.")
	}
	return nil
}

func (f ReviewSet) check(w *Workshop) error {
	if f.Date == "" {
		return nil
	}
	if err := CheckDay(f.Date); err != nil {
		return err
	}
	return checkReview(f.Date, w.Date)
}

package workshop

// The files check*.go hold the rules: when a fact may not happen. Each refusal
// says what to do instead. This one has the session, where it stands, cards
// and stances.

func (f Opened) check(w *Workshop) error {
	switch {
	case w.Head > 0:
		return refuse("The session is open already.")
	case f.Session == "" || Clean(f.Session) != f.Session:
		return refuse("A session needs an id.")
	case len(f.Agenda.Stages) == 0:
		return refuse("The agenda “%s” has no stages.", Clean(f.Agenda.Title))
	case len(f.Deck.Cards) == 0:
		return refuse("The deck “%s” has no cards.", Clean(f.Deck.Title))
	case f.UTCOffset < -14*60 || f.UTCOffset > 14*60:
		return refuse("The time zone is %d minutes from UTC: at most 14 hours.", f.UTCOffset)
	}
	for _, s := range f.Agenda.Stages {
		if !s.Kind.Valid() {
			return refuse("The agenda has a stage of an unknown kind, “%s”.", Clean(string(s.Kind)))
		}
	}
	if err := f.checkCards(); err != nil {
		return err
	}
	return f.Details.check()
}

// checkCards asks that every card can be found by its id, the chosen ones too.
func (f Opened) checkCards() error {
	seen := map[string]bool{"": true, SessionCard: true}
	for _, c := range f.Deck.Cards {
		if seen[c.ID] {
			return refuse("The deck cannot have a card “%s”, or has two.", Clean(c.ID))
		}
		seen[c.ID] = true
	}
	return CardsChosen{f.Chosen}.check(&Workshop{cards: cardIDs(f.Deck)})
}

func (f DetailsChanged) check(w *Workshop) error {
	if err := f.Details.check(); err != nil {
		return err
	}
	return checkReview(w.ReviewDate, f.Date)
}

// checkReview keeps the review later than the session, from either side.
func checkReview(review, session string) error {
	if review != "" && review <= session {
		return refuse("%s is too early for the review: the session is on %s.", review, session)
	}
	return nil
}

func (Resumed) check(*Workshop) error { return nil }

func (f StageEntered) check(w *Workshop) error {
	if f.Stage < 0 || f.Stage >= len(w.Agenda.Stages) {
		return refuse("The agenda has no stage %d.", f.Stage+1)
	}
	return nil
}

func (f CardShown) check(w *Workshop) error {
	if f.Card == "" {
		return nil
	}
	return w.checkCard(f.Card)
}

func (w *Workshop) checkCard(id string) error {
	if id == SessionCard {
		return refuse("The session itself is not a card.")
	}
	return w.checkStanceCard(id)
}

func (w *Workshop) checkStanceCard(id string) error {
	if !w.cards[id] {
		return refuse("The deck has no card “%s”.", Clean(id))
	}
	return nil
}

func (f TriggerShown) check(w *Workshop) error {
	if !f.Quadrant.Valid() || f.Index < 0 || f.Index >= max(1, len(w.Triggers[f.Quadrant])) {
		return refuse("There is no such trigger question.")
	}
	return nil
}

func (f PairingShown) check(*Workshop) error {
	if !f.Pairing.Valid() {
		return refuse("A pairing is SO, ST, WO or WT.")
	}
	return nil
}

func (f CardsChosen) check(w *Workshop) error {
	chosen := map[string]bool{}
	for _, c := range f.Cards {
		if err := w.checkCard(c); err != nil {
			return err
		}
		if chosen[c] {
			return refuse("Card %s is chosen twice.", c)
		}
		chosen[c] = true
	}
	return nil
}

func (f CardMarked) check(w *Workshop) error { return w.checkCard(f.Card) }

func (f StanceTaken) check(w *Workshop) error {
	if f.Moment != Before && f.Moment != After {
		return refuse("A stance is taken before or after the talk.")
	}
	if err := w.checkStanceCard(f.Card); err != nil {
		return err
	}
	return w.checkHands(f.Counts[:], "fingers")
}

// checkHands refuses counts of people that cannot be in this room.
func (w *Workshop) checkHands(counts []int, what string) error {
	sum := 0
	for _, n := range counts {
		if n < 0 || n > MaxPeople {
			return refuse("A count of people is a number from 0 to %d.", MaxPeople)
		}
		sum += n
	}
	switch {
	case sum == 0:
		return refuse("Nobody was counted: type the %s you see.", what)
	case sum > w.People:
		return refuse("%d counted, but only %d in the room: count again.", sum, w.People)
	}
	return nil
}

func (f TargetAgreed) check(*Workshop) error {
	if f.Step < 0 || f.Step > Steps {
		return refuse("A target is a step from 1 to %d.", Steps)
	}
	return nil
}

func (f Undone) check(w *Workshop) error {
	if step, ok := w.history.lastDone(); !ok || step.seq != f.Step {
		return refuse("There is nothing to undo.")
	}
	return nil
}

func (f Redone) check(w *Workshop) error {
	if step, ok := w.history.lastUndone(); !ok || step.seq != f.Step {
		return refuse("There is nothing to redo.")
	}
	return nil
}

func (Closed) check(*Workshop) error { return nil }

func (Reopened) check(w *Workshop) error {
	if !w.Closed {
		return refuse("The session is open.")
	}
	return nil
}

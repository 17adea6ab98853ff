package workshop

// This file names the steps that undo takes back. A label is asked for while
// the step's fact is the last that counts (undo) or the next that could (redo),
// so what it names is there, unless the fact itself took it away.

// undoable says whether undo takes this fact back: not what merely moves the
// view, nor the opening and closing of the session, nor what the facilitator
// notes in private, nor that words were erased.
func undoable(f Fact) bool {
	switch f.(type) {
	case Opened, Resumed, StageEntered, CardShown, TriggerShown, PairingShown, Undone, Redone, Closed, Reopened,
		PrivateNoted, PrivateNoteDropped, Redacted:
		return false
	}
	return true
}

// UndoLabel names the step that undo would take back; empty when there is none.
func (w *Workshop) UndoLabel() string {
	if s, ok := w.history.lastDone(); ok {
		return s.fact.label(w)
	}
	return ""
}

// RedoLabel names the step that redo would bring back; empty when there is none.
func (w *Workshop) RedoLabel() string {
	if s, ok := w.history.lastUndone(); ok {
		return s.fact.label(w)
	}
	return ""
}

func (Opened) label(*Workshop) string       { return "session opened" }
func (Resumed) label(*Workshop) string      { return "session resumed" }
func (StageEntered) label(*Workshop) string { return "stage entered" }
func (CardShown) label(*Workshop) string    { return "card shown" }
func (TriggerShown) label(*Workshop) string { return "question shown" }
func (PairingShown) label(*Workshop) string { return "pairing shown" }
func (Undone) label(*Workshop) string       { return "undone" }
func (Redone) label(*Workshop) string       { return "redone" }
func (Closed) label(*Workshop) string       { return "session closed" }
func (Reopened) label(*Workshop) string     { return "session reopened" }

func (DetailsChanged) label(*Workshop) string { return "session details changed" }
func (CardsChosen) label(*Workshop) string    { return "cards chosen" }

func (f CardMarked) label(*Workshop) string {
	if f.Played {
		return "card " + f.Card + " marked as played"
	}
	return "card " + f.Card + " marked as not played"
}

func (f StanceTaken) label(*Workshop) string {
	switch {
	case f.Card == SessionCard && f.Moment == After:
		return "closing stance taken"
	case f.Card == SessionCard:
		return "opening stance taken"
	case f.Moment == After:
		return "second stance on " + f.Card + " taken"
	}
	return "first stance on " + f.Card + " taken"
}

func (TargetAgreed) label(*Workshop) string { return "target agreed" }

func (f ItemAdded) label(*Workshop) string    { return "item added to " + f.Quadrant.Name() }
func (f ItemEdited) label(w *Workshop) string { return "item " + w.itemRef(f.Item) + " edited" }
func (f ItemMoved) label(*Workshop) string    { return "item moved to " + f.Quadrant.Name() }
func (ItemDeleted) label(*Workshop) string    { return "item deleted" }

func (f ItemRetagged) label(w *Workshop) string  { return "item " + w.itemRef(f.Item) + " retagged" }
func (f EvidenceGiven) label(w *Workshop) string { return "evidence given for " + w.itemRef(f.Item) }

func (w *Workshop) itemRef(id string) string {
	if i, ok := w.items[id]; ok {
		return i.Ref()
	}
	return id
}

// ClusterRef is how the cluster with this id is called; empty when gone.
func (w *Workshop) ClusterRef(id string) string {
	if c, ok := w.Cluster(id); ok {
		return c.Ref()
	}
	return ""
}

func (ClustersMerged) label(*Workshop) string { return "clusters merged" }
func (f ItemSplit) label(w *Workshop) string  { return "item " + w.itemRef(f.Item) + " split off" }
func (f ClusterNamed) label(w *Workshop) string {
	return "cluster " + w.ClusterRef(f.Cluster) + " named"
}
func (DotsSet) label(*Workshop) string { return "votes per person set" }
func (f VotesCounted) label(w *Workshop) string {
	return "votes for " + w.ClusterRef(f.Cluster) + " counted"
}

func (f VotesRevealed) label(*Workshop) string {
	if f.Revealed {
		return "votes revealed"
	}
	return "votes hidden"
}

func (f StrategyWritten) label(*Workshop) string { return "strategy " + string(f.Pairing) + " written" }
func (f StrategyEdited) label(w *Workshop) string {
	return "strategy " + w.StrategyRef(f.Strategy) + " edited"
}
func (StrategyDropped) label(*Workshop) string { return "strategy dropped" }

func (f StrategyPlaced) label(w *Workshop) string {
	if f.Place == (Place{}) {
		return "strategy " + w.StrategyRef(f.Strategy) + " taken off the grid"
	}
	return w.StrategyRef(f.Strategy) + " placed"
}

func (InitiativeWritten) label(*Workshop) string { return "initiative written" }
func (f InitiativeEdited) label(w *Workshop) string {
	return "initiative " + w.InitiativeRef(f.Initiative) + " edited"
}
func (InitiativeDropped) label(*Workshop) string { return "initiative dropped" }

func (AgreementTaken) label(*Workshop) string { return "agreement taken" }

func (f RemarkAdded) label(*Workshop) string { return string(f.Topic) + " noted" }
func (RemarkEdited) label(*Workshop) string  { return "remark edited" }
func (RemarkDeleted) label(*Workshop) string { return "remark deleted" }
func (ReviewSet) label(*Workshop) string     { return "review date set" }

package tables

import "swotshop/workshop"

// stances are how the room stood, a row for each count: first on what the session asks at
// its begin and its end, then on the cards in the order of the deck.
func stances(w *workshop.Workshop) Table {
	t := Table{Name: nameStances, Title: w.Words().Document.Sheets.Stances, Columns: stanceColumns}
	own := w.Deck.Session
	own.ID = workshop.SessionCard
	t.Rows = append(t.Rows, stancesOn(w, own)...)
	for _, c := range w.Deck.Cards {
		t.Rows = append(t.Rows, stancesOn(w, c)...)
	}
	return t
}

// stancesOn are the counts on one card. That after the talk says how far the middle has
// moved, which is less than nothing where it moved towards Control.
func stancesOn(w *workshop.Workshop, c workshop.Card) (rows [][]Cell) {
	say, all := &w.Words().Document.Stands, w.Readings[c.ID]
	before, after := all.At(workshop.Before), all.At(workshop.After)
	for _, taken := range []struct {
		at   workshop.Moment
		said string
		*workshop.Reading
	}{{workshop.Before, say.Before, before}, {workshop.After, say.After, after}} {
		if taken.Reading == nil {
			continue
		}
		row := []Cell{words(c.ID), words(c.Question), words(taken.said)}
		for _, n := range taken.Counts {
			row = append(row, number(n))
		}
		low, high := taken.Spread()
		row = append(row, number(taken.Sum()), number(taken.Present()), figure(taken.Middle()), number(low), number(high), mark(taken.IsSplit()), Cell{}, Cell{})
		if taken.at == workshop.After && before != nil && before.Sum() > 0 && after.Sum() > 0 {
			row[len(row)-2] = figure(after.Middle() - before.Middle())
		}
		if c.ID == workshop.SessionCard && w.Target > 0 {
			row[len(row)-1] = number(w.Target)
		}
		rows = append(rows, append(row, words(c.Poles[0]), words(c.Poles[1]), words(w.ExternalID(c.ID+"-"+string(taken.at)))))
	}
	return rows
}

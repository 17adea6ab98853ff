package kit

import (
	"strings"
	"time"

	"swotshop/workshop"
	"swotshop/workshop/language"
)

// Rail draws the agenda in w cells, one segment a stage, as wide as its
// minutes. Done, now and to come differ in weight, not only in colour.
func Rail(t Theme, wk *workshop.Workshop, now time.Time, w int) string {
	widths := RailWidths(wk.Agenda.Stages, w)
	segments := make([]string, 0, len(widths))
	for i, width := range widths {
		switch {
		case width < 1:
		case i < wk.Stage:
			segments = append(segments, t.Text.Render(strings.Repeat("━", width)))
		case i > wk.Stage:
			segments = append(segments, t.Line.Render(strings.Repeat("╌", width)))
		default:
			segments = append(segments, railNow(t, wk, now, width))
		}
	}
	return strings.Join(segments, " ")
}

// railNow is the segment of the present stage, filled as far as its time is.
func railNow(t Theme, wk *workshop.Workshop, now time.Time, width int) string {
	full := width
	if plan := wk.CurrentStage().Plan(); plan > 0 {
		full = int(float64(width) * float64(wk.StageSpent(wk.Stage, now)) / float64(plan))
	}
	full = max(1, min(width, full))
	return t.Accent.Render(strings.Repeat("━", full-1)+"●") + t.Text.Render(strings.Repeat("─", width-full))
}

// RailWidths shares w cells among the stages by their minutes, at least one
// cell each, with a blank between them.
func RailWidths(stages []workshop.Stage, w int) []int {
	total := 0
	for _, s := range stages {
		total += s.Minutes
	}
	widths := make([]int, len(stages))
	room := w - 2*len(stages) + 1 // one cell and one blank each, none after the last
	used, shared := 0, 0
	for i, s := range stages {
		used += s.Minutes
		upTo := 0
		if total > 0 {
			upTo = max(0, room) * used / total
		}
		widths[i] = 1 + upTo - shared
		shared = upTo
	}
	return widths
}

// PlaceLine is where the session is, and until when, beside a title in w cells.
func (c Cells) PlaceLine(w *workshop.Workshop, title string, now time.Time, width int) string {
	return c.PlaceUntil(w, w.CurrentStage().Title, title, now, width)
}

// PlaceUntil is a place in the present stage, and when that ends; then when the session
// does, where the title has room beside it, and alone where the stage has no other end.
// The room reads it: it says nothing of time that is over.
func (c Cells) PlaceUntil(w *workshop.Workshop, place, title string, now time.Time, width int) string {
	place = c.Cut(place, width/2)
	end, known := Ends(w, now)
	if !known {
		return place
	}
	ends := " · " + language.Fill(w.Words().Header.Ends, "time", end)
	to, known := w.StageEnd(now)
	if !known || OnTheWall(to) == end {
		return place + ends
	}
	place += " · " + language.Fill(w.Words().Header.Until, "time", OnTheWall(to))
	if c.Width(title)+headGap+c.Width(place+ends) > width {
		return place
	}
	return place + ends
}

// SessionTitle says whose session it is in w cells, and what it is called where both have
// room: half a title says nothing.
func (c Cells) SessionTitle(wk *workshop.Workshop, w int) string {
	if both := wk.Client + " · " + wk.Title; c.Width(both) <= w {
		return both
	}
	return c.Cut(wk.Client, w)
}

// Ends is when the session will be over, in whole minutes of the clock on the wall.
func Ends(w *workshop.Workshop, now time.Time) (clock string, known bool) {
	end, known := w.Ends(now)
	return OnTheWall(end), known
}

// OnTheWall is a time as a clock on the wall shows it, no earlier than it is.
func OnTheWall(at time.Time) string {
	return at.Add(time.Minute - 1).Truncate(time.Minute).Format("15:04")
}

package stage

import (
	"math"
	"strconv"

	"swotshop/tui/kit"
	"swotshop/workshop"
	"swotshop/workshop/language"
)

// room says to the room what it reads, in the words of its session.
type room struct{ *language.Words }

func roomOf(w *workshop.Workshop) room { return room{w.Words()} }

func (c *Context) room() room { return roomOf(c.W()) }

// english says the same to the facilitator.
func english() room { return room{language.English()} }

// fill puts values in place of the names in braces of a text.
func fill(text string, values ...any) string { return language.Fill(text, values...) }

// Counts.

func (r room) items(n int) string    { return r.Of(r.Count.Item, n) }
func (r room) clusters(n int) string { return r.Of(r.Count.Cluster, n) }
func (r room) votes(n int) string    { return r.Of(r.Count.Vote, n) }
func (r room) more(n int) string     { return fill(r.List.More, "n", n) }

// MoreLines says how many lines have no room.
func MoreLines(w *workshop.Workshop) func(n int) string {
	return func(n int) string { return w.Words().Of(w.Words().List.Lines, n) }
}

func (r room) place(at, all int) string { return fill(r.List.Place, "at", at, "all", all) }
func (r room) and(list []string) string { return r.Listed(list, r.List.And) }
func (r room) or(list []string) string  { return r.Listed(list, r.List.Or) }

// notShown says how many items of a quadrant have no room, older ones and newer ones:
// in some words, and in a sign.
func (r room) notShown(above, below int) []string {
	up, down := "↑ "+strconv.Itoa(above), "↓ "+strconv.Itoa(below)
	switch {
	case above > 0 && below > 0:
		return []string{up + "  " + down}
	case above > 0:
		return []string{fill(r.List.Earlier, "n", above), up}
	case below > 0:
		return []string{fill(r.List.Later, "n", below), down}
	}
	return nil
}

// Time.

// planFor is how long an agenda is, and for how many.
func (r room) planFor(minutes, people int) string {
	return fill(r.Welcome.Plan, "time", r.planTime(minutes), "people", fill(r.Form(r.Count.Person, people), "n", r.Number(people)))
}

// act is what the room is at in a part of the agenda.
func (r room) act(part workshop.ActPart) string { return r.Welcome.Acts[part.Act-1] }

// planTime is the length of an agenda: whole hours as hours.
func (r room) planTime(minutes int) string {
	if minutes > 0 && minutes%60 == 0 {
		return r.Of(r.Count.Hour, minutes/60)
	}
	return r.Of(r.Count.Minute, minutes)
}

// days says how long so many days are: whole weeks as weeks.
func (r room) days(n int) string {
	if n%7 == 0 {
		return r.Of(r.Count.Week, n/7)
	}
	return r.Of(r.Count.Day, n)
}

// minutesLeft says how many minutes are left, one or more.
func (r room) minutesLeft(n int) string {
	return fill(r.Silence.Left, "time", fill(r.Form(r.Count.Minute, n), "n", r.Number(n)))
}

func (r room) dayNumber(n int) string { return fill(r.Initiatives.DayNumber, "n", n) }

// Stances.

func (r room) counted(n, people int) string { return fill(r.Stance.Counted, "n", n, "people", people) }

// counting says how many are counted so far, of those who are there, and no more: where they
// stand shows when all are.
func (r room) counting(n, people int) string {
	if n >= people {
		return r.counted(n, people)
	}
	return fill(r.Stance.ToCome, "n", n, "people", people, "more", r.Number(people-n))
}

// moment is before or after the talk.
func (r room) moment(m workshop.Moment) string {
	if m == workshop.After {
		return r.Stance.After
	}
	return r.Stance.Before
}

// halves writes steps: “3”, “2½” or “½”.
func halves(steps float64) string {
	whole, half := math.Modf(steps)
	switch {
	case half == 0:
		return strconv.Itoa(int(whole))
	case whole == 0:
		return "½"
	}
	return strconv.Itoa(int(whole)) + "½"
}

// meaning says what the two ends of the scale mean for a card.
func (r room) meaning(card *workshop.Card) string {
	return fill(r.Stance.Meaning, "control", kit.Sentence(card.Poles[0]), "empowerment", card.Poles[1])
}

// Cards.

// elsewhere says how many cards of a list are above and below what is shown.
func (r room) elsewhere(above, below int) string {
	switch {
	case below == 0:
		return fill(r.Provocations.Above, "n", above)
	case above == 0:
		return fill(r.Provocations.Below, "n", below)
	}
	return fill(r.Provocations.Around, "above", above, "below", below)
}

// Votes.

// few is a number of places in words: three at most.
func (r room) few(n int) string { return r.Vote.Few[n] }

// tieMark says in a few words who ties, and that the room has to choose.
func (r room) tieMark(tie workshop.Tie) string {
	switch places := tie.Places - len(tie.Chosen); {
	case tie.Settled():
		return r.tie(tie)
	case len(tie.Chosen) > 0:
		return fill(r.Vote.ChooseMore, "list", r.or(unchosen(tie)), "n", r.few(places))
	default:
		return fill(r.Vote.Choose, "list", r.or(refsIn(tie.Clusters)), "n", r.few(places))
	}
}

// tie is a whole sentence about a tie.
func (r room) tie(tie workshop.Tie) string {
	v, values := &r.Vote, []any{"list", r.and(refsIn(tie.Clusters)), "quadrant", r.Quadrants.Of(string(tie.Quadrant)), "chosen", r.and(refsIn(tie.Chosen))}
	switch left := tie.Places - len(tie.Chosen); {
	case !tie.Settled() && (len(tie.Chosen) == 0 || left < 0):
		return fill(v.TieOpen, append(values, "n", r.few(tie.Places))...)
	case !tie.Settled():
		return fill(v.TiePart, append(values, "n", r.few(left))...)
	case tie.All():
		return fill(v.TieAll, values...)
	}
	return fill(v.TieChose, values...)
}

// Initiatives and the paper.

func (r room) byDay(day string) string { return fill(r.Commitments.By, "day", day) }

func (r room) looseEnds(n int) string { return r.Of(r.Paper.LooseEnds, n) }

// endsCounted says how many loose ends there are, and how many of them keep the paper from
// being ready.
func (r room) endsCounted(ends []workshop.LooseEnd) string {
	if stops := workshop.Stops(ends); stops > 0 {
		return r.Of(r.Paper.Stops, stops, "ends", r.looseEnds(len(ends)))
	}
	return r.looseEnds(len(ends))
}

package review

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"swotshop/workshop"
)

// Row is a line of a comparison for people: what it is about, and what each session says.
// An empty side has nothing to say.
type Row struct {
	About string // empty: about the same as the row before
	Of    [2]string
	Note  string
	Same  bool // both sides say the same
}

// Rows are the comparison line by line: what differs, or all of it.
func (c *Comparison) Rows(all bool) []Row {
	rows := slices.Concat(c.stanceRows(), c.clusterRows(), c.actionRows(), c.sessionRows())
	if !all {
		rows = slices.DeleteFunc(rows, func(r Row) bool { return r.Same })
	}
	for i := len(rows) - 1; i > 0; i-- {
		if rows[i].About == rows[i-1].About {
			rows[i].About = ""
		}
	}
	return rows
}

func (c *Comparison) stanceRows() (rows []Row) {
	for _, s := range c.Stances {
		about := s.Card
		if s.Card == workshop.SessionCard {
			about = rowStance
		}
		row := Row{About: about, Of: [2]string{s.Of[0].InSigns(), s.Of[1].InSigns()}}
		row.Same = row.Of[0] == row.Of[1]
		rows = append(rows, row)
	}
	target := Row{About: rowTarget, Of: [2]string{c.Sessions[0].target(), c.Sessions[1].target()}}
	target.Same = target.Of[0] == target.Of[1]
	return append(rows, target)
}

func (s *Compared) target() string {
	if s.Target == 0 {
		return ""
	}
	return strconv.Itoa(s.Target)
}

func (c *Comparison) clusterRows() (rows []Row) {
	for _, pair := range c.Clusters {
		row := Row{About: rowCarried, Note: string(pair.Like)}
		for i, v := range pair.Of {
			if v != nil {
				row.Of[i] = fmt.Sprintf("%s %s (%d)", v.Ref, v.Title, v.Votes)
			}
		}
		if pair.Tag != "" {
			row.Note = fmt.Sprintf(rowTheme, pair.Tag)
		}
		row.Same = row.Of[0] == row.Of[1]
		rows = append(rows, row)
	}
	return rows
}

func (c *Comparison) actionRows() (rows []Row) {
	for _, pair := range c.Actions {
		row := Row{About: rowActions}
		for i, a := range pair.Of {
			if a == nil {
				continue
			}
			said := []string{a.Ref + " " + a.What, a.Owner, pair.Status[i]}
			row.Of[i] = strings.Join(slices.DeleteFunc(said, func(part string) bool { return part == "" }), " · ")
		}
		row.Same = row.Of[0] == row.Of[1]
		rows = append(rows, row)
	}
	return rows
}

func (c *Comparison) sessionRows() (rows []Row) {
	for _, about := range []struct {
		name string
		says func(*Compared) string
	}{
		{rowAgreed, (*Compared).agreement},
		{rowMinutes, func(s *Compared) string { return fmt.Sprintf(rowMinutesOf, s.Minutes, s.Planned) }},
	} {
		row := Row{About: about.name, Of: [2]string{about.says(&c.Sessions[0]), about.says(&c.Sessions[1])}}
		row.Same = row.Of[0] == row.Of[1]
		rows = append(rows, row)
	}
	return rows
}

// agreement is how many chose each gradient, from endorsement to block.
func (s *Compared) agreement() string {
	if !s.Agreed {
		return ""
	}
	return inCounts(s.Agreement[:], " ")
}

// Head is a session at the head of its column: its client is named if the other session
// is of another one.
func (c *Comparison) Head(i int) string {
	s, other := &c.Sessions[i], &c.Sessions[1-i]
	text := workshop.ShortDay(s.Date) + " · " + s.Agenda + ", " + peopleInWords(s.People)
	if workshop.ClientKey(s.Client) != workshop.ClientKey(other.Client) {
		return text + ", " + s.Client
	}
	return text
}

// NotTheSameInWords names what only one of the sessions was asked; nothing where there is
// none.
func (c *Comparison) NotTheSameInWords() string {
	first, second := c.NotTheSame()
	var parts []string
	if len(first) > 0 {
		parts = append(parts, fmt.Sprintf(onlyInFirst, strings.Join(first, ", ")))
	}
	if len(second) > 0 {
		parts = append(parts, fmt.Sprintf(onlyInSecond, strings.Join(second, ", ")))
	}
	if len(parts) == 0 {
		return ""
	}
	return fmt.Sprintf(notTheSame, strings.Join(parts, "; "))
}

// NotTheSame lists the cards that only one of the sessions asked about in these words.
func (c *Comparison) NotTheSame() (left, right []string) {
	for _, s := range c.Apart {
		name := s.Card
		if name == workshop.SessionCard {
			name = rowStance
		}
		if s.In == 0 {
			left = append(left, name)
		} else {
			right = append(right, name)
		}
	}
	return left, right
}

// InSigns writes a stance in a few signs: “1/5/3/0/0 → 2/0/5/2/0  ▲6 ▼1”; nothing where
// there is none.
func (s Stance) InSigns() string {
	var parts []string
	for _, counts := range []*[workshop.Steps]int{s.Before, s.After} {
		if counts != nil {
			parts = append(parts, Counts(*counts))
		}
	}
	text := strings.Join(parts, " → ")
	if s.Moved != nil {
		text += "  " + Steps(*s.Moved)
	}
	return text
}

// Stance is where the room of a session stood on the session’s own card.
func (r *Record) Stance() Stance {
	s, _ := stanceOf(r.readings(workshop.SessionCard))
	return s
}

// Counts writes how many people stand on each step: “1/5/3/0/0”.
func Counts(counts [workshop.Steps]int) string { return inCounts(counts[:], "/") }

func inCounts(counts []int, between string) string {
	parts := make([]string, len(counts))
	for i, n := range counts {
		parts[i] = strconv.Itoa(n)
	}
	return strings.Join(parts, between)
}

// Steps writes a movement in signs: “▲6 ▼1”; “–” when there was none.
func Steps(m workshop.Movement) string {
	var parts []string
	if m.Up > 0 {
		parts = append(parts, "▲"+strconv.Itoa(m.Up))
	}
	if m.Down > 0 {
		parts = append(parts, "▼"+strconv.Itoa(m.Down))
	}
	if len(parts) == 0 {
		return "–"
	}
	return strings.Join(parts, " ")
}

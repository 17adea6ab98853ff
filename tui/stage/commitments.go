package stage

import (
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// commitments shows who does what by when, takes promises, and sets the day on
// which the board reviews them.
type commitments struct {
	*Context
	aloud int // which of the pledges is read aloud, while no promise is picked
}

// promises are those that were typed, in the order of the screen: the first due first, and
// those for no day last.
func (s *commitments) promises() []*workshop.Remark {
	all := slices.Clone(s.W().RemarksOn(workshop.Commitment))
	slices.SortStableFunc(all, func(a, b *workshop.Remark) int {
		return byDay(s.W().DayNamed(a.Text), s.W().DayNamed(b.Text))
	})
	return all
}

// byDay orders days; no day is after all others.
func byDay(a, b string) int {
	switch {
	case a == b:
		return 0
	case a == "":
		return +1
	case b == "":
		return -1
	}
	return strings.Compare(a, b)
}

func (s *commitments) Widest() int { return kit.WidestCard }

// pledge is what somebody answers for.
type pledge struct {
	owner, what, by, step string
	on                    string // 2006-01-02, by when; empty where nobody has said
	day                   string // the same as a column of days has it
}

// pledges are the initiatives, or in a follow-up the actions that are still open, each with
// how it stands; the first due first.
func (c *Context) pledges() (all []pledge) {
	w := c.W()
	if w.FollowsUp() {
		for _, a := range w.OpenActions() {
			all = append(all, c.pledgeOf(a))
		}
	} else {
		for _, n := range w.Initiatives {
			on, day := c.dueOn(n)
			all = append(all, pledge{n.Owner, n.What, c.dueBy(n), n.FirstStep, on, day})
		}
	}
	slices.SortStableFunc(all, func(a, b pledge) int { return byDay(a.on, b.on) })
	return all
}

// pledgeOf is an action that is open.
func (c *Context) pledgeOf(a *workshop.Action) pledge {
	w, due := c.W(), a.DueNow()
	p := pledge{owner: a.OwnerNow(), what: a.What, step: c.room().Status.Of(string(a.Last())), on: due, day: c.room().Commitments.NoDay}
	if due != "" {
		p.by, p.day = c.room().byDay(w.DayOfYear(due)), w.ShortDay(due)
	}
	return p
}

// noPledges asks what people promise where nobody answers for anything.
func (c *Context) noPledges() string {
	if c.W().FollowsUp() {
		return c.room().Commitments.Promise
	}
	return c.room().Commitments.Nothing
}

// dueBy says by when the first step is done, or all of it where none was named; empty when
// nobody has said so.
func (c *Context) dueBy(n *workshop.Initiative) string {
	day := c.W().DayOfYear(n.Due)
	switch {
	case n.ByDay30():
		day = c.room().dayNumber(workshop.DefaultDueDays)
	case n.Due == "":
		return ""
	}
	if n.FirstStep == "" {
		return c.room().byDay(day)
	}
	return fill(c.room().Answers.FirstBy, "day", day)
}

// dueOn is the same as a day, and as a column of days has it.
func (c *Context) dueOn(n *workshop.Initiative) (on, day string) {
	switch {
	case n.ByDay30():
		if t, ok := c.dayAfter(workshop.DefaultDueDays); ok {
			on = t.Format(time.DateOnly)
		}
		return on, c.room().dayNumber(workshop.DefaultDueDays)
	case n.Due == "":
		return "", c.room().Commitments.NoDay
	}
	return n.Due, c.W().ShortDay(n.Due)
}

// review says on which day the board looks at all this again: the one answer of the screen.
func (s *commitments) review(w int) []string {
	t, r := s.theme(), s.room()
	day, err := time.Parse(time.DateOnly, s.W().ReviewDate)
	if err != nil {
		return t.Lines(t.Strong, t.Balance(r.Commitments.ReviewAsk, min(w, kit.Aloud)))
	}
	if held, ok := s.dayAfter(0); ok {
		far := r.days(int(day.Sub(held).Hours() / 24))
		if said := fill(r.Commitments.ReviewIn, "day", r.LongDay(day), "time", far); t.Width(said) <= min(w, kit.Aloud) {
			return []string{t.Accent.Render(said)}
		}
	}
	return t.Lines(t.Accent, t.Balance(fill(r.Commitments.Review, "day", r.LongDay(day)), min(w, kit.Aloud)))
}

// Key goes through what is read aloud: the pledges, and after the last the promises, which
// are picked. Above the first pledge is the newest promise.
func (s *commitments) Key(k tea.KeyPressMsg) (screen.Reply, bool) {
	if !s.In.Empty() {
		return screen.Reply{}, false
	}
	pledges, promises := len(s.pledges()), s.promises()
	s.aloud = max(0, min(s.aloud, pledges-1))
	picked := s.Pick.on(workshop.SubjectRemarkText) != ""
	switch key := kit.KeyOf(k); {
	case key == kit.Up && picked && pledges > 0:
		s.Pick.Drop()
		s.aloud = pledges - 1
	case key == kit.Up && !picked && s.aloud > 0:
		s.aloud--
	case key == kit.Down && !picked && s.aloud < pledges-1:
		s.aloud++
	case key == kit.Down && !picked && len(promises) > 0:
		s.Pick.choose(remarkPicks{s.Context}, promises[0].ID)
	default:
		return screen.Reply{}, false
	}
	return screen.Reply{}, true
}

// Picks are the promises. ↑ picks the one that was typed last.
func (s *commitments) Picks() picks {
	all := s.remarkPicks(s.promises())
	if typed := s.W().RemarksOn(workshop.Commitment); len(typed) > 0 {
		all.newest = typed[len(typed)-1].ID
	}
	return all
}

func (s *commitments) Submit(text string) screen.Reply {
	if strings.TrimSpace(text) == "" {
		return screen.Reply{}
	}
	if date, ok := s.day(text); ok {
		return screen.Intend(workshop.SetReview{Date: date})
	}
	return screen.Intend(workshop.AddRemark{Topic: workshop.Commitment, Text: text})
}

// Notes are promises. A day among them is the day of the review, which is typed.
func (s *commitments) Notes(lines []string) (all []workshop.AddRemark) {
	for _, line := range lines {
		if _, ok := s.day(line); ok {
			return nil
		}
		all = append(all, workshop.AddRemark{Topic: workshop.Commitment, Text: line})
	}
	return all
}

// day reads what was typed as a day. What was meant as a day but is not one must
// be refused, not saved as a promise.
func (s *commitments) day(text string) (day string, meant bool) {
	return workshop.ReadDay(text, s.W().Date)
}

func (s *commitments) Line() Line {
	look := Line{About: s.newRemark(workshop.Commitment), Prompt: "▸ ", Placeholder: commitmentsLine, Landing: commitmentsLanding}
	if date, ok := s.day(s.In.Text()); ok {
		look.About, look.Landing = workshop.Subject{Kind: workshop.SubjectReview}, reviewLanding
		if day, err := time.Parse(time.DateOnly, date); err == nil {
			look.Landing = reviewLandingOn(day)
		}
	}
	return look
}

func (s *commitments) Hints() []kit.Hint {
	var hints []kit.Hint
	if s.W().AsksWorthNext() {
		hints = append(hints, kit.PgDn.Does(lastQuestion))
	}
	if !s.In.Empty() {
		does := "add the promise"
		if _, ok := s.day(s.In.Text()); ok {
			does = "set the day"
		}
		return append(hints, kit.Enter.Does(does))
	}
	hints = append(hints, kit.Typed("+90").Does("next look"))
	if all, _ := s.entries(); len(all) > 0 {
		hints = append(hints, kit.Keys{kit.Up, kit.Down}.Does("read aloud"))
	}
	return hints
}

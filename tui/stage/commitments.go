package stage

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// commitments shows who does what by when, takes promises, and sets the day on
// which the board reviews them.
type commitments struct{ *Context }

func (s *commitments) promises() []*workshop.Remark { return s.W().RemarksOn(workshop.Commitment) }

func (s *commitments) Widest() int { return kit.WidestStance + 4 }

func (s *commitments) Body(a kit.Area) []string {
	w := min(a.W-4, kit.WidestStance)
	review, promises := s.review(w), s.promises()
	below := 0 // white below the date
	if a.H >= kit.Roomy {
		below = 1
	}
	room := a.H - len(review) - 2 - below
	promised := 0
	if len(promises) > 0 {
		promised = len(s.remarkRows(promises, s.look, w, max(2, room/3))) + 1
	}
	who := s.who(w, max(1, room-promised))
	said := s.remarkRows(promises, s.look, w, max(0, room-len(who)-1))
	if a.H >= kit.Tall { // the last line of what is promised, not of the window
		return kit.Indent(kit.Stack(a.H, who, said, review), 2)
	}
	top := kit.Stack(a.H-len(review)-1-below, who, said)
	white := max(0, a.H-len(top)-len(review)-below)
	return kit.Indent(append(append(top, make([]string, white)...), review...), 2)
}

// pledge is what somebody answers for.
type pledge struct{ owner, what, by, step string }

// pledges are the initiatives, or in a follow-up the actions that are still open, each with
// how it stands.
func (c *Context) pledges() (all []pledge) {
	if c.W().FollowsUp() {
		for _, a := range c.W().OpenActions() {
			all = append(all, pledge{a.OwnerNow(), a.What, c.room().byDay(c.W().DayOfYear(a.DueNow())), c.room().Status.Of(string(a.Last()))})
		}
		return all
	}
	for _, n := range c.W().Initiatives {
		all = append(all, pledge{n.Owner, n.What, c.dueBy(n), n.FirstStep})
	}
	return all
}

// noPledges asks what people promise where nobody answers for anything.
func (c *Context) noPledges() string {
	if c.W().FollowsUp() {
		return c.room().Commitments.Promise
	}
	return c.room().Commitments.Nothing
}

// who lists what people answer for in h rows: as much of each as there is room for.
func (s *commitments) who(w, h int) []string {
	t, all := s.theme(), s.pledges()
	if len(all) == 0 {
		return t.Lines(t.Strong, t.WrapTo(s.noPledges(), w, h))
	}
	longest := t.Width(s.room().Commitments.Nobody)
	for _, p := range all {
		longest = max(longest, t.Width(p.owner))
	}
	longest = min(w/3, longest)
	var apart, close, tight []string
	for _, p := range all {
		full := append([]string{s.owner(p, w)}, t.Lines(t.Text, t.WrapTo(p.what, w, 2))...)
		full = append(full, s.firstStep(p, w))
		if len(apart) > 0 {
			apart = append(apart, "")
		}
		apart, close = append(apart, full...), append(close, full...)
		tight = append(tight, t.Pad(s.owner(p, longest), longest)+"  "+t.Text.Render(p.what))
	}
	for _, form := range [][]string{apart, close} {
		if len(form) <= h {
			return form
		}
	}
	if len(tight) > h {
		tight = append(tight[:h-1:h-1], t.Quiet.Render(s.room().Of(s.room().Commitments.More, len(tight)-h+1)))
	}
	for i := range tight {
		tight[i] = t.Cut(tight[i], w)
	}
	return tight
}

func (s *commitments) owner(p pledge, w int) string {
	if p.owner == "" {
		return s.theme().Quiet.Render(s.theme().Cut(s.room().Commitments.Nobody, w))
	}
	return s.theme().Strong.Render(s.theme().Cut(p.owner, w))
}

func (s *commitments) firstStep(p pledge, w int) string {
	t, by := s.theme(), p.by
	if by != "" {
		by += "  "
	}
	if p.step == "" {
		return t.Quiet.Render(t.Cut(by+s.room().Initiatives.NoFirstStep, w))
	}
	return t.Quiet.Render(by) + t.Text.Render(t.Cut(p.step, w-t.Width(by)))
}

// dueBy says by when the first step is done; empty when nobody has said so.
func (c *Context) dueBy(n *workshop.Initiative) string {
	switch {
	case n.ByDay30():
		return c.room().byDay(c.room().dayNumber(workshop.DefaultDueDays))
	case n.Due == "":
		return ""
	}
	return c.room().byDay(c.W().DayOfYear(n.Due))
}

func (s *commitments) look(*workshop.Remark) (string, lipgloss.Style) {
	return "–  ", s.theme().Text
}

// review shows the day on which the board reviews all this.
func (s *commitments) review(w int) []string {
	t, r := s.theme(), s.room()
	day, err := time.Parse(time.DateOnly, s.W().ReviewDate)
	if err != nil {
		return []string{t.Accent.Render(t.Cut(r.Commitments.ReviewAsk, w))}
	}
	far := r.Commitments.Review
	if held, ok := s.dayAfter(0); ok {
		far = fill(r.Commitments.ReviewIn, "time", r.days(int(day.Sub(held).Hours()/24)))
	}
	words := r.LongDay(day)
	if large := spaceWords(words); t.Width(large) <= w {
		words = large
	}
	return []string{t.Quiet.Render(t.Cut(far, w)), t.Cut(t.Accent.Render(words), w)}
}

// spaceWords sets several words wide.
func spaceWords(words string) string {
	all := strings.Fields(words)
	for i := range all {
		all[i] = spaceLetters(all[i])
	}
	return strings.Join(all, "   ")
}

func (s *commitments) Key(tea.KeyPressMsg) (screen.Reply, bool) { return screen.Reply{}, false }

func (s *commitments) Picks() picks { return s.remarkPicks(s.promises()) }

func (s *commitments) Submit(text string) screen.Reply {
	if strings.TrimSpace(text) == "" {
		return screen.Reply{}
	}
	if date, ok := s.day(text); ok {
		return screen.Intend(workshop.SetReview{Date: date})
	}
	return screen.Intend(workshop.AddRemark{Topic: workshop.Commitment, Text: text})
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
	return []kit.Hint{s.Onward(), kit.Enter.Does("save"), kit.Typed("+90").Does("review date"), kit.Up.Does("pick")}
}

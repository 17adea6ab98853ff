package stage

import (
	"slices"
	"strings"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// This file draws the status of actions: the one that is asked about, and all of them.

func (s *status) Widest() int { return kit.WidestCard }

func (s *status) Body(a kit.Area) []string {
	at, t := s.action(), s.theme()
	w := min(a.ContentWidth(), kit.WidestText)
	top := s.about(at, a)
	rule := []string(nil)
	if a.H >= kit.Roomy {
		rule = []string{"", strings.Repeat(" ", kit.IDColumn) + t.Line.Render(strings.Repeat("─", w))}
	}
	room := a.H - len(top) - len(rule) - 1
	all := s.facts(at, " · ")
	facts := min(len(all)+2, max(2, room-min(len(s.W().Actions), 3)))
	if rows := factRows(s.Context, all, w, facts); len(rows) > 0 {
		top = slices.Concat(top, []string{""}, kit.Indent(rows, kit.IDColumn))
	}
	room = a.H - len(top) - len(rule)
	list := s.list(a, w, max(1, room))
	s.rows.Shift(0, len(top)+len(rule))
	lines := slices.Concat(top, rule, list)
	if then := s.then(w, a.H-len(lines)-1); len(then) > 0 {
		lines = slices.Concat(lines, []string{""}, kit.Indent(then, kit.IDColumn))
	}
	return lines
}

// Count says which of the actions is asked about.
func (s *status) Count() (n, all int) { return s.W().Asking() + 1, len(s.W().Actions) }

// about says which action this is, what is to be done, who answers for it, and by when: what
// is to be done in large type where there is room.
func (s *status) about(at *workshop.Action, a kit.Area) []string {
	t, lines := s.theme(), make([]string, kit.AskedRow)
	owner := s.ownerLine(at, min(a.ContentWidth(), kit.WidestText)-kit.TextColumn+kit.IDColumn)
	if large := s.largeTitle(at, a); large != nil {
		lines = append(lines, t.Row("", t.Strong.Render(at.Ref()), owner)...)
		return slices.Concat(lines, []string{""}, kit.Indent(large, kit.IDColumn))
	}
	title := t.Lines(t.Strong, t.BalanceTo(s.W().Typeset(at.What), min(a.RowWidth(), kit.Aloud), 2))
	lines = append(lines, t.Row("", t.Strong.Render(at.Ref()), title)...)
	return append(lines, kit.Indent(owner, kit.TextColumn)...)
}

// largeTitle is what is to be done in large type, in room for two lines of one size whatever
// it says; nil where it does not fit, or would leave no room for the facts and a list.
func (s *status) largeTitle(at *workshop.Action, a kit.Area) []string {
	const others = 6 // the owner, the rule and white
	row := max(kit.LeastLarge, a.H/6)
	if a.H < kit.High || a.H-2*row-others-len(s.facts(at, " · ")) < min(len(s.W().Actions), 3) {
		return nil
	}
	return s.theme().LargeUpTo(row, s.theme().Strong, s.W().Typeset(at.What), kit.Area{W: a.ContentWidth(), H: 2 * row})
}

// ownerLine says who answers for the action and by when, and from when it is.
func (s *status) ownerLine(at *workshop.Action, w int) []string {
	t, r := s.theme(), s.room()
	due := s.due(at, s.when)
	owner := kit.Or(s.W().Typeset(at.OwnerNow()), r.Initiatives.NoOwner)
	from := t.Quiet.Render(fill(r.Status.From, "day", s.W().DayOfYear(at.From)))
	said := owner + ", " + due
	switch {
	case t.Width(said)+t.Width(from)+2 <= w:
		return []string{t.Spread(t.Text.Render(said), from, w)}
	case t.Width(said) <= w:
		return []string{t.Text.Render(said)}
	}
	return t.Lines(t.Text, append(t.WrapTo(owner, w, 1), due))
}

// due is by when an action is to be done, with the day in the words of in.
func (s *status) due(at *workshop.Action, in func(day string) string) string {
	if !at.Dated() {
		return s.room().Commitments.NoDay
	}
	return fill(s.room().Status.Due, "day", in(at.DueNow()))
}

// when is a day, and how far from the session it is: “3 January, 68 days ago”.
func (c *Context) when(day string) string {
	far, r := workshop.DaysBetween(c.W().Date, day), c.room()
	said := c.W().DayOfYear(day)
	switch {
	case far < 0:
		return said + ", " + fill(r.Status.Ago, "time", r.days(-far))
	case far > 0:
		return said + ", " + fill(r.Status.Ahead, "time", r.days(far))
	}
	return said + ", " + r.Status.Today
}

// fact is a row about an action. Those with a higher rank are left out first.
type fact struct {
	name, text string
	rank       int
	now        bool // said in this session
}

// facts are what is known of an action: the plan, what earlier sessions were told, the
// last one last, and what this one was; with a sign between the parts of one.
func (s *status) facts(at *workshop.Action, sign string) (all []fact) {
	r, p := s.room(), &at.Plan
	add := func(f fact) {
		if f.text != "" {
			all = append(all, f)
		}
	}
	step := s.W().Typeset(p.FirstStep)
	if step != "" && p.Due != "" {
		step += sign + r.byDay(s.when(p.Due))
	}
	add(fact{name: r.Fields.FirstStep.Name, text: step, rank: 3})
	add(fact{name: r.Fields.Measure.Name, text: s.measured(at, sign), rank: 1})
	stop, rank := s.W().Typeset(p.StopRule), 4
	if day := at.StopDay(); stop != "" && at.StopDue(s.W().Date) {
		stop, rank = r.Status.StopAsk+" "+stop+sign+s.when(day), 1
	}
	add(fact{name: r.Fields.StopRule.Name, text: stop, rank: rank})
	for i, told := range at.History {
		rank := 2
		if i < len(at.History)-1 {
			rank = 5 + len(at.History) - i
		}
		add(fact{name: s.W().DayOfYear(told.On), text: s.reportShown(told.Report), rank: rank})
	}
	today := kit.Or(s.reportShown(at.Now), r.Status.NotAsked) // its row is there before anything is said
	add(fact{name: kit.UpperFirst(r.Status.Today), text: today, now: true})
	return all
}

// measured is the measure, its course, and where it stands.
func (s *status) measured(at *workshop.Action, sign string) string {
	parts := []string{s.W().Typeset(at.Measure), s.W().PlanInBrief(at.Plan, workshop.PlanBaseline)}
	if now := at.ValueNow(); now != "" {
		parts = append(parts, fill(s.room().Status.Now, "value", now))
	}
	return strings.Join(slices.DeleteFunc(parts, func(p string) bool { return p == "" }), sign)
}

// factHang is the width of the names of the rows.
const factHang = 14

// factRows sets facts in h rows: first one row of each that there is room for, and then
// more where they need it.
func factRows(c *Context, facts []fact, w, h int) (lines []string) {
	t := c.theme()
	for len(facts) > max(0, h) {
		worst := slices.MaxFunc(facts, func(a, b fact) int { return a.rank - b.rank })
		at := slices.Index(facts, worst)
		facts = slices.Delete(slices.Clone(facts), at, at+1)
	}
	tall, spare := map[string]int{}, h-len(facts)
	for _, f := range slices.SortedStableFunc(slices.Values(facts), func(a, b fact) int { return a.rank - b.rank }) {
		more := len(t.WrapTo(f.text, w-factHang, 1+max(0, min(spare, 2)))) - 1
		tall[f.name], spare = 1+more, spare-more
	}
	for _, f := range facts {
		style := t.Text
		if f.now {
			style = t.Strong
		}
		for i, l := range t.WrapTo(f.text, w-factHang, tall[f.name]) {
			name := strings.Repeat(" ", factHang)
			if i == 0 {
				name = t.Quiet.Render(t.Pad(t.Cut(f.name, factHang-1), factHang))
			}
			lines = append(lines, name+style.Render(l))
		}
	}
	return lines
}

// list is all actions in short in at most h rows, around the one that is asked about: whole
// where all have room. Those that have no row are counted.
func (s *status) list(a kit.Area, w, h int) []string {
	t, all := s.theme(), s.W().Actions
	signs, owners := 0, 0
	for _, a := range all {
		signs, owners = max(signs, t.Width(s.standing(a))), max(owners, t.Width(a.OwnerNow()))
	}
	signs, owners = min(signs, w/4), min(owners, w/3)
	if a.W < kit.Folds {
		signs, owners = min(signs, w/3), 0
	}
	shown := h
	if len(all) > h && h > 1 {
		shown--
	}
	from, to := kit.Window(s.W().Asking(), len(all), shown)
	most, needed := 1, 1+len(s.then(w, h)) // what was said last time has its rows, too
	for _, a := range all {
		needed += len(s.listed(a, signs, owners, w, 2))
	}
	if needed <= h {
		most = 2
	}
	s.rows.Clear()
	var lines []string
	for i, a := range all[from:to] {
		sign, style := "", t.Text
		if from+i == s.W().Asking() {
			sign, style = t.Accent.Render(kit.Pointer), t.Strong
		}
		said := s.listed(a, signs, owners, w, most)
		s.rows.Add(kit.Place{X: 0, Y: len(lines), W: w + kit.IDColumn, H: len(said)}, a.ID)
		lines = append(lines, t.Row(sign, style.Render(a.Ref()), t.Lines(style, said))...)
	}
	if hidden := len(all) - (to - from); hidden > 0 && h > 1 {
		lines = append(lines, strings.Repeat(" ", kit.IDColumn)+t.Quiet.Render(s.room().more(hidden)))
	}
	return lines
}

// listed is an action in the list in at most so many rows: what is to be done, and in columns
// of two widths who answers for it and how it stands.
func (s *status) listed(a *workshop.Action, signs, owners, w, most int) []string {
	t := s.theme()
	right := "  " + t.Pad(t.Cut(s.standing(a), signs), signs)
	if owners > 0 {
		right = "  " + t.Pad(t.Cut(s.W().Typeset(a.OwnerNow()), owners), owners) + right
	}
	what := w - kit.TextColumn + kit.IDColumn - t.Width(right)
	lines := []string{""}
	if a.What != "" {
		lines = t.BalanceTo(s.W().Typeset(a.What), what, most)
	}
	lines[0] = t.Pad(lines[0], what) + right
	return lines
}

// statusSigns tell statuses apart without colour.
var statusSigns = map[workshop.Status]string{
	workshop.NotAsked: "–", workshop.OnTrack: "→", workshop.Late: "!", workshop.Done: "✓", workshop.Dropped: "×", workshop.Kept: "=", workshop.Replaced: "↳",
}

// standing is how an action stands, as this session was told, in a few words.
func (s *status) standing(a *workshop.Action) string {
	words := statusSigns[a.Now.Status] + " " + s.statusWord(a.Now)
	switch now := a.Now; {
	case now.Status == workshop.Late && now.Due != "":
		words += " · " + s.W().DayOfYear(now.Due)
	case now.Status != workshop.NotAsked && now.Value != "":
		words += " · " + now.Value
	}
	return words
}

// statusWord is what a status is called, with what replaces the action.
func (c *Context) statusWord(r workshop.Report) string {
	if ref := c.W().InitiativeRef(r.By); r.Status == workshop.Replaced && ref != "" {
		return fill(c.room().Status.ReplacedBy, "ref", ref)
	}
	return c.room().Status.Of(string(r.Status))
}

// reportShown is a report as the room reads it; empty for none.
func (c *Context) reportShown(r workshop.Report) string {
	say, w := &c.room().Status, c.W()
	var parts []string
	add := func(text, value string) {
		if value != "" {
			parts = append(parts, fill(text, "value", value, "day", value, "name", value))
		}
	}
	if r.Status != workshop.NotAsked {
		add("{value}", c.statusWord(r))
	}
	add(say.Now, r.Value)
	add("{value}", r.Note)
	if r.Due != "" {
		add(say.Until, w.DayOfYear(r.Due))
	}
	add(say.Owner, r.Owner)
	switch r.Stop {
	case workshop.StopMet:
		add("{value}", say.StopMet)
	case workshop.StopNotMet:
		add("{value}", say.StopNotMet)
	}
	return strings.Join(parts, ", ")
}

// then is what was promised and not agreed last time, and what ended before, in h rows.
func (s *status) then(w, h int) (lines []string) {
	f, t := s.W().Follows, s.theme()
	if f == nil || h < 1 {
		return nil
	}
	for _, text := range s.former() {
		lines = append(lines, t.Lines(t.Text, t.BalanceTo(text, w, min(2, h-len(lines))))...)
		if len(lines) == h {
			break
		}
	}
	return lines
}

// former is what the room said last time besides the actions.
func (s *status) former() (all []string) {
	f, say := s.W().Follows, &s.room().Status
	if f == nil {
		return nil
	}
	var ended []string
	for _, e := range []struct {
		status string
		n      int
	}{{say.Done, f.Ended.Done}, {say.Dropped, f.Ended.Dropped}, {say.Replaced, f.Ended.Replaced}} {
		if e.n > 0 {
			ended = append(ended, fill("{status} {n}", "status", e.status, "n", e.n))
		}
	}
	for _, text := range f.Promises {
		all = append(all, fill(say.Promised, "text", text))
	}
	for _, text := range f.Dissent {
		all = append(all, fill(say.NotAgreed, "text", text))
	}
	if len(ended) > 0 {
		all = append(all, fill(say.Ended, "list", strings.Join(ended, ", ")))
	}
	return all
}

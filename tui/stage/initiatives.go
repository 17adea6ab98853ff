package stage

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// Initiatives asks for one initiative at a time, one field after the
// other. The first answer makes the initiative, so that nothing is lost.
type Initiatives struct {
	*Context
	Id     string  // of the initiative on the screen; one that is gone means a new one
	field  int     // that the line answers
	filled bool    // the line holds the field's own text, to be edited
	serves *string // strategy chosen for the new initiative; nil: the suggested one
	rows   kit.Hits[int]

	doubted ownerDoubt
}

var (
	_ Clicker     = (*Initiatives)(nil)
	_ Scroller    = (*Initiatives)(nil)
	_ Bounded     = (*Initiatives)(nil)
	_ Spotlighter = (*Initiatives)(nil)
	_ Stander     = (*Initiatives)(nil)
	_ Skipper     = (*Initiatives)(nil)
)

// fewInitiatives is how many initiatives a board remembers.
const fewInitiatives = 5

// answered is what the initiative says with a line as the answer that is asked for.
func (s *Initiatives) answered(line string) workshop.Plan {
	plan, _ := s.onLine()
	f, day := planFields[s.at()].field, s.W().Date
	if s.filled { // what was taken off the line is taken away
		plan = plan.Answered(f, "", day)
	}
	return plan.Answered(f, line, day)
}

// usualDay is the day on which most first steps are done: a date, or its number when
// the session has no date.
func (c *Context) usualDay() string {
	if day, ok := c.dayAfter(workshop.DefaultDueDays); ok {
		return day.Format("2 January")
	}
	return english().dayNumber(workshop.DefaultDueDays)
}

// newInitiatives begins where something is missing, or with a new one.
func newInitiatives(c *Context) Stage {
	s := &Initiatives{Context: c}
	for _, n := range c.W().Initiatives {
		for i, f := range planFields {
			if s.Id == "" && english().missing(f) != "" && f.says(&n.Plan) == "" {
				s.Id, s.field = n.ID, i
			}
		}
	}
	return s
}

// plan is what the initiative on the screen says; isNew for one that is not
// there yet.
func (s *Initiatives) plan() (plan workshop.Plan, isNew bool) {
	if n, ok := s.W().Initiative(s.Id); ok {
		return n.Plan, false
	}
	return workshop.Plan{Strategy: s.Suggested()}, true
}

// picked reports whether the initiative on the screen is only picked: its words are not on
// the line, so what is typed is another one. In plain text mode what is asked is said.
func (s *Initiatives) picked() bool {
	_, isNew := s.plan()
	return !isNew && s.field == 0 && !s.filled && !s.Kit.Lines
}

// onLine is the initiative that the line is for; isNew for one that is not there yet.
func (s *Initiatives) onLine() (plan workshop.Plan, isNew bool) {
	if s.picked() {
		return workshop.Plan{Strategy: s.Suggested()}, true
	}
	return s.plan()
}

// place is which of how many answers the line is; nothing before the first is there.
func (s *Initiatives) place() string {
	if _, isNew := s.onLine(); isNew {
		return ""
	}
	return s.room().place(s.at()+1, len(planFields))
}

// Spotlit is the initiative on the screen, or the strategy that a new one
// would serve.
func (s *Initiatives) Spotlit() string {
	if plan, isNew := s.plan(); isNew {
		return plan.Strategy
	}
	return s.Id
}

// at is the field that the line answers: of a new initiative always the first.
func (s *Initiatives) at() int {
	if _, isNew := s.plan(); isNew {
		return 0
	}
	return s.field
}

// Suggested is the strategy that a new initiative would serve: the chosen one,
// or the best placed that no initiative serves yet.
func (s *Initiatives) Suggested() string {
	if s.serves != nil {
		if _, ok := s.W().Strategy(*s.serves); ok || *s.serves == "" {
			return *s.serves
		}
	}
	for _, strategy := range s.W().BestFirst() {
		if len(s.W().Serving(strategy.ID)) == 0 {
			return strategy.ID
		}
	}
	return ""
}

func (s *Initiatives) Key(k tea.KeyPressMsg) (screen.Reply, bool) {
	switch name := kit.KeyOf(k); {
	case name == kit.Tab:
		return s.tab(+1), true
	case name == kit.ShiftTab:
		return s.tab(-1), true
	case s.In.Typed():
		return screen.Reply{}, false
	case name == kit.Up:
		return s.turn(-1), true
	case name == kit.Down:
		return s.turn(+1), true
	case name == kit.Esc && s.filled:
		s.filled = false
		return screen.SetLine(""), true
	case !s.In.Empty() || s.filled: // a held Delete key must not drop the initiative
		return screen.Reply{}, false
	case name == kit.Left && s.at() == 0: // at other questions arrows are the keys of a clicker
		return s.serve(-1), true
	case name == kit.Right && s.at() == 0:
		return s.serve(+1), true
	case name == kit.Del:
		return s.drop(), true
	}
	return screen.Reply{}, false
}

// tab saves what was typed and goes to another field, with its text on the line.
func (s *Initiatives) tab(by int) screen.Reply {
	var r screen.Reply
	if s.In.Typed() {
		r = s.take(s.In.Text())
		if r.Problem != "" {
			return r
		}
	}
	field := (s.at() + by + len(planFields)) % len(planFields)
	done := r.Done
	r.Done = func() {
		if done != nil {
			done()
		}
		s.focus(field)
	}
	empty := ""
	r.Set = &empty
	return r
}

// focus puts the text of a field on the line.
func (s *Initiatives) focus(field int) {
	plan, isNew := s.plan()
	if isNew {
		return
	}
	s.field, s.filled = field, true
	s.In.Lend(planFields[field].says(&plan))
}

// Stand asks for an answer again, or for the one after it. An answer that was there
// before is put on the line, as Tab does; where lines are typed it is said.
func (s *Initiatives) Stand(at workshop.Subject, done bool) screen.Reply {
	field := slices.IndexFunc(planFields, func(f planField) bool { return f.field == at.Field })
	_, there := s.W().Initiative(at.ID)
	switch {
	case at.Kind != workshop.SubjectInitiative:
	case done && !there && at.ID != "": // dropped
		s.show(len(s.W().Initiatives) - 1)
	case at.ID == "" && !done:
		s.show(-1)
		if s.serves = nil; s.Suggested() != at.On {
			s.serves = &at.On
		}
	case at.ID == "":
		s.show(len(s.W().Initiatives) - 1)
		s.next()
	case there && at.Field == workshop.PlanStrategy: // which is chosen where all of it is picked
		s.Id, s.field, s.filled = at.ID, 0, false
	case there && field < 0:
		s.Id, s.filled = at.ID, false
	case there && done:
		s.Id, s.field = at.ID, field
		s.next()
	case there:
		s.Id, s.field, s.filled = at.ID, field, false
		if n, _ := s.W().Initiative(at.ID); n.Answers(at.Field) && !s.Kit.Lines {
			s.focus(field)
		}
	}
	return screen.Reply{}
}

// turn shows another initiative; after the last comes a new one.
func (s *Initiatives) turn(by int) screen.Reply {
	all := s.W().Initiatives
	at := len(all)
	for i, n := range all {
		if n.ID == s.Id {
			at = i
		}
	}
	s.show(max(0, min(len(all), at+by)))
	return screen.SetLine("")
}

// Click shows an initiative of the list, or begins a new one.
func (s *Initiatives) Click(x, y int) (screen.Reply, bool) {
	return click(&s.rows, x, y, s.In.Typed(), func(at int) {
		s.show(at)
		s.In.Set("")
	})
}

func (s *Initiatives) Scroll(by int) screen.Reply {
	if s.In.Typed() {
		return screen.Reply{}
	}
	return s.turn(by)
}

// show turns to an initiative by its place in the list.
func (s *Initiatives) show(at int) {
	s.Id, s.field, s.filled = "", 0, false
	if all := s.W().Initiatives; at >= 0 && at < len(all) {
		s.Id = all[at].ID
	}
}

// serve lets the initiative serve another strategy, best placed first, or none.
func (s *Initiatives) serve(by int) screen.Reply {
	plan, isNew := s.plan()
	ids, at := []string{""}, 0
	for i, strategy := range s.W().BestFirst() {
		ids = append(ids, strategy.ID)
		if strategy.ID == plan.Strategy {
			at = i + 1
		}
	}
	if len(ids) == 1 {
		return screen.Reply{}
	}
	plan.Strategy = ids[(at+by+len(ids))%len(ids)]
	if isNew {
		s.serves = &plan.Strategy
		return screen.Reply{}
	}
	r := screen.Intend(workshop.EditInitiative{Initiative: s.Id, Plan: plan})
	r.Note = servesNow(s.W().InitiativeRef(s.Id), s.W().StrategyRef(plan.Strategy))
	return r
}

func (s *Initiatives) drop() screen.Reply {
	at := -1
	for i, n := range s.W().Initiatives {
		if n.ID == s.Id {
			at = i
		}
	}
	if at < 0 {
		return screen.Reply{}
	}
	r := screen.Intend(workshop.DropInitiative{Initiative: s.Id})
	r.Note, r.Plain = dropped(s.W().InitiativeRef(s.Id))
	r.Done = func() { s.show(min(at, len(s.W().Initiatives)-1)) }
	return r
}

// Submit takes the answer of the present field; an empty line skips it, unless its
// text was on the line and has been removed.
func (s *Initiatives) Submit(text string) screen.Reply {
	plan, isNew := s.onLine()
	switch blank := strings.TrimSpace(text) == ""; {
	case blank && s.picked():
		r := screen.SetLine("")
		r.Done = func() { s.focus(0) }
		return r
	case blank && isNew:
		return screen.Reply{}
	}
	if !s.In.Typed() && (text != "" || !s.filled || !plan.Answers(planFields[s.at()].field)) {
		s.next()
		return screen.SetLine("")
	}
	r := s.take(text)
	if r.Problem != "" {
		return r
	}
	done := r.Done
	r.Done = func() {
		done()
		s.next()
	}
	return r
}

// take is the intent that saves an answer.
func (s *Initiatives) take(text string) screen.Reply {
	if planFields[s.at()].field == workshop.PlanOwner {
		if r, asks := s.doubted.again(s.Id, text); asks {
			return r
		}
	}
	_, isNew := s.onLine()
	plan := s.answered(text)
	if !isNew {
		r := screen.Intend(workshop.EditInitiative{Initiative: s.Id, Plan: plan})
		r.Done = func() { s.filled = false }
		return r
	}
	r := screen.Intend(workshop.WriteInitiative{Plan: plan})
	r.Done = func() {
		all := s.W().Initiatives
		s.Id, s.field, s.filled, s.serves = all[len(all)-1].ID, 0, false, nil
	}
	return r
}

func (s *Initiatives) Line() Line {
	f := s.asked()
	ref, name := s.W().InitiativeRef(s.Id), s.room().field(f).Name
	look := Line{Prompt: s.theme().Strong.Render("▸ "+name) + "  ", Placeholder: f.suggests(s.usualDay()), Landing: ref + " · " + name}
	look.About = workshop.Subject{Kind: workshop.SubjectInitiative, ID: s.Id, Field: f.field}
	if s.picked() {
		if ref = ""; s.In.Empty() {
			look.Placeholder = editOrNew(s.W().InitiativeRef(s.Id))
		}
	}
	if ref == "" {
		look.About.ID, look.About.On = "", s.Suggested()
		look.Landing = newInitiative(s.W().StrategyRef(s.Suggested()))
	}
	if understood := s.understood(f); understood != "" {
		look.Landing = ref + " · " + understood
	}
	if n := workshop.Length(s.In.Text()); n > workshop.MaxText*3/4 && !f.short {
		look.Landing += charactersOf(n, workshop.MaxText)
	}
	return look
}

// understood is what was read out of the line, beside its words; empty when there is
// nothing to add to them.
func (s *Initiatives) understood(f planField) string {
	w, line := s.W(), workshop.Clean(s.In.Text())
	plan := s.answered(line)
	switch day := w.StopDay(plan); {
	case !s.In.Typed():
	case f.field == workshop.PlanDue:
		if day, ok := w.DueOn(line); ok {
			return english().byDay(english().LongDay(day))
		}
	case f.field == workshop.PlanStopRule && day != "":
		return onDay(kit.Date(day))
	case f.field == workshop.PlanMeasure && plan.Measure != line:
		return plan.InWords(workshop.PlanBaseline)
	case f.field == workshop.PlanEffect && plan.EffectOn == "":
		return whichEffect
	case f.says(&plan) != line:
		return f.says(&plan)
	}
	return ""
}

func (s *Initiatives) Hints() []kit.Hint {
	_, isNew := s.plan()
	strategy := kit.Keys{kit.Left, kit.Right}.Does("strategy")
	switch {
	case isNew:
		return []kit.Hint{kit.Enter.Does(addInitiative), strategy, kit.Up.Does("edit")}
	case s.picked() && !s.In.Empty():
		return []kit.Hint{kit.Enter.Does(addInitiative)}
	case s.picked():
		return []kit.Hint{kit.Enter.Does("edit"), strategy, s.another()}
	case s.In.Typed():
		return []kit.Hint{kit.Enter.Does(saveAndNext), kit.Tab.Does(editNext)}
	}
	return []kit.Hint{kit.Enter.Does(saveAndNext), s.another(), kit.Tab.Does(editNext)}
}

// another is the key to the other initiatives: from the last one ↓ leads to a new one.
func (s *Initiatives) another() kit.Hint {
	if all := s.W().Initiatives; all[len(all)-1].ID == s.Id {
		return kit.Down.Does(aNewOne)
	}
	return kit.Keys{kit.Up, kit.Down}.Does("another")
}

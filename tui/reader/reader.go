package reader

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/document"
	"swotshop/tui/kit"
	"swotshop/tui/live"
	"swotshop/tui/screen"
	"swotshop/tui/stage"
	"swotshop/workshop"
	"swotshop/workshop/blueprint"
)

// Screen shows a session read-only: one that somebody wants to read, the demo, or one that
// another window leads.
type Screen struct {
	Kit  *kit.Kit
	Log  *workshop.Log
	Led  *live.LedElsewhereError // the window that leads it; nil where somebody wanted to read it
	Lost *live.Session           // the session with changes that were not saved before another window took over; or nil
	Demo bool                    // the worked example, which is in no library
	Firm *screen.Whereabouts     // it is read in the firm’s library, and is there besides; nil: in the own one
	note screen.Note
	at   screen.Spot // where it stands in the list that it is read from

	turned bool // to another hit, which plain text mode has not said yet
	// Halfway is what somebody was typing when the session turned out to be another
	// window's. Until Esc, what follows is not keys: it is caught, and belongs to it.
	Halfway  string
	catching bool
	lines    []live.Draft // the lines that were there then
	own      int          // which of them that one is

	Views []readerView
	shown int
	Area  kit.Area
}

// readerView is one way to read the session.
type readerView struct {
	title string
	pager *document.Pager
}

// New shows a session read-only; led is the window that runs it elsewhere, if
// there is one.
func New(k *kit.Kit, log *workshop.Log, led *live.LedElsewhereError) *Screen {
	return &Screen{Kit: k, Log: log, Led: led}
}

// NewDemo shows the worked example.
func NewDemo(k *kit.Kit, log *workshop.Log) *Screen { return &Screen{Kit: k, Log: log, Demo: true} }

// NewDeposed shows a session that another window has taken over, what of it was
// not saved, and the lines that were there: halfway is what somebody was typing.
func NewDeposed(k *kit.Kit, was *live.Session, led *live.LedElsewhereError, lines []live.Draft, halfway string) *Screen {
	r := New(k, was.Log, led)
	if !was.Saved() {
		r.Lost = was
	}
	r.Catching(lines, halfway)
	return r
}

func (r *Screen) W() *workshop.Workshop { return r.Log.State() }

func (r *Screen) Exported() *workshop.Log { return r.Log }

// Say shows a note.
func (r *Screen) Say(n screen.Note) { r.note = n }

// Now is the pager of the view that shows. The views are made when first asked
// for: what is unsaved is known only after the reader was made.
func (r *Screen) Now() *document.Pager {
	if r.Views == nil {
		r.make()
	}
	return r.Views[r.shown].pager
}

func (r *Screen) make() {
	paper, notes := document.NewPager(r.Kit), document.NewPager(r.Kit)
	paper.SetMarkdown(string(blueprint.Markdown(r.W(), r.Kit.Unfit())))
	notes.SetLines(func(t kit.Theme, w int) []string { return stage.NotesOf(t, r.W(), w) })
	title := blueprintView
	if r.W().Pitches() {
		title = pitchView
	}
	r.Views = []readerView{{title, paper}, {stagesView, notes}}
	if r.unsaved() > 0 {
		lost := document.NewPager(r.Kit)
		lost.SetLines(func(t kit.Theme, w int) []string { return unsavedNotes(t, r.Log, r.unsaved(), w) })
		r.Views = append([]readerView{{unsavedView, lost}}, r.Views...)
	}
}

func (r *Screen) Update(msg tea.Msg) (screen.Action, tea.Cmd) {
	switch msg := msg.(type) {
	case document.RenderedMsg:
		r.Now() // makes the views
		for _, v := range r.Views {
			v.pager.Rendered(msg)
		}
	case tea.PasteMsg:
		if r.catching {
			r.Halfway += workshop.Clean(msg.Content)
			return nil, nil
		}
		r.Now().Update(msg)
	case tea.KeyPressMsg:
		r.note = screen.Note{}
		return r.key(msg), r.Work(r.Area)
	}
	return nil, nil
}

// Work starts drawing for a window in the background, if that is needed.
func (r *Screen) Work(a kit.Area) tea.Cmd {
	if a.W == 0 {
		return nil
	}
	return r.Now().Work(r.Room(a))
}

func (r *Screen) key(k tea.KeyPressMsg) screen.Action {
	if r.catching {
		r.catch(k)
		return nil
	}
	if r.Now().Searching() {
		r.Now().Update(k)
		return nil
	}
	if r.Led != nil {
		return r.ledKey(k)
	}
	switch kit.KeyOf(k) {
	case kit.Tab, kit.Right:
		r.turn(+1)
	case kit.ShiftTab, kit.Left:
		r.turn(-1)
	case "e":
		return screen.Export{}
	case "g":
		return r.lead()
	case "r":
		return r.readAgain()
	case "w":
		return r.replay()
	case "y":
		return screen.CopyPage{}
	case "n", "N":
		if r.Now().Found() != "" {
			r.Now().Update(k)
			return nil
		}
		return r.beside(map[kit.Key]int{"n": +1, "N": -1}[kit.KeyOf(k)], true)
	case "J", kit.CtrlN: // not every alphabet has capitals
		return r.beside(+1, false)
	case "K", kit.CtrlP:
		return r.beside(-1, false)
	case "b":
		return screen.Blank{}
	case workshop.TagSign:
		return r.tag()
	case kit.Esc:
		return r.leave()
	default:
		r.move(k)
	}
	return nil
}

// move moves in the text. At its end it says how to read on.
func (r *Screen) move(k tea.KeyPressMsg) {
	p := r.Now()
	top := p.Top
	p.Update(k)
	if key := kit.KeyOf(k); (key == kit.PgDn || key == kit.Space) && p.Top == top && r.at.Says != "" {
		r.note = screen.Remark(endOfText)
	}
}

func (r *Screen) Scroll(by int) (screen.Action, tea.Cmd) {
	r.Now().Wheel(by)
	return nil, nil
}

func (r *Screen) turn(by int) {
	r.Now()
	r.shown = (r.shown + by + len(r.Views)) % len(r.Views)
	r.Now().Area = r.Room(r.Area)
}

// leave goes to the library; first it ends a search.
func (r *Screen) leave() screen.Action {
	if p := r.Now(); p.Found() != "" {
		p.EndFind()
		return nil
	}
	return r.unlessLost(leaveForLibrary, goToLibrary, screen.GoLibrary{})
}

// lead leads the session, in most cases after a question.
func (r *Screen) lead() screen.Action {
	switch {
	case r.Demo:
		r.note = screen.Remark(demoIsReadOnly)
		return nil
	case r.Led != nil:
		return r.takeOver()
	case r.Firm != nil:
		return screen.LeadFromFirm(r.W().Summary(), *r.Firm, r.Kit.Now())
	}
	return screen.Lead(r.W().Summary(), r.Kit.Now())
}

// replay shows the session again. Nothing may cover what exists only here: the end of the
// program would not ask about it.
func (r *Screen) replay() screen.Action {
	if r.onlyHere() {
		r.note = screen.Remark(replayLater)
		return nil
	}
	return screen.Replay{Events: r.Log.Events()}
}

// onlyHere reports whether there are changes or lines that are stored nowhere else.
func (r *Screen) onlyHere() bool { return r.Lost != nil || len(r.lines) > 0 }

// takeOver asks before it takes the session from the window that leads it.
func (r *Screen) takeOver() screen.Action {
	want := screen.OpenSession{ID: r.W().ID, TakeOver: true}
	if r.Led.Laptop != "" {
		q := screen.LeadAllTheSame(r.Led.Laptop, r.Led.Since, want)
		q.Text = append(q.Text, r.lossWarning()...)
		return screen.Ask{Question: q}
	}
	text := []string{kit.Sentence(kit.UpperFirst(r.Led.Error())) + " " + otherBecomesReadOnly}
	return screen.Ask{Question: screen.Question{Title: takeOverQuestion, Text: append(text, r.lossWarning()...), Yes: takeItOver, Action: want}}
}

// readAgain shows the latest changes to a session that is not closed.
func (r *Screen) readAgain() screen.Action {
	if r.Demo || r.Led == nil && r.W().Closed {
		return nil
	}
	return r.unlessLost(reloadQuestion, reloadIt, screen.OpenSession{ID: r.W().ID, Read: true, At: r.at, Firm: r.Firm})
}

// unlessLost asks first when text would be lost that exists only here.
func (r *Screen) unlessLost(title, yes string, want screen.Action) screen.Action {
	if r.unsaved() == 0 {
		return want
	}
	return screen.Ask{Question: r.Lost.OfferCopy(screen.Question{Title: title, Text: r.lossWarning(), Yes: yes, Action: want})}
}

func (r *Screen) Stranded() *live.Session { return r.Lost }

// unsaved is how many changes were not saved before a take-over.
func (r *Screen) unsaved() int {
	if r.Lost == nil {
		return 0
	}
	return r.Lost.Pending()
}

func (r *Screen) lossWarning() []string {
	if r.unsaved() == 0 {
		return nil
	}
	return r.Lost.StrandedText()
}

func (r *Screen) View(a kit.Area) kit.Picture {
	t := r.Kit.Theme
	r.Area = a
	p := r.Now()
	line, x := p.Line(a.W - kit.Margin - 1)
	body := kit.BodyArea(a, true, line != "")
	room, left := document.Room(body)
	f := kit.Frame{Title: r.title(), Place: r.place(), Line: line, CursorX: x, Inset: left - kit.IDColumn}
	f.Rail = kit.Indent([]string{r.tabs(room.W)}, f.Inset)[0]
	f.Body = kit.Indent(append(r.banner(room.W), p.Lines(r.Room(a))...), left)
	f.Hints, f.Note = r.Hints(), r.noteLine(p, body.W) // of the lines just drawn
	f.Mark = t.Quiet.Render(p.Position())
	return f.Draw(t, a)
}

// Room is what is left for the text.
func (r *Screen) Room(a kit.Area) kit.Area {
	room, _ := document.Room(kit.BodyArea(a, true, r.Now().Searching()))
	room.H = max(1, room.H-len(r.banner(room.W)))
	return room
}

func (r *Screen) title() string {
	if r.Demo {
		return demoOf(r.W().Client)
	}
	return r.W().Client + " · " + r.W().Title
}

func (r *Screen) place() string {
	place := kit.Date(r.W().Date) + " · " + r.state()
	if r.Firm != nil {
		place += " · " + ofFirm
	}
	return place
}

func (r *Screen) state() string {
	if r.W().Closed {
		return stateClosed
	}
	return stateOpen
}

// tabs names the views; the one that shows is marked and heavier.
func (r *Screen) tabs(w int) string {
	t := r.Kit.Theme
	var b strings.Builder
	for i, v := range r.Views {
		if i == r.shown {
			b.WriteString(t.Accent.Render(kit.Pointer) + " " + t.Strong.Underline(true).Render(v.title) + "    ")
		} else {
			b.WriteString(t.Quiet.Render("  "+v.title) + "    ")
		}
	}
	return t.Cut(b.String(), w)
}

// banner is what is unusual, above the text.
func (r *Screen) banner(w int) []string {
	t := r.Kit.Theme
	lines := []string{""}
	if r.Led != nil {
		lines = append(lines, t.Strong.Render(t.Cut(kit.Sentence(kit.UpperFirst(r.Led.Error()))+" "+readOnlyHere, w)))
	}
	if r.unsaved() > 0 {
		lines = append(lines, t.Lines(t.Strong, t.Wrap("! "+unsavedHere(r.unsaved())+".", w))...)
		if file, _, _ := r.Lost.Copy(); r.Lost.Whole() {
			lines = append(lines, t.Text.Render(copyIsCompleteIn)+t.Strong.Render(t.CutLeft(file, w-t.Width(copyIsCompleteIn))))
		}
	}
	if len(lines) > 1 {
		lines = append(lines, "")
	}
	return lines
}

func (r *Screen) noteLine(p *document.Pager, w int) string {
	t := r.Kit.Theme
	switch {
	case r.catching && r.Halfway == "":
		return t.Quiet.Render(t.Cut(typeOn, w))
	case r.catching:
		return t.Strong.Render(notEntered + t.CutLeft(workshop.Clean(r.Halfway), w-t.Width(notEntered)))
	case r.note.Text != "":
		return t.Note(t.Strong, r.note.String(), w)
	case p.Searching() || p.Found() != "":
		return t.Quiet.Render(t.Cut(p.Found(), w))
	}
	return r.standing(w)
}

func (r *Screen) Typing() bool        { return r.catching || r.Now().Searching() }
func (r *Screen) Pace() time.Duration { return 0 }

var (
	_ screen.Worker   = (*Screen)(nil)
	_ screen.Exporter = (*Screen)(nil)
	_ live.Drafter    = (*Screen)(nil)
	_ live.Typist     = (*Screen)(nil)
	_ live.Stranded   = (*Screen)(nil)
)

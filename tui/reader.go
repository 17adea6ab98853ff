package tui

import (
	"fmt"
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/document"
	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
	"swotshop/workshop/blueprint"
)

// reader shows a session to read: a closed one, the demo, or one that is led
// elsewhere. No key changes anything but after a question.
type reader struct {
	kit  *kit.Kit
	log  *workshop.Log
	led  *LedElsewhereError // nil for a session that is closed
	lost *live              // the session with changes that another window's take-over kept from being saved; or nil
	demo bool               // the worked example, which is in no library
	note string
	// halfway is what somebody was typing when another window took over. Until
	// Esc what follows of it is no keys: it is caught, and belongs to it.
	halfway  string
	catching bool
	drafts   []Draft // the lines that stood there then: that one, and the private panel's

	views []readerView
	shown int
	Area  kit.Area
}

// readerView is one way to read the session.
type readerView struct {
	title string
	pager *document.Pager
}

func newReader(e *kit.Kit, log *workshop.Log, led *LedElsewhereError) *reader {
	return &reader{kit: e, log: log, led: led}
}

func (r *reader) w() *workshop.Workshop { return r.log.State() }

func (r *reader) exported() *workshop.Workshop { return r.w() }
func (r *reader) say(note string)              { r.note = note }

// now is the pager of the view that shows. The views are made when first asked
// for: what is unsaved is known only after the reader was made.
func (r *reader) now() *document.Pager {
	if r.views == nil {
		r.make()
	}
	return r.views[r.shown].pager
}

func (r *reader) make() {
	paper, notes := document.NewPager(r.kit), document.NewPager(r.kit)
	paper.SetMarkdown(string(blueprint.Markdown(r.w())))
	notes.SetLines(func(t kit.Theme, w int) []string { return stageNotes(t, r.w(), w) })
	r.views = []readerView{{"Blueprint", paper}, {"Stage by stage", notes}}
	if r.unsaved() > 0 {
		lost := document.NewPager(r.kit)
		lost.SetLines(func(t kit.Theme, w int) []string { return unsavedNotes(t, r.log, r.unsaved(), w) })
		r.views = append([]readerView{{"Not saved", lost}}, r.views...)
	}
}

func (r *reader) Update(msg tea.Msg) (screen.Action, tea.Cmd) {
	switch msg := msg.(type) {
	case document.RenderedMsg:
		r.now() // makes the views
		for _, v := range r.views {
			v.pager.Rendered(msg)
		}
	case tea.PasteMsg:
		if r.catching {
			r.halfway += workshop.Clean(msg.Content)
			return nil, nil
		}
		r.now().Update(msg)
	case tea.KeyPressMsg:
		r.note = ""
		return r.key(msg), r.Work(r.Area)
	}
	return nil, nil
}

// Work starts drawing for a window in the background, if that is needed.
func (r *reader) Work(a kit.Area) tea.Cmd {
	if a.W == 0 {
		return nil
	}
	return r.now().Work(r.room(a))
}

func (r *reader) key(k tea.KeyPressMsg) screen.Action {
	if r.catching {
		r.catch(k)
		return nil
	}
	if r.now().Searching() {
		r.now().Update(k)
		return nil
	}
	switch kit.KeyOf(k) {
	case kit.Tab, kit.Right:
		r.turn(+1)
	case kit.ShiftTab, kit.Left:
		r.turn(-1)
	case "e":
		return screen.Export{}
	case "o":
		return r.reopen()
	case "t":
		return r.takeOver()
	case "r":
		return r.readAgain()
	case "b":
		return screen.Blank{}
	case kit.Esc:
		return r.leave()
	default:
		r.now().Update(k)
	}
	return nil
}

// unentered are the lines that nobody has entered, as drafts.
func (r *reader) unentered() []Draft {
	all := slices.Clone(r.drafts)
	for i := range all {
		if all[i].Line == OnStage {
			all[i].Text = workshop.Clean(r.halfway)
		}
	}
	return all
}

// catch takes what is still typed at a line that is gone.
func (r *reader) catch(k tea.KeyPressMsg) {
	switch kit.KeyOf(k) {
	case kit.Esc:
		r.catching = false
	case kit.Enter:
		r.halfway += " "
	default:
		r.halfway += k.Text
	}
}

func (r *reader) scroll(by int) (screen.Action, tea.Cmd) {
	r.now().Wheel(by)
	return nil, nil
}

func (r *reader) turn(by int) {
	r.now()
	r.shown = (r.shown + by + len(r.views)) % len(r.views)
	r.now().Area = r.room(r.Area)
}

// leave goes to the library; first it ends a search.
func (r *reader) leave() screen.Action {
	if p := r.now(); p.Found() != "" {
		p.Find.Clear()
		return nil
	}
	return r.unlessLost("Back to the library?", "go to the library", screen.GoLibrary{})
}

// reopen asks before the session can be changed again.
func (r *reader) reopen() screen.Action {
	switch {
	case r.demo:
		r.note = "The demo is only to read. n in the library starts a session of your own."
		return nil
	case r.led != nil:
		r.note = "It is led elsewhere: t takes it over."
		return nil
	case !r.w().Closed:
		return screen.Ask{Question: screen.Question{Title: "Lead this session?", Yes: "lead it", Action: screen.OpenSession{ID: r.w().ID},
			Text: []string{"It goes on where it stood, and what is typed is kept."}}}
	}
	return screen.Ask{Question: screen.Question{Title: "Reopen the session?", Yes: "reopen it", Action: screen.OpenSession{ID: r.w().ID, Reopen: true},
		Text: []string{"It was closed. Reopened, it can be changed again, and its blueprint is a draft until it is closed."}}}
}

func (r *reader) takeOver() screen.Action {
	if r.led == nil {
		return nil
	}
	text := []string{"It is " + r.led.Error() + ". Whoever leads it there can then only read, and is told so."}
	return screen.Ask{Question: screen.Question{Title: "Take the session over?", Text: append(text, r.lossWarning()...), Yes: "take it over",
		Action: screen.OpenSession{ID: r.w().ID, TakeOver: true}}}
}

// readAgain shows what has happened meanwhile to a session that is not closed.
func (r *reader) readAgain() screen.Action {
	if r.demo || r.led == nil && r.w().Closed {
		return nil
	}
	return r.unlessLost("Read the session again?", "read it again", screen.OpenSession{ID: r.w().ID, Read: true})
}

// unlessLost asks first when text would be lost that is nowhere but here.
func (r *reader) unlessLost(title, yes string, want screen.Action) screen.Action {
	if r.unsaved() == 0 {
		return want
	}
	return screen.Ask{Question: r.lost.offer(screen.Question{Title: title, Text: r.lossWarning(), Yes: yes, Action: want})}
}

func (r *reader) stranded() *live { return r.lost }

// unsaved is how many changes a take-over kept from being saved.
func (r *reader) unsaved() int {
	if r.lost == nil {
		return 0
	}
	return len(r.lost.saver.waiting)
}

func (r *reader) lossWarning() []string {
	if r.unsaved() == 0 {
		return nil
	}
	return r.lost.strandedText()
}

func (r *reader) View(a kit.Area) kit.Picture {
	t := r.kit.Theme
	r.Area = a
	p := r.now()
	line, x := p.Line(a.W - kit.Margin - 1)
	f := kit.Frame{
		Title: r.title(), Place: r.place(), Rail: r.tabs(a.W - kit.Margin - 1), Line: line, CursorX: x,
		Note: r.noteLine(p, a.W-kit.Margin-1), Hints: r.Hints(),
	}
	f.Body = append(r.banner(a.W-kit.Margin-1), p.Lines(r.room(a))...)
	f.Mark = t.Quiet.Render(p.Position()) // of the lines just drawn
	return f.Draw(t, a)
}

// room is what is left for the text.
func (r *reader) room(a kit.Area) kit.Area {
	room := kit.BodyArea(a, true, r.now().Searching())
	room.H = max(1, room.H-len(r.banner(room.W)))
	return room
}

func (r *reader) title() string {
	if r.demo {
		return "Demo · " + r.w().Client
	}
	return r.w().Client + " · " + r.w().Title
}

func (r *reader) place() string {
	status := "open"
	if r.w().Closed {
		status = "closed"
	}
	return kit.Date(r.w().Date) + " · " + status
}

// tabs names the views; the one that shows is marked and heavier.
func (r *reader) tabs(w int) string {
	t := r.kit.Theme
	var b strings.Builder
	for i, v := range r.views {
		if i == r.shown {
			b.WriteString(t.Strong.Render("▸ ") + t.Strong.Underline(true).Render(v.title) + "    ")
		} else {
			b.WriteString(t.Quiet.Render("  "+v.title) + "    ")
		}
	}
	return kit.Cut(b.String(), w)
}

// banner says what is not as usual, above the text.
func (r *reader) banner(w int) []string {
	t := r.kit.Theme
	lines := []string{""}
	if r.led != nil {
		lines = append(lines, t.Strong.Render(kit.Cut(kit.UpperFirst(r.led.Error())+". You are reading.", w)))
	}
	if r.unsaved() > 0 {
		words := fmt.Sprintf("! %s typed here %s not saved before the other window took over.",
			kit.Plural(r.unsaved(), "change", "changes"), wasWere(r.unsaved()))
		lines = append(lines, t.Lines(t.Strong, kit.Wrap(words, w))...)
		if l := r.lost; l.whole() {
			lines = append(lines, t.Text.Render("A copy has everything: ")+t.Strong.Render(kit.CutLeft(l.spare.shown, w-23)))
		}
	}
	if len(lines) > 1 {
		lines = append(lines, "")
	}
	return lines
}

func wasWere(n int) string {
	if n == 1 {
		return "was"
	}
	return "were"
}

func (r *reader) noteLine(p *document.Pager, w int) string {
	t := r.kit.Theme
	switch {
	case r.catching:
		head := "Typed, and not entered: "
		return t.Strong.Render(head + kit.CutLeft(workshop.Clean(r.halfway), w-kit.Width(head)))
	case r.note != "":
		return t.Strong.Render(kit.Cut(r.note, w))
	case p.Searching() || p.Found() != "":
		return t.Quiet.Render(kit.Cut(p.Found(), w))
	}
	return ""
}

func (r *reader) Hints() []kit.Hint {
	switch {
	case r.catching:
		return []kit.Hint{kit.Esc.Does("read on"), kit.F1.Does("help")}
	case r.now().Searching():
		return []kit.Hint{kit.Enter.Does("done"), kit.Keys{kit.Up, kit.Down}.Does("other hits"), kit.Esc.Does("as before")}
	case r.now().Found() != "":
		return []kit.Hint{kit.Key("n").Does("next"), kit.Key("N").Does("before"), kit.Esc.Does("end search"), kit.F1.Does("help")}
	case r.unsaved() > 0 && !r.lost.whole():
		return []kit.Hint{kit.F9.Does("save a copy to…"), kit.Tab.Does("other view"), kit.Key("t").Does("take over"), kit.F1.Does("help")}
	case r.led != nil:
		return []kit.Hint{kit.Tab.Does("other view"), kit.Key("r").Does("read again"), kit.Key("t").Does("take over"), kit.F1.Does("help")}
	case r.demo:
		return []kit.Hint{kit.PgDn.Does("on"), kit.Tab.Does("other view"), kit.Key("/").Does("find"), kit.Esc.Does("library"), kit.F1.Does("help")}
	}
	return []kit.Hint{kit.Tab.Does("other view"), kit.Key("/").Does("find"), kit.Key("e").Does("export"), kit.Key("o").Does(r.openWord()), kit.F1.Does("help")}
}

func (r *reader) openWord() string {
	if r.w().Closed {
		return "reopen"
	}
	return "lead it"
}

func (r *reader) Help() kit.HelpPage {
	keys := append([]kit.Hint{kit.Keys{kit.Tab, kit.Left, kit.Right}.Does("blueprint, or what each stage kept")}, document.PagerKeys...)
	keys = append(keys, kit.Key("e").Does("write the blueprint to a file"))
	if r.lost != nil {
		keys = append(keys, kit.F9.Does("save a copy of the session, with what could not be saved"))
	}
	switch {
	case r.demo:
	case r.led != nil:
		keys = append(keys, kit.Key("r").Does("read again what has happened"), kit.Key("t").Does("take over, after a question"))
	case r.w().Closed:
		keys = append(keys, kit.Key("o").Does("reopen, after a question"))
	default:
		keys = append(keys, kit.Key("r").Does("read again what has happened"), kit.Key("o").Does("lead it, after a question"))
	}
	keys = append(keys, kit.Keys{"b", "."}.Does("blank the screen"), kit.Esc.Does("to the library"))
	return kit.HelpPage{Title: "Reading", About: "A session to read. Nothing can be changed by a key pressed by accident.", Keys: keys}
}

func (r *reader) Typing() bool        { return r.catching || r.now().Searching() }
func (r *reader) Pace() time.Duration { return 0 }

package dialog

import (
	"math"
	"strconv"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
)

// room shows from how far the projected letters can be read. It has to know how
// wide the picture is, and asks for that once.
type room struct {
	kit  *kit.Kit
	in   kit.Input
	note screen.Note
}

func NewRoom(e *kit.Kit) *room { return &room{kit: e, in: kit.NewInput()} }

func (r *room) Update(msg tea.Msg) (screen.Action, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.PasteMsg:
		return nil, r.in.Update(r.in.Pasted(msg.Content))
	case tea.KeyPressMsg:
		return r.key(msg)
	}
	return nil, nil
}

func (r *room) key(k tea.KeyPressMsg) (screen.Action, tea.Cmd) {
	r.note = screen.Note{}
	switch {
	case kit.KeyOf(k) == kit.Esc, kit.KeyOf(k) == kit.F7, kit.KeyOf(k) == kit.Enter && r.in.Empty():
		r.kit.NoRoom = true
		return screen.Uncover{}, nil
	case kit.KeyOf(k) == kit.Enter:
		return r.take(), nil
	}
	return nil, r.in.Update(k)
}

// take stores the width that was typed.
func (r *room) take() screen.Action {
	metres, problem := ParseWidth(r.in.Text())
	if problem != "" {
		r.note = screen.Fault(problem)
		return nil
	}
	r.in.Set("")
	settings := r.kit.Settings
	settings.ScreenMetres = metres
	return screen.KeepSettings{Settings: settings}
}

// ParseWidth reads the width of a picture: 2.4, 2,4, 2.4 m, 240 cm, 8 ft; or
// says what is wrong with it, and what to type.
func ParseWidth(text string) (metres float64, problem string) {
	text = strings.ToLower(strings.ReplaceAll(strings.TrimSpace(text), ",", "."))
	number := text[:len(text)-len(strings.TrimLeft(text, "0123456789."))]
	value, err := strconv.ParseFloat(number, 64)
	if err != nil {
		return 0, notAWidth
	}
	switch unit := strings.TrimSpace(strings.TrimPrefix(text, number)); unit {
	case "", "m", "metre", "metres", "meter", "meters":
		return inRange(value)
	case "cm", "centimetres", "centimeters":
		return inRange(value / 100)
	case "ft", "foot", "feet":
		return inRange(value * kit.MetresInFoot)
	default:
		return 0, unknownUnit(kit.ByGraphemes.Cut(unit, 12))
	}
}

// inRange refuses widths that no projected picture has.
func inRange(metres float64) (float64, string) {
	switch {
	case metres > kit.MostMetres:
		return 0, tooWide(kit.MostMetres)
	case metres < kit.LeastMetres:
		return 0, tooNarrow(kit.LeastMetres)
	}
	return math.Round(metres*1000) / 1000, ""
}

func (r *room) View(a kit.Area) kit.Picture {
	t, w := r.kit.Theme, a.W-kit.Margin-1
	f := kit.Frame{Title: roomTitle, Note: t.Note(t.Strong, r.note.String(), w), Hints: []kit.Hint{kit.Enter.Does(saveWidth), kit.Esc.Does(back)}}
	prompt, placeholder := "▸ ", widthExample
	if r.kit.Settings.KnowsRoom() {
		placeholder = otherWidth(writeMetres(r.kit.Settings.ScreenMetres))
	}
	f.Line, f.CursorX = r.in.View(t, prompt, placeholder, w)
	body := kit.BodyArea(a, false, true)
	middle, left := kit.Sheet(body, kit.Aloud+4)
	f.Body = kit.Indent(kit.Parts(body.H, r.says(a.W, middle.W-4)...), left+2)
	return f.Draw(t, a)
}

// writeMetres writes a width as exactly as it was typed.
func writeMetres(m float64) string { return strconv.FormatFloat(m, 'f', -1, 64) + " m" }

// says is what the screen says in a window of so many columns, in w cells.
func (r *room) says(columns, w int) [][]string {
	t, metres := r.kit.Theme, r.kit.Settings.ScreenMetres
	w = min(w, kit.Aloud)
	how := t.Lines(t.Quiet, t.Balance(howItIsMeasured, w))
	if !r.kit.Settings.KnowsRoom() {
		return [][]string{t.Lines(t.Strong, t.Balance(AskWidth, w)),
			t.Lines(t.Text, t.Balance(whyAskWidth, w)), how}
	}
	return [][]string{
		t.Lines(t.Strong, t.Balance(readableAt(kit.Reach(metres, columns), columns), w)),
		t.Lines(t.Text, append(t.Balance(backRowFarther, w), t.Balance(larger(metres, columns), w)...)), how,
	}
}

// larger is what helps a back row that is farther away.
func larger(metres float64, columns int) string {
	for _, n := range []int{120, 100, 80, 60, kit.LeastWidth} {
		if n < columns {
			return enlargeType(n, kit.Reach(metres, n))
		}
	}
	return largestType
}

// Say shows a note.
func (r *room) Say(n screen.Note) { r.note = n }

func (r *room) Help() kit.HelpPage {
	return kit.HelpPage{Title: roomTitle, About: roomAbout,
		Keys: []kit.Hint{kit.Typed("2.4").Does(widthInMetres), kit.Typed("240 cm, 8 ft").Does(otherUnits),
			kit.Keys{kit.Esc, kit.F7}.Does(backToScreen)}}
}
func (r *room) Typing() bool        { return !r.in.Empty() }
func (r *room) Open() bool          { return true }
func (r *room) Pace() time.Duration { return 0 }

var _ screen.Writer = (*room)(nil)

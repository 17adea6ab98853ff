package dialog

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// room says from how far the projected letters can be read. It has to know how
// wide the picture is, and asks for it once.
type room struct {
	kit  *kit.Kit
	in   kit.Input
	note screen.Note
}

func NewRoom(e *kit.Kit) *room { return &room{kit: e, in: kit.NewInput()} }

func (r *room) Update(msg tea.Msg) (screen.Action, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.PasteMsg:
		return nil, r.in.Update(tea.PasteMsg{Content: workshop.Clean(msg.Content)})
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

// take takes the width that was typed.
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
		return 0, "That is no width. Type it in metres, as 2.4; or as 240 cm, or 8 ft."
	}
	switch unit := strings.TrimSpace(strings.TrimPrefix(text, number)); unit {
	case "", "m", "metre", "metres", "meter", "meters":
		return inRange(value)
	case "cm", "centimetres", "centimeters":
		return inRange(value / 100)
	case "ft", "foot", "feet":
		return inRange(value * kit.MetresInFoot)
	default:
		return 0, "“" + kit.ByGraphemes.Cut(unit, 12) + "” is no unit for this. Type metres, as 2.4; or 240 cm, or 8 ft."
	}
}

// inRange refuses what no picture on a wall measures.
func inRange(metres float64) (float64, string) {
	switch {
	case metres > kit.MostMetres:
		return 0, fmt.Sprintf("No picture is that wide: at most %.0f m. In centimetres it is 240 cm.", kit.MostMetres)
	case metres < kit.LeastMetres:
		return 0, "No picture is that narrow: at least " + kit.Metres(kit.LeastMetres) + ". Type it in metres, as 2.4."
	}
	return math.Round(metres*1000) / 1000, ""
}

const AskWidth = "How wide is the picture on the wall?"

func (r *room) View(a kit.Area) kit.Picture {
	t, w := r.kit.Theme, a.W-kit.Margin-1
	f := kit.Frame{Title: "The room", Note: t.Strong.Render(t.Cut(r.note.String(), w)), Hints: []kit.Hint{kit.Enter.Does("take the width"), kit.Esc.Does("back")}}
	prompt, placeholder := "▸ ", "2.4; or 240 cm; or 8 ft"
	if r.kit.Settings.KnowsRoom() {
		placeholder = "another width, if the picture is not " + writeMetres(r.kit.Settings.ScreenMetres) + " wide"
	}
	f.Line, f.CursorX = r.in.View(t, prompt, placeholder, w)
	body := kit.BodyArea(a, false, true)
	middle, left := kit.Sheet(body, kit.Aloud+4)
	f.Body = kit.Indent(kit.Stack(body.H, r.says(a.W, middle.W-4)...), left+2)
	return f.Draw(t, a)
}

// writeMetres writes a width as exactly as it was typed.
func writeMetres(m float64) string { return strconv.FormatFloat(m, 'f', -1, 64) + " m" }

// says is what the screen says in a window of so many columns, in w cells.
func (r *room) says(columns, w int) [][]string {
	t, metres := r.kit.Theme, r.kit.Settings.ScreenMetres
	w = min(w, kit.Aloud)
	how := t.Lines(t.Quiet, t.Wrap("A capital letter can be read from 200 times its height. "+
		"This counts on a window that fills the picture, and on letters about as high as in most terminals.", w))
	if !r.kit.Settings.KnowsRoom() {
		return [][]string{t.Lines(t.Accent, t.Wrap(AskWidth, w)),
			t.Lines(t.Text, t.Wrap("Then this says from how far the room can read what you project.", w)), how}
	}
	return [][]string{
		t.Lines(t.Strong, t.Wrap(fmt.Sprintf("Readable to %s at %d columns.", kit.Metres(kit.Reach(metres, columns)), columns), w)),
		t.Lines(t.Text, append(t.Wrap("The last row sits farther?", w), t.Wrap(larger(metres, columns), w)...)), how,
	}
}

// larger says what helps a last row that sits farther away.
func larger(metres float64, columns int) string {
	for _, n := range []int{120, 100, 80, 60, kit.LeastWidth} {
		if n < columns {
			return fmt.Sprintf("Enlarge the type (Ctrl +): %d columns read to %s.", n, kit.Metres(kit.Reach(metres, n)))
		}
	}
	return "This is the largest type that works: make the picture larger, or ask them to come closer."
}

// Say shows a note.
func (r *room) Say(n screen.Note) { r.note = n }

func (r *room) Help() kit.HelpPage {
	return kit.HelpPage{Title: "The room", About: "Says from how far the letters on the wall can be read, and which size reaches the last row.",
		Keys: []kit.Hint{kit.Typed("2.4").Does("and Enter: the picture is 2.4 metres wide"), kit.Typed("240 cm, 8 ft").Does("the same in other units"),
			kit.Keys{kit.Esc, kit.F7}.Does("back to where you were")}}
}
func (r *room) Typing() bool        { return !r.in.Empty() }
func (r *room) Pace() time.Duration { return 0 }

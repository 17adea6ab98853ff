package tui

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/workshop"
)

// room says from how far the projected letters can be read. It has to know how
// wide the picture is, and asks for it once.
type room struct {
	env  *env
	in   input
	note string
}

func newRoom(e *env) *room { return &room{env: e, in: newInput()} }

func (r *room) update(msg tea.Msg) (action, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.PasteMsg:
		return nil, r.in.update(tea.PasteMsg{Content: workshop.Clean(msg.Content)})
	case tea.KeyPressMsg:
		return r.key(msg)
	}
	return nil, nil
}

func (r *room) key(k tea.KeyPressMsg) (action, tea.Cmd) {
	r.note = ""
	switch {
	case KeyOf(k) == Esc, KeyOf(k) == F7, KeyOf(k) == Enter && r.in.empty():
		r.env.noRoom = true
		return closeOverlay{}, nil
	case KeyOf(k) == Enter:
		return r.take(), nil
	}
	return nil, r.in.update(k)
}

// take takes the width that was typed.
func (r *room) take() action {
	metres, problem := parseWidth(r.in.text())
	if problem != "" {
		r.note = "! " + problem
		return nil
	}
	r.in.set("")
	settings := r.env.settings
	settings.ScreenMetres = metres
	return keepSettings{settings}
}

// parseWidth reads the width of a picture: 2.4, 2,4, 2.4 m, 240 cm, 8 ft; or
// says what is wrong with it, and what to type.
func parseWidth(text string) (metres float64, problem string) {
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
		return inRange(value * metresInFoot)
	default:
		return 0, "“" + cut(unit, 12) + "” is no unit for this. Type metres, as 2.4; or 240 cm, or 8 ft."
	}
}

// inRange refuses what no picture on a wall measures.
func inRange(metres float64) (float64, string) {
	switch {
	case metres > mostMetres:
		return 0, fmt.Sprintf("No picture is that wide: at most %.0f m. In centimetres it is 240 cm.", mostMetres)
	case metres < leastMetres:
		return 0, "No picture is that narrow: at least " + metresOf(leastMetres) + ". Type it in metres, as 2.4."
	}
	return math.Round(metres*1000) / 1000, ""
}

const askWidth = "How wide is the picture on the wall?"

func (r *room) view(a area) drawn {
	t, w := r.env.theme, a.w-margin-1
	f := frame{title: "The room", note: t.strong.Render(cut(r.note, w)), hints: []hint{Enter.Does("take the width"), Esc.Does("back")}}
	prompt, placeholder := "▸ ", "2.4; or 240 cm; or 8 ft"
	if r.env.settings.knowsRoom() {
		placeholder = "another width, if the picture is not " + writeMetres(r.env.settings.ScreenMetres) + " wide"
	}
	f.line, f.cursorX = r.in.view(t, prompt, placeholder, w)
	body := bodyArea(a, false, true)
	middle, left := sheet(body, aloud+4)
	f.body = indent(stack(body.h, r.says(a.w, middle.w-4)...), left+2)
	return f.draw(t, a)
}

// writeMetres writes a width as exactly as it was typed.
func writeMetres(m float64) string { return strconv.FormatFloat(m, 'f', -1, 64) + " m" }

// says is what the screen says in a window of so many columns, in w cells.
func (r *room) says(columns, w int) [][]string {
	t, metres := r.env.theme, r.env.settings.ScreenMetres
	w = min(w, aloud)
	how := t.lines(t.quiet, wrap("A capital letter can be read from 200 times its height. "+
		"This counts on a window that fills the picture, and on letters about as high as in most terminals.", w))
	if !r.env.settings.knowsRoom() {
		return [][]string{t.lines(t.accent, wrap(askWidth, w)),
			t.lines(t.text, wrap("Then this says from how far the room can read what you project.", w)), how}
	}
	return [][]string{
		t.lines(t.strong, wrap(fmt.Sprintf("Readable to %s at %d columns.", metresOf(reach(metres, columns)), columns), w)),
		t.lines(t.text, append(wrap("The last row sits farther?", w), wrap(larger(metres, columns), w)...)), how,
	}
}

// larger says what helps a last row that sits farther away.
func larger(metres float64, columns int) string {
	for _, n := range []int{120, 100, 80, 60, leastWidth} {
		if n < columns {
			return fmt.Sprintf("Enlarge the type (Ctrl +): %d columns read to %s.", n, metresOf(reach(metres, n)))
		}
	}
	return "This is the largest type that works: make the picture larger, or ask them to come closer."
}

func (r *room) say(note string) { r.note = note }

func (r *room) help() helpPage {
	return helpPage{"The room", "Says from how far the letters on the wall can be read, and which size reaches the last row.",
		[]hint{Typed("2.4").Does("and Enter: the picture is 2.4 metres wide"), Typed("240 cm, 8 ft").Does("the same in other units"),
			Keys{Esc, F7}.Does("back to where you were")}}
}
func (r *room) typing() bool        { return !r.in.empty() }
func (r *room) pace() time.Duration { return 0 }

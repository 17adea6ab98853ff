package phones

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// hotspot shows the QR code with which a phone joins a network. Its name and password are
// typed for that, and stored nowhere.
type hotspot struct {
	in       kit.Input
	name     string
	password string
	step     hotspotStep
}

type hotspotStep int

const (
	asksName hotspotStep = iota
	asksPassword
	showsCode
)

func newHotspot() *hotspot { return &hotspot{in: kit.NewInput()} }

// onHotspot takes the name, then the password, then shows the code until the next key.
func (s *Screen) onHotspot(k tea.KeyPressMsg) (screen.Action, tea.Cmd) {
	h := s.hotspot
	switch key := kit.KeyOf(k); {
	case key == kit.Esc, h.step == showsCode:
		s.hotspot = nil
	case key == kit.F8, key == kit.PgDn, key == kit.PgUp:
		s.hotspot = nil
	case key != kit.Enter:
		return nil, h.in.Update(k)
	case h.step == asksName && h.in.Empty():
		s.hotspot = nil
	case h.step == asksName:
		h.name, h.step = workshop.Clean(h.in.Text()), asksPassword
		h.in.Set("")
	default:
		h.password, h.step = workshop.Clean(h.in.Text()), showsCode
		h.in.Set("")
	}
	return nil, nil
}

// text is what the code says (the form that phones read to join a network, as ZXing has it).
func (h *hotspot) text() string {
	escape := strings.NewReplacer(`\`, `\\`, `;`, `\;`, `,`, `\,`, `:`, `\:`, `"`, `\"`).Replace
	if h.password == "" {
		return "WIFI:T:nopass;S:" + escape(h.name) + ";;"
	}
	return "WIFI:T:WPA;S:" + escape(h.name) + ";P:" + escape(h.password) + ";;"
}

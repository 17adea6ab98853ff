package tui_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	foreign "swotshop/e2e/hostile"
	"swotshop/tui"
	"swotshop/tui/console/wire"
	"swotshop/tui/document"
	"swotshop/tui/kit"
	"swotshop/tui/session"
	"swotshop/tui/setup"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
	"swotshop/workshop/blueprint"
)

// still shows one picture and ends: what the real program would send for it.
type still struct{ view tea.View }

func (s still) Init() tea.Cmd  { return nil }
func (s still) View() tea.View { return s.view }
func (s still) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if _, sized := msg.(tea.WindowSizeMsg); sized {
		return s, tea.Quit
	}
	return s, nil
}

// sent is every byte that Bubble Tea sends to the terminal for a picture.
func sent(t *testing.T, view tea.View, a kit.Area) string {
	t.Helper()
	var out bytes.Buffer
	p := tea.NewProgram(still{view}, tea.WithInput(nil), tea.WithOutput(&out), tea.WithWindowSize(a.W, a.H),
		tea.WithEnvironment([]string{"TERM=xterm-256color"}), tea.WithColorProfile(colorprofile.TrueColor))
	if _, err := p.Run(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// requireOurs fails unless the present picture, and what is sent for it, holds
// nothing but our own sequences and text that may be seen.
func requireOurs(t *testing.T, s tuitest.Shown) {
	t.Helper()
	requireCleanPicture(t, s)
	stream := sent(t, s.View(), s.Window())
	if found := foreign.Foreign(stream); len(found) > 0 {
		t.Errorf("what is sent holds %v", found)
	}
	if !strings.Contains(stream, "\x1b[?1049h") || strings.Count(stream, "\x1b[?1049l") != 1 || len(stream) < 200 {
		t.Errorf("the window was not drawn and left once: %d bytes", len(stream))
	}
}

// hostilePacks are all hostile texts, many in each, as they are once clean.
func hostilePacks() []string {
	return foreign.Packed(workshop.MaxText, workshop.Clean, workshop.Length)
}

// Every scene, with every hostile text in those that show what people wrote:
// nothing but our own sequences reaches the terminal (R3.1, R3.2).
func TestHostileTextReachesNoTerminal(t *testing.T) {
	defer func(before []string) { hostile = before }(hostile)
	packs, each := hostilePacks(), len(hostile)
	for turn := 0; turn*each < len(packs); turn++ {
		hostile = append(packs[turn*each:], packs...)[:each]
		t.Run(fmt.Sprintf("turn %d", turn), func(t *testing.T) { // over before the next turn
			for i, s := range scenes() {
				if (i+turn)%4 != 0 && !(s.every && (i+turn)%2 == 0) { // scenes take turns, as in sweeping
					continue
				}
				t.Run(s.name, func(t *testing.T) {
					t.Parallel()
					r := s.shown(t)
					r.Resize(120, 40) // where much of it shows
					requireOurs(t, r)
				})
			}
		})
	}
}

// rawDesk is the nth session in which each place that takes text was given
// several, as raw as they came. There are more packs of names than of texts, so
// that the places of names get one each.
func rawDesk(t *testing.T, n int) *tuitest.Desk {
	t.Helper()
	names, texts := foreign.Joined(workshop.MaxName-2), foreign.Joined(workshop.MaxText-2)
	text, name := "a"+texts[n]+"b", func(place int) string { return "a" + names[(4*n+place)%len(names)] + "b" }
	start := tui.Start{New: &setup.NewSession{Client: name(0), Title: name(1), Objective: text, People: 8}}
	d := tuitest.NewDesk(t, start, prompted)
	for _, q := range []workshop.Quadrant{workshop.Strengths, workshop.Strengths, workshop.Opportunities} {
		d.Do(workshop.AddItem{Quadrant: q, Text: text})
	}
	inside, outside := d.W().ClustersIn(workshop.Strengths), d.W().ClustersIn(workshop.Opportunities)
	d.Do(workshop.MergeClusters{Into: inside[0].ID, From: inside[1].ID}, workshop.NameCluster{Cluster: inside[0].ID, Name: name(2)},
		workshop.GiveEvidence{Item: d.W().Items[0].ID, Evidence: text, Comparator: text},
		workshop.WriteStrategy{Pairing: workshop.SO, Cites: []string{inside[0].ID, outside[0].ID}, Text: text})
	d.Do(workshop.WriteInitiative{Plan: workshop.Plan{Strategy: d.W().Strategies[0].ID, What: text, Owner: name(3), FirstStep: text,
		Measure: text, Baseline: text, WhenThen: text, StopRule: text, Cost: text, Target: text, Effect: text, YesFrom: name(4)}}, workshop.NotePrivately{Text: text})
	for _, topic := range workshop.Topics {
		d.Do(workshop.AddRemark{Topic: topic, Text: text})
	}
	return d
}

// rawDesks is how many such sessions hold all hostile texts.
func rawDesks() int { return len(foreign.Joined(workshop.MaxText - 2)) }

// prompted gives a full day, and a prompter.
func prompted(o *tui.Options) {
	o.Content, o.Prompter = tuitest.Day{Grid: true, Evidence: true}, tuitest.Prompter{}
}

// Whatever is put where, raw: the picture of every stage, of the panel and of
// the facilitator's second screen is ours.
func TestRawTextInEveryPlaceIsShownClean(t *testing.T) {
	for n := range rawDesks() {
		t.Run(fmt.Sprint(n), func(t *testing.T) {
			t.Parallel()
			d := rawDesk(t, n)
			for _, kind := range allKinds {
				d.Stage(kind)
				requireCleanPicture(t, d)
			}
			d.Keys("f2", "f2")
			requireCleanPicture(t, d)
			requireCleanPicture(t, tuitest.NewConsoleOf(t, d, wire.Status{Fault: d.W().Objective}))
			for _, s := range typedIn(d) {
				if found := foreign.Unclean(s); len(found) > 0 {
					t.Errorf("the session holds %v", found)
				}
			}
		})
	}
}

// The blueprint as it is drawn in a terminal, with many texts in each place.
func TestDrawnBlueprintIsOurs(t *testing.T) {
	for n := range rawDesks() {
		t.Run(fmt.Sprint(n), func(t *testing.T) {
			t.Parallel()
			drawn := document.Text(string(blueprint.Markdown(rawDesk(t, n).W(), tuitest.Prompter{}.Nudges())), 80)
			if found := foreign.Foreign(drawn); len(found) > 0 || len(drawn) < 1000 {
				t.Errorf("%d bytes, with %v", len(drawn), found)
			}
		})
	}
}

// strings are all texts in a session, its names included.
func typedIn(d *tuitest.Desk) []string {
	d.T.Helper()
	data, err := workshop.EncodeSession(d.App.Live().Log.Events())
	if err != nil {
		d.T.Fatal(err)
	}
	all, err := foreign.Strings(data)
	if err != nil {
		d.T.Fatal(err)
	}
	return all
}

// requireCleanPicture fails when a line holds what must not be seen.
func requireCleanPicture(t *testing.T, s tuitest.Shown) {
	t.Helper()
	for i, line := range strings.Split(tuitest.OwnStyle.ReplaceAllString(s.View().Content, ""), "\n") {
		if found := foreign.Unclean(line); len(found) > 0 {
			t.Errorf("line %d of the picture holds %v", i+1, found)
		}
	}
}

// Typed letter by letter, and pasted, into every line that takes text: what
// cannot be shown never shows, not even while it is typed.
func TestRawTextOnTheLineIsShownClean(t *testing.T) {
	places := map[string]func(t *testing.T) *tuitest.Desk{
		"capture": func(t *testing.T) *tuitest.Desk {
			return tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageCapture)
		},
		"initiatives": func(t *testing.T) *tuitest.Desk {
			return tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageInitiatives)
		},
		"form": tuitest.NewFormDesk,
		"search": func(t *testing.T) *tuitest.Desk {
			d := tuitest.NewShelfDesk(t, tuitest.NewShelf(3))
			d.Keys("/")
			return d
		},
		"panel": func(t *testing.T) *tuitest.Desk {
			d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageCapture)
			d.Keys("f2", "f2")
			return d
		},
	}
	for name, open := range places {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			typed, pasted := open(t), open(t)
			for _, h := range foreign.ForTerminals() {
				runes := []rune(h.Raw)
				typed.Type(string(runes[:min(40, len(runes))]))
				requireCleanPicture(t, typed)
				pasted.Send(tea.PasteMsg{Content: h.Raw})
				requireCleanPicture(t, pasted)
				typed.Keys("ctrl+u") // empties the line
				pasted.Keys("ctrl+u")
			}
		})
	}
}

// What is joined while it is typed stays joined, and blanks stay where they
// are: only what can never be shown goes, and the cursor stays beside its word.
func TestLineKeepsTypedText(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageCapture)
	line := func() string { return d.App.Screen().(*session.Screen).In.Text() }
	for _, text := range []string{"x  two  blanks ", "می\u200cخواهم", "👨\u200d👩\u200d👧", "क्\u200dष", "שלום "} {
		d.Type(text)
		if line() != text {
			t.Errorf("%+q on the line is %+q", text, line())
		}
		d.Keys("ctrl+u")
	}
	d.Type("one two")
	d.Press("left", 3)
	d.Type("\u202e\u2066and\u200b ")
	if line() != "one and two" {
		t.Errorf("in the middle: %+q", line())
	}
}

package tui_test

import (
	"encoding/base64"
	"errors"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"swotshop/tui"
	"swotshop/tui/screen"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// paper is a disk for papers in a test.
type paper struct {
	written []string // what of the session was on them
	fail    error
}

func (p *paper) on(o *tui.Options) {
	o.Export = tuitest.Paper{
		There: "~/Documents/acme-robotics-2026-03-12-blueprint.html", Offers: tuitest.EveryForm, Opens: "xdg-open ~/Documents/acme-robotics-2026-03-12-blueprint-2.html",
		Write: func(w *workshop.Workshop) (string, error) {
			p.written = append(p.written, w.Remarks[len(w.Remarks)-1].Text)
			return "~/Documents/acme-robotics-2026-03-12-blueprint-2.html", p.fail
		},
	}
}

func exportDesk(t *testing.T) (*tuitest.Desk, *paper) {
	p := new(paper)
	return tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageBlueprint, p.on), p
}

// slowly chooses the form that is selected, and answers with the writing of it, which
// takes until somebody carries it out.
func slowly(d *tuitest.Desk) (write func()) {
	_, cmd := d.App.Update(tuitest.KeyPress("enter"))
	return func() { d.Run(cmd) }
}

func TestTheListOfForms(t *testing.T) {
	d, _ := exportDesk(t)
	d.Choose("Export")
	tuitest.EverySizeLooks(t, "forms", d)
	d.Keys("up")
	tuitest.EverySizeLooks(t, "missing", d)
}

func TestThePictureOfWhereAFileWent(t *testing.T) {
	d, _ := exportDesk(t)
	d.Choose("Export")
	d.Keys("enter")
	tuitest.EverySizeLooks(t, "filed", d)
}

// No form is written that needs what is not there, and the list says what that is. What was
// written last comes first.
func TestOnlyWhatIsThereIsWritten(t *testing.T) {
	d, p := exportDesk(t)
	d.Choose("Export")
	d.Shows("▸ Web page", "├ acme-robotics-2026-03-12-blueprint.html", "is there already and stays as it is")
	d.Keys("up", "enter")
	d.Shows("▸ PDF", "needs Chrome, Chromium or Edge")
	if len(p.written) > 0 || d.App.Over() == nil {
		t.Fatal("a form was written that cannot be")
	}
	d.Keys("down", "down", "enter", "esc")
	if len(p.written) != 1 {
		t.Fatalf("%d files were written", len(p.written))
	}
	d.Choose("Export")
	d.Shows("▸ Word document")
}

// A letter in the list is text, and closes it; so is one that was typed before the picture
// of the file showed.
func TestALetterOverAListOfFormsIsText(t *testing.T) {
	d, p := exportDesk(t)
	for _, keys := range [][]string{{}, {"enter"}} {
		d.Choose("Export")
		d.Keys(keys...)
		d.Type("yes")
		if got := d.App.Over(); got != nil || !strings.Contains(d.Screen(), "yes") {
			t.Errorf("after %q the letters are gone:\n%s", keys, d.Screen())
		}
		d.Keys("ctrl+u")
	}
	if len(p.written) != 1 {
		t.Errorf("%d files were written", len(p.written))
	}
}

// While a paper is written the screen stays usable, no second one is begun, and nothing
// covers the line of anybody who types by the time that it is there.
func TestASlowPaperIsInNobodysWay(t *testing.T) {
	d, p := exportDesk(t)
	d.Choose("Export it")
	d.Keys("esc")
	d.Keys("tab", "down", "enter")
	write := slowly(d)
	d.Shows("Writing: Web page …")
	d.Line("I call the works council")
	d.Type("and the ba")
	d.Keys("tab")
	d.Shows("and the ba")
	write()
	d.Shows("! Finish the line first")
	d.Type("n")
	d.Shows("and the ban", "goes to the commitments")
	d.Keys("ctrl+u")
	d.Shows("Blueprint written to ~/Documents/acme-robotics-2026-03-12-blueprint-2.html")
	if d.App.Over() != nil {
		t.Errorf("a picture covers the line:\n%s", d.Screen())
	}
	if slices.Contains(p.written, "I call the works council") || !slices.ContainsFunc(d.W().Remarks, func(r *workshop.Remark) bool { return r.Text == "I call the works council" }) {
		t.Errorf("the paper has %q, and the session what was typed meanwhile", p.written)
	}
	d.Keys("tab", "down", "enter")
	write = slowly(d)
	d.Choose("Export it")
	d.Shows("Still writing: Web page.")
	write()
	if d.Choose("Export it"); d.App.Over() == nil || len(p.written) != 2 {
		t.Errorf("%d files were written, and another one cannot be", len(p.written))
	}
}

// A paper that cannot be written loses nothing, and says why.
func TestAPaperThatFails(t *testing.T) {
	d, p := exportDesk(t)
	p.fail = errors.New("the disk is full")
	events := len(d.App.Live().Log.Events())
	d.Choose("Export")
	d.Keys("enter")
	d.Shows("! The disk is full", "● saved")
	if d.App.Over() != nil || len(d.App.Live().Log.Events()) != events {
		t.Errorf("something else happened:\n%s", d.Screen())
	}
	p.fail = nil
	d.Choose("Export")
	d.Keys("enter")
	d.Shows("Written")
}

// Whoever has left the session by then learns that it is written, and the room not whose
// paper that was.
func TestAPaperOfASessionThatWasLeft(t *testing.T) {
	for _, fail := range []error{nil, errors.New("cannot write acme-robotics-2026-03-12-blueprint.html")} {
		d, p := exportDesk(t)
		p.fail = fail
		d.Choose("Export")
		write := slowly(d)
		d.Leave()
		write()
		d.Shows("What you exported before")
		d.Hides("acme-robotics")
	}
}

// Quitting waits for the paper, with everything else done and nothing to type on; the key
// that quits once more does not.
func TestQuittingWaitsForThePaper(t *testing.T) {
	for _, impatient := range []bool{false, true} {
		d, p := exportDesk(t)
		d.Choose("Export")
		write := slowly(d)
		d.Keys("ctrl+c")
		d.Shows("Writing: Web page …", "Ctrl+C quit without it")
		if d.Ended || d.App.Live() != nil {
			t.Fatal("it has ended, or leads the session still")
		}
		d.Type("x")
		d.Keys("enter", "pgdown")
		d.Shows("Ctrl+C quit without it")
		if impatient {
			d.Keys("ctrl+c")
		} else {
			write()
		}
		want := map[bool]string{false: "Blueprint written to ~/Documents/", true: "Not written: Web page."}[impatient]
		if !d.Ended || !strings.HasPrefix(d.App.Filed(), want) || (len(p.written) == 1) == impatient {
			t.Errorf("ended: %v, said: %q, written: %d", d.Ended, d.App.Filed(), len(p.written))
		}
	}
}

// board is a clipboard.
type board struct{ how screen.Copied }

func (b board) Copy(w *workshop.Workshop) (string, screen.Copied) {
	if b.how == screen.CopyRefused {
		return "", b.how
	}
	return ansi.SetSystemClipboard("page 1 of " + w.Client), b.how
}

// Page 1 is copied by one sequence to the terminal, from the stage and from the reader, and
// a terminal that cannot take it is sent none.
func TestPageOneIsCopied(t *testing.T) {
	for how, says := range map[screen.Copied]string{
		screen.CopySent: "If pasting brings nothing", screen.CopyHeld: "tmux holds it too.", screen.CopyRefused: "! This terminal does not let programs copy.",
	} {
		clip := func(o *tui.Options) { o.Clipboard = board{how} }
		led := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageBlueprint, clip)
		led.Choose("Copy page 1")
		log, err := workshop.Replay(led.App.Live().Log.Events())
		if err != nil {
			t.Fatal(err)
		}
		read := tuitest.NewReaderDesk(t, log, nil, clip)
		read.Keys("y")
		for _, d := range []*tuitest.Desk{led, read} {
			d.Shows(says)
			if how == screen.CopyRefused {
				if len(d.Raw) != 0 {
					t.Errorf("it was sent %q", d.Raw)
				}
				continue
			}
			if len(d.Raw) != 1 || !strings.Contains(d.Raw[0], base64.StdEncoding.EncodeToString([]byte("page 1 of Acme Robotics"))) {
				t.Errorf("it was sent %q", d.Raw)
			}
		}
	}
}

// While the room sees nothing, no picture of a file comes up behind that.
func TestNoPictureBehindABlankScreen(t *testing.T) {
	d, _ := exportDesk(t)
	d.Choose("Export")
	write := slowly(d)
	d.Keys(".")
	write()
	d.Send(tea.KeyPressMsg{Code: tea.KeyPgDown})
	d.Hides("└")
}

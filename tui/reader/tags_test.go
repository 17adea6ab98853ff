package reader_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"swotshop/tui"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

func themed(o *tui.Options) { o.Prompter = tuitest.Prompter{} }

// stored is a session as the library has it.
func stored(t *testing.T, d *tuitest.Desk, id string) *workshop.Workshop {
	t.Helper()
	events, err := d.Store.Events(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	log, err := workshop.Replay(events)
	if err != nil {
		t.Fatal(err)
	}
	return log.State()
}

// A closed session is tagged while it is read: the screen says first that this writes,
// and nothing but Enter on a tag does.
func TestAClosedSessionIsTaggedWhileItIsRead(t *testing.T) {
	log := closedLog(t)
	d := tuitest.NewReaderDesk(t, log, nil, themed)
	id, head := log.State().ID, log.State().Head
	ref := log.State().ClustersIn(workshop.Strengths)[0].Ref()
	d.Keys("#")
	d.Shows("What you enter here is stored in the session", "▸ "+ref)
	d.Keys("enter", "down", "up", "esc", "#", "tab", "esc", "#")
	if got := stored(t, d, id).Head; got != head {
		t.Fatalf("looking at the tags wrote %d events", got-head)
	}
	d.Type("own GDPR")
	d.Shows("tags " + ref + " #ownership #GDPR")
	d.Keys("enter")
	d.Shows("Saved.", "#ownership #GDPR")
	d.Line("-own")
	d.Hides("#ownership")
	w := stored(t, d, id)
	if tags := w.ClusterAt(ref).Tags(); w.Head != head+2 || !w.Closed || !slices.Equal(tags, []string{"GDPR"}) {
		t.Errorf("%d events, closed: %t, tags %q", w.Head-head, w.Closed, tags)
	}
	if shown := d.Reader().W(); shown.Head != w.Head {
		t.Errorf("the reader shows event %d, the library has %d", shown.Head, w.Head)
	}
	d.Keys("esc")
	d.Shows("Blueprint")
}

// What could not be stored stays on the line, and is not shown as if it were.
func TestATagThatIsNotStoredStaysOnTheLine(t *testing.T) {
	log := closedLog(t)
	d := tuitest.NewReaderDesk(t, log, nil, themed)
	d.Store.Fail = errors.New("the disk is full")
	d.Keys("#")
	d.Line("own")
	d.Shows("! ", "the disk is full", "own")
	d.Hides("#ownership")
	d.Store.Fail = nil
	d.Keys("enter")
	d.Shows("Saved.", "#ownership")
}

// Another cluster is not reached with text on the line: it would be tagged with it.
func TestTextOnTheLineStaysWithItsCluster(t *testing.T) {
	log := closedLog(t)
	d := tuitest.NewReaderDesk(t, log, nil, themed)
	d.Keys("#")
	d.Type("own")
	d.Keys("down")
	d.Shows("! Press Enter to tag S1, or Esc to clear the line.", "▸ S1")
}

// A session that runs elsewhere is tagged there, and the example not at all.
func TestWhatCannotBeTagged(t *testing.T) {
	d := tuitest.NewReaderDesk(t, playedLog(t), tuitest.Led, themed)
	d.Keys("#")
	d.Hides("What you enter here is stored")
}

func TestTagsOfASessionLook(t *testing.T) {
	d := tuitest.NewReaderDesk(t, closedLog(t), nil, themed)
	d.Keys("#")
	d.Line("own works-council")
	d.Keys("down")
	for _, size := range tuitest.Sizes {
		d.Resize(size[0], size[1])
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) { tuitest.Looks(t, d) })
	}
	tuitest.EverySize(t, d)
}

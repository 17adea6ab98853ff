package session_test

import (
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// Half a line that came from another stage is refused like any other line: once it was
// entered the next letter begins another, and ↑ brings it back as what it was.
func TestALineFromAnotherStageIsRefusedOnce(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageCapture)
	d.Type("half a thought")
	d.Stage(workshop.StageCommitments)
	d.Type(" and")
	d.Shows("! Typed for ", "▸ half a thought and")
	d.Keys("enter")
	d.Shows("! Typed for ", "▸ half a thought and")
	n := len(d.W().RemarksOn(workshop.Commitment))
	d.Type("Anna writes it on Friday")
	d.Shows("▸ Anna writes it on Friday", "↑ the refused line")
	d.Hides("half a thought")
	d.Keys("enter")
	if now := d.W().RemarksOn(workshop.Commitment); len(now) != n+1 {
		t.Errorf("%d promises, want %d\n%s", len(now), n+1, d.Screen())
	}

	d.Stage(workshop.StageCapture)
	d.Type("half a thought")
	d.Stage(workshop.StageCommitments)
	d.Keys("enter")
	d.Type("x")
	d.Keys("up")
	d.Shows("! Typed for ", "▸ half a thought")
	d.Keys("f8", "enter")
	if now := d.W().RemarksOn(workshop.Commitment); len(now) != n+2 {
		t.Errorf("%d promises, want %d\n%s", len(now), n+2, d.Screen())
	}
}

// ↑ brings back what was refused for an initiative that undo has since taken away. It has
// no number any more to be called by.
func TestARefusedLineForAnInitiativeThatIsGone(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], workshop.StageInitiatives)
	d.Line("Publish one answer a month")
	d.Keys("enter", "enter")
	d.Line("when the rota is out")
	d.Type("x")
	d.Keys("backspace", "ctrl+z", "up")
	d.Shows("Typed for an initiative that is gone, by when. F8 uses it here", "▸ when the rota is out")
}

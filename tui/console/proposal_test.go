package console_test

import (
	"testing"

	"swotshop/tui/console/wire"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// The facilitator has the sentence to read out, and hears what the count says of it.
func TestConsoleShowsTheSentenceToReadOut(t *testing.T) {
	d := tuitest.NewPromptedDesk(t, workshop.StageAgreement)
	d.Do(workshop.WordProposal{Text: "Approve I1 until June"}, workshop.TakeAgreement{Counts: [8]int{7, 0, 0, 0, 0, 0, 0, 1}})
	s := tuitest.NewConsoleOf(t, d, wire.Status{})
	s.Shows("Read out    Approve I1 until June", "1 of 8 blocks: the paper is not decided.")
}

package workshop_test

import (
	"testing"

	"swotshop/workshop"
)

// What was said of a stop rule before its day could not be known: it is asked again.
func TestAStopRuleIsAnsweredOnItsDay(t *testing.T) {
	asked := workshop.LooseEnd{Ref: "A1", Text: "The day of its stop rule has come: was it met?"}
	for on, want := range map[string]bool{"2026-01-08": true, "2026-02-02": false, "2026-03-01": false} { // its day is 2 February
		f := formerly()
		f.Actions[0].History[0].On = on
		r := openRoom(t)
		r.follow(f)
		if got := says(r.state(), asked); got != want {
			t.Errorf("answered on %s: asked %v, want %v", on, got, want)
		}
	}
}

// What is typed about an action is printed, so it names nobody either; and it can be mended
// where it was typed.
func TestWhatIsSaidOfAnActionNamesNobody(t *testing.T) {
	r := openRoom(t)
	r.follow(formerly())
	r.report("2 late: Bob Smith is slow to sign, until 1 May")
	at := -1
	for i, s := range r.state().Agenda.Stages {
		if s.Kind == workshop.StageStatus {
			at = i
		}
	}
	for _, e := range r.state().LooseEnds(words) {
		if e.Rule == "person" {
			requireEqual(t, "end", []any{e.Ref, e.Text, e.Stops, e.Stage, e.About},
				[]any{"A2", "It names Bob Smith beside “slow”: name a role instead.", true, at, workshop.Subject{Kind: workshop.SubjectAction, ID: "a2"}})
			r.report("2 late: Legal is busy, until 1 May")
			for _, e := range r.state().LooseEnds(words) {
				if e.Rule == "person" {
					t.Errorf("does not go: %v", e)
				}
			}
			return
		}
	}
	t.Error("nobody asks about the name")
}

// What is open stays so through a follow-up that says nothing of it; what was promised for
// next time does not.
func TestAFollowUpHandsOnWhatIsOpen(t *testing.T) {
	r := openRoom(t)
	r.follow(formerly())
	r.followUp("day30", "2026-04-11")
	r.do(workshop.AddRemark{Topic: workshop.Unknown, Text: "Who pays?"}, workshop.AddRemark{Topic: workshop.Commitment, Text: "Sales calls"})
	f := r.state().Follow()
	before := r.state().Follows
	requireEqual(t, "promises", f.Promises, []string{"Sales calls"})
	requireEqual(t, "dissent", f.Dissent, before.Dissent)
	requireEqual(t, "unknowns", f.Unknowns, append(before.Unknowns[:len(before.Unknowns):len(before.Unknowns)], "Who pays?"))
	requireEqual(t, "owed", f.Owed, before.Owed)
}

package stage_test

import (
	"testing"

	"swotshop/tui"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// The policy is exported alone where there is one.
func TestThePolicyIsExportedAlone(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageBlueprint, func(o *tui.Options) {
		o.Export = tuitest.Paper{Write: func(*workshop.Workshop) (string, error) { return "acme-policy.md", nil }}
	})
	d.Choose("Export")
	d.Keys("down", "enter", "esc")
	d.Shows("Policy page written to acme-policy.md")
	d.Keys("ctrl+z", "ctrl+z") // the review date, and the guardrail
	d.Choose("Export")
	d.Hides("Policy page")
}

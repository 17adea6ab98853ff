package stage_test

import (
	"testing"
)

// A group is asked about once, with its words still on the line; Enter or Tab once more
// stores them.
func TestInitiativesAskForOneOwner(t *testing.T) {
	for _, key := range []string{"enter", "tab"} {
		d := newPlanDesk(t)
		d.Line("Drill")
		owner := func() string { return d.W().Initiatives[0].Owner }
		d.Type("Marketing team")
		d.Keys(key)
		d.Shows("! “Marketing team” is not one name or role", "▸ Owner  Marketing team")
		if owner() != "" {
			t.Errorf("%s: %q was stored unasked", key, owner())
		}
		d.Keys(key)
		if owner() != "Marketing team" {
			t.Errorf("%s: the owner is %q", key, owner())
		}
		d.Shows("▸ First step")
	}
}

// Other words are asked about again, and one name or role is taken at once.
func TestInitiativesTakeOneOwner(t *testing.T) {
	d := newPlanDesk(t)
	d.Line("Drill")
	d.Line("Marketing team")
	d.Line(" and sales")
	d.Shows("! “Marketing team and sales” is not", "▸ Owner  Marketing team and sales")
	d.Keys("ctrl+u")
	d.Line("Head of Team Assistance")
	d.Shows("▸ First step")
	if got := d.W().Initiatives[0].Owner; got != "Head of Team Assistance" {
		t.Errorf("the owner is %q", got)
	}
}

// What was said yes to once is asked about again for the next initiative.
func TestInitiativesAskForTheOwnerOfEach(t *testing.T) {
	d := newPlanDesk(t)
	d.Line("Drill")
	d.Line("Everybody")
	d.Keys("enter", "down")
	d.Line("Publish")
	d.Line("Everybody")
	d.Shows("! “Everybody” is not one name or role")
	if n := d.W().Initiatives; n[0].Owner != "Everybody" || n[1].Owner != "" {
		t.Errorf("the initiatives are %+v, %+v", n[0].Plan, n[1].Plan)
	}
}

package stage

import (
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// This file asks again who owns an initiative when a group was typed: what a team owns,
// nobody does. Entering the same once more stores it; the room may know better.

// ownerDoubt is an owner that was asked about again, of the initiative with this id.
type ownerDoubt struct{ initiative, owner string }

// doubts asks again, once, for an owner that is not one name or role.
func (s *Initiatives) doubts(text string) (r screen.Reply, asks bool) {
	owner := workshop.Clean(text)
	doubt := ownerDoubt{s.Id, owner}
	fits := owner != "" && workshop.Length(owner) <= workshop.MaxName
	if planFields[s.at()].field != workshop.PlanOwner || !fits || workshop.OneOwner(owner) || s.doubted == doubt {
		return screen.Reply{}, false
	}
	s.doubted = doubt
	return screen.Problem(ownerAgain(owner)).InPlain(ownerAgainPlain(owner)), true
}

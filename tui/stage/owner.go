package stage

import (
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// This file asks again who owns something when a group was typed: what a team owns,
// nobody does. Entering the same once more stores it; the room may know better.

// ownerDoubt is an owner that was asked about again, of the initiative or action with this
// id.
type ownerDoubt struct{ of, owner string }

// again asks again, once, for an owner that is not one name or role.
func (d *ownerDoubt) again(of, owner string) (r screen.Reply, asks bool) {
	doubt := ownerDoubt{of, workshop.Clean(owner)}
	fits := doubt.owner != "" && workshop.Length(doubt.owner) <= workshop.MaxName
	if !fits || workshop.OneOwner(doubt.owner) || *d == doubt {
		return screen.Reply{}, false
	}
	*d = doubt
	return screen.Problem(ownerAgain(doubt.owner)).InPlain(ownerAgainPlain(doubt.owner)), true
}

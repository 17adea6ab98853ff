package reader

import (
	"swotshop/tui/document"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// This file is a session that is read from a list: where it stands there, and what was found
// in it.

// Stand shows a session at its place in a list. What was found there shows where it stands
// in the view that shows, else in the first one that holds it.
func (r *Screen) Stand(at screen.Spot) {
	r.at, r.turned = at, true
	r.Now() // makes the views
	for _, v := range r.Views {
		v.pager.Seek(nil)
	}
	if at.Hit == nil {
		return
	}
	sought := document.Sought{Text: at.Hit.Text, Marks: at.Hit.Marks}
	for by := range r.Views {
		view := (r.shown + by) % len(r.Views)
		if p := r.Views[view].pager; p.Holds(sought) {
			r.shown = view
			break
		}
	}
	for _, v := range r.Views {
		v.pager.Seek(&sought)
	}
}

// beside reads what comes next in the list.
func (r *Screen) beside(by int, hit bool) screen.Action {
	if r.at.Says == "" {
		return nil
	}
	return screen.Turn{By: by, Hit: hit}
}

// standing says where it stands. What was found and is in no view is said as it is.
func (r *Screen) standing(w int) string {
	t := r.Kit.Theme
	switch h := r.at.Hit; {
	case h == nil:
		return t.Quiet.Render(t.Cut(r.at.Says, w))
	case r.Now().Shows():
		return t.Quiet.Render(t.Cut(hitHere(r.at.Says, h.What), w))
	}
	return t.Note(t.Strong, hitNotHere(r.at.Says, r.at.Hit.What, workshop.Clean(r.at.Hit.Text)), w)
}

package workshop

import "slices"

// This file finds, among the sessions of a client, the one that a new session follows.

// Parent is the one of some sessions of a client, the newest first, that a new session
// follows: the newest that has something to ask about and that no other one follows yet,
// or else the newest that was held; nil when there is none. Left are the others that have
// something to ask about and that nobody follows: the last sessions of other chains.
func Parent(newestFirst []*Workshop) (parent *Workshop, left []*Workshop) {
	for _, w := range newestFirst {
		switch {
		case w.Blank() || w.followedIn(newestFirst) != nil || !w.Follow().Asks():
		case parent == nil:
			parent = w
		default:
			left = append(left, w)
		}
	}
	if parent != nil {
		return parent, left
	}
	at := slices.IndexFunc(newestFirst, func(w *Workshop) bool { return !w.Blank() })
	if at < 0 {
		return nil, nil
	}
	return newestFirst[at], nil
}

// ParentOf is the session that a new one follows which is to follow a given one: the last of
// its chain. Where it is in none, since nothing was to be done after it, and where no
// session has that id, it is the [Parent] of all.
func ParentOf(newestFirst []*Workshop, id string) (parent *Workshop, left []*Workshop) {
	for _, w := range newestFirst {
		if w.ID == id && len(w.Initiatives)+len(w.Actions) > 0 {
			return w.lastOf(newestFirst), nil
		}
	}
	return Parent(newestFirst)
}

// lastOf is the last session of the chain that a session is in: the one itself, that
// which follows it, and so on.
func (w *Workshop) lastOf(newestFirst []*Workshop) *Workshop {
	last := w
	for range newestFirst { // a file may claim that two sessions follow each other
		next := last.followedIn(newestFirst)
		if next == nil {
			break
		}
		last = next
	}
	return last
}

// followedIn is the newest session that follows this one.
func (w *Workshop) followedIn(newestFirst []*Workshop) *Workshop {
	at := slices.IndexFunc(newestFirst, func(other *Workshop) bool {
		return other.ID != w.ID && other.Follows != nil && other.Follows.From == w.ID && !other.Blank()
	})
	if at < 0 {
		return nil
	}
	return newestFirst[at]
}

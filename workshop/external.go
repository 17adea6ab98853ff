package workshop

import "strings"

// This file has by what other programs, such as a tracker or a calendar, know a thing of a
// session again when they are given it once more.

// ExternalID names a thing of a session for other programs, by its ref: “7f3kq2m9x4-I1”.
func (w *Workshop) ExternalID(ref string) string { return externalID(w.ID, ref) }

// ExternalID is that of the initiative as which the action was written, in every session
// that asks about it.
func (a *FormerAction) ExternalID() string {
	session, _, _ := strings.Cut(a.Origin, "/")
	return externalID(session, a.Wrote)
}

func externalID(session, ref string) string { return Clean(session + "-" + ref) }

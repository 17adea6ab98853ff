package workshop

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// Latest means the newest session where an id is expected.
const Latest = "latest"

// The most letters of a session's id, which people type, and of any other id.
const (
	maxSession = 64
	maxID      = 200
)

var typable = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[\pL\pN]\S*$`) })

// ValidSession reports whether an id from elsewhere can be that of a session: every command must
// accept it, so it cannot be a flag or a reserved word, and is short.
func ValidSession(id string) bool {
	return len(id) <= maxSession && typable().MatchString(id) && !strings.EqualFold(id, Latest) && Clean(id) == id
}

// An id is given once in a session: it never means a second thing, even when the
// step that gave it was undone, or what had it was deleted. So what is noted under
// an id anywhere stays about the same thing.

// ids are all that were ever given in a session.
type ids struct {
	given map[string]bool // whether a step gave it, or else a private note
	steps int             // how many events of steps gave any
}

// note remembers the ids that an event gave, whether its step counts or not.
func (i *ids) note(f Fact) {
	switch f := f.(type) {
	case giver:
		i.steps++
		for _, id := range f.newIDs() {
			i.given[id] = true
		}
	case PrivateNoted:
		if _, given := i.given[f.Note]; !given {
			i.given[f.Note] = false
		}
	}
}

// newID gives the next id of a session; prefix says of what.
func (w *Workshop) newID(prefix string) string { return w.freeID(prefix, w.ids.steps) }

// newIDs gives the next ids, for many of a kind at once.
func (w *Workshop) newIDs(prefix string, count int) []string {
	return w.freeIDs(prefix, w.ids.steps, count)
}

// freeID is the first id after a number that was never given.
func (w *Workshop) freeID(prefix string, after int) string { return w.freeIDs(prefix, after, 1)[0] }

// freeIDs are the first ids after a number that were never given. An imported session
// may already have given some of the later ones.
func (w *Workshop) freeIDs(prefix string, after, count int) []string {
	free := make([]string, 0, count)
	for n := after + 1; len(free) < count; n++ {
		id := prefix + strconv.Itoa(n)
		if _, given := w.ids.given[id]; !given {
			free = append(free, id)
		}
	}
	return free
}

// checkNewIDs guards imports: ids made here are always new and valid. Sessions that
// an older program led may have ids that were given again after an undo, but never
// two things at once that have the same.
func (w *Workshop) checkNewIDs(ids ...string) error {
	for i, id := range ids {
		switch {
		case !validID(id):
			return refuse(idInvalid, Clean(id))
		case w.hasID(id) || slices.Contains(ids[:i], id):
			return refuse(idTwice, id)
		}
	}
	return nil
}

func validID(id string) bool { return id != "" && !strings.ContainsFunc(id, notInID) }

// notInID excludes punctuation: others may use it to derive longer ids from ours.
func notInID(r rune) bool {
	return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (r < '0' || r > '9')
}

// hasID reports whether anything in the session has this id.
func (w *Workshop) hasID(id string) bool {
	_, item := w.Item(id)
	_, cluster := w.Cluster(id)
	_, strategy := w.Strategy(id)
	_, initiative := w.Initiative(id)
	_, remark := w.Remark(id)
	_, private := w.PrivateNote(id)
	_, card := w.OwnCard(id)
	return item || cluster || strategy || initiative || remark || private || card
}

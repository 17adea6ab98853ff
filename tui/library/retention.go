package library

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/screen"
	"swotshop/workshop"
)

// retentionsMsg brings the clients whose sessions have a date until which they
// may be stored, by their key.
type retentionsMsg struct {
	of   *Screen
	kept map[string]workshop.Retention
}

// listRetentions fetches the dates. If they cannot be read, neither can the
// list, which has reported it.
func (l *Screen) listRetentions() tea.Cmd {
	store := l.store
	return func() tea.Msg {
		kept, err := store.Retentions(context.Background())
		if err != nil || len(kept) == 0 {
			return nil
		}
		of := make(map[string]workshop.Retention, len(kept))
		for _, r := range kept {
			of[workshop.ClientKey(r.Client)] = r
		}
		return retentionsMsg{l, of}
	}
}

// retention is until when the selected session may be stored; empty when that is
// not set.
func (l *Screen) retention() (line string, over bool) {
	if s, ok := l.chosen(); ok {
		return l.retentionOf(s.Client)
	}
	return "", false
}

func (l *Screen) retentionOf(client string) (line string, over bool) {
	r, ok := l.kept[workshop.ClientKey(client)]
	switch until := workshop.ShortDay(r.Until); {
	case !ok:
		return "", false
	case r.Over(l.kit.Now()):
		return retentionEnded(r.Client, until), true
	default:
		return retentionEnds(r.Client, until), false
	}
}

// retentionLine is that line as it is drawn.
func (l *Screen) retentionLine(w int) string {
	line, over := l.retention()
	if over {
		return l.kit.Theme.Strong.Render(cutWords(l.kit.Theme.Cells, screen.Fault(line).String(), w))
	}
	return l.kit.Theme.Quiet.Render(cutWords(l.kit.Theme.Cells, line, w))
}

// retentions are the lines of the clients of some rows, each once and at the
// first of its rows: where nothing is selected there is no other place for them.
func (l *Screen) retentions(from, to int) (lines []string) {
	told := map[string]bool{}
	for row := range to {
		s, _ := l.sessionAt(row)
		client := workshop.ClientKey(s.Client)
		if line, _ := l.retentionOf(s.Client); line != "" && row >= from && !told[client] {
			lines = append(lines, line)
		}
		told[client] = true
	}
	return lines
}

// retentionOver reports whether the sessions of a client should have been erased by now.
func (l *Screen) retentionOver(client string) bool {
	_, over := l.retentionOf(client)
	return over
}

package library

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/live"
	"swotshop/tui/screen"
	"swotshop/workshop"
	"swotshop/workshop/blueprint"
	"swotshop/workshop/review"
)

// This file is about what leads from the list to two sessions, or to a client: marks and
// comparing, following up, and what to know before a visit.

// mostMarks is how many sessions can be compared.
const mostMarks = 2

// sessionsKey carries out a key of the list that leads on.
func (l *Screen) sessionsKey(key kit.Key) (want screen.Action, cmd tea.Cmd, took bool) {
	s, ok := l.chosen()
	switch {
	case key == "=":
		want, cmd = l.compareMarked()
		return want, cmd, true
	case !ok:
		return nil, nil, false
	case key == "m":
		l.mark(s.ID)
		return nil, nil, true
	case key == "f":
		return l.follow(s.ID, s.Client), nil, true
	case key == "p":
		want, cmd = l.prepare(s.Client, s.ID)
		return want, cmd, true
	}
	return nil, nil, false
}

// mark marks a session, or takes its mark away. Of three the oldest mark goes.
func (l *Screen) mark(id string) {
	t := &l.tabs
	if at := slices.Index(t.marks, id); at >= 0 {
		t.marks = slices.Delete(t.marks, at, at+1)
		return
	}
	t.marks = append(t.marks, id)
	t.marks = t.marks[max(0, len(t.marks)-mostMarks):]
}

// unmarkHidden takes the marks of sessions away that may not show.
func (l *Screen) unmarkHidden() {
	l.tabs.marks = slices.DeleteFunc(l.tabs.marks, func(id string) bool {
		i := slices.IndexFunc(l.Sessions, func(s workshop.Summary) bool { return s.ID == id })
		return i < 0 || !l.Filter.may(i)
	})
}

// rowMark is what stands before a session in the list.
func (l *Screen) rowMark(id string, selected bool) string {
	mark := " "
	if selected {
		mark = "▸"
	}
	if slices.Contains(l.tabs.marks, id) {
		return mark + "="
	}
	return mark + " "
}

// compareMarked sets the two marked sessions side by side.
func (l *Screen) compareMarked() (screen.Action, tea.Cmd) {
	if len(l.tabs.marks) < mostMarks {
		l.note = screen.Remark(markTwo)
		return nil, nil
	}
	return l.compare(l.tabs.marks[0], l.tabs.marks[1])
}

func (l *Screen) compare(a, b string) (screen.Action, tea.Cmd) {
	store, p := l.store, newPage(l.kit, compareTitle)
	return l.open(p, func(ctx context.Context) (content, error) {
		var both [2]*workshop.Workshop
		for i, id := range []string{a, b} {
			events, err := store.Events(ctx, id)
			if err != nil {
				return content{}, err
			}
			log, err := workshop.Replay(events)
			if err != nil {
				return content{}, err
			}
			both[i] = log.State()
		}
		c := review.Compare(both[0], both[1])
		return content{comparison: &c}, nil
	})
}

// ShowPreparation is the yes to showing private notes.
type ShowPreparation struct{ client, id string }

func (ShowPreparation) For() *Screen { return nil }

// prepare shows what to know before the next visit to a client, after a question where the
// room may be looking: private notes are among it.
func (l *Screen) prepare(client, id string) (screen.Action, tea.Cmd) {
	if l.tabs.led {
		return screen.Ask{Question: screen.Question{Title: showPrivateQuestion, Text: []string{showPrivateAbout}, Yes: showThem,
			Action: ShowPreparation{client, id}}}, nil
	}
	return l.showPreparation(ShowPreparation{client, id})
}

func (l *Screen) showPreparation(of ShowPreparation) (screen.Action, tea.Cmd) {
	store, ok := l.store.(live.Historian)
	if !ok {
		return nil, nil
	}
	words, today, p := l.kit.Unfit(), l.today(), newPage(l.kit, prepareTitle(of.client))
	return l.open(p, func(ctx context.Context) (content, error) {
		held, err := store.WorkshopsOf(ctx, of.client)
		if err != nil {
			return content{}, err
		}
		parent, _ := workshop.ParentOf(held, of.id)
		if parent == nil {
			return content{}, errNothingHeld
		}
		return content{document: string(blueprint.Prepare(held, parent, today, words))}, nil
	})
}

// open shows a page at once, and fetches what stands on it.
func (l *Screen) open(p *page, fetch func(context.Context) (content, error)) (screen.Action, tea.Cmd) {
	var want screen.Action
	if !l.kit.Lines {
		want = screen.Cover{Dialog: p}
	}
	return want, func() tea.Msg {
		c, err := fetch(context.Background())
		return pageMsg{l, p, c, err}
	}
}

// takePage puts on a page what was fetched for it, whether or not it still shows.
func (l *Screen) takePage(msg pageMsg) {
	msg.to.take(msg.content, msg.err)
	switch {
	case !l.kit.Lines:
	case msg.err != nil:
		l.problem = msg.to.failed
	default:
		l.tabs.recite = msg.to.inLines()
	}
}

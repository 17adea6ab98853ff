package library

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/live"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// This file is about the firm’s library: a list like the own one, on a screen of its own.
// Each stays as it was left, and a key leads from one to the other. In the firm’s, nothing
// is waited for and nothing is written: no key may be held up by a server, and what is to be
// led is copied first.

// otherLibrary is the key from the own library to the firm’s and back: l for library, the
// one letter of both names that no list uses.
const otherLibrary kit.Key = "l"

// firm is what the screen of the firm’s library knows besides.
type firm struct {
	of   live.Firm
	own  live.Reader
	asks bool // a list is on its way
	standing
	came   time.Time // when the list came
	failed error     // why no other came since
}

// standing is where the sessions of a list are, and of when the list is.
type standing struct {
	asOf  time.Time // zero: just now
	where map[string]screen.Whereabouts
	blind bool // who leads them is not known
}

// NewFirm makes the screen of the firm’s library beside that of the own one.
func NewFirm(k *kit.Kit, of live.Firm, own *Screen) *Screen {
	l := New(k, of)
	l.firm = &firm{of: of, own: own.store}
	l.twin, own.twin = own, l
	return l
}

// ShowFirm shows the firm’s library: all that may be seen of it, or the client in hand.
type ShowFirm struct{ All bool }

// ShowOwn shows the own library again.
type ShowOwn struct{}

// OfFirm reports whether the screen is that of the firm’s library.
func (l *Screen) OfFirm() bool { return l.firm != nil }

// toOther leads to the other library. Where the room may be looking, it asks before the
// names of the firm’s clients show.
func (l *Screen) toOther() screen.Action {
	switch {
	case l.firm != nil:
		return ShowOwn{}
	case l.twin == nil:
		return nil
	case !l.Filter.private:
		return ShowFirm{All: true}
	}
	q := screen.Question{Title: showFirmQuestion, Text: []string{showFirmAbout}, Yes: showAllOfIt, Action: ShowFirm{All: true}}
	if l.Filter.client != "" {
		q.Also = []screen.Answer{{Key: "c", Word: onlyWord, Does: onlyClient(l.kit.Theme.Cut(l.client, kit.Aloud)), Action: ShowFirm{}}}
	}
	return screen.Ask{Question: q}
}

// Enter comes to the firm’s library with a client in hand.
func (l *Screen) Enter(client string, all bool) tea.Cmd {
	l.Hold(client, !all)
	l.regard()
	l.problem, l.note = "", screen.Note{}
	return l.Back()
}

// standing asks where the sessions of the list are that was fetched just now. It is called
// outside of Update.
func (f *firm) standsNow(ctx context.Context) (s standing) {
	if f == nil {
		return s
	}
	s.asOf, s.where = f.of.AsOf(), maps.Clone(f.of.Where())
	s.blind = s.where == nil && !s.asOf.IsZero()
	if s.where == nil {
		s.where = map[string]screen.Whereabouts{}
	}
	own, _ := f.own.List(ctx) // of a library that cannot be read, the firm’s list says nothing
	for _, o := range own {
		is := s.where[o.ID]
		is.Here = true
		s.where[o.ID] = is
	}
	return s
}

// lists notes that a list is on its way.
func (l *Screen) lists() {
	if l.firm != nil {
		l.firm.asks = true
	}
}

// takeStanding takes what came with a list. A page that could not be read then is read again.
func (l *Screen) takeStanding(msg ListedMsg) {
	f := l.firm
	if f == nil {
		return
	}
	f.asks, f.failed = false, msg.Err
	if msg.Err == nil {
		f.standing, f.came = msg.standing, l.kit.Now()
		l.beside.drawn = nil
		l.Filter.longest = nil
	}
}

// isAt is where a session of the firm’s library is; nil in the own one.
func (l *Screen) isAt(id string) *screen.Whereabouts {
	if l.firm == nil {
		return nil
	}
	is := l.firm.where[id]
	is.Unknown = l.firm.blind
	return &is
}

// follow asks for a follow-up. In the firm’s library the one before may be of somebody else.
func (l *Screen) follow(id, client string) screen.Action {
	want := screen.FollowUp{ID: id, Client: client}
	if l.firm == nil {
		return want
	}
	return screen.FollowUpFromFirm(want, screen.Whereabouts{Here: l.haveAll(client)}, l.kit.Theme.Cut(client, 3*kit.Aloud)+".")
}

// haveAll reports whether this laptop has every session of a client: the last of a chain
// may be any of them.
func (l *Screen) haveAll(client string) bool {
	key, any := workshop.ClientKey(client), false
	for i := range l.Sessions {
		if workshop.ClientKey(l.Sessions[i].Client) != key {
			continue
		}
		if any = true; !l.firm.where[l.Sessions[i].ID].Here {
			return false
		}
	}
	return any && !l.Partly()
}

// whereIs is where a session is, as far as that matters: whoever led one that is closed has
// nothing left to do there.
func (l *Screen) whereIs(s *workshop.Summary) (is screen.Whereabouts) {
	if l.firm == nil {
		return is
	}
	if is = l.firm.where[s.ID]; s.Closed {
		is.Laptop = ""
	}
	return is
}

// away says with a sign who leads a session elsewhere: in the firm’s list that is what is
// next. Empty where nobody does.
func (l *Screen) away(s *workshop.Summary) string {
	is := l.whereIs(s)
	if is.Laptop == "" {
		return ""
	}
	return "→ " + l.kit.Theme.Cut(workshop.Clean(cmp.Or(is.Who, is.Laptop)), nextWidth-2)
}

// hereToo is what a row says of a session that this laptop has too.
func (l *Screen) hereToo(s *workshop.Summary) string {
	if !l.whereIs(s).Here {
		return ""
	}
	return yesHere
}

// anyHere reports whether this laptop has any of the sessions that show.
func (l *Screen) anyHere() bool {
	return l.firm != nil && slices.ContainsFunc(l.Sessions, func(s workshop.Summary) bool { return l.firm.where[s.ID].Here })
}

// placedLine says in a sentence where the selected session is.
func (l *Screen) placedLine() string {
	s, ok := l.chosen()
	if !ok {
		return ""
	}
	return whereInWords(l.whereIs(&s))
}

// rail says in w cells whose library shows, and of when its list is. The own one, which is
// the usual, has none.
func (l *Screen) rail(w int) string {
	if l.firm == nil {
		return ""
	}
	t, room := l.kit.Theme, w-2*l.inset
	state := t.Strong.Render(t.Cut(l.firmState().In(t.Cells, room-t.Width(firmTitle)-columnGap), room))
	head := t.Strong.Render(t.Cut(firmTitle, room))
	if left := room - t.Width(firmTitle) - t.Width(state) - 3 - columnGap; left > 0 && l.firm.of.Name() != "" {
		head += t.Quiet.Render(t.Cut(" · "+workshop.Clean(l.firm.of.Name()), left+3))
	}
	return strings.Repeat(" ", l.inset) + t.Spread(head, state, room)
}

// firmState is what is unusual about the list.
func (l *Screen) firmState() kit.Sayable {
	switch f := l.firm; {
	case f.asks:
		return kit.Sayable{Full: asking, Short: asking}
	case f.failed != nil && f.came.IsZero(): // the body says why
		return kit.Sayable{}
	case f.failed != nil && f.asOf.IsZero():
		return asOf(f.came, l.kit.Now())
	case !f.asOf.IsZero():
		return asOf(f.asOf, l.kit.Now())
	}
	return kit.Sayable{}
}

// firmNothing is why the firm’s list is empty, and what to do.
func (l *Screen) firmNothing(w int) []string {
	t, f := l.kit.Theme, l.firm
	says := []string{firmEmpty, howToPush}
	style := t.Text
	if f.failed != nil {
		says, style = []string{"! " + l.readFailed(f.failed), ownStillThere}, t.Strong
	}
	lines := []string{""}
	for i, text := range says {
		if i > 0 {
			style = t.Quiet
		}
		lines = append(lines, kit.Indent(t.Lines(style, t.Wrap(text, w-kit.IDColumn)), kit.IDColumn)...)
	}
	return lines
}

func (l *Screen) readFailed(err error) string {
	if l.firm != nil {
		return kit.ErrorText(err) // it says whose library it is
	}
	return readFailed(err)
}

// firmHints are the keys of the firm’s list.
func (l *Screen) firmHints() []kit.Hint {
	back := otherLibrary.Does(ownLibrary)
	if len(l.Sessions) == 0 {
		return []kit.Hint{back, kit.Key("n").Does(newSession), kit.F1.Does(help), kit.CtrlC.Does(quit)}
	}
	hints := []kit.Hint{back, kit.Key("/").Does(find), kit.Key("s").Does(sortIt), kit.F1.Does(help), kit.CtrlC.Does(quit)}
	if s, ok := l.chosen(); ok {
		hints = append([]kit.Hint{kit.Enter.Does(read), kit.Key("g").Does(leadWord(s.Closed, l.firm.where[s.ID]))}, hints...)
	}
	return hints
}

// twinHint is the key to the firm’s library, where one was joined.
func (l *Screen) twinHint() []kit.Hint {
	if l.twin == nil {
		return nil
	}
	return []kit.Hint{otherLibrary.Does(firmLibrary)}
}

// otherHelp is that key in help.
func (l *Screen) otherHelp() []kit.Hint {
	switch {
	case l.twin == nil:
		return nil
	case l.firm != nil:
		return []kit.Hint{otherLibrary.Does(backToOwn)}
	}
	return []kit.Hint{otherLibrary.Does(toFirm)}
}

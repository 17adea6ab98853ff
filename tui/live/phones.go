package live

import (
	"context"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/workshop"
)

// This file is what the app knows of the phones in the room: the page itself is elsewhere.

// PhoneDesk turns phones on. None of its methods may wait for the network, besides Open.
type PhoneDesk interface {
	// Addresses are those under which phones may reach this laptop, the likeliest first.
	Addresses() []Address
	// Advice says what has to be allowed on this system before, in whole sentences.
	Advice() []string
	// QR are the dark modules of a text’s QR code, row by row, without the quiet zone.
	QR(text string) ([][]bool, error)
	// Left reports whether the phones of a session were on when the program ended without
	// turning them off, and where.
	Left(session string) (Address, bool)
	// Open serves the page of a session at an address, where it was left if it was. It is
	// called outside of Update.
	Open(session string, at Address, leader Leader) (Phones, error)
}

// Address is one of the laptop’s, with what it probably is.
type Address struct {
	IP   string
	What string // “this laptop’s hotspot”
}

// Phones is the page of a session, while it is on. Its methods do not wait.
type Phones interface {
	// Ask puts a poll on the phones, in the words of a session.
	Ask(w *workshop.Workshop)
	// Answers are those to a poll so far, also after it was closed.
	Answers(p workshop.Poll) workshop.Answers
	// Show is what the wall shows, in words; nothing while it is blank.
	Show(lines []string)
	// State is how it stands.
	State() PhoneState
	// Submitted are the items that wait to be admitted, in no order that tells anything.
	Submitted() []workshop.Submission
	// Settle forgets submissions that were admitted or declined. The library does, too.
	Settle(keys ...string)
	// News is sent to when something has changed; closed, there will be no more of it. Done
	// is closed when the page has ended.
	News() <-chan struct{}
	Done() <-chan struct{}
	// Close turns the phones off: of them nothing is stored any more.
	Close() error
	// Suspend ends the page so that a later Open finds it as it was.
	Suspend()
}

// PhoneState is how the phones stand.
type PhoneState struct {
	Address  string    // with port: “192.168.1.20:8080”
	URL      string    // with the code, for the QR code
	Code     string    // as it is typed; empty where everybody has one of their own
	Seats    int       // slips with one-time codes; 0: one code for all
	Joined   int       // phones that are here now
	Answered int       // that have answered what is asked
	Since    time.Time // when the page was opened
	First    time.Time // when the first phone reached it
	Watching int       // phones that show the wall
}

// Submitter stores what phones submit until it is admitted or declined: a [Leader] does.
type Submitter interface {
	Submit(ctx context.Context, all []workshop.Submission) error
	Submitted(ctx context.Context) ([]workshop.Submission, error)
	Settle(ctx context.Context, keys []string) error
}

// What a screen, a console or a plain line asks for about phones.
type (
	// TurnOn serves the page at an address.
	TurnOn struct{ At Address }
	// TurnOff ends it.
	TurnOff struct{}
	// Admit puts submissions on the board.
	Admit struct{ Keys []string }
	// Decline throws them away for good.
	Decline struct{ Keys []string }
)

// phones are the phones of a session, and what they submitted.
type phones struct {
	page    Phones                // nil while they are off
	waiting []workshop.Submission // submissions, while there is no page to ask
	spent   []string              // keys of those that the library has to forget after the next save
}

// Phones is the page of the session; nil while it is off.
func (s *Session) Phones() Phones { return s.phones.page }

// SetPhones takes the page of the session, or none.
func (s *Session) SetPhones(page Phones) {
	if page == nil && s.phones.page != nil {
		s.phones.waiting = s.phones.page.Submitted()
	}
	s.phones.page, s.aside.problem = page, ""
}

// Answers are those of the phones to a poll; on reports whether there are phones.
func (s *Session) Answers(p workshop.Poll) (a workshop.Answers, on bool) {
	if s.phones.page == nil {
		return workshop.Answers{Sums: make([]int, len(p.Choices))}, false
	}
	return s.phones.page.Answers(p), true
}

// PhonesHere is how many phones are here now.
func (s *Session) PhonesHere() int {
	if s.phones.page == nil {
		return 0
	}
	return s.phones.page.State().Joined
}

// Submissions are what phones submitted, and what is neither admitted nor declined.
func (s *Session) Submissions() []workshop.Submission {
	all := s.phones.waiting
	if s.phones.page != nil {
		all = s.phones.page.Submitted()
	}
	return slices.DeleteFunc(slices.Clone(all), s.W().Admitted)
}

// TakeSubmitted takes what was submitted before the session was opened.
func (s *Session) TakeSubmitted(all []workshop.Submission) { s.phones.waiting = all }

// Admit puts submissions on the board, in one step. They are forgotten as submissions
// when they are saved as items.
func (s *Session) Admit(keys []string) (tea.Cmd, error) {
	var items workshop.AddItems
	for _, one := range s.Submissions() {
		if slices.Contains(keys, one.Key) {
			items.Items = append(items.Items, workshop.AddItem{Quadrant: one.Quadrant, Function: one.Function, Text: one.Text, Submission: one.Key})
		}
	}
	if len(items.Items) == 0 {
		return nil, errNothingSubmitted
	}
	cmd, err := s.Do(items)
	if err == nil {
		s.phones.spent = append(s.phones.spent, keys...)
	}
	return cmd, err
}

// Decline throws submissions away for good.
func (s *Session) Decline(keys []string) tea.Cmd { return s.settle(keys) }

// DeclineAll throws away everything that waits; nil where nothing does.
func (s *Session) DeclineAll() tea.Cmd {
	var keys []string
	for _, one := range s.Submissions() {
		keys = append(keys, one.Key)
	}
	if len(keys) == 0 {
		return nil
	}
	return s.Decline(keys)
}

// settleSpent forgets what was admitted, once it is saved, and what could not be forgotten
// before.
func (s *Session) settleSpent() tea.Cmd {
	if len(s.phones.spent) == 0 || !s.Saved() {
		return nil
	}
	keys := s.phones.spent
	s.phones.spent = nil
	return s.settle(keys)
}

// settle forgets submissions, here and in the library.
func (s *Session) settle(keys []string) tea.Cmd {
	s.phones.waiting = slices.DeleteFunc(s.phones.waiting, func(one workshop.Submission) bool { return slices.Contains(keys, one.Key) })
	if s.phones.page != nil {
		s.phones.page.Settle(keys...)
	}
	leader := s.Leader()
	return func() tea.Msg { return SettledMsg{keys, leader.Settle(context.Background(), keys)} }
}

// SettledMsg reports how forgetting submissions ended.
type SettledMsg struct {
	keys []string
	Err  error
}

// TakeSettled tries again after the next save if it did not work: what was declined is not
// to wait again when the session is next opened.
func (s *Session) TakeSettled(msg SettledMsg) {
	if msg.Err != nil {
		s.phones.spent = append(s.phones.spent, msg.keys...)
	}
}

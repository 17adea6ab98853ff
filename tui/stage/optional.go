package stage

import (
	"time"

	"swotshop/tui/screen"
	"swotshop/workshop"
)

// This file holds what a stage may have besides what every Stage has. A stage
// that has one of these says so beside its type, as in
//
//	var _ Clicker = (*vote)(nil)
//
// so that a method that does not fit is found by the compiler.

// Clicker is a stage on which something can be clicked. x and y count from
// the first cell of the body as Body drew it last, which is 0,0; ok reports
// whether something was there. A click must neither change the stage nor put the
// typed text to another use: see click. See kit.Hits for how to remember what was
// drawn where.
type Clicker interface {
	Click(x, y int) (r screen.Reply, ok bool)
}

// Scroller is a stage that the wheel scrolls, by a number of steps downwards.
type Scroller interface {
	Scroll(by int) screen.Reply
}

// Pacer is a stage that shows a clock: it is drawn again after so long although
// nothing happened. The others are drawn every quarter of a minute.
type Pacer interface {
	Pace() time.Duration
}

// Bounded is a stage that is drawn in the middle of a wide window, in at most so
// many cells. The others get the whole width.
type Bounded interface {
	Widest() int
}

// Filler is a stage that may draw a picture which takes the line of notes as well, as long
// as nothing is said there. Fills reports whether it does now.
type Filler interface {
	Fills() bool
}

// Asider is a stage that has something to say in the note line of a window of so
// many columns while nothing else is said there.
type Asider interface {
	Aside(columns int) string
}

// Counter is a stage that takes one thing after the other, and says in the header which
// of how many it is at; 0 of them says nothing.
type Counter interface {
	Count() (n, all int)
}

// Spotlighter is a stage that knows what the room is looking at: the id of what
// is picked or selected, or nothing.
type Spotlighter interface {
	Spotlit() string
}

// Stander is a stage that asks for one of several things. Stand goes to where it asks
// for a subject, after the step about it was undone or when a line that was typed for
// it comes back, or past it, after the step was done again. It is called while
// nothing is typed. What is not of this stage, or gone, leaves it where it is. Where
// the session has to go somewhere for that, the reply intends it.
type Stander interface {
	Stand(at workshop.Subject, done bool) screen.Reply
}

// Picker is a stage with things that ↑ picks. Picks are those of them that are on the
// screen.
type Picker interface {
	Picks() picks
}

// RefReader is a stage that may have a use of its own for a line that is only the ref of
// an item. ReadsRef reports whether it has now, of such a line.
type RefReader interface {
	ReadsRef(line string) bool
}

// Seeker is a stage that may itself seek with a line that begins with a slash. Seeks
// reports whether it does now.
type Seeker interface {
	Seeks() bool
}

// Lister is a stage whose line takes items. Lists reports whether it takes many at once
// now, and to which quadrant those go that do not say.
type Lister interface {
	Lists() (workshop.Quadrant, bool)
}

// Noter is a stage whose lines are remarks that do not hang together. Notes reads each of
// several lines as one; nil where it takes no such lines now.
type Noter interface {
	Notes(lines []string) []workshop.AddRemark
}

// Idler is a stage on whose line words may be sought. Idle reports whether nothing
// would be lost with the line.
type Idler interface {
	Idle() bool
}

// Listener is a stage that reads the lines of plain mode in its own way, since
// they would mean something that was pointed at.
type Listener interface {
	Heard(text string) screen.Reply
}

// Turner is a stage that has more pictures than its session has steps. Turn goes to the
// next one, or to the one before, and reports whether there is one: if not, the room goes
// a step.
type Turner interface {
	Turn(by int) bool
}

// Passer is a stage that may be passed with something left open. Passed says what, in
// the next stage, and in plain mode; empty for nothing.
type Passer interface {
	Passed() (note, plain string)
}

// Skipper is a stage that asks one thing after the other. Skips reports whether an
// empty line of plain mode skips what is asked, rather than going on to the next step.
type Skipper interface {
	Skips() bool
}

// Worder is a stage that stores lines as they are typed. Worded reports whether it
// would do so with this line of plain mode, although it looks like the number of
// a choice.
type Worder interface {
	Worded(line string) bool
}

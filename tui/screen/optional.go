package screen

import (
	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// What else a screen may do: each screen declares at compile time which of these
// it is.

// Clicker is a screen on which something can be clicked, in cells of the window.
type Clicker interface {
	Click(x, y int) (Action, tea.Cmd)
}

// Scroller is a screen that the wheel moves, by so many steps down.
type Scroller interface {
	Scroll(by int) (Action, tea.Cmd)
}

// Worker is a screen that draws something slow. It begins with it for the size
// and the theme that are in force.
type Worker interface {
	Work(a kit.Area) tea.Cmd
}

// Ticker is a screen that does something as time passes, besides being drawn again. It
// hears the ticks that its pace asks for, while the room sees it.
type Ticker interface {
	Tick()
}

// Writer is a screen with a line, which is open while letters go to it.
type Writer interface {
	Open() bool
}

// Veil is a dialog that is harmless and over a screen with a line: text that is typed on it is
// meant for that line. Unveil is what is to be done before it closes.
type Veil interface {
	Unveil() tea.Cmd
}

// Blanker is a screen with a line that asks for nothing at times. Blanks reports whether
// a b is no text there, but blanks the picture, as some clickers want it.
type Blanker interface {
	Blanks() bool
}

// Noter is a screen with a line for notes.
type Noter interface {
	Say(n Note)
}

// Exporter is a screen of a session whose paper can be written to a file, or copied.
type Exporter interface {
	Noter
	Exported() *workshop.Log
}

// Replier is a screen that carries out what was chosen over it.
type Replier interface {
	Obey(r Reply) (Action, tea.Cmd)
}

// Refuser is a screen that reports why it refused the last thing.
type Refuser interface {
	Refused() string
}

// Asker is a dialog that wants a yes or a no.
type Asker interface {
	Asks() Question
}

// Footless is a screen with nothing at its foot.
type Footless interface {
	Footless()
}

// Wall is a screen that says in words what the room sees, for somebody who cannot read it
// from the wall. It is asked after every message.
type Wall interface{ OnTheWall() []string }

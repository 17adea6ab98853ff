package screen

// Form is a form in which a session’s paper can be written to a file.
type Form struct {
	Name    string // by which it is asked for
	Title   string // “Web page”
	Use     string // what it is for, in a few words
	Missing string // what it needs that is not there, in a few words; empty where it can be written
}

// Filed is a file that a paper was written to, as it may be shown to a room.
type Filed struct {
	Says  string // that it was written, in a sentence that names the file
	File  string
	There string // the file that had the name already, and is as it was; or empty
	Bytes int
	Opens string // the command that opens it; empty where none is known to
}

// Copied is how far a text came on its way to the clipboard. Terminals do not answer.
type Copied int

const (
	CopySent    Copied = iota // to the terminal
	CopyHeld                  // what runs in between holds it too, and is known to have passed it on
	CopyRefused               // this terminal is known to take none
	CopyTooLong               // terminals are known to take none as long as this
)

package workshop

import "fmt"

// This file has what is said of a session that is made fit for others.

const (
	hideTooLittle  = "“%s” is too short to be hidden. Give a word of at least %d letters."
	clientOrdinary = "The client is called “%s”, a word that the document needs for other things. It cannot be hidden without leaving traces: give the client another name first."
	stillThere     = "“%s” in “%s”"
)

func leftIn(name, around string) string { return fmt.Sprintf(stillThere, name, around) }

package workshop

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// This file says what is wrong with a session's file, in words for people.

// notOurs is a file that somebody else wrote.
func notOurs(why string) error {
	return fmt.Errorf("this is not a session file of swotshop: %s", why)
}

// fault says why a file cannot be read. doc is the part of it that can.
func (doc exchange) fault(err error, size int) error {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.Is(err, io.EOF):
		return errors.New("the file is empty")
	case errors.As(err, &kind) && doc.Format == exchangeFormat:
		return fmt.Errorf("the file is damaged: its “%s” does not read", Clean(kind.Field))
	case errors.As(err, &kind):
		return notOurs("it has another make-up")
	case doc.Format == exchangeFormat && errors.Is(err, io.ErrUnexpectedEOF):
		return errors.New("the file is cut off: its end is missing")
	case errors.As(err, &syntax) && doc.Format == exchangeFormat:
		return fmt.Errorf("the file is damaged: it does not read any more behind byte %d of %d", syntax.Offset, size)
	}
	return notOurs("it is no JSON")
}

// factFault says why an event’s body cannot be read.
func factFault(kind string, err error) error {
	if wrong := new(json.UnmarshalTypeError); errors.As(err, &wrong) && wrong.Field != "" {
		return fmt.Errorf("%s: its “%s” has a value of the wrong kind", kind, Clean(wrong.Field))
	}
	return fmt.Errorf("%s: its body cannot be read", kind)
}

// checkFormat asks that a file is one of ours, and of a version that is known.
func (doc exchange) checkFormat() error {
	switch {
	case doc.Format == "":
		return notOurs("it does not say that it is one")
	case doc.Format != exchangeFormat:
		return notOurs(fmt.Sprintf("its format is “%s”, not “%s”", Clean(doc.Format), exchangeFormat))
	case doc.Version < 1:
		return notOurs(fmt.Sprintf("there is no version %d of it", doc.Version))
	case doc.Version > exchangeVersion:
		return fmt.Errorf("the file’s version is %d, this program reads %d: %w", doc.Version, exchangeVersion, ErrNewer)
	}
	return nil
}

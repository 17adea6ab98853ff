package workshop

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// This file says what is wrong with a session's file, in the words of words_files.go.

// fault says why a file cannot be read. doc is the part of it that can.
func (doc exchange) fault(err error, size int) error {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.Is(err, io.EOF):
		return errors.New(fileEmpty)
	case errors.As(err, &kind) && doc.Format == exchangeFormat:
		return fmt.Errorf(fileDamagedField, Clean(kind.Field))
	case errors.As(err, &kind):
		return errors.New(notOursShape)
	case doc.Format == exchangeFormat && errors.Is(err, io.ErrUnexpectedEOF):
		return errors.New(fileCutOff)
	case errors.As(err, &syntax) && doc.Format == exchangeFormat:
		return fmt.Errorf(fileDamagedAfter, syntax.Offset, size)
	}
	return errors.New(notOursJSON)
}

// factFault says why an event’s body cannot be read.
func factFault(kind string, err error) error {
	if wrong := new(json.UnmarshalTypeError); errors.As(err, &wrong) && wrong.Field != "" {
		return fmt.Errorf(factField, kind, Clean(wrong.Field))
	}
	return fmt.Errorf(factBody, kind)
}

// checkFormat asks that a file is one of ours, and of a version that is known.
func (doc exchange) checkFormat() error {
	switch {
	case doc.Format == "":
		return errors.New(notOursNoName)
	case doc.Format != exchangeFormat:
		return fmt.Errorf(notOursName, Clean(doc.Format), exchangeFormat)
	case doc.Version < 1:
		return fmt.Errorf(notOursVersion, doc.Version)
	case doc.Version > exchangeVersion:
		return fmt.Errorf(newerFile, doc.Version, exchangeVersion, ErrNewer)
	}
	return nil
}

package state

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"

	"swotshop/workshop"
)

// Encode writes a state. The same state gives the same bytes.
func Encode(s State) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	err := e.Encode(s)
	return b.Bytes(), err
}

// Is reports whether a file is a state, of any version, by how it begins.
func Is(head []byte) bool {
	dec := json.NewDecoder(bytes.NewReader(head))
	for _, want := range []json.Token{json.Delim('{'), "format", Format} {
		if got, err := dec.Token(); err != nil || got != want {
			return false
		}
	}
	return true
}

// Read reads what Encode wrote. The error is one of
// [workshop.ErrNewer] when a newer version of the program wrote it.
func Read(data []byte) (State, error) {
	var kind struct {
		Format  string `json:"format"`
		Version int    `json:"version"`
	}
	// Whose file it is comes before what is wrong with it.
	if err := json.Unmarshal(data, &kind); err != nil && !Is(data) {
		return State{}, errors.New(notAState)
	}
	switch {
	case workshop.IsSession(data):
		return State{}, errors.New(aSession)
	case kind.Format != Format && !Is(data):
		return State{}, errors.New(notAState)
	case kind.Version > Version:
		return State{}, fmt.Errorf(newerState, kind.Version, Version, workshop.ErrNewer)
	}
	var s State
	wrong := new(json.UnmarshalTypeError)
	switch err := json.Unmarshal(data, &s); {
	case errors.As(err, &wrong):
		return State{}, fmt.Errorf(wrongField, workshop.Clean(wrong.Field))
	case err != nil:
		return State{}, errors.New(damagedState)
	case s.Version < 1:
		return State{}, fmt.Errorf(noVersion, s.Version)
	}
	return s, nil
}

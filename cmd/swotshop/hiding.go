package main

import (
	"errors"

	"swotshop/sessions"
)

// This file keeps the names of clients off a terminal that a room may be looking at.

// naming is a failure that names clients which may have been meant, and what it says where
// none may be named.
type naming struct{ text, without string }

func (n *naming) Error() string { return n.text }

// unknownClient says that there is no such client, and which may have been meant.
func unknownClient(typed string, near []string) error {
	return &naming{noClientHere(typed, near), noClientHere(typed, nil)}
}

// hidesClients reports whether the user wants no other clients named: the room may be
// looking at this terminal.
func (p *program) hidesClients() bool {
	settings, _ := p.settingsFile().load()
	return settings.LibraryPrivate
}

// fit is what an error says to whoever may be looking.
func (p *program) fit(err error) string {
	names, ambiguous := new(naming), errors.Is(err, sessions.ErrAmbiguous)
	switch named := errors.As(err, &names); {
	case !named && !ambiguous, !p.hidesClients():
		return err.Error()
	case named:
		return names.without
	}
	return idsHidden
}

package sessions

import (
	"context"
	"strconv"
	"strings"

	"swotshop/workshop"
)

// This file finds sessions whose ids are not clean. No program of ours gives
// such an id, but the file may have been tampered with, and what is in it has to
// be brought out and erased all the same. Nobody can type the id as it is, so
// it is found by what a person sees of it.

// unclean lists the sessions whose ids are not clean and begin like this: as
// they are shown, with or without the quotation mark, or cleaned. One that is
// all of it comes alone.
func (l *Library) unclean(ctx context.Context, text string) (fitting []workshop.Summary, err error) {
	all, err := l.List(ctx)
	if err != nil || text == "" {
		return nil, err
	}
	for _, s := range all {
		id := unshow(s.ID)
		switch {
		case id == s.ID:
		case s.ID == text:
			return []workshop.Summary{s}, nil
		case strings.HasPrefix(s.ID, text), strings.HasPrefix(s.ID[1:], text), strings.HasPrefix(workshop.Clean(id), text):
			fitting = append(fitting, s)
		}
	}
	return fitting, nil
}

// unshow is what show was given.
func unshow(shown string) string {
	if raw, err := strconv.Unquote(shown); err == nil && show(raw) == shown {
		return raw
	}
	return shown
}

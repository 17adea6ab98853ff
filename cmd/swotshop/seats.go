package main

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"swotshop/files"
	"swotshop/room"
	"swotshop/sessions"
	"swotshop/workshop"
)

// This file makes codes on slips of paper, for a board that wants to be sure that nobody
// answers twice: each lets in one phone. The page knows them by their sums alone.

// seatsLast is how long slips wait for their session.
const seatsLast = 30 * 24 * time.Hour

// asSeats is the sheet of slips.
var asSeats = format{
	name: "seats", ending: ".txt", noun: "seats", written: seatsWritten,
	ours: &files.Ours{What: ourSeats, Is: func(head []byte) bool { return bytes.HasPrefix(head, []byte(seatsHead)) }},
}

func (p *program) seatsCommand() *cobra.Command {
	var to export
	var people int
	var none bool
	c := p.command(&cobra.Command{
		Use:   "seats [ID] [flags]",
		Short: seatsShort,
		Long:  seatsLong + aboutID,
		Example: `swotshop seats latest --people 8
swotshop seats latest -o slips.txt
swotshop seats latest --none`,
	}, anyArgs, func(c *cobra.Command, args []string) error {
		switch {
		case len(args) > 1:
			return wrongCall(c, tooMuch, args[1], c.CommandPath())
		case none && (to.file != "" || c.Flags().Changed("people")):
			return wrongCall(c, seatsOrNone)
		case c.Flags().Changed("people") && (people < 1 || people > workshop.MaxPeople):
			return wrongCall(c, badPeople, workshop.MaxPeople)
		}
		id := sessions.Latest
		if len(args) == 1 {
			id = args[0]
		}
		return p.session(c.Context(), id, func(w *workshop.Workshop, _ []workshop.Event) error {
			if none {
				return p.noSeats(w)
			}
			return p.seats(w, cmp.Or(people, w.People), &to)
		})
	})
	c.Flags().IntVar(&people, "people", 0, seatsPeopleFlag)
	c.Flags().BoolVar(&none, "none", false, seatsNoneFlag)
	to.flags(c)
	c.ValidArgsFunction = p.completeID
	return c
}

// seats makes codes for so many people, and writes the sheet.
func (p *program) seats(w *workshop.Workshop, people int, to *export) error {
	all, err := p.seatsFor(w)
	if err != nil {
		return err
	}
	path := all.seatsPath(w.ID)
	before, none := all.read(path)
	codes, sums := room.NewSeats(people)
	// They are stored first: a slip that opens nothing would be found out in the room.
	if err := all.keepSeats(w.ID, sums); err != nil {
		return fail(err, seatsNotStored, files.Why(err))
	}
	if to.file == "" {
		to.file = "-"
	}
	if err := to.write(p, asSeats, "", []byte(slipsFor(w, codes))); err != nil {
		if none != nil {
			return errors.Join(err, all.erase(path))
		}
		return errors.Join(err, all.write(path, before)) // the earlier slips are good still
	}
	if none == nil {
		p.say(seatsReplaced)
	}
	return nil
}

// noSeats goes back to one code for all.
func (p *program) noSeats(w *workshop.Workshop) error {
	all, err := p.seatsFor(w)
	if err != nil {
		return err
	}
	if err := all.erase(all.seatsPath(w.ID)); err != nil {
		return fail(err, seatsUndeleted, files.Why(err))
	}
	p.say(oneCodeForAll)
	return nil
}

// seatsFor is where the seats of a session are. While its phones are on they cannot change.
func (p *program) seatsFor(w *workshop.Workshop) (*passes, error) {
	library, err := p.libraryPath()
	if err != nil {
		return nil, err
	}
	all := p.passesOf(library)
	_, on := all.of(w.ID)
	switch {
	case w.Closed:
		return nil, fail(nil, seatsOfClosed, w.Client, w.Title)
	case on == nil:
		return nil, fail(nil, seatsWhileOn)
	}
	return all, nil
}

// keepSeats stores the sums of codes.
func (all *passes) keepSeats(session string, sums []string) error {
	path := all.seatsPath(session)
	if _, err := all.read(path); errors.Is(err, errNoPass) {
		if err := all.erase(path); err != nil {
			return err
		}
	}
	return all.write(path, pass{Seats: sums, Until: all.now().Add(seatsLast)})
}

// seats are the sums of the codes on a session’s slips; none where one code is for all.
// Seats that do not read are an error: with one code for all, the slips would open nothing.
func (all *passes) seats(session string) ([]string, error) {
	found, err := all.read(all.seatsPath(session))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, fail(err, seatsUnreadable)
	}
	return found.Seats, nil
}

// slipsFor is a slip for each code, to be printed and cut.
func slipsFor(w *workshop.Workshop, codes []string) string {
	var sheet strings.Builder
	sheet.WriteString(seatsHead + "\n" + fmt.Sprintf(seatsToCut, len(codes)) + "\n")
	for _, code := range codes {
		fmt.Fprintf(&sheet, "\n%s\n\n%s\n\n        %s\n", cutHere, w.Words().Phones.Slip, code)
	}
	return sheet.String() + "\n" + cutHere + "\n"
}

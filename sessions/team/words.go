package team

import (
	"errors"

	"swotshop/workshop"
)

// This file has every sentence of the package that people read.

// Addresses.
const (
	badAddress        = "This is not the address of a firm’s library. Write it like postgres://anna@db.example.com/firm, or service=NAME for one of your service file."
	passwordInAddress = "Leave the password out of the address: other programs on this computer could read it. Put it in the file ~/.pgpass (see docs/team.md)."
	insecure          = "Nothing was sent: on the way to %s others could listen, or pretend to be the server. Use sslmode=verify-full, with the certificate of its authority in sslrootcert if it has one of its own, or a socket on this computer."
	readablePasswords = "Nothing was sent: other users of this computer can read the passwords in %s. To prevent that: chmod 600 %s"
	unproven          = "Nothing was sent: the computer that answers could not prove that it is %s. If the certificate is from an authority of your own, name that with sslrootcert=FILE in the address."
)

// Reaching it.
const (
	unreachable     = "The firm’s library (%s) cannot be reached, or does not answer in time. Nothing is lost: your own library has everything. Check the network, then try again."
	tooBusy         = "The firm’s library (%s) is too busy, or is being restarted. Try again in a moment."
	takesNothing    = "The firm’s library (%s) takes nothing at the moment: its disk is full, or it can only be read. Tell whoever runs it."
	loginRefused    = "The firm’s library (%s) refuses the login %s. Check the password in ~/.pgpass, or ask whoever runs it."
	noDatabase      = "There is no such database: %s. Check the address, or ask whoever runs the server."
	notSetUp        = "There is no firm’s library in %s yet. Whoever owns the database makes one: swotshop team init ADDRESS"
	notAMember      = "%s is not a member of the firm’s library (%s), or may not do this. Whoever runs it can let you: swotshop team grant LOGIN CLIENT"
	nothingAssigned = "No client is assigned to %s in the firm’s library (%s), or this laptop belongs to another member. Whoever runs it can assign one: swotshop team grant LOGIN CLIENT"
	notTheOwner     = "%s does not own the firm’s library (%s). Only its owner can do this."
	cannotMakeRole  = "%s may not create the role that members need in %s. Let whoever runs the server do it once: CREATE ROLE swotshop_member NOLOGIN; GRANT swotshop_member TO the owner WITH ADMIN OPTION"
	serverTooOld    = "The server of %s is too old: PostgreSQL %d or newer is needed."
	badLocale       = "The database %s cannot tell ä from Ä, or cannot store every letter. Create it with another locale: createdb --template=template0 --encoding=UTF8 --locale=C.UTF-8 NAME"
	newerFormat     = "The firm’s library (%s) has been brought up to date by a newer version of swotshop: its format is %d, this version reads %d. Install the newer version."
	olderFormat     = "The firm’s library (%s) has an older format (%d, now %d). Whoever owns it brings it up to date: swotshop team init ADDRESS"
	strangeAnswer   = "The firm’s library (%s) answered with what this version does not understand. Nothing was changed."
	strangeCode     = "The firm’s library (%s) did not take that, or does not work as it should (code %s). Nothing was changed."
)

// Sessions there.
const (
	noSuchSession = "The firm’s library (%s) has no session %s, or you may not see it."
	forked        = "Session %s continued elsewhere in another way after event %d. Nothing was changed. To have both there, push yours as a copy: swotshop team push --as-copy"
	erasedThere   = "Session %s was erased for good from the firm’s library. Nothing was changed. “swotshop team pull” erases it here, too."
	heldElsewhere = "%s has led this session since %s. Nothing was changed. To lead it from this laptop on: swotshop team push %s --lead"
	notAssigned   = "%s may not push sessions of the client %s. Whoever runs the firm’s library can assign it: swotshop team grant %s %s"
	notYours      = "Session %s is not yours to push."
	mayNotErase   = "%s may not erase session %s from the firm’s library. Whoever runs it can: swotshop team grant LOGIN CLIENT --erase"
	mayNotLead    = "%s may not lead session %s, or it was erased."
	notPushed     = "The session cannot be pushed: %s"
	badSession    = "its id is not valid"
	bodyTooLarge  = "The session cannot be pushed: event %d is larger than %d MiB."
	notTaken      = "Session %s in the firm’s library (%s) breaks a rule and was not taken: %s"
	tooLarge      = "Session %s in the firm’s library (%s) is larger than %d MiB and was not taken."
	badBody       = "Event %d is not readable."
)

// Members and laptops.
const (
	noSuchLogin      = "There is no login %s on the server of %s. Whoever runs the server creates it: createuser --pwprompt %s"
	notGrantedBefore = "Nothing like this was granted to %s."
	anotherLaptop    = "another laptop"
	laptopOf         = "a laptop of %s"
	laptopNamed      = "%s’s laptop “%s”"
)

// asSentence ends what is wrong with a session. A rule that it breaks says so in a whole
// sentence already.
func asSentence(err error) string {
	if refusal := new(workshop.Refusal); errors.As(err, &refusal) {
		return err.Error()
	}
	return err.Error() + "."
}

package team

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"strconv"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"swotshop/sessions"
	"swotshop/workshop"
)

// What can go wrong, for errors.Is, besides what package sessions names. Every error that
// leaves this package has a text for people; none carries SQL, a password or an error of
// the driver.
var (
	// ErrAddress: this is no address of a firm’s library.
	ErrAddress = errors.New("no address")
	// ErrPassword: the address has a password in it.
	ErrPassword = errors.New("password in the address")
	// ErrInsecure: others could listen, or pretend to be the server.
	ErrInsecure = errors.New("insecure")
	// ErrOffline: the server cannot be reached, or does not answer in time. The same call
	// may be tried again: what was done is not done twice.
	ErrOffline = errors.New("offline")
	// ErrLogin: the server refuses the login.
	ErrLogin = errors.New("login refused")
	// ErrNotMember: the login is not a member of the firm’s library.
	ErrNotMember = errors.New("not a member")
	// ErrNone: there is no firm’s library in the database.
	ErrNone = errors.New("no firm’s library")
	// ErrOlder: it has to be brought up to date by whoever runs it.
	ErrOlder = errors.New("older")
	// ErrUnfit: the server or the database cannot hold a firm’s library.
	ErrUnfit = errors.New("unfit")
	// ErrUnassigned: the client is not one of those that the member may do this with.
	ErrUnassigned = errors.New("not assigned")
	// ErrHeld: another laptop leads the session. See [HeldError].
	ErrHeld = errors.New("led elsewhere")
	// ErrErased: the session was erased for good.
	ErrErased = errors.New("erased")
	// ErrServer: the server answers with what cannot be understood.
	ErrServer = errors.New("strange answer")
)

// fault is an error with a sentinel for programs and a text for people.
type fault struct {
	kind error
	text string
}

func (f *fault) Error() string { return f.text }
func (f *fault) Unwrap() error { return f.kind }

func fail(kind error, format string, args ...any) error {
	return &fault{kind, fmt.Sprintf(format, args...)}
}

// HeldError says which laptop leads a session. errors.Is(err, ErrHeld).
type HeldError struct {
	Session string
	Holder  Laptop
	Since   time.Time
}

func (e *HeldError) Error() string {
	return fmt.Sprintf(heldElsewhere, e.Holder, e.Since.Local().Format(time.DateOnly), show(e.Session))
}

// Unwrap is ErrHeld.
func (e *HeldError) Unwrap() error { return ErrHeld }

// Codes of PostgreSQL, and of engines that speak its language.
const (
	codeSerialization   = "40001"
	codeDeadlock        = "40P01"
	codeBadPassword     = "28P01"
	codeBadLogin        = "28000"
	codeNoDatabase      = "3D000"
	codeNoPrivilege     = "42501"
	codeNoSchema        = "3F000"
	codeNoTable         = "42P01"
	codeNoFunction      = "42883"
	codeNoRole          = "42704"
	codeReadOnly        = "25006"
	codeDiskFull        = "53100"
	codeTooMany         = "53300"
	codeShutdown        = "57P01"
	codeCrashed         = "57P02"
	codeStarting        = "57P03"
	codeUniqueViolation = "23505"
	codeSchemaThere     = "42P06"
	codeTableThere      = "42P07"
	codeObjectThere     = "42710"
	codeInternal        = "XX000" // “tuple concurrently updated”
)

// explain turns what the driver says into an error for people. What is one already, and an
// end that the caller wanted, passes unchanged.
func (a Address) explain(ctx context.Context, err error) error {
	var ours *fault
	var held *HeldError
	var refusal *workshop.Refusal
	switch {
	case err == nil:
		return nil
	case errors.As(err, &ours), errors.As(err, &held), errors.As(err, &refusal), isOfLibrary(err):
		return err
	case ctx.Err() != nil:
		return ctx.Err()
	}
	var code *pgconn.PgError
	if errors.As(err, &code) {
		return a.explainCode(code.Code)
	}
	var unknown x509.UnknownAuthorityError
	var other x509.HostnameError
	var invalid x509.CertificateInvalidError
	var unverified *tls.CertificateVerificationError
	if errors.As(err, &unknown) || errors.As(err, &other) || errors.As(err, &invalid) || errors.As(err, &unverified) {
		return fail(ErrInsecure, unproven, show(a.config.ConnConfig.Host))
	}
	if scan := (pgx.ScanArgError{}); errors.As(err, &scan) {
		return fail(ErrServer, strangeAnswer, a.Name())
	}
	return fail(ErrOffline, unreachable, a.Name())
}

// isOfLibrary reports whether an error is one of package sessions, which has a text for
// people.
func isOfLibrary(err error) bool {
	leased := new(sessions.LeasedError)
	if errors.As(err, &leased) {
		return true
	}
	for _, kind := range []error{
		sessions.ErrNotFound, sessions.ErrAmbiguous, sessions.ErrConflict, sessions.ErrExists, sessions.ErrDiverged, sessions.ErrNewer, sessions.ErrDamaged,
		sessions.ErrReadOnly, sessions.ErrNoAccess, sessions.ErrLocked, sessions.ErrFull, sessions.ErrMoved, sessions.ErrIO, sessions.ErrTraces, sessions.ErrClosed,
	} {
		if errors.Is(err, kind) {
			return true
		}
	}
	return false
}

func (a Address) explainCode(code string) error {
	name := a.Name()
	switch code {
	case codeBadPassword, codeBadLogin:
		return fail(ErrLogin, loginRefused, name, a.Login())
	case codeNoDatabase:
		return fail(ErrNone, noDatabase, name)
	case codeNoSchema, codeNoTable, codeNoFunction:
		return fail(ErrNone, notSetUp, name)
	case codeNoPrivilege:
		return fail(ErrNotMember, notAMember, a.Login(), name)
	case codeReadOnly, codeDiskFull:
		return fail(ErrOffline, takesNothing, name)
	case codeSerialization, codeDeadlock, codeTooMany, codeShutdown, codeCrashed, codeStarting:
		return fail(ErrOffline, tooBusy, name)
	}
	return fail(ErrServer, strangeCode, name, show(code))
}

// show makes a text from elsewhere safe for a terminal.
func show(text string) string {
	if workshop.Clean(text) != text || text == "" {
		return strconv.QuoteToASCII(text)
	}
	return text
}

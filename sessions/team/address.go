package team

import (
	"crypto/tls"
	"net/url"
	"os"
	"strings"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"swotshop/workshop"
)

// Address is where a firm’s library is, and who logs in there. It has no password.
type Address struct {
	text   string
	config *pgxpool.Config
}

// Parse reads an address as a person writes it:
// postgres://anna@db.example.com/firm, or service=NAME for one of a service file. What it
// leaves out comes from where every PostgreSQL program looks for it; the way there is
// verified in full if nothing else is said.
//
// Errors: [ErrPassword] for one with a password in it, [ErrInsecure] for a way that others
// could listen on, [ErrAddress] for what is none.
func Parse(text string) (Address, error) {
	text = strings.TrimSpace(text)
	named := strings.HasPrefix(text, "service=") && !strings.ContainsAny(text, " '\\\t\n")
	full, err := text, error(nil)
	if !named {
		if full, err = verified(text); err != nil {
			return Address{}, err
		}
	}
	config, err := pgxpool.ParseConfig(full)
	if err != nil { // what it says may have the password of a service file
		return Address{}, fail(ErrAddress, badAddress)
	}
	if !isSecure(config.ConnConfig) {
		return Address{}, fail(ErrInsecure, insecure, show(config.ConnConfig.Host))
	}
	return Address{text, config}, nil
}

// verified is a URL that asks for a verified server, unless it says otherwise, and has no
// password.
func verified(text string) (string, error) {
	at, err := url.Parse(text)
	if err != nil || at.Scheme != "postgres" && at.Scheme != "postgresql" || workshop.Clean(text) != text {
		return "", fail(ErrAddress, badAddress)
	}
	asked := at.Query()
	if _, has := at.User.Password(); has || asked.Has("password") || asked.Has("sslpassword") {
		return "", fail(ErrPassword, passwordInAddress)
	}
	if !asked.Has("sslmode") && os.Getenv("PGSSLMODE") == "" {
		asked.Set("sslmode", "verify-full")
		at.RawQuery = asked.Encode()
	}
	return at.String(), nil
}

// isSecure reports whether nobody can listen or pretend to be the server on any of the
// ways that would be tried: over a socket of this computer, or with a certificate that is
// verified in full.
func isSecure(config *pgx.ConnConfig) bool {
	secure := isSecureWay(config.Host, config.TLSConfig)
	for _, f := range config.Fallbacks {
		secure = secure && isSecureWay(f.Host, f.TLSConfig)
	}
	return secure
}

func isSecureWay(host string, with *tls.Config) bool {
	return isSocket(host) || with != nil && !with.InsecureSkipVerify && with.ServerName == host
}

func isSocket(host string) bool { return strings.HasPrefix(host, "/") || strings.HasPrefix(host, "@") }

// String is the address as it was written. It is safe to show and to store.
func (a Address) String() string { return a.text }

// Login is who logs in.
func (a Address) Login() string { return show(a.config.ConnConfig.User) }

// Name is what people call it: the database, and the computer that it is on.
func (a Address) Name() string {
	c := a.config.ConnConfig
	if isSocket(c.Host) {
		return show(c.Database)
	}
	return show(c.Database) + " at " + show(c.Host)
}

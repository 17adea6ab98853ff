package sessions_test

import (
	"fmt"
	"path/filepath"
	"syscall"
	"testing"

	"swotshop/e2e/faults"
	"swotshop/sessions"
)

// The power is cut, again and again, on a disk of the test’s own: while the
// writer rests after what was acknowledged, and in full flight. What was
// acknowledged is there afterwards, of this session and of all before it. With
// less care than the library takes it is not, or this would prove nothing.
func TestCrashPowerCut(t *testing.T) {
	if !faults.Apart(t) {
		return
	}
	cuts := faults.Times(5, 30)
	for _, rhythm := range []string{"at rest", "in full flight"} {
		if lost := cutPower(t, rhythm, "", cuts); lost > 0 {
			t.Errorf("%s: %d acknowledged events lost", rhythm, lost)
		}
	}
	less := 0
	for _, synchronous := range []string{"FULL", "NORMAL", "OFF"} {
		for _, rhythm := range []string{"at rest", "in full flight"} {
			lost := cutPower(t, rhythm, synchronous, faults.Times(2, 10))
			if synchronous == "NORMAL" {
				less += lost
			}
		}
	}
	if less == 0 {
		t.Error("with synchronous=NORMAL nothing was lost either: cutting the power like this proves nothing")
	}
}

// A sync fails while an event is saved; it is retried, reported saved, and the
// power is cut. What a failed commit has written may have been in memory alone:
// the retry has to bring it to the disk, though it finds nothing to do.
func TestCrashPowerCutAfterASecondTry(t *testing.T) {
	if !faults.Apart(t) {
		return
	}
	disk := faults.NewDisk(t)
	calls := faults.NewCalls(t, disk.Dir)
	o := outage{disk, filepath.Join(disk.Dir, "library.db"), map[string]int{}}
	failed, lost := 0, 0
	for n := 1; ; n++ {
		id := fmt.Sprint("s", n)
		calls.Mend()
		p := startWith(t, calls.Env(), "pace", o.path, id, "")
		p.saves(t)
		p.pace(t, 1)
		p.saves(t)
		calls.Strike(faults.Sync, fmt.Sprint(int(syscall.EIO)), n, n)
		p.pace(t, 2)
		line := p.line()
		if line == "failed ErrIO" {
			failed++
			line = p.line()
		}
		if _, err := fmt.Sscanf(line, "saved %d", new(int)); err != nil {
			t.Fatalf("the writer says %q", line)
		}
		disk.Cut()
		p.kill(t)
		disk.Restore()
		if o.acknowledged[id] = 2; len(calls.Struck()) == 0 {
			break
		}
		lost += o.missing(t)
	}
	if lost > 0 || failed == 0 {
		t.Errorf("%d events were called saved at the second try, of %d, and are lost", lost, failed)
	}
}

// outage is a library on a disk whose power is cut, and what became of it.
type outage struct {
	disk         *faults.Disk
	path         string
	acknowledged map[string]int // by session
}

// cutPower cuts the power of a new disk a few times and says how many of the
// acknowledged events were lost.
func cutPower(t *testing.T, rhythm, synchronous string, cuts int) (lost int) {
	t.Helper()
	disk := faults.NewDisk(t)
	o := outage{disk, filepath.Join(disk.Dir, "library.db"), map[string]int{}}
	all, hurt := 0, 0
	for n := range cuts {
		id := fmt.Sprint("s", n)
		acknowledged := o.write(t, id, rhythm, synchronous, 3+n*7%23)
		o.acknowledged[id] = acknowledged
		missing := o.missing(t)
		all, lost = all+acknowledged, lost+missing
		if missing > 0 {
			hurt++
		}
	}
	if synchronous == "" {
		synchronous = "as the library has it"
	}
	t.Logf("%s, synchronous %s: %d cuts, %d events acknowledged, %d lost, by %d of the cuts", rhythm, synchronous, cuts, all, lost, hurt)
	return lost
}

// write leads a session until the power goes, after so many gestures were
// acknowledged. Only what had been heard of by then counts.
func (o outage) write(t *testing.T, id, rhythm, synchronous string, gestures int) (acknowledged int) {
	t.Helper()
	p := start(t, "pace", o.path, id, synchronous)
	p.saves(t)
	if rhythm == "in full flight" {
		p.pace(t, 10_000)
	}
	for range gestures {
		if rhythm == "at rest" {
			p.pace(t, 1)
		}
		acknowledged = p.saves(t)
	}
	o.disk.Cut()
	p.kill(t)
	o.disk.Restore()
	return acknowledged
}

// missing looks at the library after the power is back: how many of the
// acknowledged events are not there, of all the sessions. These are forgotten,
// so that they are counted once.
func (o outage) missing(t *testing.T) (missing int) {
	t.Helper()
	lib, err := sessions.Open(ctx, o.path, sessions.Options{})
	must(t, err)
	noFindings(t, lib)
	for id, acknowledged := range o.acknowledged {
		there, lost := thereAndLost(t, lib, id, acknowledged)
		o.acknowledged[id], missing = there, missing+lost
	}
	must(t, lib.Close())
	return missing
}

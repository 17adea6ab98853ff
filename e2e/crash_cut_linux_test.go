package e2e

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"

	"swotshop/e2e/faults"
)

// TestCrashDeedsPowerCut cuts the power before each call of each deed that
// changes the disk, and right after its end; and also when a sync had failed.
// A deed that says it is done has then reached the disk.
func TestCrashDeedsPowerCut(t *testing.T) {
	if !faults.Apart(t) {
		return
	}
	o := &outages{disk: faults.NewDisk(t), base: quickPlace(t)}
	kinds, all := &ledger{}, deeds()
	for i, d := range all {
		if i%faults.Times(5, 1) == 0 {
			d.ready(t, o.base+place(fmt.Sprint("/", i)))
			o.cutEach(t, d, kinds)
		}
	}
	t.Logf("one place of %d, seed %d\n%v", stride(), seed(), kinds)
	for _, d := range []*deed{
		{name: "idler", by: "idler", prepare: stocked, again: true},
		{name: "copier", by: "copier", prepare: withNote, again: true},
	} {
		d.ready(t, o.base+place("/"+d.name))
		lost := &ledger{}
		o.careless = true
		o.cutEach(t, d, lost)
		t.Logf("control, %s:\n%v", d.name, lost)
		if lost.lines[afterTheEnd].broken == 0 || lost.lines[syncsFailed].broken == 0 && d.name == "copier" {
			t.Errorf("%s loses nothing either: cutting the power like this proves nothing", d.name)
		}
	}
}

const (
	beforeACall = "power cut before a call"
	afterTheEnd = "power cut after the end"
	syncFailed  = "a sync fails, power cut after the end"
	syncsFailed = "syncs fail from one on, then the same"
)

// outages is a disk whose power is cut, and a place where to look at what is
// left on it.
type outages struct {
	disk     *faults.Disk
	base     place
	careless bool // the law is to be broken
	n        int
}

// cutEach does a deed again and again, and cuts the power each time.
func (o *outages) cutEach(t *testing.T, d *deed, sum *ledger) {
	t.Helper()
	cut := fault{name: beforeACall, kinds: faults.Changes, action: faults.Cut}
	for _, n := range cut.places(t, d, o.base) {
		sum.add(beforeACall, o.cutAt(t, d, beforeACall, &faults.Blow{Kinds: cut.kinds, Action: cut.action, First: n, Last: n, Disk: o.disk}))
	}
	sum.add(afterTheEnd, o.cutAt(t, d, afterTheEnd, nil))
	for name, last := range map[string]int{syncFailed: 0, syncsFailed: math.MaxInt} {
		f := fault{name: name, kinds: faults.Sync}
		for _, n := range f.places(t, d, o.base) {
			sum.add(name, o.cutAt(t, d, name, &faults.Blow{Kinds: faults.Sync, Action: errno(syscall.EIO), First: n, Last: max(n, last)}))
		}
	}
}

// cutAt does a deed on the disk until the power is cut, and judges what is
// there when it is back: on a copy, which is quicker.
func (o *outages) cutAt(t *testing.T, d *deed, name string, blow *faults.Blow) (sum figures) {
	t.Helper()
	o.n++
	p := d.fresh(t, place(o.disk.Dir), fmt.Sprint(o.n))
	settle(t, o.disk.Dir)
	r := d.call(t, p, blow)
	if !r.Killed {
		o.disk.Cut()
	}
	o.disk.Restore()
	here := place(filepath.Join(string(o.base), "after", "place"))
	check(t, os.MkdirAll(string(here)+"-home", 0o700))
	p.copyTo(t, here)
	wrong := d.judge(t, here, r)
	check(t, os.RemoveAll(filepath.Dir(string(here))))
	check(t, os.RemoveAll(filepath.Dir(string(p))))
	sum.dealt++
	if blow == nil || r.Struck > 0 {
		sum.struck++
	}
	for _, w := range wrong {
		if sum.broken = 1; !o.careless {
			t.Errorf("%s, %s (%v): %s; it %v", d.name, name, blow, w, r)
		}
	}
	return sum
}

// settle lets all that was written to a disk reach it.
func settle(t *testing.T, dir string) {
	t.Helper()
	f, err := os.Open(dir)
	check(t, err)
	check(t, unix.Syncfs(int(f.Fd())))
	check(t, f.Close())
}

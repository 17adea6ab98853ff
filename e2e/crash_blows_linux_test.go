package e2e

import (
	"fmt"
	"hash/fnv"
	"maps"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"

	"swotshop/e2e/faults"
	"swotshop/sessions"
)

// fault is a kind of blow that is dealt at each place in turn.
type fault struct {
	name          string
	kinds, action string
	lasting       bool // all calls from that place on
}

func blowTable() []fault {
	const changing = faults.Changes
	return []fault{
		{"killed before a call", changing, faults.Kill, false},
		{"killed in a write", faults.Write, faults.Tear, false},
		{"a write fails", faults.Write, errno(syscall.EIO), false},
		{"a write finds no room", faults.Write, errno(syscall.ENOSPC), false},
		{"a write is over the quota", faults.Write, errno(syscall.EDQUOT), false},
		{"no room from a write on", faults.Write + " " + faults.Open + " " + faults.Mkdir, errno(syscall.ENOSPC), true},
		{"a sync fails", faults.Sync, errno(syscall.EIO), false},
		{"syncs fail from one on", faults.Sync, errno(syscall.EIO), true},
		{"a truncation fails", faults.Truncate, errno(syscall.EIO), false},
		{"an unlink fails", faults.Unlink, errno(syscall.EIO), false},
		{"a rename fails", faults.Rename, errno(syscall.EIO), false},
		{"a link fails", faults.Link, errno(syscall.EIO), false},
		{"a folder cannot be made", faults.Mkdir, errno(syscall.EIO), false},
		{"rights or times cannot be set", faults.Meta, errno(syscall.EIO), false},
		{"a file cannot be made", faults.Open, errno(syscall.EMFILE), false},
		{"a file cannot be opened", faults.Look, errno(syscall.EMFILE), false},
		{"a read fails", faults.Read, errno(syscall.EIO), false},
		{"reads fail from one on", faults.Read, errno(syscall.EIO), true},
		{"a folder does not read", faults.List, errno(syscall.EIO), false},
		{"the disk fails from a call on", changing + " " + faults.Read, errno(syscall.EIO), true},
		{"the disk is read-only from a call on", changing, errno(syscall.EROFS), true},
	}
}

// figures are what came of the blows of a kind.
type figures struct {
	dealt, struck int
	left, stayed  int // blows after which something hidden was left; also when it was cleaned
	broken        int // blows after which the law was broken
}

func (f figures) plus(g figures) figures {
	return figures{f.dealt + g.dealt, f.struck + g.struck, f.left + g.left, f.stayed + g.stayed, f.broken + g.broken}
}

type ledger struct {
	mu    sync.Mutex
	lines map[string]figures
}

func (l *ledger) add(name string, f figures) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.lines == nil {
		l.lines = map[string]figures{}
	}
	l.lines[name] = l.lines[name].plus(f)
}

func (l *ledger) total() (sum figures) {
	for _, f := range l.lines {
		sum = sum.plus(f)
	}
	return sum
}

func (l *ledger) String() string {
	var b strings.Builder
	for _, name := range slices.Sorted(maps.Keys(l.lines)) {
		f := l.lines[name]
		fmt.Fprintf(&b, "%-40s dealt %5d, struck %5d, hidden files left by %d (at last by %d), broke the law %d\n", name, f.dealt, f.struck, f.left, f.stayed, f.broken)
	}
	return b.String()
}

// TestCrashDeeds hits each deed with each kind of blow at each place.
func TestCrashDeeds(t *testing.T) {
	byFault, byDeed := &ledger{}, &ledger{}
	t.Logf("one place of %d, seed %d", stride(), seed())
	t.Run("deed", func(t *testing.T) {
		for _, d := range deeds() {
			t.Run(d.name, func(t *testing.T) {
				t.Parallel()
				base := quickPlace(t)
				d.ready(t, base)
				for _, f := range blowTable() {
					sum := f.deal(t, d, base)
					byFault.add(f.name, sum)
					byDeed.add(d.name, sum)
				}
			})
		}
	})
	t.Logf("by fault:\n%v", byFault)
	t.Logf("by deed:\n%v", byDeed)
	all := len(byDeed.lines) == len(deeds()) // or only some were asked for
	if sum := byFault.total(); faults.Everything() && all && !t.Failed() && sum.struck < 10_000 {
		t.Errorf("only %d blows struck", sum.struck)
	}
}

// deal hits a deed at each place that is to be tried.
func (f fault) deal(t *testing.T, d *deed, base place) (sum figures) {
	t.Helper()
	for _, n := range f.places(t, d, base) {
		wrong, r, one := f.dealAt(t, d, base, n)
		sum = sum.plus(one)
		for _, w := range wrong {
			t.Errorf("%s, %s (%d): %s; it %v", d.name, f.name, n, w, r)
		}
	}
	return sum
}

// dealAt hits a deed at one place and judges what is left. A blow that hits
// nothing counts for nothing.
func (f fault) dealAt(t *testing.T, d *deed, base place, n int) (wrong []string, r result, one figures) {
	t.Helper()
	p := d.fresh(t, base, fmt.Sprint("blow", n))
	defer func() { check(t, os.RemoveAll(filepath.Dir(string(p)))) }()
	last := n
	if f.lasting {
		last = math.MaxInt
	}
	r = d.call(t, p, &faults.Blow{Kinds: f.kinds, Action: f.action, First: n, Last: last})
	one.dealt = 1
	if r.Struck == 0 {
		return nil, r, one
	}
	one.struck = 1
	one.left = p.files(t).anyHidden()
	wrong = d.judge(t, p, r)
	wrong = append(wrong, d.cleaned(t, p)...)
	one.stayed = p.files(t).anyHidden()
	one.broken = min(1, len(wrong))
	return wrong, r, one
}

// places are the calls that are hit: all, or a part of them that is the same
// each time. Every day some kinds of blows are left out at each deed.
func (f fault) places(t *testing.T, d *deed, base place) (places []int) {
	t.Helper()
	if !faults.All() && chance(f.name+d.name)%3 > 0 {
		return nil
	}
	p := d.fresh(t, base, "count")
	defer func() { check(t, os.RemoveAll(filepath.Dir(string(p)))) }()
	all := d.call(t, p, &faults.Blow{Kinds: f.kinds}).Counted
	if all == 0 {
		return nil
	}
	for n := 1 + chance(d.name+f.name)%min(stride(), all); n <= all; n += stride() {
		places = append(places, n)
	}
	return places
}

// stride is of how many places one is hit.
func stride() int {
	if faults.Everything() {
		return 1
	}
	return faults.Times(60, 12)
}

// seed chooses which places are hit where not all are.
func seed() int {
	n, _ := strconv.Atoi(os.Getenv("SWOTSHOP_SEED"))
	return n
}

func chance(what string) int {
	h := fnv.New32a()
	fmt.Fprint(h, what, seed())
	return int(h.Sum32() >> 1)
}

// quickPlace is a folder in memory, where there is one with room: a kill takes
// nothing that the system has been given.
func quickPlace(t *testing.T) place {
	t.Helper()
	const memory = "/dev/shm"
	if free, known := sessions.Free(memory); !known || free < 1<<29 {
		return place(t.TempDir())
	}
	dir, err := os.MkdirTemp(memory, "swotshop-deeds-")
	if err != nil {
		return place(t.TempDir())
	}
	t.Cleanup(func() { check(t, os.RemoveAll(dir)) })
	return place(dir)
}

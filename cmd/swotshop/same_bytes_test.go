package main

import (
	"archive/zip"
	"bytes"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"swotshop/e2e/faults"
	"swotshop/e2e/held"
	"swotshop/e2e/hostile"
)

// The same session gives the same bytes in every format, whoever exports it, wherever, in
// whatever language and time zone: two programs that read it anew agree.
func TestTheSameSessionGivesTheSameBytes(t *testing.T) {
	t.Parallel()
	n := 0
	first, _ := held.Full(func() string { n++; return hostile.Raw()[n%len(hostile.Raw())] })
	d := newDesk(t)
	d.keep(first)
	elsewhere := &desk{t: t, home: t.TempDir(), env: map[string]string{"TZ": "Pacific/Auckland", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8", "TMPDIR": t.TempDir()}}
	elsewhere.env["HOME"] = elsewhere.home
	d.env["TZ"] = "UTC"
	calls := [][]string{{"--page", "policy"}, {"--page1"}, {"--page1", "--format", "html"}, {"--redacted", "--format", "text"}}
	for _, as := range formats {
		if as.missing != nil {
			if why := as.missing(os.Getenv); why != "" {
				faults.Tell(t, why)
			}
			continue // both are in the bundle
		}
		calls = append(calls, []string{"--format", as.name})
	}
	for _, call := range calls {
		var made [][]byte
		for _, at := range []*desk{d, elsewhere} {
			at.env["PATH"] = os.Getenv("PATH")
			cmd := at.process(append([]string{"export", "latest", "--library", d.library(), "-o", "-"}, call...)...)
			var talk bytes.Buffer
			cmd.Stderr = &talk
			data, err := cmd.Output()
			if err != nil {
				t.Fatalf("%v: %v: %s", call, err, &talk)
			}
			made = append(made, data)
		}
		if !bytes.Equal(made[0], made[1]) {
			t.Errorf("%v: %s", call, whereApart(made[0], made[1]))
		}
	}
}

// whereApart names the first entry that two bundles do not share.
func whereApart(one, other []byte) string {
	a, errA := zip.NewReader(bytes.NewReader(one), int64(len(one)))
	b, errB := zip.NewReader(bytes.NewReader(other), int64(len(other)))
	if errA != nil || errB != nil || len(a.File) != len(b.File) {
		return "not the same bytes"
	}
	for i, f := range a.File {
		if f.CRC32 != b.File[i].CRC32 || f.Name != b.File[i].Name {
			return "not the same bytes: " + filepath.Base(f.Name)
		}
	}
	return "not the same zip"
}

// Five times the items take about five times the memory, and so the work, in every format. A time
// would say as much of the machine.
func TestFormatsGrowWithTheSession(t *testing.T) {
	const few, many, times = 500, 2500, 5
	small, large := held.Large(few), held.Large(many)
	for _, as := range formats {
		if as.missing != nil {
			continue
		}
		used := func(m material) (bytes float64) {
			runtime.GC()
			runtime.GC() // twice empties what is pooled for the next one
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			if _, err := as.write(m); err != nil {
				t.Fatal(err)
			}
			runtime.ReadMemStats(&after)
			return float64(after.TotalAlloc - before.TotalAlloc)
		}
		little := material{ctx: t.Context(), env: nothingSet, w: small.State(), events: small.Events()}
		much := material{ctx: t.Context(), env: nothingSet, w: large.State(), events: large.Events()}
		used(little) // what is made once
		one, more := used(little), used(much)
		t.Logf("%s: %.1f", as.name, more/one)
		if more > 1.5*times*one {
			t.Errorf("%s: %d items take %.1f times the memory of %d", as.name, many, more/one, few)
		}
	}
}

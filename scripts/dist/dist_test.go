package main

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"swotshop/e2e/faults"
)

// The tests run where “make dist” does: at the root of the checkout.
func TestMain(m *testing.M) {
	if err := os.Chdir(filepath.Join("..", "..")); err != nil {
		panic(err)
	}
	os.Exit(m.Run())
}

var noon = time.Date(2026, 3, 12, 12, 0, 0, 0, time.UTC)

// What is the same gives the same bytes, in whatever order it was put together.
func TestArchiveOfTheSameIsTheSame(t *testing.T) {
	files := []file{{"bin/swotshop", 0o755, []byte("program")}, {"share/man/man1/swotshop.1", 0o644, []byte(".TH")}, {"share/a", 0o644, nil}}
	one, err := archived("swotshop-1", files, noon)
	if err != nil {
		t.Fatal(err)
	}
	slices.Reverse(files)
	other, err := archived("swotshop-1", files, noon)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(one, other) {
		t.Error("the order in which files were given shows")
	}
	var got []string
	entries(t, one, func(h *tar.Header, data []byte) {
		got = append(got, h.Name)
		if h.Uid != 0 || h.Gid != 0 || h.Uname != "" || !h.ModTime.Equal(noon) {
			t.Errorf("%s is of %d:%d %q, %s", h.Name, h.Uid, h.Gid, h.Uname, h.ModTime)
		}
		if want := map[string]int64{"swotshop-1/bin/swotshop": 0o755, "swotshop-1/share/a": 0o644}[h.Name]; want != 0 && h.Mode != want {
			t.Errorf("%s has the mode %o", h.Name, h.Mode)
		}
	})
	if want := "swotshop-1/ swotshop-1/bin/ swotshop-1/bin/swotshop swotshop-1/share/ swotshop-1/share/a swotshop-1/share/man/ swotshop-1/share/man/man1/ swotshop-1/share/man/man1/swotshop.1"; strings.Join(got, " ") != want {
		t.Errorf("it has\n%s\nand not\n%s", strings.Join(got, " "), want)
	}
}

func entries(t *testing.T, archive []byte, look func(*tar.Header, []byte)) {
	t.Helper()
	z, err := gzip.NewReader(bytes.NewReader(archive))
	if err != nil {
		t.Fatal(err)
	}
	for r := tar.NewReader(z); ; {
		h, err := r.Next()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		look(h, data)
	}
}

// What Debian wants compressed is all there when it is unpacked again.
func TestCompressedIsWhole(t *testing.T) {
	want := bytes.Repeat([]byte("a line of the manual\n"), 1000)
	data, err := compressed(want)
	if err != nil {
		t.Fatal(err)
	}
	z, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	if got, err := io.ReadAll(z); err != nil || !bytes.Equal(got, want) {
		t.Errorf("%d of %d bytes, %v", len(got), len(want), err)
	}
}

// “make install” installs the files that an archive has.
func TestMakeInstallsWhatAnArchiveHas(t *testing.T) {
	makefile, err := os.ReadFile("Makefile")
	if err != nil {
		t.Fatal(err)
	}
	for _, o := range own {
		if !strings.Contains(string(makefile), ":= "+o.path+"\n") {
			t.Errorf("the Makefile has not %s", o.path)
		}
		if call := strings.Join(o.args, " "); !strings.Contains(string(makefile), ") "+call+";") && !strings.Contains(string(makefile), ") '"+call+"'") {
			t.Errorf("the Makefile does not call swotshop %s", call)
		}
	}
}

// Whoever gives the program away has to give away the terms of all that is in it.
func TestTheTermsOfAllThatIsLinked(t *testing.T) {
	if _, err := os.Stat("/usr/share/common-licenses/LGPL-2.1"); err != nil {
		faults.NotRun(t, "the terms of all that is linked: those of the C library are not where Debian has them")
	}
	text, err := copyright()
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"The swotshop authors", "\ncharm.land/bubbletea/v2 v", "\ngithub.com/mattn/go-sqlite3 v", "\nGo, and its library\n", "\nSQLite\n", "GNU LESSER GENERAL PUBLIC LICENSE"} {
		if !strings.Contains(string(text), want) {
			t.Errorf("it has not %q", want)
		}
	}
	if n := strings.Count(string(text), "\n"+strings.Repeat("-", 72)+"\n"); n < 30 {
		t.Errorf("it has only %d parts", n)
	}
}

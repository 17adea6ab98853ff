package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Told to replace a file, no command replaces anything but what it writes itself,
// in the same format: everything else is byte for byte as it was, and is refused.
func TestForceReplacesOurOwnExportsAlone(t *testing.T) {
	t.Parallel()
	d := threeSessions(t)
	d.fine("backup", filepath.Join(d.home, "backup.db"))
	d.file("example.json", exampleFile(t, nil))
	d.file("paper.md", d.fine("show", "example"))
	d.file("notes.md", "My own notes.\n")
	d.file("empty.md", "")
	d.file("settings.json", `{"theme": "dark"}`)
	in := func(name string) string { return filepath.Join(d.home, name) }
	links := t.TempDir()
	for link, to := range map[string]string{"to-library.md": d.library(), "to-notes.md": in("notes.md"), "to-nothing.md": in("nothing"), "to-device.md": os.DevNull} {
		if err := os.Symlink(to, filepath.Join(links, link)); err != nil {
			t.Logf("no symbolic links here: %v", err)
		}
	}
	if err := os.Mkdir(in("folder.md"), 0o700); err != nil {
		t.Fatal(err)
	}
	ours := map[string]string{"md": "paper.md", "json": "example.json"}
	targets := []string{d.library(), in("backup.db"), in("notes.md"), in("empty.md"), in("settings.json"), in("folder.md"), filepath.Join(links, "to-library.md"),
		filepath.Join(links, "to-notes.md"), filepath.Join(links, "to-nothing.md"), filepath.Join(links, "to-device.md"), in("paper.md"), in("example.json")}
	before := d.documents()
	for _, target := range targets {
		for format := range ours {
			if target == in(ours[format]) {
				continue
			}
			d.says(exitFailed, []string{"export", "example", "--format", format, "-o", target, "--force"}, "Not exported", "choose another name")
		}
		if target != in("paper.md") && target != in("example.json") {
			code, why := exitFailed, "choose another name"
			if _, known := formatOf(target); !known {
				code, why = exitWrongCall, "No format ends with"
			}
			d.says(code, []string{"demo", "-o", target, "--force"}, why)
		}
	}
	if after := d.documents(); after != before {
		t.Errorf("files were changed, from\n%sto\n%s", before, after)
	}
	for format, name := range ours {
		d.fine("export", "example", "--format", format, "-o", in(name), "--force")
	}
}

// A copy for which a file was chosen goes on into that file, unless somebody has
// put something else there.
func TestACopyIsNotWrittenOverAnotherFile(t *testing.T) {
	c, home := newCopier(t)
	events := example(t).Events()
	written, err := c.Write("~/acme.json", events[:20], false)
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(home, "acme.json")
	for _, other := range []string{"mine", `{"format": "other"}`, ""} {
		if err := os.WriteFile(file, []byte(other), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := c.Write(written, events, true); err == nil {
			t.Errorf("%q was replaced", other)
		}
		if data, _ := os.ReadFile(file); !bytes.Equal(data, []byte(other)) {
			t.Errorf("%q has become %.40q", other, data)
		}
	}
}

// A file whose name is too long is refused, and leaves nothing.
func TestNamesThatAreTooLong(t *testing.T) {
	t.Parallel()
	d := threeSessions(t)
	before := d.documents()
	long := filepath.Join(d.home, strings.Repeat("long", 70))
	for _, args := range [][]string{{"export", "example", "-o", long}, {"demo", "-o", long}, {"backup", long}} {
		if r := d.run(args...); r.code != exitFailed {
			t.Errorf("%s: exit %d: %s", args[0], r.code, r.err)
		}
	}
	if after := d.documents(); after != before {
		t.Errorf("files were changed, from\n%sto\n%s", before, after)
	}
}

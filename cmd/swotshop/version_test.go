package main

import (
	"encoding/binary"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"swotshop/e2e/faults"
)

// What “version” says of the formats is what the program writes.
func TestVersionKnowsTheFormats(t *testing.T) {
	d := newDesk(t)
	d.keep(example(t))
	file, err := os.ReadFile(d.library())
	if err != nil {
		t.Fatal(err)
	}
	written := map[string]int{libraryFormat: int(binary.BigEndian.Uint32(file[60:]))} // SQLite’s user_version
	for what, args := range map[string][]string{
		sessionFormat: {"export", "latest", "--format", "json", "-o", "-"},
		stateFormat:   {"show", "latest", "--json"},
	} {
		var doc struct{ Version int }
		if err := json.Unmarshal([]byte(d.fine(args...)), &doc); err != nil {
			t.Fatal(err)
		}
		written[what] = doc.Version
	}
	generator := regexp.MustCompile(`(?m)^generator: "swotshop blueprint ([0-9]+)"$`).FindStringSubmatch(d.fine("export", "latest", "-o", "-"))
	if generator == nil {
		t.Fatal("the blueprint names no generator")
	}
	if written[blueprintFormat], err = strconv.Atoi(generator[1]); err != nil {
		t.Fatal(err)
	}

	said := map[string]int{}
	for _, c := range changes {
		if c.Number != said[c.What]+1 {
			t.Errorf("%s: format %d is followed by %d", c.What, said[c.What], c.Number)
		}
		if _, err := time.Parse(time.DateOnly, c.Since); err != nil {
			t.Errorf("%s %d: %v", c.What, c.Number, err)
		}
		said[c.What] = c.Number
	}
	if fmt.Sprint(said) != fmt.Sprint(written) {
		t.Errorf("“version” says %v, and written is %v", said, written)
	}

	short := d.fine("--version")
	for what, number := range written {
		if want := regexp.MustCompile(fmt.Sprintf(`(?m)^%s +format %d since 20`, what, number)); !want.MatchString(short) {
			t.Errorf("--version does not say %s %d:\n%s", what, number, short)
		}
	}
}

// Each format of the library is as old as the step that makes it.
func TestVersionKnowsWhenTheLibraryChanged(t *testing.T) {
	git := func(args ...string) string {
		out, err := exec.Command("git", args...).Output()
		if err != nil {
			faults.NotRun(t, "the days of the library’s formats: there is no git, or this is no checkout")
		}
		return strings.TrimSpace(string(out))
	}
	if git("rev-parse", "--is-shallow-repository") == "true" {
		faults.NotRun(t, "the days of the library’s formats: this checkout has not the whole history")
	}
	days, day := map[string]string{}, ""
	for line := range strings.Lines(git("log", "--diff-filter=A", "--no-renames", "--name-only", "--format=day %as", "--", "../../sessions/migrations")) {
		line = strings.TrimSpace(line)
		if of, ok := strings.CutPrefix(line, "day "); ok {
			day = of
		} else if line != "" {
			days[filepath.Base(line)[:4]] = day
		}
	}
	if len(days) == 0 {
		t.Fatal("git knows of no step")
	}
	for _, c := range changes {
		if made, known := days[fmt.Sprintf("%04d", c.Number)]; c.What == libraryFormat && known && made != c.Since {
			t.Errorf("library format %d is of %s, and not of %s", c.Number, made, c.Since)
		}
	}
}

// The JSON of “version” is for programs that report a fault: it has what was built, and
// not where somebody's files are.
func TestVersionForPrograms(t *testing.T) {
	d := newDesk(t)
	var said struct {
		origin
		Formats []change
	}
	out := d.fine("version", "--json")
	if err := json.Unmarshal([]byte(out), &said); err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(said.Go, "go1.") || !strings.HasPrefix(said.SQLite, "3.") || len(said.Formats) != len(changes) {
		t.Errorf("it says %+v", said)
	}
	if strings.Contains(out, "~") {
		t.Errorf("it says where files are: %s", out)
	}
}

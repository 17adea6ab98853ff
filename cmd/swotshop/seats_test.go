package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// codesOn are the codes on a sheet of slips: what stands on a line of its own, indented.
func codesOn(sheet string) (codes []string) {
	for line := range strings.Lines(sheet) {
		if code := strings.TrimSpace(line); strings.HasPrefix(line, "    ") && code != "" {
			codes = append(codes, code)
		}
	}
	return codes
}

// The sheet has a code for each person, all different; of the codes nothing is stored but
// what the page for phones knows them by.
func TestSeatsAreOnSlips(t *testing.T) {
	d := newDesk(t)
	d.keepThree()
	for people, want := range map[string]int{"": 8, "3": 3} {
		args := []string{"seats", "3f9a20c4e001"}
		if people != "" {
			args = append(args, "--people", people)
		}
		codes := codesOn(d.fine(args...))
		if slices.Sort(codes); len(slices.Compact(slices.Clone(codes))) != want {
			t.Errorf("with --people %q the slips have %q", people, codes)
		}
		all := d.ready().passesOf(d.library())
		all.now = time.Now
		if sums, err := all.seats("3f9a20c4e001"); err != nil || len(sums) != want {
			t.Errorf("stored are %d, %v", len(sums), err)
		}
		data, err := os.ReadFile(all.seatsPath("3f9a20c4e001"))
		if err != nil {
			t.Fatal(err)
		}
		for _, code := range codes {
			if strings.Contains(strings.ToLower(string(data)), strings.ToLower(code)) {
				t.Errorf("the code %s is stored", code)
			}
		}
		if info, err := os.Stat(all.seatsPath("3f9a20c4e001")); err != nil || info.Mode() != 0o600 {
			t.Errorf("%v, %v", info.Mode(), err)
		}
	}
	d.says(exitFine, []string{"seats", "3f9a20c4e001"}, "no longer work")
	d.says(exitFine, []string{"seats", "3f9a20c4e001", "--none"}, "one code for all")
	if left, _ := filepath.Glob(filepath.Join(d.ready().stateFolder(), seatsPrefix+"*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// A sheet is written over nothing but a sheet.
func TestTheSheetOfSlipsIsAFile(t *testing.T) {
	d := newDesk(t)
	d.keepThree()
	t.Chdir(d.home)
	d.file("letter.txt", "Dear board")
	d.says(exitFine, []string{"seats", "3f9a20c4e001", "-o", "slips.txt"}, "Slips written to slips.txt")
	all := d.ready().passesOf(d.library())
	before, err := os.ReadFile(all.seatsPath("3f9a20c4e001"))
	if err != nil {
		t.Fatal(err)
	}
	d.says(exitFailed, []string{"seats", "3f9a20c4e001", "-o", "slips.txt"}, "slips.txt")
	if after, err := os.ReadFile(all.seatsPath("3f9a20c4e001")); err != nil || string(after) != string(before) {
		t.Errorf("slips that were printed no longer work: %v", err)
	}
	d.fine("seats", "3f9a20c4e001", "--none")
	d.says(exitFailed, []string{"seats", "3f9a20c4e001", "-o", "slips.txt"}, "slips.txt")
	if fileThere(all.seatsPath("3f9a20c4e001")) {
		t.Error("codes are stored that are on no slip")
	}
	d.fine("seats", "3f9a20c4e001", "-o", "slips.txt", "--force")
	d.says(exitFailed, []string{"seats", "3f9a20c4e001", "-o", "letter.txt", "--force"}, "letter.txt")
}

func fileThere(path string) bool { _, err := os.Lstat(path); return err == nil }

func TestWhereThereAreNoSeats(t *testing.T) {
	d := newDesk(t)
	d.keepThree()
	d.says(exitWrongCall, []string{"seats", "a", "b"}, "Unexpected argument")
	d.says(exitWrongCall, []string{"seats", "--people", "0"}, "between 1 and")
	d.says(exitWrongCall, []string{"seats", "--people", "100000"}, "between 1 and")
	d.says(exitWrongCall, []string{"seats", "--none", "--people", "3"}, "--none")
	d.says(exitWrongCall, []string{"seats", "3f9a20c4e001", "-o", ""}, "needs a value")
	d.says(exitFailed, []string{"seats", "nosuch"}, "nosuch")
	d.says(exitFailed, []string{"seats", "example"}, "closed")

	all := d.ready().passesOf(d.library())
	all.now = time.Now
	if err := all.keep("3f9a20c4e001", aPass(time.Now())); err != nil {
		t.Fatal(err)
	}
	d.says(exitFailed, []string{"seats", "3f9a20c4e001"}, "Turn them off first")
	if err := all.drop("3f9a20c4e001"); err != nil {
		t.Fatal(err)
	}

	if err := os.WriteFile(all.seatsPath("3f9a20c4e001"), []byte("{"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := all.seats("3f9a20c4e001"); err == nil || !strings.Contains(err.Error(), "Print new slips") {
		t.Errorf("codes that do not read: %v", err)
	}
	d.fine("seats", "3f9a20c4e001") // which replaces them
}

// Slips go with their session, and after a month.
func TestSeatsEnd(t *testing.T) {
	d := newDesk(t)
	d.keepThree()
	all, clock := d.passes()
	if err := all.keepSeats("example", []string{"ab"}); err != nil {
		t.Fatal(err)
	}
	clock.passes(seatsLast)
	if sums, err := all.seats("example"); err != nil || len(sums) > 0 {
		t.Errorf("after a month: %v, %v", sums, err)
	}
	if err := all.keepSeats("example", []string{"ab"}); err != nil {
		t.Fatal(err)
	}
	d.fine("delete", "example", "--yes")
	if fileThere(all.seatsPath("example")) {
		t.Error("they are still there")
	}
}

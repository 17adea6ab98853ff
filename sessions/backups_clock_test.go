package sessions_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"swotshop/sessions"
	"swotshop/workshop"
)

// Backups of a year that the clock only believed in do not take the place of those
// made since, which alone have everything; and the doctor says what is known.
func TestBackupsAfterAWrongClock(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.db")
	right := time.Now().UTC().Truncate(time.Second)
	wrong := right.AddDate(1, 0, 0)
	now := wrong
	lib, all := library(t, path, sessions.Options{Now: func() time.Time { return now }}, "a")
	var made []string
	back := func() {
		t.Helper()
		now = now.Add(time.Hour)
		must(t, lib.Append(ctx, "a", all[0].try(workshop.Resume{})))
		must(t, os.Chtimes(path, now, now))
		backup, err := lib.BackUp(ctx)
		must(t, err)
		made = append(made, backup)
	}
	doctor := func() (text string) {
		for _, d := range sessions.Examine(ctx, path, right) {
			if d.What == "backups" || d.What == "clock" {
				text += d.Text + "\n"
			}
		}
		return text
	}
	for range sessions.BackupsKept {
		back()
	}
	if said := doctor(); !strings.Contains(said, "in the future") || strings.Contains(said, "newest") {
		t.Errorf("the doctor says\n%s", said)
	}
	now = right.AddDate(0, 0, -1)
	for range 8 {
		back()
	}
	sameEvents(t, openAt(t, made[len(made)-1], sessions.Options{}), all[0])
	var kept []string
	for _, b := range sessions.Backups(path) {
		kept = append(kept, b.Path)
	}
	want := slices.Clone(made[len(made)-sessions.BackupsKept:])
	slices.Reverse(want)
	if !slices.Equal(kept, want) {
		t.Errorf("kept are\n%s\nnot those made last\n%s", strings.Join(kept, "\n"), strings.Join(want, "\n"))
	}
	if said, day := doctor(), now.Local().Format("2006-01-02 15:04"); !strings.Contains(said, "newest "+day) || strings.Contains(said, wrong.Local().Format("2006-01")) {
		t.Errorf("the doctor says\n%s", said)
	}
	if again, err := lib.BackUp(ctx); again != "" || err != nil {
		t.Errorf("nothing has changed, but: %q, %v", again, err)
	}
}

package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"swotshop/tui/kit"
)

// settings is the file in which the user's settings lie.
func (d *desk) settings() string {
	return filepath.Join(d.home, ".config", "swotshop", "settings.json")
}

// settingsFile is that file as the program opens it.
func (d *desk) settingsFile() *settingsFile {
	return d.ready().settingsFile()
}

// write puts a file with settings where the program looks for it.
func (d *desk) writeSettings(text string) {
	d.t.Helper()
	if err := os.MkdirAll(filepath.Dir(d.settings()), 0o700); err != nil {
		d.t.Fatal(err)
	}
	if err := os.WriteFile(d.settings(), []byte(text), 0o600); err != nil {
		d.t.Fatal(err)
	}
}

func (d *desk) readSettings() string {
	d.t.Helper()
	data, err := os.ReadFile(d.settings())
	if err != nil {
		d.t.Fatal(err)
	}
	return string(data)
}

func TestSettingsAreSaved(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	file := d.settingsFile()
	if s, notice := file.load(); !reflect.DeepEqual(s, kit.Settings{}) || notice != "" {
		t.Fatalf("without a file: %+v, %q", s, notice)
	}
	if left := d.files(); left != "" {
		t.Fatalf("looking for settings left files:\n%s", left)
	}
	want := kit.Settings{Theme: "dark", ConsoleTheme: "light", ScreenMetres: 2.4, ReducedMotion: true, NudgesOff: []string{"quiet", "late"}, LibraryPrivate: true, PhonesOff: true}
	if err := file.keep(want); err != nil {
		t.Fatal(err)
	}
	if got, notice := d.settingsFile().load(); !reflect.DeepEqual(got, want) || notice != "" {
		t.Errorf("kept are %+v (%s), want %+v", got, notice, want)
	}
	for path, want := range map[string]os.FileMode{d.settings(): 0o600, filepath.Dir(d.settings()): 0o700 | os.ModeDir} {
		if info, err := os.Stat(path); err != nil || info.Mode() != want {
			t.Errorf("%s: %v, %v, want %v", path, info.Mode(), err, want)
		}
	}
	if n := strings.Count(d.files(), "\n"); n != 1 {
		t.Errorf("%d files are left:\n%s", n, d.files())
	}
}

// What a newer version or another window has written stays.
func TestSettingsOfOthersSurvive(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.writeSettings(`{"theme": "dark", "sparkle": {"colour": [1, 2.50]}, "console_theme": "light"}`)
	file := d.settingsFile()
	s, notice := file.load()
	if s.Theme != "dark" || notice != "" {
		t.Fatalf("%+v, %q", s, notice)
	}
	other := d.settingsFile()
	theirs, _ := other.load()
	theirs.ConsoleTheme = "contrast"
	if err := other.keep(theirs); err != nil {
		t.Fatal(err)
	}
	for _, metres := range []float64{2.4, 3} {
		s.ScreenMetres = metres
		if err := file.keep(s); err != nil {
			t.Fatal(err)
		}
	}
	var got map[string]any
	if err := json.Unmarshal([]byte(d.readSettings()), &got); err != nil {
		t.Fatal(err)
	}
	want := map[string]any{"theme": "dark", "console_theme": "contrast", "screen_metres": 3.0,
		"sparkle": map[string]any{"colour": []any{1.0, 2.5}}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("the file holds %v, want %v", got, want)
	}
}

// A file that does not read is left as it is, until it is mended or gone.
func TestUnreadableSettings(t *testing.T) {
	t.Parallel()
	for name, text := range map[string]string{
		"no JSON": "theme: dark", "half": `{"theme": "da`, "empty": "", "null": "null", "a list": "[]",
		"another kind": `{"theme": 5}`, "another number": `{"screen_metres": "wide"}`,
	} {
		d := newDesk(t)
		d.writeSettings(text)
		file := d.settingsFile()
		s, notice := file.load()
		if !reflect.DeepEqual(s, kit.Settings{}) || notice != "Settings unreadable; using defaults. Fix ~/.config/swotshop/settings.json" {
			t.Errorf("%s: %+v, %q", name, s, notice)
		}
		err := file.keep(kit.Settings{Theme: "dark"})
		if err == nil || err.Error() != "Not saved: fix or delete ~/.config/swotshop/settings.json (unreadable)." {
			t.Errorf("%s: keeping ends with %v", name, err)
		}
		if got := d.readSettings(); got != text {
			t.Errorf("%s: the file holds %q now", name, got)
		}
		if err := os.Remove(d.settings()); err != nil {
			t.Fatal(err)
		}
		if err := file.keep(kit.Settings{Theme: "dark"}); err != nil {
			t.Errorf("%s: after it was deleted: %v", name, err)
		}
	}
}

func TestSettingsWithoutAPlace(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.env["HOME"] = ""
	file := d.settingsFile()
	if _, notice := file.load(); notice != "" {
		t.Errorf("told at once: %q", notice)
	}
	if err := file.keep(kit.Settings{Theme: "dark"}); err == nil || !strings.Contains(err.Error(), "no home folder is set (HOME)") {
		t.Errorf("keeping ends with %v", err)
	}
	d = newDesk(t)
	d.file(".config", "a file where the folder should be")
	if err := d.settingsFile().keep(kit.Settings{}); err == nil || !strings.HasPrefix(err.Error(), "Not saved: ") {
		t.Errorf("keeping ends with %v", err)
	}
}

// A file that is a link stays one.
func TestSettingsThatAreALink(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	elsewhere := d.file("dotfile.json", `{"theme": "dark"}`)
	if err := os.MkdirAll(filepath.Dir(d.settings()), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(elsewhere, d.settings()); err != nil {
		t.Fatal(err)
	}
	file := d.settingsFile()
	s, _ := file.load()
	s.Theme = "light"
	if err := file.keep(s); err != nil {
		t.Fatal(err)
	}
	if data, err := os.ReadFile(elsewhere); err != nil || !strings.Contains(string(data), `"light"`) {
		t.Errorf("the file behind the link holds %q, %v", data, err)
	}
}

package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"swotshop/e2e/hostile"
	"swotshop/tui/kit"
)

// FuzzSettings: whatever is in the settings' file, it is left as it is when
// it does not read; and when it does, what the program does not know of stays
// in it and what was chosen comes back.
func FuzzSettings(f *testing.F) {
	for _, text := range []string{"", "null", "{}", "[]", `{"theme":"dark","newer":{"a":[1]}}`, `{"THEME":"x"}`, `{"theme":1}`, `{"screen_metres":1e999}`} {
		f.Add([]byte(text))
	}
	for _, raw := range hostile.Joined(200) {
		f.Add([]byte(`{"theme":` + hostile.InJSON(raw) + `,` + hostile.Escaped(raw) + `:1}`))
	}
	path := filepath.Join(quickDir(f), "settings.json")
	f.Fuzz(func(t *testing.T, data []byte) {
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		s := &settingsFile{path: path, shown: "~/settings.json"}
		_, notice := s.load()
		err := s.keep(kit.Settings{Theme: "light", ScreenMetres: 3})
		after, readErr := os.ReadFile(path)
		if readErr != nil {
			t.Fatal(readErr)
		}
		if notice != "" {
			if err == nil || !bytes.Equal(after, data) {
				t.Fatalf("a file that does not read was written over: %q, %v", after, err)
			}
			return
		}
		requireKept(t, data, after)
		if again, notice := (&settingsFile{path: path}).load(); notice != "" || again.Theme != "light" || again.ScreenMetres != 3 {
			t.Fatalf("%q is kept as %q, which reads as %+v %s", data, after, again, notice)
		}
	})
}

// quickDir is a folder in memory where there is such a disk: each try writes a
// file and waits until it is on the disk.
func quickDir(f *testing.F) string {
	dir, err := os.MkdirTemp("/dev/shm", "swotshop-")
	if err != nil {
		return f.TempDir()
	}
	f.Cleanup(func() { _ = os.RemoveAll(dir) })
	return dir
}

// requireKept fails when a field that the program does not know was lost.
func requireKept(t *testing.T, before, after []byte) {
	t.Helper()
	var old, now, ours map[string]json.RawMessage
	if json.Unmarshal(before, &old) != nil || json.Unmarshal(after, &now) != nil {
		t.Fatalf("%q became %q", before, after)
	}
	ours = fieldsOf(keptSettings{})
	for name := range old {
		if _, known := ours[name]; !known && now[name] == nil {
			t.Fatalf("%q is lost from %q", name, before)
		}
	}
}

//go:build unix

package converter

import (
	"os"
	"path/filepath"
	"testing"
)

// shelf makes programs, and a variable for everything that is asked for.
func shelf(t *testing.T, programs ...string) (folder string, env func(map[string]string) func(string) string) {
	t.Helper()
	folder = t.TempDir()
	for _, name := range programs {
		path := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte("#!/bin/sh\nexit 9\n"), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	return folder, func(set map[string]string) func(string) string {
		return func(name string) string {
			if value, ok := set[name]; ok {
				return value
			}
			if name == "PATH" {
				return folder
			}
			return ""
		}
	}
}

func found(t *testing.T, path string, ok bool, want string) {
	t.Helper()
	if path != want || ok != (want != "") {
		t.Errorf("found %q, %v; want %q", path, ok, want)
	}
}

func TestTheOrderOfBrowsers(t *testing.T) {
	for i, name := range browsers {
		folder, env := shelf(t, browsers[i:]...)
		path, ok := Browser(env(nil))
		found(t, path, ok, filepath.Join(folder, name))
	}
}

// A browser that the user chose is never replaced by another.
func TestTheChosenBrowserCounts(t *testing.T) {
	folder, env := shelf(t, "chromium", "brave", "in/vivaldi")
	for chosen, want := range map[string]string{
		"brave":                             "brave",
		" brave ":                           "brave",
		filepath.Join(folder, "in/vivaldi"): "in/vivaldi",
		"   ":                               "chromium",
	} {
		path, ok := Browser(env(map[string]string{BrowserVariable: chosen}))
		found(t, path, ok, filepath.Join(folder, want))
	}
	for _, chosen := range []string{"nosuch", filepath.Join(folder, "nosuch"), "in/vivaldi", "./brave", folder} {
		if path, ok := Browser(env(map[string]string{BrowserVariable: chosen})); ok || path != chosen {
			t.Errorf("%q: found %q, %v", chosen, path, ok)
		}
	}
}

// The folder that somebody happens to be in may have a program of anybody’s.
func TestNothingOfTheCurrentFolderIsFound(t *testing.T) {
	folder, env := shelf(t, "pandoc", "chromium")
	t.Chdir(folder)
	for _, path := range []string{"", ".", ":", "./", "../" + filepath.Base(folder), ".:" + t.TempDir()} {
		if got, ok := Pandoc(env(map[string]string{"PATH": path})); ok {
			t.Errorf("PATH=%q: found %q", path, got)
		}
	}
}

// What is no program is passed over: a folder of that name, and a file that nobody may run.
func TestOnlyProgramsAreFound(t *testing.T) {
	folder, env := shelf(t, "second/pandoc", "pandoc/in")
	path, ok := Pandoc(env(map[string]string{"PATH": folder + ":" + folder + "/second"}))
	found(t, path, ok, filepath.Join(folder, "second/pandoc"))
	if err := os.Chmod(path, 0o600); err != nil {
		t.Fatal(err)
	}
	path, ok = Pandoc(env(map[string]string{"PATH": folder + ":" + folder + "/second"}))
	found(t, path, ok, "")
}

// A program that fails, or says nothing, has no version; one that talks on has a line.
func TestVersions(t *testing.T) {
	folder, _ := shelf(t, "fails", "says", "silent")
	for name, script := range map[string]string{"says": "echo; echo \"pandoc 3.1 $1\"; echo more", "silent": "exit 0"} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte("#!/bin/sh\n"+script+"\n"), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	for name, want := range map[string]string{"says": "pandoc 3.1 --version", "silent": "", "fails": "", "none": ""} {
		got, ok := Version(t.Context(), filepath.Join(folder, name))
		if got != want || ok != (want != "") {
			t.Errorf("%s: %q, %v", name, got, ok)
		}
	}
}

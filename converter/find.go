package converter

import (
	"os/exec"
	"path/filepath"
	"strings"
)

// BrowserVariable names the user's own choice of a browser: a path, or a name to be
// looked for like any other.
const BrowserVariable = "SWOTSHOP_BROWSER"

// browsers can all print without a window. The free ones come first, since whoever
// has both seldom uses that one to read with, and nothing of theirs is running.
var browsers = []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "microsoft-edge-stable", "msedge"}

// Browser finds the browser to print with. What the user chose counts, even if it is not
// there: another one is never taken in its place. Then path is what was chosen, and ok
// is false.
func Browser(env func(string) string) (path string, ok bool) {
	if chosen := strings.TrimSpace(env(BrowserVariable)); chosen != "" {
		if path, ok := find(env, []string{chosen}, nil); ok {
			return path, true
		}
		return chosen, false
	}
	return find(env, browsers, browserPlaces(env))
}

// Pandoc finds pandoc.
func Pandoc(env func(string) string) (path string, ok bool) {
	return find(env, []string{"pandoc"}, pandocPlaces(env))
}

// find is the first of the names that the path has a program for, and then the first
// of the places that is one.
func find(env func(string) string, names, places []string) (path string, ok bool) {
	for _, name := range names {
		if filepath.IsAbs(name) {
			places = append([]string{name}, places...)
			continue
		}
		if filepath.Base(name) != name {
			continue // below the current folder, which may be anybody's
		}
		for _, folder := range filepath.SplitList(env("PATH")) {
			if !filepath.IsAbs(folder) {
				continue // the same
			}
			if path, ok := program(filepath.Join(folder, name)); ok {
				return path, true
			}
		}
	}
	for _, place := range places {
		if path, ok := program(place); ok {
			return path, true
		}
	}
	return "", false
}

// program is a file that can be run; on Windows with the ending that it lacks.
func program(path string) (string, bool) {
	path, err := exec.LookPath(path)
	return path, err == nil
}

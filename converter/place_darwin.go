package converter

import "path/filepath"

// browserPlaces are the applications, everybody's and the user's own: none of them is
// on the path.
func browserPlaces(env func(string) string) (all []string) {
	for _, name := range []string{"Chromium", "Google Chrome", "Microsoft Edge"} {
		inside := filepath.Join("Applications", name+".app", "Contents", "MacOS", name)
		all = append(append(all, "/"+inside), under(env("HOME"), inside)...)
	}
	return all
}

// pandocPlaces are where its installer and the usual package managers put it. A program
// that was not started from a shell may have none of them on its path.
func pandocPlaces(func(string) string) []string {
	return []string{"/usr/local/bin/pandoc", "/opt/homebrew/bin/pandoc", "/opt/local/bin/pandoc"}
}

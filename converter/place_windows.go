package converter

import "path/filepath"

// browserPlaces are where the installers put them: for everybody, or for one user.
func browserPlaces(env func(string) string) (all []string) {
	for _, inside := range []string{`Chromium\Application\chrome.exe`, `Google\Chrome\Application\chrome.exe`, `Microsoft\Edge\Application\msedge.exe`} {
		for _, folder := range []string{"ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"} {
			all = append(all, under(env(folder), filepath.FromSlash(inside))...)
		}
	}
	return all
}

// pandocPlaces are where its installer puts it: for one user, or for everybody.
func pandocPlaces(env func(string) string) []string {
	return append(under(env("LOCALAPPDATA"), `Pandoc\pandoc.exe`), under(env("ProgramFiles"), `Pandoc\pandoc.exe`)...)
}

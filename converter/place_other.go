//go:build !darwin && !windows

package converter

// browserPlaces are those of packages that bring their own folder for programs, which
// a desktop’s menu knows and the path of a shell may not.
func browserPlaces(func(string) string) []string {
	return []string{"/snap/bin/chromium", "/opt/google/chrome/chrome", "/opt/microsoft/msedge/msedge"}
}

// pandocPlaces are none: where it is, it is on the path.
func pandocPlaces(func(string) string) []string { return nil }

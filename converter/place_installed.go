//go:build darwin || windows

package converter

import "path/filepath"

// under joins a folder that a variable names with what is in it; nothing if the
// variable is not set.
func under(folder string, in ...string) []string {
	if !filepath.IsAbs(folder) {
		return nil
	}
	return []string{filepath.Join(append([]string{folder}, in...)...)}
}

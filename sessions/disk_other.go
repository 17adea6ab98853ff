//go:build !linux && !darwin && !windows

package sessions

// disk is not known here.
func disk(string) (free uint64, kind string, known bool) { return 0, "", false }

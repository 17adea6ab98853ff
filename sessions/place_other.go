//go:build !linux && !darwin && !windows

package sessions

// readPlace finds nothing out here: every lease that looks old is watched.
func readPlace() place { return place{} }

func bornOf(int) (born string, known bool) { return "", false }

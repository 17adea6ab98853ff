//go:build !linux && !darwin

package files

// renameNew is not known here.
func renameNew(string, string) error { return errUnknown }

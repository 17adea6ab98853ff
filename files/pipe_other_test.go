//go:build !unix

package files

var pipe func(string) error

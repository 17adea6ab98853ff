//go:build !unix

package wire

import "net"

const ending = ".sock"

func listen(string, string, string) (net.Listener, error) { return nil, ErrUnsupported }

func ownFolder(string) error { return ErrUnsupported }

func possible(string) error { return ErrUnsupported }

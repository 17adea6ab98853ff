//go:build linux && !amd64

package faults

// older are the calls that this machine need not do without.
var older = map[uint32]subject{}

// Package faults brings about what goes wrong with disks and programs, so that
// tests can see that nothing is lost: a call to the system that fails or never
// comes to its end, a full disk, a disk that cannot be written to any more, and
// the power cut. Only tests use it.
//
// Where to look: strike_linux.go and syscalls_linux.go (any call of a process that
// runs to its end fails, or is its last), calls_linux.go and testdata/faults.c
// (the calls of SQLite in a program that goes on; the rule changes under way),
// apart_linux.go (a test with mounts of its own), disk_linux.go (small disks,
// the power cut), notrun.go (what is said where a test cannot run),
// seeds.go (how many random sessions a test plays, and one of them again).
//
// Not here: what is tested (sessions, e2e).
package faults

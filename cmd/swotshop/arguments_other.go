//go:build !linux && !darwin

package main

// erase does nothing where the system keeps a copy of its own.
func erase(string) {}

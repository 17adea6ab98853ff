package tui

import "fmt"

// enough says that a window is large enough to be drawn.
func (a area) enough() bool { return a.w >= leastWidth && a.h >= leastHeight }

// tooSmall is shown in a window in which nothing can be read. Keys still go
// where they went before.
func tooSmall(a area) string {
	return cut(fmt.Sprintf("Too small: %d×%d, needs %d×%d. Keys work.", a.w, a.h, leastWidth, leastHeight), a.w)
}

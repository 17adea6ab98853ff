package tui

import "fmt"

// tooSmall is shown in a window in which nothing can be read. Keys still go
// where they went before.
func tooSmall(a area) string {
	return cut(fmt.Sprintf("Too small: %d×%d, needs %d×%d. Keys work.", a.w, a.h, leastWidth, leastHeight), a.w)
}

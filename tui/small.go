package tui

import "fmt"

// tooSmall says that nothing can be read in so small a window.
func (a area) tooSmall() bool { return a.w < leastWidth || a.h < leastHeight }

// smallNote is shown in a window in which nothing can be read. Keys still go
// where they went before.
func smallNote(a area) string {
	return cut(fmt.Sprintf("Too small: %d×%d, needs %d×%d. Keys work.", a.w, a.h, leastWidth, leastHeight), a.w)
}

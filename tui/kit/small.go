package kit

// TooSmall reports whether nothing can be read in so small a window.
func (a Area) TooSmall() bool { return a.W < LeastWidth || a.H < LeastHeight }

// SmallNote is shown in a window in which nothing can be read. Keys still go
// where they went before.
func (c Cells) SmallNote(a Area) string {
	return tooSmall(a).In(c, a.W)
}

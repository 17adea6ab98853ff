// Package kit is what screens are drawn with, and the names of keys: themes,
// cells, the frame of a window, the rules of the layout, the input line, large
// type, where something was drawn (for clicks), what moves, and the settings
// that change all this.
//
// Not here: anything that belongs to one screen or stage, and what these say.
package kit

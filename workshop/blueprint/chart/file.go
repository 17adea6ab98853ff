package chart

import "bytes"

// mark says in a file of its own what drew a picture.
const mark = "<!-- drawn by swotshop -->\n"

// File is a picture as a file of its own: as wide as a slide likes it, where inside a page it
// is as wide as that lets it be.
func (f Figure) File() []byte {
	return append(bytes.Replace(f.SVG, []byte(` width="100%"`), []byte(` width="720"`), 1), mark...)
}

// Is reports whether a file is a picture of ours.
func Is(data []byte) bool {
	return bytes.HasPrefix(data, []byte("<svg ")) && bytes.HasSuffix(data, []byte(mark))
}

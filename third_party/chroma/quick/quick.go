// Package quick writes source text as it stands.
package quick

import "io"

// Highlight writes source text without highlighting it, whatever its language, its
// formatter and its style are: no text is ever lost.
func Highlight(w io.Writer, source, _, _, _ string) error {
	_, err := io.WriteString(w, source)
	return err
}

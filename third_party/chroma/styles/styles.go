// Package styles keeps styles by name.
package styles

import "github.com/alecthomas/chroma/v2"

// Registry holds all styles that were registered.
var Registry = map[string]*chroma.Style{}

// Register keeps a style under its name.
func Register(style *chroma.Style) *chroma.Style {
	Registry[style.Name] = style
	return style
}

package wire

// Possible reports why no console could attach to an app on this computer; nil if one
// could. It makes nothing, and asks nobody.
func Possible(folder string) error { return possible(folder) }

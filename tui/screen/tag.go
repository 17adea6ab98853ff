package screen

// Tag tags a cluster of a session that nobody leads. It is the one thing that is written
// to a session while it is read, and is only asked for by the key that says so.
type Tag struct {
	Session string
	Cluster string
	Tags    []string // all that it then has
}

// Tagger is a screen that is told what became of that.
type Tagger interface {
	Tagged(err error)
}

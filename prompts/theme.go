package prompts

import (
	"errors"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"swotshop/files"
	"swotshop/workshop"
)

// The limits of the themes that clusters are tagged with.
const (
	maxTags    = 50
	maxTag     = 30
	maxMeaning = 90
)

// tagFile is what is known of a file of themes.
type tagFile struct {
	tags   workshop.Tags
	faults []Fault
}

// WithTags adds to the themes those in a user's file. One that is not there, or the
// empty path, adds none.
func (c *Content) WithTags(file string) *Content {
	c.ownTags = sync.OnceValue(func() tagFile { return readOwnTags(file, c.builtInTags()) })
	return c
}

// Tags are the themes that clusters are tagged with: the built-in ones, then the user's.
// Of a faulty file nothing is taken.
func (c *Content) Tags() workshop.Tags {
	if own := c.ownTags(); len(own.faults) == 0 && own.tags != nil {
		return own.tags
	}
	return c.builtInTags()
}

// TagFaults is everything that is wrong in the user's file of themes.
func (c *Content) TagFaults() []Fault { return c.ownTags().faults }

// readOwnTags reads a user's file on top of the built-in themes.
func readOwnTags(file string, builtIn workshop.Tags) tagFile {
	if file == "" {
		return tagFile{}
	}
	data, err := files.Head(file, maxFile+1)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return tagFile{}
	case err != nil:
		return tagFile{faults: []Fault{unreadable(file, err)}}
	}
	tags, faults := readFile(file, data, func(r *reader, root value) workshop.Tags { return r.tags(root, builtIn) })
	return tagFile{tags, faults}
}

func readTags(file string, data []byte) (workshop.Tags, []Fault) {
	return readFile(file, data, func(r *reader, root value) workshop.Tags { return r.tags(root, nil) })
}

// tags reads a list of themes on top of others: one that is known already gets more words.
func (r *reader) tags(root value, on workshop.Tags) workshop.Tags {
	all, known := slices.Clone(on), ids{}
	for _, v := range r.entries(root, 1, maxTags) {
		f := r.fields(v, "id", "title", "meaning", "words")
		id := f.id("id", maxTag)
		known.once(f, id)
		at := slices.IndexFunc(all, func(t workshop.Tag) bool { return strings.EqualFold(t.ID, id) })
		if at >= 0 && len(on) > 0 {
			all[at].Words = append(slices.Clone(all[at].Words), f.phrases("words")...)
			continue
		}
		t := workshop.Tag{ID: id, Title: f.text("title", maxTitle), Meaning: f.text("meaning", maxMeaning)}
		if _, there := f.found["words"]; there {
			t.Words = f.phrases("words")
		}
		all = append(all, t)
	}
	return all
}

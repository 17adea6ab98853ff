package workshop

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// Tag is a tag that is known beforehand: a theme that comes up with many boards, so that
// sessions can be compared by it. Besides these a cluster may have tags of the room's own.
type Tag struct {
	ID      string // what a cluster is tagged with
	Title   string
	Meaning string   // in one line
	Words   []string // at which it is proposed; one that ends with * is how a word begins
}

// Tags are the known ones, in the order in which they are listed.
type Tags []Tag

// TagSign begins a line that tags.
const TagSign = "#"

// maxTags is far more than say anything about a cluster.
const maxTags = 20

// Tags are what the cluster is tagged with, oldest first.
func (c *Cluster) Tags() []string {
	var all []string
	for _, i := range c.Items {
		all = append(all, i.tags...)
	}
	return distinctTags(all)
}

// distinctTags leaves out what is there already, in whatever case. None is nil.
func distinctTags(tags []string) (distinct []string) {
	for _, tag := range tags {
		if !hasTag(distinct, tag) {
			distinct = append(distinct, tag)
		}
	}
	return distinct
}

func hasTag(tags []string, tag string) bool {
	return slices.ContainsFunc(tags, func(other string) bool { return strings.EqualFold(other, tag) })
}

// OwnTags are the tags of the session’s clusters that are none of the known ones.
func (w *Workshop) OwnTags(known Tags) (own []string) {
	for _, c := range w.Clusters {
		own = append(own, c.Tags()...)
	}
	return slices.DeleteFunc(distinctTags(own), func(tag string) bool { return hasTag(known.IDs(), tag) })
}

// IDs are the tags themselves.
func (t Tags) IDs() (ids []string) {
	for _, tag := range t {
		ids = append(ids, tag.ID)
	}
	return ids
}

// Tagging is what a line that begins with # asks for.
type Tagging struct {
	Add, Remove []string
}

// IsTagging reports whether a line tags.
func IsTagging(line string) bool { return strings.HasPrefix(strings.TrimSpace(line), TagSign) }

// Empty reports whether nothing is to be tagged: the line asks which tags there are.
func (t Tagging) Empty() bool { return len(t.Add)+len(t.Remove) == 0 }

// To is what tags there are after a tagging of some.
func (t Tagging) To(tags []string) []string {
	after := distinctTags(slices.Concat(tags, t.Add))
	return slices.DeleteFunc(after, func(tag string) bool { return hasTag(t.Remove, tag) })
}

// ReadTagging reads “#own #-voice”: what begins a tag stands for all of it, where it
// begins one alone. What begins none is a tag of the room's own. Only what the cluster
// has can be taken away.
func (w *Workshop) ReadTagging(c *Cluster, known Tags, line string) (t Tagging, err error) {
	all := append(known.IDs(), w.OwnTags(known)...)
	for _, word := range strings.Fields(Clean(line)) {
		word, away := strings.CutPrefix(strings.TrimLeft(word, TagSign), "-")
		switch {
		case word == "":
			continue
		case away:
			tag, err := completed(word, c.Tags())
			if err == nil && !hasTag(c.Tags(), tag) {
				err = refuse(tagNotThere, c.Ref(), word)
			}
			if err != nil {
				return Tagging{}, err
			}
			t.Remove = append(t.Remove, tag)
		default:
			tag, err := completed(word, all)
			if err != nil {
				return Tagging{}, err
			}
			t.Add = append(t.Add, tag)
		}
	}
	return t, nil
}

// completed is the tag that a word is or begins, or the word itself.
func completed(word string, tags []string) (string, error) {
	var begun []string
	for _, tag := range tags {
		switch {
		case strings.EqualFold(tag, word):
			return tag, nil
		case len(tag) > len(word) && strings.EqualFold(tag[:len(word)], word):
			begun = append(begun, tag)
		}
	}
	switch {
	case len(begun) == 1:
		return begun[0], nil
	case len(begun) > 1:
		return "", refuse(tagUnclear, word, strings.Join(begun, ", "))
	case !strings.ContainsFunc(word, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }):
		return "", refuse(tagWordless, word)
	}
	return word, nil
}

// Propose is the known tag whose words occur most in a cluster that has no tags;
// empty for none. It is for somebody to take, and never set by itself.
func (t Tags) Propose(c *Cluster) string {
	if len(c.Tags()) > 0 {
		return ""
	}
	var words []string
	for _, i := range c.Items {
		words = appendWords(words, i.Text)
	}
	words = appendWords(words, c.Name())
	best, most := "", 0
	for _, tag := range t {
		if n := tag.occurs(words); n > most {
			best, most = tag.ID, n
		}
	}
	return best
}

// occurs is how many words of a text are those of a tag: “fake account” counts for more
// than “account”.
func (t Tag) occurs(words []string) (many int) {
	for _, phrase := range t.Words {
		beginning := strings.HasSuffix(phrase, "*")
		row := wordsOf(phrase)
		for at := 0; at+len(row) <= len(words); at++ {
			if len(row) > 0 && samePhrase(words[at:at+len(row)], row, beginning) {
				many += len(row)
			}
		}
	}
	return many
}

// samePhrase reports whether words are those of a phrase, in the singular or the plural;
// of a beginning the last need only begin like it.
func samePhrase(words, phrase []string, beginning bool) bool {
	last := len(phrase) - 1
	for i, word := range words {
		if singular(word) != singular(phrase[i]) && !(beginning && i == last && strings.HasPrefix(word, phrase[i])) {
			return false
		}
	}
	return true
}

var tagFacts = []factKind{{ClusterTagged{}, undoable | whenClosed}}

// ClusterTagged says what a cluster is tagged with, all of it; nothing clears it. It may
// happen in a closed session: tags are for looking back, and no paper shows them.
type ClusterTagged struct {
	Cluster string   `json:"cluster" redact:"no"`
	Tags    []string `json:"tags,omitempty" typed:"word"`
	Outside bool     `json:"outside,omitempty"` // nobody led the session then
}

// TagCluster tags a cluster.
type TagCluster struct {
	Cluster string
	Tags    []string
	Outside bool // nobody leads the session now
}

func (i TagCluster) facts(*Workshop) ([]Fact, error) {
	var tags []string
	for _, tag := range i.Tags {
		tags = append(tags, Clean(tag))
	}
	return one(ClusterTagged{i.Cluster, distinctTags(tags), i.Outside})
}

func (ClusterTagged) Kind() string              { return "cluster.tagged" }
func (f ClusterTagged) fromOutside() bool       { return f.Outside }
func (f ClusterTagged) about(*Workshop) Subject { return Subject{Kind: SubjectTags, ID: f.Cluster} }

func (f ClusterTagged) label(w *Workshop) string {
	return fmt.Sprintf(clusterTagged, w.ClusterRef(f.Cluster))
}

func (f ClusterTagged) check(w *Workshop) error {
	c, ok := w.Cluster(f.Cluster)
	if !ok {
		return refuse(clusterGone)
	}
	if most := max(maxTags, len(c.Tags())); len(f.Tags) > most { // a merge may have brought more
		return refuse(tagsTooMany, most)
	}
	for _, tag := range f.Tags {
		if strings.ContainsAny(tag, " "+TagSign) {
			return refuse(tagOneWord, tag)
		}
		if err := checkText(fieldTag, tag, MaxName); err != nil {
			return err
		}
	}
	return nil
}

func (f ClusterTagged) apply(w *Workshop) {
	c, ok := w.Cluster(f.Cluster)
	if !ok {
		return
	}
	for _, i := range c.Items {
		if i.tags != nil {
			set(w, &i.tags, nil)
		}
	}
	set(w, &c.lead().tags, distinctTags(f.Tags))
}

// TagsInWords are tags as they are typed: “#voice #skills”; empty for none.
func TagsInWords(tags []string) string {
	var words []string
	for _, tag := range tags {
		words = append(words, cmp.Or(tag, Erased))
	}
	if len(words) == 0 {
		return ""
	}
	return TagSign + strings.Join(words, " "+TagSign)
}

package stage

import (
	"strings"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// This file is what is said of tags.

const (
	tagCluster = "Tag a cluster, so that sessions can be compared"
	tagOfOwn   = "a tag of your own"
	tagKeys    = "tag the cluster, here with the theme “ownership”; a word that begins no theme is a tag of your own"
	untagKeys  = "take the tag away"
	listTags   = "list the themes, to choose from"
)

// taggedNow says what a cluster is tagged with by now.
func taggedNow(ref string, tags []string) string {
	if len(tags) == 0 {
		return ref + " has no tags now."
	}
	return ref + " is tagged " + workshop.TagsInWords(tags) + "."
}

// TagWhat asks for the tags of a cluster.
func TagWhat(c *workshop.Cluster) string { return "Tag " + c.Ref() + ": " + c.Title() }

// tagChoice is a row of a list: “ownership – who decides”, with a question mark where it is proposed.
func tagChoice(tag, meaning string, has, proposed bool) string {
	words := " – " + kit.LowerFirst(strings.TrimSuffix(meaning, "."))
	switch {
	case has:
		return "take away " + tag + words
	case proposed:
		return tag + "?" + words
	}
	return tag + words
}

func tagLists(known workshop.Tags) string {
	return "Type a theme, or press Enter to list them: " + strings.Join(known.IDs(), ", ")
}

func tagsWith(ref string, t workshop.Tagging) string {
	var parts []string
	if len(t.Add) > 0 {
		parts = append(parts, "tags "+ref+" "+workshop.TagsInWords(t.Add))
	}
	if len(t.Remove) > 0 {
		parts = append(parts, "takes "+workshop.TagsInWords(t.Remove)+" from "+ref)
	}
	return strings.Join(parts, ", ")
}

// TagRow is a cluster with its tags, or what is proposed: “The first hour (#crisis?)”.
func TagRow(c *workshop.Cluster, known workshop.Tags) string {
	_, tags, _ := strings.Cut(TagAside(c, known), " ")
	if tags == "" {
		return c.Title()
	}
	return c.Title() + " (" + tags + ")"
}

func tagWhich(ref string, known workshop.Tags) string {
	return "Which tag? Type e.g. “tag " + ref + " ownership”. There are " + strings.Join(known.IDs(), ", ") + "; any other word is a tag of your own."
}

// clusterTagged says behind a cluster what it is tagged with.
func clusterTagged(words string, tags []string) string {
	if len(tags) == 0 {
		return words
	}
	return words + ". Tags: " + workshop.TagsInWords(tags)
}

package main

import (
	"fmt"

	"swotshop/workshop"
)

// This file has what is said where clusters are tagged.

const (
	tagShort = "List and set the tags of a session’s clusters"
	tagLong  = `List the clusters of a session with their tags, or tag one, so that sessions can be compared by theme. REF is the
ref of one of its items, e.g. W1; several tags may follow. A tag is a theme (voice, disclosure, hiring, advocacy, access, measurement, skills, tools, ownership,
crisis), the beginning of one, or one word of your own. A file themes.yaml next to your decks adds themes of your own and words at which
one is proposed. What is proposed has a question mark; nothing is tagged by itself.

Tagging is written to the session, also to a closed one, while nobody runs it. It changes nothing else of the session.

`
	tagRemoveFlag = "take the tags away"

	tagWhat         = "Name a cluster and a tag, e.g. “swotshop tag latest W1 ownership”."
	tagNoCluster    = "There is no cluster “%s” in this session: “swotshop tag ID” lists them."
	tagLedElsewhere = "Nothing was tagged: the session is running on %s (process %d). Type # and the tag there, in the Cluster stage, or close it first."
	themesFaulty    = "Your own themes are left out: %s"
)

// taggedNow says what a cluster is tagged with.
func taggedNow(c *workshop.Cluster, w *workshop.Workshop) string {
	tags := workshop.TagsInWords(c.Tags())
	if tags == "" {
		tags = "nothing"
	}
	return fmt.Sprintf("%s is tagged %s (%s, “%s”, %s).", c.Ref(), tags, w.Client, w.Title, w.Date)
}

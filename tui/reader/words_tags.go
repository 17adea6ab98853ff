package reader

import (
	"strings"

	"swotshop/workshop"
)

// This file is what is said where the clusters of a session that is read are tagged.

const (
	tagTitle   = "Tags"
	tagWrites  = "What you enter here is stored in the session. Nothing else of it changes."
	tagLine    = "a theme, e.g. own; -own takes it away"
	tagHow     = "Type a theme, or the beginning of one, and press Enter."
	tagSaving  = "Saving…"
	tagWait    = "The tag before is still being saved: press Enter again in a moment."
	tagsStored = "Saved."
	tagAbout   = "Say what each cluster is about, so that sessions can be compared by theme. Reading a session never changes it; " +
		"this does: each Enter stores one event in it, also in a closed session."

	tagStore   = "save the tags"
	tagOther   = "other cluster"
	tagTake    = "take what is proposed"
	tagExample = "then Enter: the theme that begins so"
	tagAway    = "then Enter: takes it away"
	tagOwn     = "then Enter: a tag of your own"
	back       = "back"

	tagClusters     = "Tag its clusters (this writes to the session)"
	tagWhich        = "Tag which one?"
	tagOfOwn        = "Another tag, or several"
	tagOwnAsk       = "Type a tag of one word, or several; -ownership takes one away"
	tagWhereItIsLed = "The session runs in another window: tag its clusters there, with #."
	tagWhenCopied   = "Here the firm’s library is only read. Lead the session on this laptop, then tag its clusters."
	tagOnLaptop     = "Another laptop leads the session: tag its clusters there, with #."
	nothingToTag    = "There are no clusters to tag in this session."
	tagKey          = "tag its clusters (writes to the session)"
)

func tagTyped(ref string) string { return "Press Enter to tag " + ref + ", or Esc to clear the line." }

func tagProposed(tag string) string { return "#" + tag + "?  Tab takes it, Enter saves it." }

func tagThemes(known workshop.Tags) string { return strings.Join(known.IDs(), " ") }

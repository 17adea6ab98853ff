package stage

import (
	"slices"

	"swotshop/tui/screen"
	"swotshop/workshop"
)

// This file tags clusters. The room is not shown any tags: they are for looking back over
// sessions, and a list of them beside what people said would be one more thing to read.

var _ Asider = (*Cluster)(nil)

// tag does with a cluster what a line says that begins with #. The sign alone offers the
// themes: it sets none.
func (s *Cluster) tag(c *workshop.Cluster, line string) screen.Reply {
	tagging, err := s.W().ReadTagging(c, s.Kit.Known(), line)
	switch {
	case err != nil:
		return screen.Problem(err.Error())
	case tagging.Empty():
		r := screen.SetLine("")
		r.Action = screen.Offer{Menu: s.tagMenu(c)}
		return r
	}
	return setTags(c, tagging.To(c.Tags()))
}

// setTags tags a cluster, and says so.
func setTags(c *workshop.Cluster, tags []string) screen.Reply {
	r := screen.Intend(workshop.TagCluster{Cluster: c.ID, Tags: tags})
	r.Note = taggedNow(c.Ref(), tags)
	return r
}

// tagMenu offers the themes, and the tags of the room's own.
func (s *Cluster) tagMenu(c *workshop.Cluster) screen.Menu {
	return screen.Menu{Title: TagWhat(c), Choices: TagChoices(s.W(), c, s.Kit.Known(), func(tags []string) screen.Reply {
		return setTags(c, tags)
	})}
}

// TagChoices are the tags that a cluster can have: each is set, or taken away where it has
// it, by what a function makes of those that it then has. What is proposed is first.
func TagChoices(w *workshop.Workshop, c *workshop.Cluster, known workshop.Tags, set func(tags []string) screen.Reply) []screen.Choice {
	var all []screen.Choice
	offer := func(tag, meaning string) {
		now, t := c.Tags(), workshop.Tagging{Add: []string{tag}}
		has := slices.Contains(now, tag)
		if has {
			t = workshop.Tagging{Remove: []string{tag}}
		}
		all = append(all, screen.Does(tagChoice(tag, meaning, has, tag == known.Propose(c)), func() screen.Reply { return set(t.To(now)) }))
	}
	proposed := known.Propose(c)
	for _, first := range []bool{true, false} {
		for _, tag := range known {
			if (tag.ID == proposed) == first {
				offer(tag.ID, tag.Meaning)
			}
		}
	}
	for _, own := range w.OwnTags(known) {
		offer(own, tagOfOwn)
	}
	return all
}

// TagLanding says what a line would do that tags a cluster.
func TagLanding(w *workshop.Workshop, c *workshop.Cluster, known workshop.Tags, line string) string {
	tagging, err := w.ReadTagging(c, known, line)
	switch {
	case err != nil:
		return err.Error()
	case tagging.Empty():
		return tagLists(known)
	}
	return tagsWith(c.Ref(), tagging)
}

// TagAside is what a cluster is tagged with: “S1 #voice”, or what is proposed, with a
// question mark; empty for neither.
func TagAside(c *workshop.Cluster, known workshop.Tags) string {
	if tags := c.Tags(); len(tags) > 0 {
		return c.Ref() + " " + workshop.TagsInWords(tags)
	}
	if proposed := known.Propose(c); proposed != "" {
		return c.Ref() + " " + workshop.TagsInWords([]string{proposed}) + "?"
	}
	return ""
}

// tagChoices tag a cluster in plain mode.
func (s *Cluster) tagChoices() []screen.Choice {
	var all []screen.Choice
	for _, c := range s.allClusters() {
		all = append(all, screen.Offering(TagRow(c, s.Kit.Known()), TagWhat(c), "", func() []screen.Choice { return s.tagMenu(c).Choices }).WithRef(c.Ref()))
	}
	return all
}

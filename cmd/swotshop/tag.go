package main

import (
	"context"
	"errors"
	"strings"

	"github.com/spf13/cobra"

	"swotshop/sessions"
	"swotshop/workshop"
)

func (p *program) tagCommand() *cobra.Command {
	var out output
	remove := false
	c := p.command(&cobra.Command{
		Use:   "tag ID [REF TAG] [flags]",
		Short: tagShort,
		Long:  tagLong + aboutID,
		Example: `swotshop tag latest
swotshop tag 3f9 W1 ownership
swotshop tag 3f9 W1 works-council --remove`,
	}, takes{names: []string{anID}, more: true}, func(c *cobra.Command, args []string) error {
		if err := out.check(c); err != nil {
			return err
		}
		switch {
		case len(args) == 1 && !remove:
			return p.listTags(c.Context(), args[0], out)
		case len(args) < 3:
			return wrongCall(c, tagWhat)
		}
		return p.tag(c.Context(), args[0], args[1], args[2:], remove)
	})
	p.outputFlags(c, &out)
	c.Flags().BoolVar(&remove, "remove", false, tagRemoveFlag)
	c.ValidArgsFunction = func(c *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
		if len(args) > 1 {
			return p.content().Tags().IDs(), cobra.ShellCompDirectiveNoFileComp
		}
		return p.completeID(c, args, typed)
	}
	return c
}

// themes are those that clusters are tagged with. What is wrong in the user’s own file is
// said: nothing of it counts.
func (p *program) themes() workshop.Tags {
	content := p.content()
	if faults := content.TagFaults(); len(faults) > 0 {
		p.say(themesFaulty, faults[0])
	}
	return content.Tags()
}

// taggedCluster is a row of the list of clusters.
type taggedCluster struct {
	Ref      string            `json:"ref"`
	Cluster  string            `json:"cluster"`
	Quadrant workshop.Quadrant `json:"quadrant"`
	Name     string            `json:"name"`
	Tags     []string          `json:"tags"`
	Proposed string            `json:"proposed"` // nothing sets it
}

// words are the tags, or what is proposed with a question mark.
func (c taggedCluster) words() string {
	if c.Proposed != "" {
		return workshop.TagsInWords([]string{c.Proposed}) + "?"
	}
	return workshop.TagsInWords(c.Tags)
}

// listTags lists the clusters of a session with their tags.
func (p *program) listTags(ctx context.Context, typed string, out output) error {
	themes := p.themes()
	return p.session(ctx, typed, func(w *workshop.Workshop, _ []workshop.Event) error {
		var rows []taggedCluster
		for _, q := range workshop.Quadrants {
			for _, c := range w.ClustersIn(q) {
				tags := append([]string{}, c.Tags()...)
				rows = append(rows, taggedCluster{c.Ref(), c.ID, q, c.Title(), tags, themes.Propose(c)})
			}
		}
		return printTable(p, out, rows, []columnOf[taggedCluster]{
			{head: "REF", of: func(c taggedCluster) string { return c.Ref }},
			{head: "TAGS", of: taggedCluster.words},
			{head: "CLUSTER", of: func(c taggedCluster) string { return c.Name }},
		})
	})
}

// tag tags a cluster of a session that nobody leads, or takes tags away.
func (p *program) tag(ctx context.Context, typed, ref string, tags []string, remove bool) error {
	sign, themes := workshop.TagSign, p.themes()
	if remove {
		sign += "-"
	}
	return p.changing(ctx, func(l *sessions.Library) error {
		id, err := l.Find(ctx, typed)
		if err != nil {
			return err
		}
		cluster := ""
		w, _, err := p.fromOutside(ctx, l, id, func(w *workshop.Workshop) (workshop.Intent, error) {
			c := w.ClusterAt(ref)
			if c == nil {
				return nil, fail(nil, tagNoCluster, workshop.Clean(ref))
			}
			cluster = c.ID
			tagging, err := w.ReadTagging(c, themes, sign+strings.Join(tags, " "+sign))
			return workshop.TagCluster{Cluster: c.ID, Tags: tagging.To(c.Tags()), Outside: true}, err
		})
		var led *sessions.LeasedError
		switch {
		case errors.As(err, &led):
			return fail(err, tagLedElsewhere, led.Host, led.PID)
		case err != nil:
			return err
		}
		c, _ := w.Cluster(cluster)
		p.say("%s", taggedNow(c, w))
		return nil
	})
}

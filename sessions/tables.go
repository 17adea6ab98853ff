package sessions

import (
	"sync"

	"swotshop/workshop/review"
)

// Where each field of a record is stored. A new field is a migration that adds its
// column, and one more row here.

// recordColumns are those of session that only figures need.
var recordColumns = []cell[review.Record]{
	{"client_key", func(r *review.Record) any { return &r.ClientKey }},
	{"agenda", func(r *review.Record) any { return &r.Agenda }},
	{"follow_up", func(r *review.Record) any { return &r.FollowUp }},
	{"follows", func(r *review.Record) any { return &r.Follows }},
	{"deck", func(r *review.Record) any { return &r.Deck }},
	{"deck_version", func(r *review.Record) any { return &r.DeckVersion }},
	{"people", func(r *review.Record) any { return &r.People }},
	{"target", func(r *review.Record) any { return &r.Target }},
	{"review_date", func(r *review.Record) any { return &r.Review }},
	{"planned", func(r *review.Record) any { return &r.Planned }},
	{"spent", func(r *review.Record) any { return &r.Spent }},
}

// qualityColumns are those of session that say how well it was run.
var qualityColumns = []cell[review.Record]{
	{"quality_items", func(r *review.Record) any { return &r.Quality.Items }},
	{"evidenced", func(r *review.Record) any { return &r.Quality.Evidenced }},
	{"assumed", func(r *review.Record) any { return &r.Quality.Assumed }},
	{"tagged", func(r *review.Record) any { return &r.Quality.Tagged }},
	{"carried", func(r *review.Record) any { return &r.Quality.Carried }},
	{"orphans", func(r *review.Record) any { return &r.Quality.Orphans }},
	{"strategies", func(r *review.Record) any { return &r.Quality.Strategies }},
	{"unserved", func(r *review.Record) any { return &r.Quality.Unserved }},
	{"quality_initiatives", func(r *review.Record) any { return &r.Quality.Initiatives }},
	{"owned", func(r *review.Record) any { return &r.Quality.Owned }},
	{"measured", func(r *review.Record) any { return &r.Quality.Measured }},
	{"objections", func(r *review.Record) any { return &r.Quality.Objections }},
	{"nudges", func(r *review.Record) any { return &r.Quality.Nudges }},
	{"worth1", func(r *review.Record) any { return &r.Quality.Worth[0] }},
	{"worth2", func(r *review.Record) any { return &r.Quality.Worth[1] }},
	{"worth3", func(r *review.Record) any { return &r.Quality.Worth[2] }},
	{"worth4", func(r *review.Record) any { return &r.Quality.Worth[3] }},
	{"worth5", func(r *review.Record) any { return &r.Quality.Worth[4] }},
}

// parts are the lists of a record.
var parts = sync.OnceValue(func() []part {
	return []part{
		partOf(Cards, func(r *review.Record) *[]review.Card { return &r.Cards },
			cell[review.Card]{"card", func(c *review.Card) any { return &c.Card }},
			cell[review.Card]{"theme", func(c *review.Card) any { return &c.Theme }},
			cell[review.Card]{"theme_title", func(c *review.Card) any { return &c.ThemeTitle }},
			cell[review.Card]{"asked", func(c *review.Card) any { return &c.Asked }},
			cell[review.Card]{"played", func(c *review.Card) any { return &c.Played }},
			cell[review.Card]{"items", func(c *review.Card) any { return &c.Items }},
			cell[review.Card]{"carried", func(c *review.Card) any { return &c.Carried }}),
		partOf(Readings, func(r *review.Record) *[]review.Reading { return &r.Readings },
			cell[review.Reading]{"card", func(r *review.Reading) any { return &r.Card }},
			cell[review.Reading]{"moment", func(r *review.Reading) any { return (*string)(&r.Moment) }},
			cell[review.Reading]{"n1", func(r *review.Reading) any { return &r.Counts[0] }},
			cell[review.Reading]{"n2", func(r *review.Reading) any { return &r.Counts[1] }},
			cell[review.Reading]{"n3", func(r *review.Reading) any { return &r.Counts[2] }},
			cell[review.Reading]{"n4", func(r *review.Reading) any { return &r.Counts[3] }},
			cell[review.Reading]{"n5", func(r *review.Reading) any { return &r.Counts[4] }},
			cell[review.Reading]{"people", func(r *review.Reading) any { return &r.People }}),
		partOf(Themes, func(r *review.Record) *[]review.Theme { return &r.Themes },
			cell[review.Theme]{"cluster", func(t *review.Theme) any { return &t.Cluster }},
			cell[review.Theme]{"tag", func(t *review.Theme) any { return &t.Tag }},
			cell[review.Theme]{"quadrant", func(t *review.Theme) any { return (*string)(&t.Quadrant) }},
			cell[review.Theme]{"name", func(t *review.Theme) any { return &t.Name }},
			cell[review.Theme]{"votes", func(t *review.Theme) any { return &t.Votes }},
			cell[review.Theme]{"carried", func(t *review.Theme) any { return &t.Carried }}),
		partOf(Actions, func(r *review.Record) *[]review.Action { return &r.Actions },
			cell[review.Action]{"origin", func(a *review.Action) any { return &a.Origin }},
			cell[review.Action]{"action", func(a *review.Action) any { return &a.ID }},
			cell[review.Action]{"ref", func(a *review.Action) any { return &a.Ref }},
			cell[review.Action]{"carried", func(a *review.Action) any { return &a.Carried }},
			cell[review.Action]{"from_day", func(a *review.Action) any { return &a.From }},
			cell[review.Action]{"what", func(a *review.Action) any { return &a.What }},
			cell[review.Action]{"owner", func(a *review.Action) any { return &a.Owner }},
			cell[review.Action]{"owner_key", func(a *review.Action) any { return &a.OwnerKey }},
			cell[review.Action]{"measure", func(a *review.Action) any { return &a.Measure }},
			cell[review.Action]{"baseline", func(a *review.Action) any { return &a.Baseline }},
			cell[review.Action]{"target", func(a *review.Action) any { return &a.Target }},
			cell[review.Action]{"due", func(a *review.Action) any { return &a.Due }}),
		partOf(Reports, func(r *review.Record) *[]review.Report { return &r.Reports },
			cell[review.Report]{"origin", func(r *review.Report) any { return &r.Origin }},
			cell[review.Report]{"session", func(r *review.Report) any { return &r.Session }},
			cell[review.Report]{"on_day", func(r *review.Report) any { return &r.On }},
			cell[review.Report]{"status", func(r *review.Report) any { return &r.Status }},
			cell[review.Report]{"value", func(r *review.Report) any { return &r.Value }},
			cell[review.Report]{"reason", func(r *review.Report) any { return &r.Reason }},
			cell[review.Report]{"note", func(r *review.Report) any { return &r.Note }},
			cell[review.Report]{"due", func(r *review.Report) any { return &r.Due }},
			cell[review.Report]{"owner", func(r *review.Report) any { return &r.Owner }}),
		partOf(Stages, func(r *review.Record) *[]review.Stage { return &r.Stages },
			cell[review.Stage]{"kind", func(s *review.Stage) any { return (*string)(&s.Kind) }},
			cell[review.Stage]{"title", func(s *review.Stage) any { return &s.Title }},
			cell[review.Stage]{"planned", func(s *review.Stage) any { return &s.Planned }},
			cell[review.Stage]{"spent", func(s *review.Stage) any { return &s.Spent }}),
	}
})

// Package blueprint turns a workshop into the document that leaves the room:
// a decision paper of one page, and after it everything that proves the page.
//
// [Markdown] is a function of the session alone: no clock, no map order, no
// locale. The same session gives the same bytes on every machine, so that two
// people can tell by a hash whether they read the same paper.
//
// Where to look: blueprint.go (the order of the sections, front matter), page1.go and
// page1_*.go (what a board reads), slide.go (the same for the wall), proposal.go, swot.go, functions.go, strategies.go,
// initiatives.go, stance.go, objections.go and rest.go (what proves it), policy.go (the page
// for the wall, which is a section too), about.go (how it came about), pitch.go (the other
// document: for one person, who is asked for a yes), brief.go (what a client answers before),
// known.go (telling a blueprint from another file), escape.go (how typed text becomes
// harmless Markdown), markup.go (headings, lists, tables), numbers.go (dates, steps,
// counts), filename.go. What the paper says is in workshop/language, since it can be said in
// others; words.go and words_*.go have what is only ever English.
//
// Not here: what is missing before a board can be asked (workshop.LooseEnds),
// its pictures (chart), how it is drawn on a terminal (tui, cmd), its file (files), the
// session as JSON (workshop.EncodeSession), as tables and as dates (tables, calendar).
package blueprint

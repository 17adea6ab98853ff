// Package team is the firm’s library: a PostgreSQL that holds copies of the sessions of
// many consultants. The library on each laptop (package sessions) stays the truth, and
// works without it.
//
// A copy has the same events under the same numbers, and only ever grows: [Library.Push]
// compares at the height that both have, and a session that went on elsewhere in another
// way is refused, never merged. Erasing words is a revision, and the higher one wins;
// erasing a session leaves a mark, which every laptop carries out. One laptop leads a
// session: it has the pen, and hands it over only when somebody says so.
//
// Who is logged in sees the sessions of the clients that were assigned, and changes
// anything only through functions of the database that look for themselves whether that is
// allowed: see migrations. Nothing that comes from there is believed: a session is checked
// as an imported file is, and what is shown is cleaned.
//
// Where to look: address.go (where it is, and which ways there are safe), connect.go
// (opening, deadlines), migrate.go and migrations (the schema; engine-specific files have
// the engine’s name), copies.go (what is there), push.go, fetch.go, erase.go, members.go
// (who may do what), laptop.go, entries.go (words for its search), read*.go (lists, search
// and figures, as of any library), sync.go (push and pull between it and a laptop’s
// library), errors.go, words.go (every sentence for people).
//
// Not here: which laptop this is and what it remembers of the firm’s library (cmd/swotshop).
package team

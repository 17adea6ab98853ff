// Package sessions is the library: one SQLite file in which sessions live.
//
// Events are the truth. [Lease.Append] writes the events of one gesture in one
// transaction, together with the rows that the list and the search need; those
// rows are derived by one function (derive.go) and [Library.Rebuild] can make
// them again. What figures need of a session ([Library.Records]) is derived when it is
// given back: see records.go. When Append has returned nil, the events survive a power cut.
//
// One writer at a time holds a session: [Library.Claim] gives a [Lease], and
// what is appended without the lease in force is refused, so that two windows
// never write over each other.
//
// Where to look: open.go and identity.go (opening, and what is refused),
// companions.go and journal.go (what is beside a library under its name),
// migrate.go (the schema), schema.go (whether it is still ours), append.go,
// derive.go and follow.go (writing), replica.go (what a copy elsewhere has more), reader.go
// (what can be read of any library), columns.go
// (the list), records.go and tables.go (what figures need), filter.go (which sessions), find.go (list,
// find, events), search.go (with package search, which knows what was typed), lease.go, vigil.go and place*.go (whether the holder of
// a lease is still there, and where it runs), erase.go (delete and redact), retention.go,
// backup.go and backups.go (the automatic ones), restore.go, salvage.go and carve.go
// (what is damaged), rest.go (what of it fits into no library), step.go (how far
// that is), check.go (what does not fit together), doctor.go (that, and the place
// where the file is), disk.go, errors.go (what can go wrong), words.go (every sentence for people)
// and quote.go (commands in such sentences), engine.go (which SQLite it is).
//
// Not here: what an event means and which events may happen (workshop), what
// is shown while saving (tui), the file of an exported session (workshop).
//
// No file of this package opens the database other than through SQLite while
// a library is open: closing such a file would drop SQLite's locks. (A look at
// the head of a half-written file comes before, and only where no other library of
// this process has it open: see alone, in companions.go; of backups, in backups.go; a
// damaged file that is restored is read so, in carve.go.)
package sessions

// Package tables is a session as tables, for trackers and spreadsheets: its initiatives,
// items, votes, stances and actions.
//
// [Of] says what stands in them, [CSV] writes one as a file, [Workbook] all of them as
// the sheets of an Excel workbook. All are functions of the session alone: the same session
// gives the same bytes on every machine. A cell says of itself whether people typed it, so
// that no writer has to guess what a spreadsheet might carry out ([Defused]).
//
// Where to look: table.go (what a table is), initiatives.go, board.go (items and votes), stances.go and
// actions.go (what is in them), csv.go, defused.go and workbook.go (how they are
// written), words.go (the heads of the columns, which are English in every session: a
// tracker and a script look for them).
//
// Not here: dates for a calendar (workshop/blueprint/calendar), the state for other programs
// (workshop/state), what a command lists (cmd/swotshop).
package tables

// Package tui is the terminal: the root, the screens, the theme, the layout.
// It knows keys and cells and decides nothing: a key becomes an intent, the
// workshop answers with events or with an error, and the screen shows the new
// state while the events go, in order, to the library.
//
// Where to look: app.go (the root: what is on the screen, who gets a key),
// screen.go (what a screen is), session.go (a live session: header, stage,
// input line, footer), stage_*.go (one file per kind of stage), live.go and
// saver.go (from intent to disk), notice.go, spare.go, copier.go and parting.go
// (when the disk does not take it), breakdown.go (when the program itself fails),
// legacy.go, draft.go and rescue.go (what an end leaves, and how it comes back;
// *_draft.go for other lines than the stages'), library.go, newsession.go,
// reader.go, for the looks layout.go (the rules of what folds and what stays), palette.go,
// theme.go, frame.go, largetype.go, board.go and columns.go; motion.go and
// mouse.go; what is kept from run to run is in settings.go.
//
// What the facilitator alone reads is in prompter.go; console.go and console_view.go
// show it on a second screen, a root of its own, panel.go on the only one. orders.go is the
// app's end of the line between the two. freeze.go, spotlight.go and room.go
// are for the screen that the room sees. The same screens in plain lines are
// in accessible*.go: accessible.go leads, _hear.go takes lines, _say.go says
// what is new, the others tell one screen or stage each.
//
// Not here: rules (workshop), the blueprint's words (workshop/blueprint), SQL
// (sessions), files and flags (cmd/swotshop).
package tui

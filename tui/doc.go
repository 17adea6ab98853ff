// Package tui is the terminal: the root, the screens, the theme, the layout.
// It knows keys and cells and decides nothing: a key becomes an intent, the
// workshop answers with events or with an error, and the screen shows the new
// state while the events go, in order, to the library.
//
// Where to look: app.go (the root: what is on the screen, who gets a key),
// screen.go (what a screen is), session.go (a live session: header, stage,
// input line, footer), stage_*.go (one file per kind of stage), live.go and
// saver.go (from intent to disk), library.go, newsession.go, reader.go, and
// for the looks palette.go, theme.go, frame.go, board.go and columns.go; what is
// kept from run to run is in settings.go.
//
// Not here: rules (workshop), the blueprint's words (workshop/blueprint), SQL
// (sessions), files and flags (cmd/swotshop).
package tui

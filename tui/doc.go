// Package tui is the terminal: the root decides which screen shows, who gets a
// key, and which dialogs are over the screen. It knows no feature of any screen:
// a key becomes an intent, the workshop answers with events or with an error, and
// the screen shows the new state while the events go, in order, to the library.
//
// Where to look: app.go (the root), focus.go (who gets a key, and what a screen
// may ask for), lifecycle.go and opening.go (which screen shows when), lease.go,
// saving.go, drafts.go, rescue.go and end.go (what must not be lost), orders.go
// (the app's end of the line to the console), freeze.go, mouse.go, settings.go,
// tick.go, and words.go (what the root says).
//
// The screens are in packages of their own: library, setup, session with its
// stages (stage), reader, and the dialogs (dialog); what they draw with is in kit,
// large and document, what every screen can do in screen, the session that runs in
// live. The facilitator's second screen is console, what it shows is prompter's;
// plain runs the same root in plain text mode.
//
// Not here: rules (workshop), the blueprint's words (workshop/blueprint), SQL
// (sessions), files and flags (cmd/swotshop).
package tui

// Package review makes figures of many sessions: how rooms moved, whether it held, which
// themes come back, how well the sessions were run, and what two of them have in common.
//
// [Of] takes from a session all that any figure needs, as a [Record]: small and flat, so
// that a library can store records beside the events and ten thousand sessions need no
// replay. Every figure is a function of records, with one exception: [Compare] sets two
// sessions side by side and reads the workshops themselves.
//
// Where to look: record.go (what is known of a session), actions.go (was it done), clients.go
// (who needs me), dial.go (how rooms moved, by session and by client), figures.go (the same
// by card and by theme), holds.go (whether it lasted), quality.go, themes.go, compare.go and
// rows.go (two sessions side by side), and groups.go: the rule by which nobody learns from a
// figure of many clients what one of them said.
//
// Not here: how records are stored and chosen (sessions), how a table is printed
// (cmd/swotshop), how anything is drawn (tui), and what a movement is (workshop).
package review

// Package stage has the stages of a session as a screen shows them. A stage is a
// row in registry.go and its files beside each other: its state and keys (vote.go),
// its drawing where there is much of it (vote_body.go), and what plain mode, the jump
// list, the reader and the prompter say of it (vote_plain.go). stage.go says what a
// stage must be able to do, optional.go what it may.
//
// What stages share: notes.go (lines for the reader), pick.go (items and remarks that
// are picked), point.go (arrows, wheel and clicks), refs.go (how things are called
// and found), landing.go (where a typed item goes), board.go and columns.go.
//
// Not here: the frame around a stage and the keys that mean the same in all of
// them (session), and the rules of what may happen (workshop).
package stage

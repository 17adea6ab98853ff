// Package stage has the stages of a session as they stand on a screen: each is
// its state, its drawing and its plain words, in files beside each other
// (vote.go, vote_body.go, vote_plain.go). stage.go says what a stage is.
//
// Not here: the frame around a stage and the keys that mean the same in all of
// them (session), and the rules of what may happen (workshop).
package stage

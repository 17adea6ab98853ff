// Package session is the screen of a session that this window runs: header,
// rail, the stage, the input line, and what may cover it: the list of stages,
// a list that was pasted, the spotlight and the private panel.
//
// Not here: the stages (stage), and how their changes are saved (live).
package session

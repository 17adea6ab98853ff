// Package session is the screen of a session that this window leads: header,
// rail, the stage, the input line, and what lies over it: the list of stages,
// the spotlight and the private panel.
//
// Not here: the stages (stage), and how what they bring is saved (live).
package session

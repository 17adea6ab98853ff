// Package calendar is a session as entries for a calendar: the day of its review, by when
// the first step of every initiative and the initiative itself are due, what was promised for
// a day, and the actions of earlier sessions that are still open.
//
// [Of] is a function of the session alone: no clock, no map order. An entry has the same
// id in every export, also in those of the sessions that follow, so that importing twice
// gives one entry, and a later export moves it.
//
// Where to look: calendar.go (what is in it), file.go (how it is written). The words are in
// workshop/language.
//
// Not here: the same as rows of a table (workshop/blueprint/tables).
package calendar

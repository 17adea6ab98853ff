// Package language has what the room and the reader of the paper read and nobody there
// has typed: the names of the quadrants, what the stages ask, how people and days are
// counted. It is English, unless a deck brings words of its own.
//
// A word is a field of [Words]. Its tag has the English, and how long it may be; its key
// in a deck follows from its place: “stance.hands_up”. So that a text is whole in every
// language, it is a whole sentence with names in braces, and never put together from
// pieces.
//
// What the facilitator alone reads (hints, help, problems) is in English in the packages
// that say it.
package language

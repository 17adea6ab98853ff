// Package chart draws the pictures of the paper: where the room stood, the board, the votes,
// impact by effort, what moved since last time, and how far the room agrees.
//
// A picture is SVG made by hand, a function of the session alone: no clock, no map order. It
// stands inside a page with others or in a file of its own, loads nothing, and has nothing in
// it but shapes and text. Shape and label tell; colour only helps, so that black ink on paper
// says the same. What it shows is said once more in whole sentences ([Figure.Text]), which are
// its description too.
//
// SVG does not wrap text. So text is measured by a table that takes the widest of the usual
// typefaces (measure.go), and all that is drawn is drawn on a sheet that is as wide as a phone
// reads well (sheet.go).
//
// Where to look: chart.go (kinds, what a figure is), stance.go (stances, and the movement since
// last time), board.go, votes.go, grid.go, agreement.go (one picture each), say.go (numbers and
// lists in the words of the session), ink.go (colours).
//
// Not here: what the words are (workshop/language), the page around a picture, its file.
package chart

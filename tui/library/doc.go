// Package library is the list of sessions, with its search, and what is known of all of
// them together: clients, actions and insights, each on a tab.
//
// Where to look: list.go, rows.go and find.go (the sessions), tabs.go (which tab shows, and
// the records from which the others are made), clients.go, actions.go, insights.go and
// figures.go (the tabs), marks.go and page.go (what leads on from a row, and is shown over
// the library).
//
// Not here: the file in which they are stored (sessions), and how figures are made
// (workshop/review).
package library

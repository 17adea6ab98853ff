package library_test

import (
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// The list is narrowed by words in any spelling, as search finds them.
func TestTheListIsFilteredInAnySpelling(t *testing.T) {
	shelf := tuitest.NewShelf(0)
	for _, client := range []string{"O’Brien & Sons", "Łódź Straßenbau", "王伟", "Smith\u2011Jones Café"} {
		shelf.Rows = append(shelf.Rows, workshop.Summary{ID: client, Client: client, Title: "Away day", Date: "2026-03-12"})
	}
	for typed, client := range map[string]string{
		"o'brien": "O’Brien", "OBRIEN": "O’Brien", "lodz": "Łódź", "STRASSEN": "Straßenbau", "王": "王伟", "smith-jones cafe": "Smith",
	} {
		d := tuitest.NewShelfDesk(t, shelf)
		d.Keys("/")
		d.Type(typed)
		d.Shows("1 of 4 sessions")
		d.Shows(client)
	}
}

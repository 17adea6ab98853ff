package e2e

import (
	"encoding/json"
	"testing"
)

// A console that was given no id is of the session that it found: it waits for that one
// while another app runs, though the socket of its own was left behind, and it goes to
// the other only by a key.
func TestConsoleWaitsForItsOwnSession(t *testing.T) {
	h := newHome(t)
	app := h.open("new", "--client", "Acme Robotics", "--stage", "capture")
	app.shows("● saved")
	var sessions []struct{ ID string }
	if err := json.Unmarshal([]byte(h.run("list", "--json")), &sessions); err != nil || len(sessions) != 1 {
		t.Fatalf("%v, %v", sessions, err)
	}
	console := h.open("console")
	console.shows("Console · Acme Robotics", "● saved")
	app.cut()
	other := h.open("new", "--client", "Northwind", "--stage", "capture")
	other.shows("● saved")
	console.shows("Waiting for Acme Robotics", "F4 lists 1 other", "NO APP")

	app = h.open("open", sessions[0].ID)
	app.shows("● saved")
	console.shows("Console · Acme Robotics", "● saved")
	app.quit()
	console.shows("Waiting for Acme Robotics", "F4 lists 1 other")
	console.keys("f4")
	console.shows("Which session should the console show?", "▸ Northwind")
	console.keys("enter")
	console.shows("Console · Northwind", "● saved")
	console.quit()
	other.quit()
}

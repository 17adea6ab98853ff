package e2e

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"
)

// The app and its console are two programs. Either is killed, and the other
// does not mind; what is private stays on the one screen.
func TestAppAndConsole(t *testing.T) {
	h := newHome(t)
	console := h.open("console")
	console.shows("Waiting for a session")

	app := h.open("new", "--client", "Acme Robotics", "--stage", "provocations")
	console.shows("Acme Robotics", "Next card: ", "● saved")
	console.keys("pgdn")
	app.shows("Provocations 1 of 3")
	console.shows("Push for a rule that a newcomer could apply alone.", "First stance")
	if strings.Contains(app.Screen(), "Push for a rule") {
		t.Fatal("the card’s note is on the projected screen")
	}
	app.line("w legal: Nobody knows who may approve a reply", "Added to Weaknesses")
	console.must(console.Type("xylophone: ask the chair about costs\r"))
	console.shows("Private note saved: xylophone: ask the chair about costs")

	console.cut()
	app.line("1 1 2 3", "3")
	app.keys("pgdn")
	app.shows("Between 1 and 3")

	console = h.open("console")
	console.shows("Follow-up 1", "xylophone: ask the chair about costs")
	app.cut()
	console.shows("The app has closed", "NO APP")
	console.must(console.Type("typed while nobody was there"))
	console.keys("enter")
	console.shows("▸ private note typed while nobody was there")

	app = h.open("open", "latest")
	app.shows("Resumed where you left off.")
	console.shows("● saved")
	console.keys("enter")
	console.shows("Private note saved: typed while nobody was there")

	console.keys("f6")
	app.shows("‖ frozen")
	console.shows("FROZEN")
	console.keys("pgdn", "f6")
	app.shows("Never, always, or when?")
	console.must(console.Type("."))
	console.shows("BLANK")
	console.must(app.Until(limit, "nothing", func(screen string) bool { return strings.TrimSpace(screen) == "" }))
	console.keys("pgdn")
	app.shows("Never, always, or when?")
	if strings.Contains(app.Screen(), "xylophone") {
		t.Error("a private note is on the projected screen")
	}
	console.quit()
	app.quit()

	if blueprint := h.run("export", "latest", "-o", "-"); strings.Contains(blueprint, "xylophone") {
		t.Error("a private note is in the blueprint")
	}
	if found := h.run("search", "xylophone"); strings.Contains(found, "xylophone") {
		t.Error("a private note can be found by search")
	}
}

// With two sessions running, a console asks for one, and started again it comes back to that;
// sessions of another library do not count.
func TestConsoleOfOneOfTwoSessions(t *testing.T) {
	h := newHome(t)
	for _, client := range []string{"Acme Robotics", "Northwind"} {
		h.open("new", "--client", client, "--stage", "capture").shows("● saved")
	}
	h.open("new", "--client", "Elsewhere", "--library", filepath.Join(h.folder, "other.db"), "--stage", "capture").shows("● saved")
	console := h.open("console")
	console.shows("Which session should the console show?", "Acme Robotics", "Northwind")
	console.hides("Elsewhere")
	console.quit()
	var sessions []struct{ ID, Client string }
	if err := json.Unmarshal([]byte(h.run("list", "--json")), &sessions); err != nil || len(sessions) != 2 {
		t.Fatalf("%v, %v", sessions, err)
	}
	for _, s := range sessions { // by its id each is found, as soon as it is served
		console := h.open("console", s.ID)
		console.shows("Console · " + s.Client)
		console.quit()
		again := h.open("console")
		again.shows("Console · " + s.Client)
		again.quit()
	}
}

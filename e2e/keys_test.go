package e2e

import "testing"

// Keys as they come from terminals and lines that are not the usual ones: entered,
// taken back, a step on, and the end. What is no key is never typed.
func TestKeysOfOtherTerminals(t *testing.T) {
	h := newHome(t)
	w := h.open("new", "--client", "Acme Robotics", "--stage", "capture")
	w.shows("Capture")
	w.must(w.Type("w who owns it\x1b[27;2;13~"))
	w.shows("Added to Weaknesses")
	w.must(w.Type("w and why\nw until when\x1b[13;2u"))
	w.shows("until when")
	w.must(w.Type("\x1b[1103::122;5u"))
	w.shows("Undone: item added to Weaknesses")
	w.must(w.Type("\x1b[[Z\x1b[?9;9zt whole\r"))
	w.shows("Added to Threats", "» Whole")
	w.must(w.Type("\x1b[[D"))
	w.shows("Stages")
	w.must(w.Type("\x1b[27u"))
	w.shows("Capture", "whole")
	w.keys("pgdn")
	w.shows("Cluster")
	w.must(w.Type("\x1b[1089;5u"))
	w.ends()
}

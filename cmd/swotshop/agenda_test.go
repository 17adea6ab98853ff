package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// An agenda of one's own begins as the file of a built-in one, is checked, and is then
// one among the others.
func TestOwnAgenda(t *testing.T) {
	d := newDesk(t)
	own := strings.Replace(d.fine("agenda", "show", "half", "--yaml"), "- id: half", "- id: ours", 1)
	if out := d.fine("agenda", "check", d.file("ours.yaml", own)); out != "~/ours.yaml: no problems found (ours, 210 minutes).\n" {
		t.Errorf("check says %q", out)
	}
	folder := filepath.Join(d.home, ".config", "swotshop", "agendas")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{"ours.yaml": own, "wrong.yaml": strings.Replace(own, "minutes: 210", "minutes: 211", 1)} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	r := d.run("agenda", "list")
	if !strings.Contains(r.out, "\nours ") || !strings.Contains(r.err, "wrong.yaml:") || !strings.Contains(r.err, "swotshop agenda check FILE") {
		t.Errorf("the list is\n%s\n%s", r.out, r.err)
	}
	if out := d.fine("agenda", "show", "ours"); !strings.Contains(out, "(ours, 210 minutes)") || !strings.Contains(out, " 28  Provocations, at least 20\n") {
		t.Errorf("it reads\n%s", out)
	}
	if r := d.run("agenda", "show", "ours", "--yaml"); r.code != 2 || !strings.Contains(r.err, "Your own agendas are files already") {
		t.Errorf("its file: %d, %s", r.code, r.err)
	}
	r = d.run("agenda", "check", filepath.Join(folder, "wrong.yaml"))
	if r.code != 1 || !strings.Contains(r.err, "minutes: 211 minutes, but the stages add up to 210") {
		t.Errorf("a wrong one: %d, %s", r.code, r.err)
	}
}

// A session can be held by an agenda of one's own, and keeps it when the file is gone.
func TestSessionByOwnAgenda(t *testing.T) {
	d := newDesk(t)
	own := strings.Replace(d.fine("agenda", "show", "follow-up", "--yaml"), "- id: follow-up", "- id: ours", 1)
	folder := filepath.Join(d.home, ".config", "swotshop", "agendas")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(folder, "ours.yaml")
	if err := os.WriteFile(file, []byte(own), 0o600); err != nil {
		t.Fatal(err)
	}
	d.stdin = strings.NewReader("quit\n")
	d.fine("new", "--client", "Acme", "--agenda", "ours")
	if err := os.Remove(file); err != nil {
		t.Fatal(err)
	}
	if out := strings.Join(strings.Fields(d.fine("show", "latest")), " "); !strings.Contains(out, "seven stages, 30 minutes planned") {
		t.Errorf("the blueprint says\n%s", out)
	}
}

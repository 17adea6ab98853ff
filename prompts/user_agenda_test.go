package prompts

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"swotshop/workshop"
)

const ownAgenda = `id: ours
title: "Ours: 25 minutes"
minutes: 25
stages:
  - {kind: talk, title: Their agenda, minutes: 15, floor: 10, purpose: What is on their desk?}
  - {kind: agreement, title: Agreement, minutes: 10, keep: true, purpose: How far do we agree?}
`

func inShort(agendas []workshop.Agenda) string {
	return join(agendas, func(a workshop.Agenda) string { return fmt.Sprint(a.ID, " ", len(a.Stages)) })
}

// A file has one agenda, or a list of them; the folder is read once and only when
// something in it is asked for.
func TestOwnAgendas(t *testing.T) {
	folder := t.TempDir()
	writeDeck(t, folder, "a.yaml", ownAgenda)
	list := "- " + strings.TrimRight(strings.ReplaceAll(strings.Replace(ownAgenda, "ours", "second", 1), "\n", "\n  "), " ")
	writeDeck(t, folder, "b.yml", list+strings.Replace(list, "second", "third", 1))
	c := Open("").WithAgendas(folder)
	if a, err := c.Agenda(""); err != nil || a.ID != DefaultAgenda {
		t.Fatalf("%v, %v", a.ID, err)
	}
	if got := inShort(c.OwnAgendas()); got != "ours 2, second 2, third 2" || len(c.AgendaFaults()) > 0 {
		t.Errorf("%s, faults %v", got, c.AgendaFaults())
	}
	if a, err := c.Agenda("third"); err != nil || a.Stages[0].Title != "Their agenda" || a.Stages[1].Floor != 10 {
		t.Errorf("%+v, %v", a, err)
	}
	if _, err := c.Agenda("none"); err == nil || err.Error() != `there is no agenda "none"; available: short, half, full, follow-up, case, ours, second, third, kort, kurz` {
		t.Errorf("%v", err)
	}
	if slices.Contains(c.BuiltIn(), "ours") {
		t.Error("what a user wrote counts as built in")
	}
	none := Open("").WithAgendas(filepath.Join(folder, "none"))
	if len(none.OwnAgendas())+len(none.AgendaFaults()) > 0 {
		t.Error("a folder that is not there has agendas")
	}
}

// What is wrong with a file is told with its line and what to do; the others still work.
func TestFaultyOwnAgendas(t *testing.T) {
	folder := t.TempDir()
	write := func(name, text string) string { return writeDeck(t, folder, name, text) }
	write("a.yaml", ownAgenda)
	twin := write("b.yaml", strings.Replace(ownAgenda, "id: ours", "id: OURS", 1))
	taken := write("c.yaml", strings.Replace(ownAgenda, "id: ours", "id: Half", 1))
	sum := write("d.yaml", strings.Replace(strings.Replace(ownAgenda, "id: ours", "id: d", 1), "minutes: 25", "minutes: 30", 1))
	text := write("e.yaml", "just words\n")
	c := Open("").WithAgendas(folder)
	wantFaults(t, c.AgendaFaults(), []string{
		twin + `:1: id: "OURS" is also the id of ` + filepath.Join(folder, "a.yaml") + `: choose another`,
		taken + `:1: id: "Half" is the id of a built-in agenda: choose another`,
		sum + `:3: minutes: 30 minutes, but the stages add up to 25`,
		text + `:1: must be a mapping (name: value), but is text`,
	})
	if got := inShort(c.OwnAgendas()); got != "ours 2" {
		t.Errorf("agendas %s", got)
	}
	if _, err := c.Agenda("d"); err == nil || !strings.Contains(err.Error(), "cannot be used until its file is fixed: "+sum+":3") {
		t.Errorf("%v", err)
	}
	if _, faults := c.CheckAgendas(filepath.Join(folder, "a.yaml")); len(faults) > 0 {
		t.Errorf("a good file: %v", faults)
	}
	_, faults := c.CheckAgendas(filepath.Join(folder, "gone.yaml"))
	wantFaults(t, faults, []string{filepath.Join(folder, "gone.yaml") + ": there is no such file"})
}

// Every built-in agenda can be printed, and is a file of one's own once it has another
// id.
func TestAgendaExampleIsAFile(t *testing.T) {
	c := Open("")
	for _, a := range c.Agendas() {
		text := string(AgendaExample(a.ID))
		_, faults := readAgendas("x.yaml", []byte(text))
		wantFaults(t, faults, nil)
		path := filepath.Join(t.TempDir(), "mine.yaml")
		if err := os.WriteFile(path, []byte(strings.Replace(text, "- id: "+a.ID, "- id: mine", 1)), 0o600); err != nil {
			t.Fatal(err)
		}
		agendas, faults := c.CheckAgendas(path)
		wantFaults(t, faults, nil)
		if want := fmt.Sprint("mine ", len(a.Stages)); inShort(agendas) != want {
			t.Errorf("%s, want %s", inShort(agendas), want)
		}
	}
	if AgendaExample("none") != nil {
		t.Error("there is an example of nothing")
	}
}

package main

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/spf13/cobra"

	"swotshop/workshop"
)

// Whatever is asked of whatever sessions, each is there that fits every word of it, no
// other, and in their order.
func TestFilterKeepsWhatFits(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	one := func(of ...string) string { return of[r.IntN(len(of))] }
	for range 2000 {
		all := make([]traits, 1+r.IntN(8))
		for i := range all {
			all[i] = traits{one("Acme", "ACME", "Acme Robotics", "Clínicas Mérida"), one("2025-03-01", "2026-03-31", "2026-11-26"),
				one("short", "half"), one("leaders", "social-board"), 1 + r.IntN(2), r.IntN(2) == 0}
		}
		f := filter{client: one("", "acme", "rob", "MERIDA"), first: one("", "2026-03-31"), last: one("", "2026-03-31", "2026-12-01"),
			kind: one("", "short"), deck: one("", "leaders", "leaders@2"), open: r.IntN(3) == 0}
		f.closed = !f.open && r.IntN(2) == 0
		some, err := filtered(&f, all, func(t traits) traits { return t })
		clients := clientsLike(clientsIn(all), f.client)
		fits := func(s traits) bool {
			return slices.Contains(clients, s.client) && (f.first == "" || s.date >= f.first) && (f.last == "" || s.date <= f.last) &&
				(f.kind == "" || s.kind == f.kind) && (f.deck == "" || strings.HasPrefix(fmt.Sprintf("%s@%d", s.deck, s.version), f.deck)) &&
				(f.open == f.closed || s.closed == f.closed)
		}
		want := slices.DeleteFunc(slices.Clone(all), func(s traits) bool { return !fits(s) })
		if err != nil && len(want) > 0 || err == nil && !slices.Equal(some, want) {
			t.Fatalf("%+v of\n%v\nkeeps\n%v (%v), not\n%v", f, all, some, err, want)
		}
	}
}

func clientsIn(all []traits) (clients []string) {
	for _, s := range all {
		clients = append(clients, s.client)
	}
	return clients
}

// A client is found by a part of its name; but one that has just that name is not
// mistaken for those that have more.
func TestFilterFindsClients(t *testing.T) {
	all := []string{"Acme Robotics", "Acme", "ACME", "Clínicas Mérida"}
	for typed, want := range map[string][]string{
		"acme": {"Acme", "ACME"}, "acme r": {"Acme Robotics"}, "clinicas": {"Clínicas Mérida"}, "ME": {"Acme Robotics", "Acme", "ACME", "Clínicas Mérida"}, "zeta": nil,
	} {
		if got := clientsLike(all, typed); !slices.Equal(got, want) {
			t.Errorf("%s means %q, not %q", typed, got, want)
		}
	}
}

func TestFilterThatMeansNothing(t *testing.T) {
	d := newDesk(t)
	d.keepThree()
	for _, c := range []struct {
		code int
		says string
		args []string
	}{
		{2, "“spring” is not a date for --since", []string{"--since", "spring"}},
		{2, "30 days", []string{"--until", "later"}},
		{2, "--open and --closed", []string{"--open", "--closed"}},
		{2, "--json and --csv", []string{"--json", "--csv"}},
		{2, "the first has to be the earlier", []string{"--since", "2026", "--until", "2025"}},
		{1, "Did you mean “Acme Robotics”?", []string{"--client", "Acmee Robotics"}},
		{1, "Did you mean “Acme Robotics”?", []string{"--client", "robotisc"}},
		{1, "called Zeta", []string{"--client", "Zeta", "--json"}},
		{1, "follow-up”. Here there are: short", []string{"--kind", "follow-up"}},
		{1, "Here there are: social-board, social-board@", []string{"--deck", "leaders"}},
	} {
		d.says(c.code, append([]string{"list"}, c.args...), c.says)
	}
	d.says(exitFine, []string{"list", "--open", "--since", "2026-04", "--client", "ACMÉ"}, "")
	newDesk(t).says(exitFine, []string{"list", "--client", "Zeta"}, "It is created with your first session.")
}

// What a table says as CSV is what it says as text, and no more can be carried out.
func TestTableAsCSV(t *testing.T) {
	texts := []string{"", "plain", "a,b", `say "so"`, "=1+1", "+1", "-2+3", "@SUM(A1)", " =1", "＝1+1", "'quoted", "é，", "\u202e=1", "two  words ", "\t=1+1\r=1"}
	columns := []columnOf[string]{
		{head: "N", of: func(string) string { return "-5" }, number: true},
		{head: "TEXT", of: func(s string) string { return s }},
		{head: "END", of: func(string) string { return "end" }, file: true},
	}
	text, err := tableOf(texts, columns).csv()
	if err != nil || strings.Count(text, "\r\n") != len(texts)+1 || strings.Count(text, "\n") != strings.Count(text, "\r\n") {
		t.Errorf("lines do not end as they should: %q, %v", text, err)
	}
	rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil || len(rows) != len(texts)+1 {
		t.Fatalf("%v, %v", rows, err)
	}
	for i, row := range rows[1:] {
		cell := workshop.Clean(texts[i])
		if row[0] != "-5" || row[2] != "end" || row[1] != cell && row[1] != "'"+cell {
			t.Errorf("%q came back as %q", texts[i], row)
		}
		if strings.ContainsAny(strings.TrimSpace(row[1] + " ")[:min(1, len(strings.TrimSpace(row[1])))], "=+-@") {
			t.Errorf("a spreadsheet carries out %q", row[1])
		}
	}
}

// The list has as many sessions in each form, and as CSV all that it has as JSON.
func TestListInEachForm(t *testing.T) {
	d := newDesk(t)
	d.keepThree()
	var sessions []listed
	if err := json.Unmarshal([]byte(d.fine("list", "--json")), &sessions); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(strings.NewReader(d.fine("list", "--csv"))).ReadAll()
	if err != nil || len(rows) != len(sessions)+1 {
		t.Fatalf("%v, %v", rows, err)
	}
	for i, s := range sessions {
		for _, says := range []string{s.ID, s.Client, s.Objective, s.Agenda, s.Deck, fmt.Sprint(s.People), s.ReviewDate, fmt.Sprint(s.Spent)} {
			if !slices.Contains(rows[i+1], says) {
				t.Errorf("%q does not say %q", rows[i+1], says)
			}
		}
	}
}

// Each command that prints a table as JSON prints it as CSV too, if it prints rows.
func TestTablesComeInEachForm(t *testing.T) {
	p := newDesk(t).ready()
	p.now = time.Now
	var look func(c *cobra.Command)
	look = func(c *cobra.Command) {
		if json, csv := c.Flags().Lookup("json"), c.Flags().Lookup("csv"); (json == nil) != (csv == nil) && !slices.Contains(withoutRows, c.CommandPath()) {
			t.Errorf("%s has --json %v, --csv %v", c.CommandPath(), json != nil, csv != nil)
		}
		for _, under := range c.Commands() {
			look(under)
		}
	}
	look(p.root())
}

// withoutRows are commands that print texts or a whole thing, not rows.
var withoutRows = []string{"swotshop notes", "swotshop doctor", "swotshop check", "swotshop search", "swotshop show", "swotshop version", "swotshop team status", "swotshop team search"}

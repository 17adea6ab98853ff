package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"swotshop/sessions"
	"swotshop/workshop"
)

// keepClients puts a session of each client into the library, a day apart.
func (d *desk) keepClients(clients ...string) {
	d.t.Helper()
	for i, client := range clients {
		log, err := started("5e55"+string(rune('a'+i))+"00000", client, "2026-04-0"+string(rune('1'+i)), "Words of "+client)
		if err != nil {
			d.t.Fatal(err)
		}
		d.keep(log)
	}
}

func (d *desk) clients() (names []string) {
	d.t.Helper()
	var list []listed
	if err := json.Unmarshal([]byte(d.fine("list", "--json")), &list); err != nil {
		d.t.Fatal(err)
	}
	for _, s := range list {
		names = append(names, s.Client)
	}
	slices.Sort(names)
	return names
}

func TestClientList(t *testing.T) {
	d := newDesk(t)
	if out := d.fine("client", "list", "--json"); out != "[]\n" {
		t.Errorf("without a library: %q", out)
	}
	d.keep(example(t))
	d.keepClients("Acme Robotics", "ACME robotics")
	d.fine("retention", "--client", "Acme Robotics", "--until", "2020-01-31")
	d.fine("retention", "--client", "Bolt", "--until", "2099-01-31")
	var got []listedClient
	if err := json.Unmarshal([]byte(d.fine("client", "list", "--json")), &got); err != nil {
		t.Fatal(err)
	}
	for i := range got {
		got[i].Spellings = slices.Sorted(slices.Values(got[i].Spellings))
	}
	demo := example(t).State()
	for i, want := range []listedClient{
		{"ACME robotics", []string{"Acme Robotics"}, 2, "2026-04-02", "", "2020-01-31", true},
		{"Bolt", nil, 0, "", "", "2099-01-31", false},
		{demo.Client, nil, 1, demo.Date, demo.ReviewDate, "", false},
	} {
		if g := got[i]; g.Client != want.Client || g.Sessions != want.Sessions || g.Last != want.Last || g.NextReview != want.NextReview ||
			g.KeepUntil != want.KeepUntil || g.Over != want.Over || !slices.Equal(g.Spellings, want.Spellings) {
			t.Errorf("got\n%+v, want\n%+v", g, want)
		}
	}
}

func TestClientRename(t *testing.T) {
	d := newDesk(t)
	d.keepClients("Hartwell Foods", "hartwell  foods", "Hartwell Foods plc", "Bolt")
	d.fine("retention", "--client", "Hartwell Foods", "--until", "2028-12-31")
	before := d.files()
	for _, c := range []struct {
		code int
		says string
		args []string
	}{
		{2, "needs the client’s new name", []string{"Bolt"}},
		{1, "only part of a name. The whole name is “Bolt”", []string{"bol", "Zeta"}},
		{1, "only part of a name", []string{"bol", "Zeta", "--yes"}},
		{1, "Did you mean “Hartwell Foods plc”", []string{"Hartwell Foods Ltd", "Zeta"}},
		{1, "no session of a client called Nobody", []string{"Nobody", "Zeta"}},
		{1, "Hartwell Foods plc has 1 session already", []string{"Hartwell Foods", "HARTWELL foods PLC"}},
		{1, "have the name Bolt already", []string{"bolt", "Bolt"}},
		{1, "Nothing was renamed: ", []string{"Bolt", strings.Repeat("x", workshop.MaxName+1)}},
		{0, "would rename 2 sessions of hartwell foods to Hartwell Foods plc", []string{"HARTWELL FOODS", "hartwell foods PLC", "--dry-run"}},
	} {
		d.says(c.code, append([]string{"client", "rename"}, c.args...), c.says)
	}
	if after := d.files(); after != before {
		t.Errorf("files were changed, from\n%sto\n%s", before, after)
	}
	d.says(exitFine, []string{"client", "rename", "Hartwell Foods", "hartwell foods PLC", "--yes"},
		"Renamed 2 sessions", "put together with 1 session of Hartwell Foods plc", "retention until 2028-12-31")
	if got, want := d.clients(), []string{"Bolt", "Hartwell Foods plc", "Hartwell Foods plc", "Hartwell Foods plc"}; !slices.Equal(got, want) {
		t.Errorf("the clients are %q, not %q", got, want)
	}
	if page := d.fine("show", "5e55a"); !strings.Contains(page, `client: "Hartwell Foods plc"`) || strings.Contains(page, `client: "Hartwell Foods"`) {
		t.Errorf("the blueprint says\n%s", page[:300])
	}
	d.says(exitFine, []string{"client", "rename", "Hartwell foods plc", "HARTWELL"}, "Renamed 3 sessions")
	d.fine("doctor")
}

// A session that somebody leads is named, and nothing is renamed.
func TestClientRenameWhileASessionRuns(t *testing.T) {
	d := newDesk(t)
	d.keepClients("Acme", "Acme")
	l, err := sessions.Open(t.Context(), d.library(), sessions.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	if _, err := l.Claim(t.Context(), "5e55b00000"); err != nil {
		t.Fatal(err)
	}
	d.says(exitFailed, []string{"client", "rename", "Acme", "Bolt"}, "Nothing was renamed. The session of Acme, “Social strategy workshop”, 2026-04-02:")
	if got := d.clients(); !slices.Equal(got, []string{"Acme", "Acme"}) {
		t.Errorf("the clients are %q", got)
	}
}

// A session is started for the client that is known, however its name is typed; a name
// that is nearly another client’s only when somebody says so.
func TestNewSessionOfAKnownClient(t *testing.T) {
	for typed, c := range map[string]struct {
		want, says string
		more       []string
	}{
		"hartwell foods PLC":   {want: "Hartwell Foods plc", says: "The client is written “Hartwell Foods plc” in your library"},
		"Hartwell Foods plc":   {want: "Hartwell Foods plc"},
		"Hartwell Foods":       {says: "Did you mean the client “Hartwell Foods plc”? Use --client \"Hartwell Foods plc\", or add --new-client to keep “Hartwell Foods”."},
		"Hartwel Foods plc":    {says: "--new-client"},
		"Hartwell Foods Ltd":   {want: "Hartwell Foods Ltd", more: []string{"--new-client"}},
		"Hartwell Engineering": {want: "Hartwell Engineering"},
	} {
		d := newDesk(t)
		d.keepClients("Hartwell Foods plc")
		r := d.run(append([]string{"new", "--accessible", "--client", typed}, c.more...)...)
		if !strings.Contains(r.err, c.says) || c.says == "" && strings.Contains(r.err, "Hartwell Foods plc") {
			t.Errorf("%q: it says %q", typed, r.err)
		}
		want := []string{"Hartwell Foods plc"}
		if c.want != "" {
			want = append(want, c.want)
			slices.Sort(want)
		} else if r.code != exitWrongCall {
			t.Errorf("%q: exit %d", typed, r.code)
		}
		if got := d.clients(); !slices.Equal(got, want) {
			t.Errorf("%q: the clients are %q, not %q", typed, got, want)
		}
	}
}

// keepPrivate makes the settings those of somebody who wants no client named.
func (d *desk) keepPrivate() {
	d.t.Helper()
	settings := filepath.Join(d.home, ".config", "swotshop", "settings.json")
	if err := os.MkdirAll(filepath.Dir(settings), 0o700); err != nil {
		d.t.Fatal(err)
	}
	if err := os.WriteFile(settings, []byte(`{"library_private": true}`), 0o600); err != nil {
		d.t.Fatal(err)
	}
}

// Where no client may be named, those that may have been meant are not: in no refusal, and
// in nothing that the shell offers.
func TestNoHiddenClientIsNamed(t *testing.T) {
	d := newDesk(t)
	d.keepClients("Hartwell Foods plc", "Hartwell Foods Ltd")
	calls := [][]string{
		{"follow-up", "Hartwel Foods"}, {"follow-up", "Foods"}, {"prepare", "Hartwell"}, {"list", "--client", "Hartwel Fods"}, {"search", "x", "--client", "Hartwel Fods"},
		{"purge", "--client", "Hartwell Foods", "--yes"}, {"client", "rename", "Hartwel", "B"}, {"client", "rename", "oods Lt", "B", "--yes"},
		{"export", "--client", "Hartwel Fods", "--all", d.home}, {"new", "--accessible", "--client", "Hartwell Foods"}, {"show", "5e55"},
		{"__complete", "open", ""}, {"__complete", "new", "--client", ""}, {"__complete", "client", "rename", ""}, {"__complete", "prepare", ""},
	}
	for _, private := range []bool{false, true} {
		if private {
			d.keepPrivate()
		}
		for _, call := range calls {
			r := d.run(call...)
			if named := strings.Contains(r.err+r.out, "Foods plc") || strings.Contains(r.err+r.out, "Foods Ltd"); named == private {
				t.Errorf("private %v: %v: exit %d: %q %q", private, call, r.code, r.out, r.err)
			}
		}
	}
	if r := d.run("new", "--accessible", "--client", "Hartwell Foods"); r.code != exitWrongCall || !strings.Contains(r.err, "--new-client") {
		t.Errorf("exit %d: %q", r.code, r.err)
	}
	d.says(exitFailed, []string{"show", "5e55"}, "Type more of the id")
}

package main

import (
	"database/sql"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"swotshop/e2e/hostile"
	"swotshop/prompts"
	"swotshop/workshop"
)

// requirePlain fails when a call said anything but plain lines of text.
func requirePlain(t *testing.T, r result) {
	t.Helper()
	for from, said := range map[string]string{"stdout": r.out, "stderr": r.err} {
		for line := range strings.Lines(said) {
			if found := hostile.Unclean(strings.TrimSuffix(line, "\n")); len(found) > 0 {
				t.Errorf("%s: %v", from, found)
			}
		}
	}
}

// completing is what is offered to a shell, without the tab after each id.
func (d *desk) completing() result {
	d.t.Helper()
	r := d.run("__complete", "open", "")
	var lines []string
	for line := range strings.SplitSeq(r.out, "\n") {
		lines = append(lines, strings.Replace(line, "\t", " ", 1))
	}
	r.out = strings.Join(lines, "\n")
	return r
}

// requirePlainJSON is the same for what a program reads, within its strings.
func requirePlainJSON(t *testing.T, r result) {
	t.Helper()
	requirePlain(t, r)
	all, err := hostile.Strings([]byte(r.out))
	if err != nil {
		t.Errorf("%v: %.200q", err, r.out)
	}
	for _, s := range all {
		if found := hostile.Unclean(s); len(found) > 0 {
			t.Errorf("in the JSON: %v", found)
		}
	}
}

// Whatever is given in the place of an argument comes back as plain text.
func TestHostileArguments(t *testing.T) {
	t.Parallel()
	d := threeSessions(t)
	for _, raw := range hostile.Joined(1_000) {
		name := hostile.AsName(raw[:min(200, len(raw))])
		for _, args := range [][]string{
			{raw}, {"--" + raw}, {"-" + raw}, {"help", raw}, {"list", "--client", raw}, {"list", raw}, {"open", raw}, {"show", raw},
			{"notes", raw}, {"export", raw, "-o", "-"}, {"delete", raw, "--yes"}, {"search", raw}, {"deck", raw}, {"deck", "show", raw}, {"agenda", raw}, {"agenda", "show", raw},
			{"deck", "check", d.home + "/" + name}, {"import", d.home + "/" + name}, {"export", "example", "--format", raw},
			{"new", "--people", raw}, {"new", "--client", "A", "--agenda", raw}, {"new", "--client", "A", "--deck", raw},
			{"new", "--client", "A", "--stage", raw}, {"console", raw}, {"completion", raw},
		} {
			requirePlain(t, d.run(args...))
		}
		if found := d.run("search", "--json", "--", raw); found.code != exitWrongCall { // nothing but blanks
			requirePlainJSON(t, found)
		}
	}
}

// Whatever a file or a folder is called, the talk about it is plain, and
// nothing is written anywhere else.
func TestHostileFileNames(t *testing.T) {
	t.Parallel()
	d := threeSessions(t)
	session := d.file("session.json", exampleFile(t, func(map[string]any) {}))
	for i, raw := range hostile.Joined(150) {
		raw = hostile.AsName(raw)
		place := filepath.Join(d.home, "places", fmt.Sprint(i))
		if err := os.MkdirAll(place, 0o700); err != nil {
			t.Fatal(err)
		}
		library, file := filepath.Join(place, "l"+raw), filepath.Join(place, "f"+raw)
		requirePlain(t, d.run("import", session, "--library", library))
		requirePlain(t, d.run("list", "--library", library))
		requirePlain(t, d.run("export", "example", "--format", "md", "-o", file, "--library", library))
		requirePlain(t, d.run("export", "example", "--format", "md", "-o", file, "--library", library)) // refused: it is there
		requirePlain(t, d.run("deck", "check", file))
		requirePlain(t, d.run("agenda", "check", file))
		entries, err := os.ReadDir(place)
		if err != nil || len(entries) != 2 {
			t.Errorf("%+q: %v, %v", raw, entries, err)
		}
		for _, e := range entries {
			if name := e.Name(); name != "l"+raw && name != "f"+raw {
				t.Errorf("%+q: a file is called %+q", raw, name)
			}
		}
	}
	if top, err := os.ReadDir(d.home); err != nil || len(top) != 3 { // .local, places, session.json
		t.Errorf("beside its places it wrote: %v, %v", top, err)
	}
}

// The environment is what a stranger's script may set.
func TestHostileEnvironment(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	plain := d.env
	for i, raw := range hostile.Joined(150) {
		raw = hostile.AsName(raw)
		inside := filepath.Join(d.home, fmt.Sprint(i), "e"+raw)
		for _, set := range []map[string]string{
			{"SWOTSHOP_LIBRARY": inside}, {"HOME": inside}, {"XDG_DATA_HOME": inside}, {"XDG_CONFIG_HOME": inside},
			{"HOME": raw, "XDG_DATA_HOME": raw, "XDG_CONFIG_HOME": raw, "XDG_RUNTIME_DIR": raw},
			{"XDG_RUNTIME_DIR": inside, "TERM": raw, "NO_COLOR": raw, "SWOTSHOP_ACCESSIBLE": raw, "SWOTSHOP_REDUCED_MOTION": raw, "LANG": raw},
		} {
			d.env = map[string]string{"HOME": plain["HOME"], "XDG_RUNTIME_DIR": plain["XDG_RUNTIME_DIR"]}
			for name, value := range set {
				d.env[name] = value
			}
			for _, args := range [][]string{{"version"}, {"list"}} {
				requirePlain(t, d.run(args...))
			}
		}
	}
}

// Settings and decks that lie in a folder with a hostile name, and hold hostile
// text themselves.
func TestHostileSettingsAndDecks(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	for i, raw := range hostile.Joined(150) {
		name := hostile.AsName(raw)
		d.env["XDG_CONFIG_HOME"] = filepath.Join(d.home, fmt.Sprint(i), "c"+name)
		decks := filepath.Join(d.env["XDG_CONFIG_HOME"], "swotshop", "decks")
		if err := os.MkdirAll(decks, 0o700); err != nil {
			t.Fatal(err)
		}
		whole := strings.Replace(string(prompts.Example(prompts.DefaultDeck)), "title: ", "title: "+hostile.Escaped(raw)+" # ", 1)
		for file, text := range map[string]string{
			"../settings.json":   `{"theme":` + hostile.InJSON(raw) + `,"nudges_off":[` + hostile.Escaped(raw) + `]` + []string{"}", ""}[i%2],
			"b" + name + ".yaml": "id: x\ntitle: " + raw + "\n" + raw + ": 1\n# " + raw,
			"w.yaml":             strings.Replace(whole, "id: social-board", "id: own", 1),
		} {
			if err := os.WriteFile(filepath.Join(decks, file), []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
			requirePlain(t, d.run("deck", "check", filepath.Join(decks, file)))
		}
		requirePlain(t, d.run("deck", "list"))
		requirePlain(t, d.run("deck", "show", "x"))
		requirePlain(t, d.run("deck", "show", "own"))
		requirePlain(t, d.run()) // the app, in lines, which names the settings
	}
}

// Typed where the app is led in lines.
func TestHostileLines(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	var typed strings.Builder
	for _, raw := range hostile.Raw() {
		typed.WriteString("w " + raw[:min(300, len(raw))] + "\n")
	}
	for _, stage := range []string{"capture", "agreement", "initiatives", "tows"} {
		d.stdin = strings.NewReader(typed.String())
		requirePlain(t, d.run("new", "--client", "Acme", "--stage", stage, "--accessible"))
	}
	requirePlainJSON(t, d.run("export", "latest", "--format", "json", "-o", "-"))
}

// tokens stand in a session's file where a text is to be put.
const nameToken, textToken = "Token of a name", "Token of a text"

// tokenSession is a session's file with a token in each place that takes text.
func tokenSession(t *testing.T) string {
	t.Helper()
	log, err := started("00000000tokens", nameToken, "2026-04-02", textToken, textToken)
	if err != nil {
		t.Fatal(err)
	}
	w, n := log.State(), 0
	do := func(intents ...workshop.Intent) {
		for _, i := range intents {
			stamp := workshop.Stamp{At: log.Events()[0].At, Actor: "facilitator", NewID: func() string { n++; return fmt.Sprint("token-", n) }}
			if _, err := log.Do(i, stamp); err != nil {
				t.Fatalf("%T: %v", i, err)
			}
			w = log.State()
		}
	}
	details := w.Details
	details.Title, details.Objective = nameToken, textToken
	do(workshop.ChangeDetails{Details: details}, workshop.AddItem{Quadrant: workshop.Weaknesses, Text: textToken},
		workshop.GiveEvidence{Item: w.Items[0].ID, Evidence: textToken, Comparator: textToken})
	threats, weak := w.ClustersIn(workshop.Threats), w.ClustersIn(workshop.Weaknesses)
	do(workshop.MergeClusters{Into: threats[0].ID, From: threats[1].ID}, workshop.NameCluster{Cluster: threats[0].ID, Name: nameToken},
		workshop.WriteStrategy{Pairing: workshop.WT, Cites: []string{weak[0].ID, threats[0].ID}, Text: textToken})
	do(workshop.WriteInitiative{Plan: workshop.Plan{Strategy: w.Strategies[0].ID, What: textToken, Owner: nameToken, FirstStep: textToken,
		Measure: textToken, Baseline: textToken, WhenThen: textToken, StopRule: textToken, Cost: textToken, Target: textToken, Effect: textToken, YesFrom: nameToken}},
		workshop.NotePrivately{Text: textToken})
	for _, topic := range workshop.Topics {
		do(workshop.AddRemark{Topic: topic, Text: textToken})
	}
	return tokenFile(t, log)
}

// tokenFile is the session's file, with tokens also in the texts of its cards,
// of its stages and of its deck.
func tokenFile(t *testing.T, log *workshop.Log) string {
	t.Helper()
	w := log.State()
	data, err := workshop.EncodeSession(log.Events())
	if err != nil {
		t.Fatal(err)
	}
	file := string(data)
	for _, c := range w.Deck.Cards[:8] {
		for _, text := range []string{c.Question, c.Twist, c.Note, c.Poles[0]} {
			quoted, _ := json.Marshal(text)
			file = strings.Replace(file, string(quoted), `"`+textToken+`"`, 1)
		}
	}
	for _, stage := range w.Agenda.Stages {
		file = strings.Replace(file, `"title": "`+stage.Title+`"`, `"title": "`+nameToken+`"`, 1)
	}
	return strings.Replace(file, `"title": "`+w.Deck.Title+`"`, `"title": "`+nameToken+`"`, 1)
}

// withTexts is that file with texts in the places of the tokens, written as
// JSON in one way or the other, and an id of its own.
func withTexts(file, id, name, text string, write func(string) string) string {
	return strings.NewReplacer(`"`+nameToken+`"`, write("a"+name+"b"), `"`+textToken+`"`, write("a"+text+"b"),
		"00000000tokens", id, `"token-`, `"`+id+`-t`).Replace(file)
}

// A session that comes from elsewhere with a hostile text in each of its places,
// as it is and as escapes: what comes out of every command is plain text.
func TestHostileImport(t *testing.T) {
	t.Parallel()
	d, file := newDesk(t), tokenSession(t)
	names, texts := hostile.Joined(workshop.MaxName-2), hostile.Joined(workshop.MaxText-2)
	for i, name := range names {
		id, write := fmt.Sprintf("%08d", i), hostile.InJSON
		if (i+i/len(texts))%2 == 1 { // each text comes in both ways
			write = hostile.Escaped
		}
		r := d.run("import", d.file("session.json", withTexts(file, id, name, texts[i%len(texts)], write)))
		if requirePlain(t, r); r.code != exitFine {
			t.Fatalf("%+q: %s", name, r.err)
		}
		requirePlain(t, d.run("show", id))
		requirePlain(t, d.run("notes", id))
		requirePlainJSON(t, d.run("notes", id, "--json"))
		requirePlainJSON(t, d.run("export", id, "--format", "json", "-o", "-"))
	}
	requirePlain(t, d.run("list"))
	requirePlainJSON(t, d.run("list", "--json"))
	requirePlain(t, d.run("search", "evil"))
	requirePlainJSON(t, d.run("search", "--json", "a"))
	requirePlain(t, d.completing())
	requirePlain(t, d.run("open", "0")) // ambiguous: it names them
	if found := hostile.Unclean(strings.ReplaceAll(d.files(), "\n", "")); len(found) > 0 {
		t.Errorf("a file is called %v", found)
	}
}

// The names that exports choose themselves lead nowhere else.
func TestHostileExportsStayInTheirFolder(t *testing.T) {
	d, file := newDesk(t), tokenSession(t)
	here := filepath.Join(d.home, "here")
	if err := os.Mkdir(here, 0o700); err != nil {
		t.Fatal(err)
	}
	t.Chdir(here)
	for i, name := range hostile.Joined(workshop.MaxName - 2) {
		id := fmt.Sprintf("%08d", i)
		d.fine("import", d.file("session.json", withTexts(file, id, name, "text", hostile.InJSON)))
		requirePlain(t, d.run("export", id, "--format", []string{"md", "json"}[i%2], "--force"))
	}
	entries, err := os.ReadDir(d.home)
	if err != nil || len(entries) != 3 { // .local, here, session.json
		t.Errorf("%v, %v", entries, err)
	}
	if made, err := filepath.Glob("*-*.*"); err != nil || len(made) < 50 {
		t.Errorf("only %d exports: %v", len(made), err)
	}
}

// A library that came from elsewhere may have been written by anybody: rows
// that the program would never write.
func TestATamperedLibrary(t *testing.T) {
	t.Parallel()
	for i, raw := range hostile.Joined(800) {
		t.Run(fmt.Sprint(i), func(t *testing.T) {
			d := threeSessions(t)
			d.tamper(strings.ReplaceAll(raw, "\x00", ""), i)
			for _, args := range [][]string{{"list"}, {"show", "example"}, {"show", "latest"}, {"notes", "example"}, {"export", "example", "-o", "-"},
				{"search", "a"}, {"search", "x"}, {"open", "3"}, {"delete", "3f9a20c41b77", "--yes"}} {
				requirePlain(t, d.run(args...))
			}
			requirePlain(t, d.completing())
			for _, args := range [][]string{{"list", "--json"}, {"search", "--json", "a"}} {
				requirePlainJSON(t, d.run(args...))
			}
			if r := d.run("export", "example", "--format", "json", "-o", "-"); r.code == exitFine {
				requirePlainJSON(t, r)
			}
		})
	}
}

// tamper writes a text into every column that holds one; which of the rows, and
// which way, differs from turn to turn.
func (d *desk) tamper(raw string, turn int) {
	d.t.Helper()
	text, body := "x"+raw+"y", `{"item":"i1","text":`+hostile.InJSON(raw)+`}`
	steps := [][]any{
		{"DROP TRIGGER event_never_changes"}, {"PRAGMA foreign_keys=OFF"},
		{"UPDATE session SET client=?, title=?, date=?, stage=?", text, text, text, text},
		{"UPDATE entry SET what=?, text=text || ?", text, " " + text},
		{"UPDATE event SET actor=?", text},
		{"UPDATE event SET event_id=event_id || ?", text},
		{"INSERT INTO lease VALUES ((SELECT id FROM session LIMIT 1), 't', ?, 1, 1, ?)", text, time.Now().UnixMilli()},
		{"INSERT INTO session (id) VALUES (?)", text},
	}
	switch turn % 4 {
	case 0:
		steps = append(steps, []any{"UPDATE event SET body=replace(body, 'leak', ?)", strings.Trim(hostile.Escaped(raw), `"`)})
	case 1:
		steps = append(steps, []any{"UPDATE event SET kind=? WHERE seq=3", text})
	case 2:
		steps = append(steps, []any{"UPDATE OR IGNORE event SET body=? WHERE seq=4 AND json_valid(?)", body, body})
	}
	forge(d.t, d.library(), steps)
}

// Somebody may also have changed how the library works: it is refused, with what
// was found and the way out, in plain text whatever that is called.
func TestATamperedSchema(t *testing.T) {
	t.Parallel()
	d := threeSessions(t)
	sound, err := os.ReadFile(d.library())
	if err != nil {
		t.Fatal(err)
	}
	for i, raw := range hostile.Joined(200) {
		name := `"` + strings.NewReplacer("\x00", "", `"`, `""`).Replace(raw) + `"`
		if err := os.WriteFile(d.library(), sound, 0o600); err != nil {
			t.Fatal(err)
		}
		alter(t, d.library(), []string{
			"CREATE TABLE " + name + " (a)", "CREATE VIEW " + name + " AS SELECT 1", "CREATE INDEX " + name + " ON event (kind)",
			"CREATE TRIGGER " + name + " BEFORE INSERT ON event BEGIN SELECT RAISE(IGNORE); END",
		}[i%4])
		for _, args := range [][]string{{"list"}, {"show", "example"}, {"doctor"}, {"search", "a"}, {"delete", "example", "--yes"}, {"backup"}} {
			r := d.run(args...)
			if requirePlain(t, r); r.code != exitFailed || !strings.Contains(r.err+r.out, "does not belong to swotshop") {
				t.Errorf("%+q: %v ends with %d: %s%s", raw, args, r.code, r.out, r.err)
			}
		}
		to := filepath.Join(d.home, fmt.Sprint(i))
		d.says(exitFine, []string{"restore", d.library(), "-o", to}, "3 sessions")
		d.fine("list", "--library", to)
	}
}

// alter changes how a library works.
func alter(t *testing.T, path, statement string) {
	t.Helper()
	db, err := sql.Open("sqlite3", "file:"+path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(statement); err != nil {
		t.Fatalf("%s: %v", statement, err)
	}
}

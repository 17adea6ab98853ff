package team_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"

	"swotshop/sessions/team"
	"swotshop/workshop"
)

// connected is a login that speaks SQL, past everything that the program would ask for.
func (f *firm) connected(login string) *pgx.Conn {
	f.tb.Helper()
	c, err := pgx.Connect(ctx, f.server.DSN(login, f.database))
	must(f.tb, err)
	f.tb.Cleanup(func() { _ = c.Close(ctx) })
	return c
}

// everything reads what a statement gives, as text; the error is one of the server.
func everything(c *pgx.Conn, statement string, args ...any) (string, error) {
	rows, err := c.Query(ctx, statement, args...)
	if err != nil {
		return "", err
	}
	defer rows.Close()
	var b strings.Builder
	for rows.Next() {
		values, err := rows.Values()
		if err != nil {
			return "", err
		}
		fmt.Fprintln(&b, values...)
	}
	return b.String(), rows.Err()
}

// named lists what the catalogue has in the schema.
func (f *firm) named(statement string) []string {
	f.tb.Helper()
	c, err := pgx.Connect(ctx, f.server.DSN("owner", f.database))
	must(f.tb, err)
	defer func() { _ = c.Close(ctx) }()
	text, err := everything(c, statement)
	must(f.tb, err)
	return strings.Split(strings.TrimSpace(text), "\n")
}

// A stranger sees nothing and changes nothing, whichever table or function is tried, those
// that are still to come included; nor does a member of another client, or one who may only
// read.
func TestAStrangerSeesNothing(t *testing.T) {
	f := newFirm(t)
	f.admit("anna", "Quasimodo")
	f.admit("bea", "Nordwind")
	f.grant(team.Access{Member: "bea", Client: "Nordwind", Push: true, Erase: true})
	f.exec("CREATE ROLE reader" + f.suffix + " LOGIN; CREATE ROLE stranger" + f.suffix + " LOGIN; CREATE ROLE idle" + f.suffix + " LOGIN IN ROLE swotshop_member")
	f.grant(team.Access{Member: "reader", Client: "Quasimodo"})
	a := f.laptop("anna")
	a.play("s1", "Quasimodo", 3)
	a.more("s1", risk("Quasimodo is slow"))
	a.push(team.How{})
	must(t, a.Firm.Erase(ctx, func() string { a.play("s2", "Quasimodo", 1); a.push(team.How{}, "s2"); return "s2" }()))
	before, err := f.server.Dump(f.database)
	must(t, err)

	tables := f.named("SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'swotshop' AND c.relkind IN ('r', 'p', 'v', 'm', 'S')")
	if len(tables) < 8+32 {
		t.Fatalf("only %d tables: %v", len(tables), tables)
	}
	functions := f.named(`SELECT p.oid::regprocedure::text FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = 'swotshop'`)
	if len(functions) < 11 {
		t.Fatalf("only %d functions: %v", len(functions), functions)
	}
	open := f.named("SELECT p.proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = 'swotshop' AND (has_function_privilege('" +
		f.login("stranger") + "', p.oid, 'execute') OR p.proname = 'forget_name' AND has_function_privilege('" + f.login("bea") + "', p.oid, 'execute'))")
	if strings.Join(open, "") != "" {
		t.Errorf("anybody may call %v", open)
	}
	for who, login := range map[string]string{"stranger": "stranger", "member of nothing": "idle", "member of another client": "bea", "reader": "reader"} {
		c := f.connected(f.login(login))
		may := who == "reader"
		for _, table := range tables {
			text, err := everything(c, "SELECT * FROM swotshop."+table)
			if !may && (strings.Contains(text, "Quasimodo") || strings.Contains(text, "s1")) {
				t.Errorf("a %s sees what is in %s", who, table)
			}
			if err == nil && (who == "stranger" || strings.HasPrefix(table, "entry") || strings.HasPrefix(table, "event_")) {
				t.Errorf("a %s may look into %s", who, table)
			}
			for _, change := range []string{"DELETE FROM swotshop.%s", "TRUNCATE swotshop.%s", "INSERT INTO swotshop.%s SELECT * FROM swotshop.%[1]s", "ALTER TABLE swotshop.%s DISABLE ROW LEVEL SECURITY", "DROP TABLE swotshop.%s"} {
				if _, err := c.Exec(ctx, fmt.Sprintf(change, table)); err == nil {
					t.Errorf("a %s may "+change, who, table)
				}
			}
			if _, err := c.Exec(ctx, "UPDATE swotshop."+table+" SET "+firstColumn(f, table)+" = "+firstColumn(f, table)); err == nil {
				t.Errorf("a %s may change %s", who, table)
			}
		}
		for _, function := range functions {
			name, types, _ := strings.Cut(strings.TrimSuffix(function, ")"), "(")
			for _, given := range []string{"s1", "s2", "Quasimodo", "*", "'; DROP TABLE session --"} {
				text, _ := everything(c, "SELECT * FROM "+name+"("+argumentsFor(types, given)+")")
				if strings.Contains(text, "Quasimodo") && !may {
					t.Errorf("a %s learns something from %s of %q: %s", who, function, given, text)
				}
			}
		}
		after, err := f.server.Dump(f.database)
		must(t, err)
		if withoutLaptops(string(before)) != withoutLaptops(string(after)) {
			t.Fatalf("a %s has changed something", who)
		}
	}
}

func firstColumn(f *firm, table string) string {
	return f.named("SELECT attname FROM pg_attribute WHERE attrelid = 'swotshop." + table + "'::regclass AND attnum = 1")[0]
}

// argumentsFor makes arguments of some types out of one text.
func argumentsFor(types, given string) string {
	quoted := "'" + strings.ReplaceAll(given, "'", "''") + "'"
	var all []string
	for _, kind := range strings.Split(types, ",") {
		switch kind = strings.TrimSpace(kind); {
		case kind == "":
		case kind == "text":
			all = append(all, quoted)
		case kind == "text[]":
			all = append(all, "ARRAY["+quoted+"]")
		case strings.HasSuffix(kind, "[]"):
			all = append(all, "ARRAY[1]::"+kind)
		case kind == "boolean":
			all = append(all, "true")
		case kind == "jsonb":
			all = append(all, `'{"title":"x","date":"","stage":"","closed":false,"items":0,"initiatives":0,"started_ms":0,"last_ms":0,"agenda":"","deck":"","deck_version":0}'`)
		default:
			all = append(all, "10000::"+kind)
		}
	}
	return strings.Join(all, ", ")
}

// withoutLaptops leaves out of a dump what members may always say: that a laptop is theirs;
// and the words with which pg_dump begins and ends, which are others each time.
func withoutLaptops(dump string) string {
	before, rest, _ := strings.Cut(dump, "\nCOPY swotshop.laptop ")
	_, after, _ := strings.Cut(rest, "\n\\.\n")
	var b strings.Builder
	for line := range strings.Lines(before + after) {
		if !strings.HasPrefix(line, `\restrict`) && !strings.HasPrefix(line, `\unrestrict`) {
			b.WriteString(line)
		}
	}
	return b.String()
}

// What runs with the owner's rights takes nothing for its own that somebody else has made.
func TestNobodySlipsSomethingUnderTheFunctions(t *testing.T) {
	f := newFirm(t)
	f.admit("anna", "Quasimodo")
	f.admit("eve", "Nordwind")
	a := f.laptop("anna")
	a.play("s1", "Quasimodo", 2)
	a.push(team.How{})
	f.exec("GRANT CREATE ON DATABASE " + f.database + " TO " + f.login("eve") + "; GRANT CREATE ON SCHEMA public TO " + f.login("eve"))
	e := f.connected(f.login("eve"))
	_, err := e.Exec(ctx, `CREATE SCHEMA eve; SET search_path = eve, pg_temp, public, swotshop;
		CREATE TABLE eve.access (member text, client text, push boolean, erase boolean);
		INSERT INTO eve.access VALUES (session_user, '*', true, true);
		CREATE TEMP TABLE access AS SELECT * FROM eve.access;
		CREATE TEMP TABLE session AS SELECT 's1'::text AS id;
		CREATE FUNCTION eve.may(text, text) RETURNS boolean LANGUAGE sql AS 'SELECT true';
		CREATE FUNCTION public.may(text, text) RETURNS boolean LANGUAGE sql AS 'SELECT true';
		CREATE FUNCTION public.btrim(text) RETURNS text LANGUAGE plpgsql AS 'BEGIN DELETE FROM swotshop.event; RETURN $1; END';
		CREATE FUNCTION public.never(text, text) RETURNS boolean LANGUAGE sql AS 'SELECT true';
		CREATE OPERATOR public.= (LEFTARG = text, RIGHTARG = text, FUNCTION = public.never)`)
	must(t, err)
	for _, ask := range []string{
		"SELECT * FROM swotshop.texts(ARRAY['s1'], '''quasimodo'':*', ARRAY['Item'], false)", "SELECT * FROM swotshop.candidates('''quasimodo'':*', '{}', '', false, '', '', '', '', 0, NULL, 0, 10)",
		"SELECT * FROM swotshop.session", "SELECT * FROM swotshop.event", "SELECT swotshop.may('read', (SELECT id FROM swotshop.client LIMIT 1))",
	} {
		if text, _ := everything(e, ask); strings.Contains(text, "s1") || strings.Contains(text, "uasimodo") {
			t.Errorf("%s gives %s", ask, text)
		}
	}
	var erased bool
	if err := e.QueryRow(ctx, "SELECT swotshop.erase('s1')").Scan(&erased); err == nil && erased {
		t.Error("eve has erased a session")
	}
	if log, err := a.Firm.Fetch(ctx, "s1"); err != nil || len(log.Events()) != 3 {
		t.Fatal(err)
	}
}

// A member who speaks SQL to the server cannot make a session that breaks a rule out of one
// that does not, without every laptop noticing.
func TestWhatAColleagueTampersWithIsNotTaken(t *testing.T) {
	f := newFirm(t)
	f.admit("anna")
	f.admit("bea")
	a, b := f.laptop("anna"), f.laptop("bea")
	n := 0
	for what, tamper := range map[string]string{
		"a gap":                  "DELETE FROM swotshop.event WHERE session = $1 AND seq = 2",
		"a foreign kind":         "UPDATE swotshop.event SET kind = 'session.exploded' WHERE session = $1 AND seq = 2",
		"another body":           `UPDATE swotshop.event SET body = '{"item":"i1","cluster":"c1","quadrant":"W","text":"Somebody else said this","how":"opinion"}' WHERE session = $1 AND seq = 2`,
		"a body of another kind": "UPDATE swotshop.event SET body = '[]' WHERE session = $1 AND seq = 2",
		"another client":         `UPDATE swotshop.event SET body = replace(body, 'Acme', 'Acme Ltd') WHERE session = $1 AND seq = 1`,
		"control characters":     `UPDATE swotshop.event SET body = replace(body, 'Item 1', 'Item\u001b]0;x\u0007') WHERE session = $1 AND seq = 2`,
		"another session’s id":   `UPDATE swotshop.event SET body = replace(body, $1, 's99') WHERE session = $1 AND seq = 1`,
		"another event id":       "UPDATE swotshop.event SET event_id = event_id || ' ' WHERE session = $1 AND seq = 2",
		"another actor":          "UPDATE swotshop.event SET actor = 'somebody' WHERE session = $1 AND seq = 2",
		"another time":           "UPDATE swotshop.event SET at_ms = 0 WHERE session = $1 AND seq = 2",
		"a time beyond all":      "UPDATE swotshop.event SET at_ms = 9223372036854775807 WHERE session = $1 AND seq = 2",
		"a step ahead":           "UPDATE swotshop.event SET step = 1 WHERE session = $1 AND seq = 3",
	} {
		n++
		id := fmt.Sprintf("s%d", n)
		t.Run(what, func(t *testing.T) {
			a.play(id, "Acme", 3)
			a.push(team.How{}, id)
			b.fetch(false, id)
			mine := b.events(id)
			a.more(id, risk("One more"))
			a.push(team.How{}, id)
			f.exec(strings.ReplaceAll(tamper, "$1", "'"+id+"'"))
			if o := b.fetch(false, id)[id]; o.Err == nil {
				t.Errorf("it was taken: %+v", o)
			} else if text := o.Err.Error(); workshop.Clean(text) != text || strings.Contains(text, "SELECT") || len(text) > 500 {
				t.Errorf("it says %q", text)
			}
			if got := b.events(id); len(got) != len(mine) {
				t.Errorf("%d events came", len(got)-len(mine))
			}
		})
	}
}

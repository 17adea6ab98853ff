package main

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"swotshop/workshop"
	"swotshop/workshop/blueprint/chart"
)

// heldBy is a session of a client, with an item.
func heldBy(t *testing.T, id, client, date string) *workshop.Log {
	t.Helper()
	log, err := started(id, client, date, "Replies take days")
	if err != nil {
		t.Fatal(err)
	}
	return log
}

// withoutPrograms is a desk on which neither browser nor pandoc is found.
func withoutPrograms(t *testing.T) *desk {
	t.Helper()
	d := threeSessions(t)
	d.env["PATH"] = ""
	t.Chdir(d.home)
	return d
}

// What means nothing is refused in words, before anything is written.
func TestSenselessExportsAreRefused(t *testing.T) {
	d := withoutPrograms(t)
	before := d.documents()
	for _, call := range []struct{ args, says string }{
		{"example -o acme.doc", "No format ends with “.doc”. Use one of .md, .html, .pdf, .docx, .txt, .svg, .xlsx, .csv, .ics, .zip, .json."},
		{"example -o acme.md.bak", "No format ends with “.bak”."},
		{"example --page policy -o wall.html", "let the file end with .md, not with “.html”"},
		{"example --page policy -o wall.doc", "let the file end with .md, not with “.doc”"},
		{"example --page policy --page1", "--page1 works with md, html, pdf, docx and text, not with policy."},
		{"example --page policy --paper a4", "--paper works only with --format pdf, docx or bundle."},
		{"example --page policy --format html", "Leave out --format html."},
		{"example --page1 --format csv", "not with csv."},
		{"example --page1 -o acme.xlsx", "not with xlsx."},
		{"example --page1 --format bundle", "not with bundle."},
		{"example --page1 --format json", "not with json."},
		{"example --page1 -o one.svg", "not with svg."},
		{"example --paper a4", "--paper works only with --format pdf, docx or bundle."},
		{"example --paper a4 -o acme.html", "--paper works only with"},
		{"example --paper a5 -o acme.pdf", "There is no paper “a5”. Available: a4, letter."},
		{"example --chart board", "--chart works only with --format svg."},
		{"example --chart board --format bundle", "--chart works only with --format svg."},
		{"example --chart pie --format svg", "There is no picture “pie”. Available: stance"},
		{"example --table items", "--table works only with --format csv."},
		{"example --table items -o all.xlsx", "--table works only with --format csv."},
		{"example --table notes --format csv", "There is no table “notes”. Available: initiatives, items, votes, stances, actions."},
		{"example --separator ;", "--separator works only with --format csv or bundle."},
		{"example --separator ; -o all.xlsx", "--separator works only with --format csv or bundle."},
		{"example --separator x --format csv", "“x” cannot separate cells."},
		{"example --separator ;; --format csv", "“;;” cannot separate cells."},
		{"example --separator ß --format csv", "“ß” cannot separate cells."},
		{"example --format word", "There is no format “word”. Available: md, html, pdf"},
		{"example --redacted --format json", "A session file contains everything"},
		{"example --for team -o acme.json", "A session file contains everything"},
		{"example --all there", "--all DIR goes with --client C, and without an ID and -o."},
		{"--all there", "--all DIR goes with --client C"},
		{"--client Acme --all there -o x.md", "--all DIR goes with --client C"},
		{"--client Acme --all there example", "--all DIR goes with --client C"},
		{"--client Acme", "--client goes with --all DIR"},
		{"example --client Acme", "--client goes with --all DIR"},
		{"", "swotshop export"},
	} {
		d.says(exitWrongCall, append([]string{"export"}, strings.Fields(call.args)...), call.says)
	}
	d.says(exitWrongCall, []string{"demo", "-o", "acme.doc"}, "No format ends with “.doc”.")
	if after := d.documents(); after != before {
		t.Errorf("files were written:\n%s", after)
	}
}

// The ending of the file chooses the format, in capitals and as others spell it.
func TestTheEndingChoosesTheFormat(t *testing.T) {
	d := withoutPrograms(t)
	for file, of := range map[string]format{
		"a": asBlueprint, "a.MD": asBlueprint, "a.markdown": asBlueprint, "a.htm": asPage, "a.HTML": asPage, "a.txt": asText,
		"a.Csv": asCSV, "a.ics": asCalendar, "a.XLSX": asWorkbook, "a.svg": asPicture, "a.zip": asBundle, "a.json": asSession,
	} {
		d.fine("export", "example", "-o", file)
		if data, err := os.ReadFile(file); err != nil || !of.ours.Is(data) {
			t.Errorf("%s is not %s: %v", file, of.name, err)
		}
	}
	d.fine("export", "example", "-o", "named.doc", "--format", "html") // who says what it is may call it anything
	if data, err := os.ReadFile("named.doc"); err != nil || !asPage.ours.Is(data) {
		t.Errorf("a named format is not written: %v", err)
	}
}

// What goes to stdout is what goes into a file, to the byte, and nothing else is said there.
func TestEveryFormatToStdout(t *testing.T) {
	d := withoutPrograms(t)
	for _, as := range formats {
		if as.missing != nil {
			continue
		}
		printed := d.fine("export", "example", "--format", as.name, "-o", "-")
		d.fine("export", "example", "--format", as.name, "-o", "whole")
		written, err := os.ReadFile("whole")
		if err != nil || printed != d.homeless(string(written)) {
			t.Errorf("%s: %d bytes printed, %d written, %v", as.name, len(printed), len(written), err)
		}
		if err := os.Remove("whole"); err != nil {
			t.Fatal(err)
		}
	}
}

// Where the program is not there that a format needs, it is said what to do, and nothing is written.
func TestMissingProgramsAreNamed(t *testing.T) {
	d := withoutPrograms(t)
	before := d.documents()
	d.says(exitFailed, []string{"export", "example", "-o", "a.docx"}, "Not exported: a Word document is made by pandoc, which was not found.", "--format html")
	if why := noBrowser(d.ready().env); why != "" { // it may lie where every system has it
		d.says(exitFailed, []string{"export", "example", "-o", "a.pdf"}, "Not exported: a PDF is printed by Chrome, Chromium or Edge, and none of them was found.", "--format html", "SWOTSHOP_BROWSER")
	}
	d.env["SWOTSHOP_BROWSER"] = "nosuch"
	d.says(exitFailed, []string{"export", "example", "-o", "a.pdf"}, "Not exported: SWOTSHOP_BROWSER names nosuch, which was not found. Unset it to have one looked for.")
	for _, silent := range []string{"/bin/true", "/bin/false"} {
		if _, err := os.Stat(silent); err != nil {
			continue
		}
		d.env["SWOTSHOP_BROWSER"] = silent
		d.says(exitFailed, []string{"export", "example", "-o", "a.pdf"}, "Not exported: "+filepath.Base(silent)+" printed nothing. Export a web page (--format html), open it, and print it from there.")
	}
	if after := d.documents(); after != before {
		t.Errorf("files were written:\n%s", after)
	}
	d.env["SWOTSHOP_BROWSER"] = "nosuch"
	d.says(exitFine, []string{"export", "example", "-o", "a.zip"}, "Bundle written to a.zip", "The bundle has no PDF: SWOTSHOP_BROWSER names nosuch", "The bundle has no Word: a Word document is made by pandoc")
}

// Every session of a client goes into the folder, two of one day beside each other; one that
// cannot be written is named and stops no other, and what lies there stays.
func TestAllSessionsOfAClient(t *testing.T) {
	d := newDesk(t)
	d.keep(namedSession(t, "Falkner Robotics plc"), heldBy(t, "5c0ffee", "Falkner Robotics plc", "2026-04-02"),
		heldBy(t, "6c0ffee", "Falkner Robotics plc", "2026-05-03"), heldBy(t, "7c0ffee", "Another", "2026-05-03"))
	t.Chdir(d.home)
	all := func(code int, folder string, says ...string) {
		t.Helper()
		d.says(code, []string{"export", "--client", "falkner robotics plc", "--all", folder, "--format", "text"}, says...)
	}
	all(exitFine, "new/deep")
	names := func(folder string) (names []string) {
		found, err := filepath.Glob(filepath.Join(folder, "*"))
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range found {
			names = append(names, filepath.Base(name))
		}
		return names
	}
	want := []string{"falkner-robotics-plc-2026-04-02-blueprint-2.txt", "falkner-robotics-plc-2026-04-02-blueprint.txt", "falkner-robotics-plc-2026-05-03-blueprint.txt"}
	if got := names("new/deep"); !slices.Equal(got, want) {
		t.Errorf("written: %v", got)
	}
	d.file("new/deep/"+want[1], "mine")
	if err := os.Remove(filepath.Join("new/deep", want[2])); err != nil {
		t.Fatal(err)
	}
	all(exitFailed, "new/deep", "Session ", " of 2026-04-02: Not exported: ", "already exists", "Blueprint written to new/deep/"+want[2])
	if data, err := os.ReadFile(filepath.Join("new/deep", want[1])); err != nil || string(data) != "mine" {
		t.Errorf("what lay there is %q, %v", data, err)
	}
	before := d.documents()
	all(exitFailed, filepath.Join("new", "deep", want[0]), "Not exported: the folder new/deep/"+want[0]+" cannot be created: ")
	all(exitFailed, filepath.Join("new", "deep", want[0], "in"), "cannot be created: ")
	d.says(exitFailed, []string{"export", "--client", "Nobody", "--all", "none"}, "Nobody")
	if os.Geteuid() != 0 { // who may write everywhere
		if err := os.Mkdir("shut", 0o500); err != nil {
			t.Fatal(err)
		}
		all(exitFailed, "shut", "Not exported: ")
		all(exitFailed, "shut/in", "Not exported: the folder shut/in cannot be created: ")
	}
	if after := d.documents(); after != before {
		t.Errorf("files were changed:\n%s", after)
	}
	if _, err := os.Stat("none"); err == nil {
		t.Error("a folder was made for nobody")
	}
	empty := newDesk(t)
	empty.keep()
	empty.says(exitFailed, []string{"export", "--client", "Nobody", "--all", filepath.Join(d.home, "none")})
	if _, err := os.Stat("none"); err == nil {
		t.Error("a folder was made for a library of nothing")
	}
}

// A format that one session has nothing for stops no other.
func TestASessionWithoutAPictureStopsNoOther(t *testing.T) {
	d := newDesk(t)
	d.keep(namedSession(t, "Falkner Robotics plc"), heldBy(t, "5c0ffee", "Falkner Robotics plc", "2026-05-02"), heldBy(t, "3c0ffee", "Falkner Robotics plc", "2026-03-02"))
	t.Chdir(d.home)
	d.says(exitFailed, []string{"export", "--client", "Falkner Robotics plc", "--all", "all", "--format", "svg"},
		"Session 5c0ffee of 2026-05-02: Not exported: the session has nothing to draw for “stance”.", "Session 3c0ffee of 2026-03-02: Not exported:", "Picture written to all/falkner-robotics-plc-2026-04-02-stance.svg")
}

// Told to replace a file, export replaces what it writes itself in that format, whatever session
// it is of, and nothing that it writes in another.
func TestForceReplacesTheSameFormatAlone(t *testing.T) {
	d := withoutPrograms(t)
	kinds := slices.DeleteFunc(slices.Concat(formats, pages), func(f format) bool { return f.missing != nil })
	call := func(as format, session, file string) []string {
		if as.name == asPolicy.name {
			return []string{"export", session, "--page", as.name, "-o", file, "--force"}
		}
		return []string{"export", session, "--format", as.name, "-o", file, "--force"}
	}
	for _, as := range kinds {
		d.fine(call(as, "example", "of-"+as.name+as.ending)...)
	}
	d.file("of-pdf.pdf", "%PDF-1.7 /Creator (mine)")
	before := d.documents()
	for _, as := range kinds {
		for _, other := range append(kinds, asPDF) {
			if file := "of-" + other.name + other.ending; other.name != as.name {
				if as.name == asPolicy.name && other.ending != asPolicy.ending {
					continue // refused for its name already
				}
				d.says(exitFailed, call(as, "example", file), "Not exported", "choose another name")
			}
		}
	}
	if after := d.documents(); after != before {
		t.Errorf("files were changed, from\n%sto\n%s", before, after)
	}
	for _, as := range kinds {
		if as.name != asPicture.name { // of which not every session has one
			d.fine(call(as, "latest", "of-"+as.name+as.ending)...)
		}
	}
	if d.documents() == before {
		t.Error("nothing was replaced")
	}
}

// Which picture a session has is said where it has not the one that was asked for.
func TestAPictureThatIsNotThereIsRefused(t *testing.T) {
	d := newDesk(t)
	d.keep(heldBy(t, "5c0ffee", "Falkner Robotics plc", "2026-05-02"))
	for _, kind := range chart.Kinds {
		r := d.run("export", "latest", "--format", "svg", "--chart", string(kind), "-o", "-")
		if r.code == exitFailed != strings.Contains(r.err, "nothing to draw for “"+string(kind)+"”") || r.code == exitFine && !asPicture.ours.Is([]byte(r.out)) {
			t.Errorf("%s: exit %d: %s", kind, r.code, r.err)
		}
	}
	if bytes.Contains([]byte(d.run("export", "latest", "--format", "svg", "-o", "-").out), []byte("<svg")) {
		t.Error("a stance is drawn that nobody took")
	}
}

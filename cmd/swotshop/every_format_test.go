package main

import (
	"archive/zip"
	"bytes"
	"cmp"
	"encoding/csv"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	gmtext "github.com/yuin/goldmark/text"
	"golang.org/x/net/html"

	"swotshop/e2e/faults"
	"swotshop/e2e/held"
	"swotshop/e2e/hostile"
	"swotshop/workshop"
	"swotshop/workshop/blueprint/chart"
	"swotshop/workshop/blueprint/plaintext"
)

// What must not be in a document that was redacted, in whatever spelling.
var telling = []string{"falkner", "schmidt", "98,765", "98765", "zephyr"}

// tellTale is hostile texts one after the other, with a client, a person and a figure among them.
// The client comes where the session asks for it.
func tellTale(clientAt int) func() string {
	all, n := hostile.Raw(), 0
	return func() string {
		n++
		switch {
		case n == clientAt:
			return "Falkner Robotics plc"
		case n%5 == 0:
			return "Anna Schmidt"
		case n%7 == 0:
			return "Falkner lost 98,765 customers to Zephyr " + all[n%len(all)]
		}
		return all[n%len(all)]
	}
}

// clientAt is which of the texts that held.Full asks for is the client.
const clientAt = 21

// Nothing that was typed is alive in any format, for any readers, no private note is told, and
// a redacted document tells neither client, nor person, nor figure, in its name either. Each format
// is read by a parser that knows nothing of how it was written.
func TestEveryFormat(t *testing.T) {
	all, said := hostile.Raw(), 0
	say := func() string { said++; return all[said%len(all)] }
	sessions := map[string]*workshop.Log{}
	sessions["first"], sessions["next"] = held.Full(say)
	sessions["third"], sessions["fourth"] = held.Full(say)
	if said < len(all) {
		t.Errorf("%d of %d texts were said", said, len(all))
	}
	for seed := range uint64(3) {
		sessions[fmt.Sprint("random ", seed)] = held.Random(seed, all)
	}
	for name, log := range sessions {
		readEverything(t, name+" for the board", log, workshop.Audience{}, nothingSet)
		readEverything(t, name+" for a team", log, workshop.Audience{Team: true}, nothingSet)
	}
}

// The same without names. What another program makes is tried here, and in a bundle, since each
// costs its time.
func TestEveryFormatRedacted(t *testing.T) {
	said, _ := held.Full(tellTale(clientAt))
	if got := said.State().Client; got != "Falkner Robotics plc" {
		t.Fatalf("the client is %q: held.Full asks for it elsewhere", got)
	}
	for _, as := range []format{asPDF, asWord} {
		if why := as.missing(os.Getenv); why != "" {
			faults.Tell(t, why)
		}
	}
	a := workshop.Audience{Redacted: true, Hide: []string{"Zephyr"}}
	readEverything(t, "redacted", said, a, nothingSet)
	readEverything(t, "redacted, for a team", said, workshop.Audience{Redacted: true, Team: true, Hide: a.Hide}, nothingSet)
	refused := 0
	for seed := range uint64(4) {
		hidden := workshop.Audience{Redacted: true, Hide: []string{"Zephyr", "Falkner", "Schmidt"}}
		log := held.Random(seed, append(hostile.Raw(), slices.Repeat([]string{"Anna Schmidt", "Falkner lost 98,765 customers to Zephyr"}, 50)...))
		if _, err := hidden.Fit(log.Events()); err != nil {
			refused++ // a client whose name no program can tell from other words
			continue
		}
		readEverything(t, fmt.Sprint("redacted, random ", seed), log, hidden, nothingSet)
	}
	if refused > 2 {
		t.Errorf("%d sessions are refused", refused)
	}
	readDocument(t, "redacted", said, a, asBundle, material{env: os.Getenv})
	open := readDocument(t, "as it is", said, workshop.Audience{}, asBundle, material{env: os.Getenv})
	for _, e := range open.within {
		if told := strings.ToLower(e.said.String()); e.unread == "" && !slices.ContainsFunc(telling, func(word string) bool { return strings.Contains(told, word) }) && !saysNobody(e.where) {
			t.Errorf("%s tells nothing as it is: how would one see that it was redacted?", e.where)
		}
	}
}

// saysNobody reports whether a document has no words of a room.
func saysNobody(file string) bool {
	return strings.Contains(file, "stances") || strings.Contains(file, "actions") || strings.HasSuffix(file, ".svg") || strings.Contains(file, "policy")
}

// readEverything writes a session in every format, and reads it.
func readEverything(t *testing.T, name string, log *workshop.Log, a workshop.Audience, env func(string) string) {
	t.Helper()
	for _, as := range slices.Concat(formats, pages) {
		switch {
		case as.name == asSession.name || as.missing != nil:
			continue
		case as.name == asPicture.name:
			for _, kind := range chart.Kinds {
				readDocument(t, name, log, a, as, material{env: env, picture: kind})
			}
			continue
		case as.name == asCSV.name:
			for _, table := range tableNames() {
				readDocument(t, name, log, a, as, material{env: env, table: table})
			}
			continue
		}
		readDocument(t, name, log, a, as, material{env: env})
		if as.hasPageOne {
			readDocument(t, name, log, a, as, material{env: env, pageOne: true})
		}
	}
}

func readDocument(t *testing.T, name string, log *workshop.Log, a workshop.Audience, as format, m material) (r *reading) {
	t.Helper()
	fitted, err := a.Fit(log.Events())
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	m.ctx, m.w, m.events, m.fitted = t.Context(), fitted.Workshop, fitted.Events, fitted
	if _, drawn := chart.Of(m.w, m.kind()); as.name == asPicture.name && !drawn {
		return nil
	}
	data, err := as.write(m)
	if err != nil {
		t.Fatalf("%s as %s: %v", name, as.name, err)
	}
	file := as.holding(m).file(m.w, 1)
	if err := m.noneLeft(file, data); err != nil {
		t.Errorf("%s as %s is refused: %v", name, file, err)
	}
	r = &reading{where: name + ", " + file}
	r.read(file, data)
	if a.Redacted {
		for _, word := range telling {
			if at := strings.Index(strings.ToLower(file+"\n"+r.said.String()), word); at >= 0 {
				r.wrong("it tells %q", word)
			}
		}
	}
	for _, complaint := range r.complaints {
		t.Errorf("%s: %s", r.where, complaint)
	}
	if r.unread != "" {
		faults.Tell(t, r.unread)
	}
	return r
}

// reading is what a reader of another make finds in a document: what it says, and what is
// wrong with it.
type reading struct {
	where      string
	said       strings.Builder
	complaints []string
	unread     string     // why nothing was read; empty: it was
	within     []*reading // of a bundle
}

func (r *reading) wrong(format string, args ...any) {
	if len(r.complaints) < 5 {
		r.complaints = append(r.complaints, fmt.Sprintf(format, args...))
	}
}

// says hears one text of the document, which must be text and nothing else.
func (r *reading) says(text string) {
	for line := range strings.SplitSeq(strings.ReplaceAll(text, "\r\n", "\n"), "\n") {
		for _, found := range hostile.Unclean(strings.ReplaceAll(line, "\t", " ")) {
			r.wrong("unclean: %s", found)
		}
	}
	if strings.Contains(text, held.Secret) {
		r.wrong("it tells a private note")
	}
	r.said.WriteString(text + "\n")
}

// endings are the readers, by the ending of a file.
var endings = map[string]func(r *reading, data []byte){
	".md": (*reading).markdown, ".html": (*reading).page, ".txt": (*reading).mail, ".svg": (*reading).picture, ".csv": (*reading).table,
	".ics": (*reading).calendar, ".xlsx": (*reading).workbook, ".docx": (*reading).word, ".pdf": (*reading).printed,
}

func (r *reading) read(file string, data []byte) {
	if path.Ext(file) != ".zip" {
		endings[path.Ext(file)](r, data)
		return
	}
	entries := r.unzipped(data)
	for _, e := range entries {
		inner := &reading{where: e.name}
		r.within = append(r.within, inner)
		endings[path.Ext(e.name)](inner, e.data)
		r.says(e.name)
		r.said.WriteString(inner.said.String())
		for _, complaint := range inner.complaints {
			r.wrong("%s: %s", e.name, complaint)
		}
		r.unread = cmp.Or(r.unread, inner.unread)
	}
	if len(entries) < 12 {
		r.wrong("only %d documents", len(entries))
	}
}

func (r *reading) unzipped(data []byte) (all []entry) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		r.wrong("no zip: %v", err)
		return nil
	}
	for _, f := range z.File {
		in, err := f.Open()
		if err != nil {
			r.wrong("%v", err)
			continue
		}
		data, err := io.ReadAll(in)
		if err = errors.Join(err, in.Close()); err != nil {
			r.wrong("%v", err)
		}
		if path.IsAbs(f.Name) || path.Clean(f.Name) != f.Name || strings.Contains(f.Name, "..") {
			r.wrong("a file wants to lie elsewhere: %s", f.Name)
		}
		all = append(all, entry{f.Name, data})
	}
	return all
}

// markdown is read as most programs do: with tables, strikethrough and bare addresses.
func (r *reading) markdown(data []byte) {
	_, body, _ := strings.Cut(string(data), "\n---\n")
	r.says(string(data))
	root := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote)).Parser().Parse(gmtext.NewReader([]byte(body)))
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		switch n.Kind() {
		case ast.KindRawHTML, ast.KindHTMLBlock, ast.KindLink, ast.KindAutoLink, ast.KindImage, ast.KindCodeBlock, ast.KindFencedCodeBlock, ast.KindCodeSpan:
			if entering {
				r.wrong("alive in Markdown: %s", n.Kind())
			}
		}
		return ast.WalkContinue, nil
	})
}

// What a page of ours is made of. Nothing loads anything, nothing runs, nothing can be clicked.
var (
	pageParts = strings.Fields(`html head meta title style body main article section footer header nav h1 h2 h3 h4 h5 p ul ol li table thead tbody tr th td
		strong em br hr figure figcaption blockquote ` + pictureParts)
	pictureParts = "svg g rect line path polyline polygon circle ellipse text tspan title desc defs pattern marker clipPath use"
	pageSays     = strings.Fields(`lang charset name content http-equiv class scope data-head id role style` + " " + pictureSays)
	pictureSays  = `xmlns viewbox width height x y x1 x2 y1 y2 cx cy r rx ry d points fill stroke stroke-width stroke-dasharray stroke-linejoin stroke-linecap font-size font-family
		font-weight text-anchor role aria-labelledby aria-label aria-describedby aria-hidden id transform patternunits patterntransform preserveaspectratio lang direction`
)

func (r *reading) page(data []byte) {
	z := html.NewTokenizer(bytes.NewReader(data))
	metas := 0
	for {
		switch z.Next() {
		case html.ErrorToken:
			if metas != 6 {
				r.wrong("the page has %d metas", metas)
			}
			return
		case html.TextToken:
			r.says(string(z.Text()))
		case html.CommentToken:
			r.wrong("a comment: %.60s", z.Raw())
		case html.StartTagToken, html.SelfClosingTagToken:
			e := z.Token()
			if e.Data == "meta" {
				metas++
			}
			if !slices.Contains(pageParts, strings.ToLower(e.Data)) && !slices.Contains(strings.Fields(strings.ToLower(pictureParts)), e.Data) {
				r.wrong("alive: <%s>", e.Data)
			}
			for _, a := range e.Attr {
				if !slices.Contains(pageSays, a.Key) {
					r.wrong("alive: <%s %s=%q>", e.Data, a.Key, a.Val)
				}
				r.says(a.Val)
			}
		}
	}
}

func (r *reading) mail(data []byte) {
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSuffix(line, "\n")
		if wide := ansi.StringWidth(line); wide > plaintext.Columns {
			r.wrong("a line of %d columns: %s", wide, line)
		}
	}
	r.says(string(data))
}

func (r *reading) picture(data []byte) {
	r.elements(data, func(e xml.StartElement) {
		if !slices.Contains(strings.Fields(pictureParts), e.Name.Local) {
			r.wrong("alive: <%s>", e.Name.Local)
		}
		for _, a := range e.Attr {
			if !slices.Contains(strings.Fields(pictureSays), strings.ToLower(a.Name.Local)) {
				r.wrong("alive: <%s %s=%q>", e.Name.Local, a.Name.Local, a.Value)
			}
		}
	})
}

// elements reads XML, strictly, and hears all its texts and attributes.
func (r *reading) elements(data []byte, each func(xml.StartElement)) {
	d := xml.NewDecoder(bytes.NewReader(data))
	var said strings.Builder
	defer func() { r.says(said.String()) }()
	for {
		token, err := d.Token()
		switch {
		case errors.Is(err, io.EOF):
			return
		case err != nil:
			r.wrong("no XML: %v", err)
			return
		}
		switch e := token.(type) {
		case xml.StartElement:
			each(e)
			for _, a := range e.Attr {
				r.says(a.Value)
			}
		case xml.EndElement:
			if slices.Contains([]string{"p", "si", "text", "desc", "title"}, e.Name.Local) {
				said.WriteByte('\n')
			}
		case xml.CharData:
			said.Write(e)
		case xml.Directive:
			r.wrong("a directive: %.60s", e)
		}
	}
}

// A spreadsheet carries out what begins like this, numbers aside.
func (r *reading) table(data []byte) {
	file, marked := strings.CutPrefix(string(data), "\ufeff")
	if !marked {
		r.wrong("no byte order mark")
	}
	rows, err := csv.NewReader(strings.NewReader(file)).ReadAll()
	if err != nil || len(rows) == 0 {
		r.wrong("no table: %v", err)
	}
	for _, row := range rows {
		for _, cell := range row {
			r.says(cell)
			if _, err := strconv.ParseFloat(cell, 64); err == nil {
				continue
			}
			if begins := strings.TrimSpace(cell); begins != "" && strings.ContainsRune("=+-@＝＋－＠", []rune(begins)[0]) {
				r.wrong("a formula: %.40q", cell)
			}
		}
	}
	if strings.Count(file, "\n") != strings.Count(file, "\r\n")+strings.Count(strings.ReplaceAll(file, "\r\n", ""), "\n") {
		r.wrong("lines end in two ways")
	}
}

// What a line of a calendar of ours may be.
var calendarLine = regexp.MustCompile(`^(?:BEGIN|END|VERSION|PRODID|METHOD|UID|DTSTAMP|SEQUENCE|DTSTART;VALUE=DATE|DTEND;VALUE=DATE|SUMMARY|DESCRIPTION|CLASS|TRANSP|CALSCALE):`)

func (r *reading) calendar(data []byte) {
	lines := strings.Split(strings.TrimSuffix(string(data), "\r\n"), "\r\n")
	var whole []string
	for _, line := range lines {
		if len(line) > 75 {
			r.wrong("a line of %d bytes", len(line))
		}
		if rest, more := strings.CutPrefix(line, " "); more && len(whole) > 0 {
			whole[len(whole)-1] += rest
			continue
		}
		whole = append(whole, line)
	}
	open, entries := 0, 0
	for _, line := range whole {
		name, value, _ := strings.Cut(line, ":")
		switch {
		case !calendarLine.MatchString(line):
			r.wrong("a line of its own: %.60q", line)
		case name == "BEGIN" && value == "VEVENT":
			open, entries = open+1, entries+1
		case name == "BEGIN" && value != "VCALENDAR", name == "END" && value != "VCALENDAR" && value != "VEVENT":
			r.wrong("a part of its own: %s", line)
		case name == "END" && value == "VEVENT":
			open--
		}
		if open < 0 || open > 1 {
			r.wrong("entries within entries at %.60q", line)
		}
		r.says(strings.NewReplacer(`\\`, `\`, `\n`, "\n", `\,`, ",", `\;`, ";").Replace(value))
	}
	if at := strings.Count(string(data), "SUMMARY:"); at < entries {
		r.wrong("%d entries, %d of them named", entries, at)
	}
}

func (r *reading) workbook(data []byte) {
	for _, part := range r.unzipped(data) {
		for _, live := range []string{"vba", "external", "embed", "macro", "connections", "drawing", "hyperlink"} {
			if strings.Contains(strings.ToLower(part.name), live) {
				r.wrong("a part %s", part.name)
			}
		}
		if strings.HasSuffix(part.name, ".rels") && strings.Contains(string(part.data), "External") {
			r.wrong("%s leads out of the file", part.name)
		}
		r.elements(part.data, func(e xml.StartElement) {
			if slices.Contains([]string{"f", "hyperlink", "hyperlinks", "oleObject", "dataValidation"}, e.Name.Local) && strings.HasPrefix(part.name, "xl/worksheets/") {
				r.wrong("alive: <%s> in %s", e.Name.Local, part.name)
			}
		})
	}
}

func (r *reading) word(data []byte) {
	for _, part := range r.unzipped(data) {
		for _, live := range []string{"vba", "embed", "media/", "afchunk"} {
			if strings.Contains(strings.ToLower(part.name), live) {
				r.wrong("a part %s", part.name)
			}
		}
		if strings.HasSuffix(part.name, "document.xml.rels") && strings.Contains(string(part.data), "External") {
			r.wrong("%s leads out of the file", part.name)
		}
		field := false
		r.elements(part.data, func(e xml.StartElement) {
			if slices.Contains([]string{"hyperlink", "fldSimple", "altChunk", "object", "drawing", "imagedata"}, e.Name.Local) && part.name == "word/document.xml" {
				r.wrong("alive: <%s>", e.Name.Local)
			}
			field = field || e.Name.Local == "instrText"
		})
		if field && part.name == "word/document.xml" {
			r.wrong("a field in the text")
		}
	}
}

func (r *reading) printed(data []byte) {
	for _, live := range []string{"/JavaScript", "/JS", "/Launch", "/EmbeddedFile", "/URI", "/SubmitForm"} {
		if bytes.Contains(data, []byte(live+" ")) || bytes.Contains(data, []byte(live+"(")) {
			r.wrong("alive: %s", live)
		}
	}
	if _, err := exec.LookPath("pdftotext"); err != nil {
		r.unread = "no pdftotext: what a PDF says"
		return
	}
	cmd := exec.Command("pdftotext", "-", "-")
	cmd.Stdin = bytes.NewReader(data)
	text, err := cmd.Output()
	if err != nil {
		r.wrong("not read: %v", err)
	}
	r.said.Write(bytes.Join(bytes.Fields(text), []byte(" ")))
	if strings.Contains(r.said.String(), held.Secret) {
		r.wrong("it tells a private note")
	}
}

package html

import (
	"bytes"
	"html/template"
	"strings"
	"sync"

	"swotshop/workshop"
	"swotshop/workshop/blueprint"
	"swotshop/workshop/blueprint/chart"
)

// layout is the page around what is written. The style sheet and the sections are ours and
// have been escaped; all else is escaped by the template.
var layout = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("page").Parse(`<!DOCTYPE html>
<html lang="{{.Language}}">
<head>
<meta charset="utf-8">
<meta name="generator" content="{{.Generator}}">
<meta http-equiv="Content-Security-Policy" content="{{.Policy}}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>{{.Title}}</title>
{{.Style}}
</head>
<body>
<main>
<article class="first">
{{.First}}{{if not .Sections}}{{template "foot" .}}{{end}}</article>
{{range .Sections}}<section>
{{.Text}}{{if .Last}}{{template "foot" $}}{{end}}</section>
{{end}}</main>
</body>
</html>
{{define "foot"}}<footer>
<p>{{.Generator}} · {{.Session}} · {{.Events}} · SHA-256 {{.Fingerprint}}</p>
</footer>
{{end}}`))
})

// Sheet is what a page is made to be printed on.
type Sheet string

// Sheets. What is on page 1 fits on either.
const (
	AnySheet Sheet = "" // what is in the printer
	A4       Sheet = "A4"
	Letter   Sheet = "letter"
)

// section is a section as it is written. The foot of the paper is in the last: apart from it,
// it would at times be all that stands on the last sheet.
type section struct {
	Text template.HTML
	Last bool
}

// Page writes a paper as a web page. The same paper gives the same bytes.
func Page(p *blueprint.Paper, on Sheet) ([]byte, error) {
	w := p.Session
	sheet := style(p.Foot(), p.Classification(), on)
	first, err := body(p, p.PageOne)
	if err != nil {
		return nil, err
	}
	var sections []section
	for i, s := range p.Sections {
		text, err := body(p, s)
		if err != nil {
			return nil, err
		}
		sections = append(sections, section{text, i == len(p.Sections)-1})
	}
	var b bytes.Buffer
	err = layout().Execute(&b, map[string]any{
		"Language": p.Language, "Generator": p.Generator, "Policy": policy(sheet), "Title": p.Title,
		"Style": template.HTML("<style>" + sheet + "</style>"), // the policy names its sum: no byte may change
		"First": first, "Sections": sections, "Session": w.ID, "Events": w.Head, "Fingerprint": p.Fingerprint(),
	})
	return b.Bytes(), err
}

// Is reports whether a file is such a page of ours, by how it begins.
func Is(head []byte) bool {
	return bytes.HasPrefix(head, []byte("<!DOCTYPE html>\n<html lang=\"")) &&
		bytes.Contains(head, []byte("\n<meta name=\"generator\" content=\"swotshop "))
}

// body writes blocks, with the pictures between them.
func body(p *blueprint.Paper, blocks []blueprint.Block) (template.HTML, error) {
	var b bytes.Buffer
	var run []string
	flush := func() error {
		if len(run) == 0 {
			return nil
		}
		err := write(&b, strings.Join(run, "\n\n"), p.Words.Document.Board.Ref)
		run = nil
		return err
	}
	for _, block := range blocks {
		if block.Markdown != "" {
			run = append(run, block.Markdown)
			continue
		}
		if err := flush(); err != nil {
			return "", err
		}
		picture(&b, p.Session, block.Picture)
	}
	err := flush()
	return template.HTML(b.String()), err //nolint:gosec // goldmark has escaped it
}

// picture draws a picture, where the session has what it shows.
func picture(b *bytes.Buffer, w *workshop.Workshop, of blueprint.Picture) {
	f, drawn := chart.Within(w, of.Of, of.Card)
	if drawn {
		b.WriteString("<figure>\n")
		b.Write(f.SVG)
		b.WriteString("</figure>\n")
	}
}

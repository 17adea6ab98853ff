package tuitest

import (
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// Paper is an exporter whose files a test writes. There is what has the name already.
type Paper struct {
	There  string
	Offers []screen.Form // nil: Markdown and, of a session with guardrails, the policy page
	Write  func(w *workshop.Workshop) (file string, err error)
	Opens  string
}

// The forms that a Paper has unless it is given others.
var (
	Markdown   = screen.Form{Name: "md", Title: "Markdown", Use: "the whole paper, to edit or convert"}
	PolicyPage = screen.Form{Name: "policy", Title: "Policy page", Use: "the guardrails alone, for the wall"}
)

// EveryForm is a list as long as lists of forms get, with one that needs what is not there.
var EveryForm = []screen.Form{
	{Name: "pdf", Title: "PDF", Use: "to print and to send", Missing: "needs Chrome, Chromium or Edge"},
	{Name: "html", Title: "Web page", Use: "one file that opens anywhere, with pictures"},
	{Name: "docx", Title: "Word document", Use: "to edit and comment"},
	{Name: "text", Title: "Text", Use: "for the body of an e-mail"},
	Markdown,
	{Name: "page1", Title: "Page 1", Use: "what was decided, on one sheet"},
	PolicyPage,
	{Name: "csv", Title: "Tables", Use: "initiatives, items and votes, for a tracker"},
	{Name: "xlsx", Title: "Spreadsheet", Use: "the same for Excel, one sheet each"},
	{Name: "ics", Title: "Dates", Use: "reviews and due dates, for a calendar"},
	{Name: "svg", Title: "Picture", Use: "the stance before and after"},
	{Name: "bundle", Title: "Everything", Use: "all of these, in one zip file"},
}

func (p Paper) Forms(w *workshop.Workshop) []screen.Form {
	switch {
	case p.Offers != nil:
		return p.Offers
	case len(w.RemarksOn(workshop.Guardrail)) > 0:
		return []screen.Form{Markdown, PolicyPage}
	}
	return []screen.Form{Markdown}
}

func (p Paper) Place(w *workshop.Workshop, form string) (file, there string) {
	return "~/Documents/" + w.Client + "." + form, p.There
}

func (p Paper) Export(w *workshop.Workshop, form string) (screen.Filed, error) {
	file, err := p.Write(w)
	says := "Blueprint written to "
	if form == PolicyPage.Name {
		says = "Policy page written to "
	}
	return screen.Filed{Says: says + file, File: file, There: p.There, Bytes: 34_000, Opens: p.Opens}, err
}

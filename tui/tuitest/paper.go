package tuitest

import (
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// Paper is an exporter whose files a test writes. There is what has the name already.
type Paper struct {
	There string
	Write func(w *workshop.Workshop) (file string, err error)
}

func (p Paper) Place(w *workshop.Workshop, page screen.Page) (file, there string) {
	return "~/" + w.Client + string(page) + ".md", p.There
}

func (p Paper) Export(w *workshop.Workshop, _ screen.Page) (string, error) { return p.Write(w) }

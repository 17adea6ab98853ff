package reader

import (
	"slices"

	"swotshop/tui/document"
	"swotshop/tui/kit"
	"swotshop/workshop"
)

// This file says which keys there are.

func (r *Screen) Hints() []kit.Hint {
	switch {
	case r.catching && r.unsaved() > 0 && !r.Lost.Whole():
		return []kit.Hint{kit.Esc.Does(continueReading), kit.F9.Does(saveCopyTo), kit.F1.Does(help)}
	case r.catching:
		return []kit.Hint{kit.Esc.Does(continueReading), kit.F1.Does(help)}
	case r.Now().Searching():
		return []kit.Hint{kit.Enter.Does(done), kit.Keys{kit.Up, kit.Down}.Does(otherMatches), kit.Esc.Does(cancel)}
	case r.Now().Found() != "" && r.Led != nil:
		return []kit.Hint{kit.Enter.Does(next), kit.Esc.Does(endSearch), kit.F1.Does(help)}
	case r.Led != nil:
		return r.ledHints()
	case r.Now().Found() != "":
		return []kit.Hint{kit.Key("n").Does(next), kit.Key("N").Does(previous), kit.Esc.Does(endSearch), kit.F1.Does(help)}
	case r.at.Hit != nil:
		return r.hitHints()
	case r.Demo:
		return []kit.Hint{kit.PgDn.Does(more), kit.Tab.Does(otherView), kit.Key("/").Does(find), kit.Esc.Does(library), kit.F1.Does(help)}
	}
	hints := []kit.Hint{kit.Esc.Does(library), kit.Key("e").Does(export), kit.Tab.Does(otherView), kit.Key("/").Does(find)}
	if r.at.Says != "" {
		hints = []kit.Hint{kit.Keys{"J", "K"}.Does(otherSessions), kit.Esc.Does(library), kit.Tab.Does(otherView), kit.Key("e").Does(export)}
	}
	if r.W().Closed {
		hints = append(hints, kit.Key("g").Does(reopen))
	} else {
		hints = slices.Insert(hints, 0, kit.Key("g").Does(lead))
	}
	if r.Now().More() {
		hints = slices.Insert(hints, 0, kit.PgDn.Does(more))
	}
	return append(hints, kit.F1.Does(help))
}

// hitHints are the keys at a hit.
func (r *Screen) hitHints() []kit.Hint {
	hints := []kit.Hint{kit.Keys{"n", "N"}.Does(otherHits), kit.Esc.Does(library), kit.Tab.Does(otherView), kit.Keys{"J", "K"}.Does(otherSessions)}
	if r.W().Closed {
		return append(hints, kit.Key("e").Does(export), kit.F1.Does(help))
	}
	return append(hints, kit.Key("g").Does(lead), kit.F1.Does(help))
}

func (r *Screen) Help() kit.HelpPage {
	about := readerAbout
	switch {
	case r.Led != nil && r.Led.Laptop != "":
		return kit.HelpPage{Title: readerTitle, About: ledOnLaptop, Keys: r.ledHelp()}
	case r.Led != nil:
		return kit.HelpPage{Title: readerTitle, About: ledAbout, Keys: r.ledHelp()}
	case r.Firm != nil:
		about = firmAbout
	}
	keys := append([]kit.Hint{kit.Keys{kit.Tab, kit.Left, kit.Right}.Does(helpViews)}, document.PagerKeys...)
	if r.at.Hit != nil {
		keys = append(keys, kit.Keys{"n", "N"}.Does(helpHits))
	} else {
		keys = append(keys, document.MatchKeys)
	}
	if r.at.Says != "" {
		keys = append(keys, kit.Keys{"J", "K"}.Does(helpSessions), kit.Keys{kit.CtrlN, kit.CtrlP}.Does(helpTheSame))
	}
	keys = append(keys, kit.Key("e").Does(helpExport), kit.Key("y").Does(helpCopyPage))
	switch {
	case r.Demo:
	case r.W().Closed:
		keys = append(keys, kit.Key("g").Does(helpReopen))
	default:
		keys = append(keys, kit.Key("g").Does(helpLead), kit.Key("r").Does(helpReload))
	}
	keys = append(keys, kit.Key("w").Does(helpReplay))
	if r.untaggable() == "" {
		keys = append(keys, kit.Key(workshop.TagSign).Does(tagKey))
	}
	keys = append(keys, kit.Keys{"b", "."}.Does(blankScreen), kit.Esc.Does(backToLibrary))
	return kit.HelpPage{Title: readerTitle, About: about, Keys: keys}
}

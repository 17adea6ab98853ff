package stage

import (
	"strings"

	"swotshop/tui/screen"
	"swotshop/workshop"
)

// strategyPicks are strategies. Their words have what they cite at the end, in brackets,
// and change that too.
type strategyPicks struct{ *TOWS }

func (strategyPicks) kind() workshop.SubjectKind { return workshop.SubjectStrategyText }

func (s strategyPicks) words(id string) (text string, there bool) {
	st, there := s.W().Strategy(id)
	if !there {
		return "", false
	}
	return st.Text + " [" + strings.Join(citedRefs(s.W(), s.W().Cites(st)), " ") + "]", true
}

func (s strategyPicks) name(id string) string { return s.W().StrategyRef(id) }

func (s strategyPicks) label(id string) string {
	st, _ := s.W().Strategy(id)
	return strategyBadge(s.theme(), st)
}

func (s strategyPicks) advice(id string) string {
	st, _ := s.W().Strategy(id)
	return citesRefs(s.names(s.W().Cites(st)))
}

func (s strategyPicks) lands(id, text string) string {
	_, cites, wrong := s.reread(id, text)
	if wrong != "" {
		return wrong
	}
	return citesRefs(s.names(cites))
}

// reread reads the new words of a strategy: refs in brackets are all that it then cites;
// without brackets it cites what it cited.
func (s strategyPicks) reread(id, text string) (words string, cites []string, wrong string) {
	st, _ := s.W().Strategy(id)
	anyway := s.W().Cites(st)
	if citesAtEnd().MatchString(text) {
		anyway = nil
	}
	return s.read(text, anyway)
}

func (s strategyPicks) reword(id, text string) screen.Reply {
	words, cites, wrong := s.reread(id, text)
	if wrong != "" {
		return screen.Problem(wrong)
	}
	return screen.Intend(workshop.EditStrategy{Strategy: id, Cites: cites, Text: words})
}

func (s strategyPicks) remove(id string) screen.Reply {
	r := screen.Intend(workshop.DropStrategy{Strategy: id})
	if strategy, ok := s.W().Strategy(id); ok {
		r.Note, r.Plain = dropped(strategy.Ref())
	}
	return r
}

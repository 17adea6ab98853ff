package stage

import (
	"slices"
	"strconv"
	"strings"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

func (s *TOWS) Widest() int { return kit.WidestCard }

// towsPage is what stands around the strategies.
type towsPage struct{ white, facing, prompt, state []string }

func (p towsPage) rows() int { return len(p.white) + len(p.facing) + len(p.prompt) + len(p.state) }

// The blank rows between the parts of the page, and the fewest while a strategy is cut.
const (
	towsBlanks    = 3
	fewTOWSBlanks = 1
)

func (s *TOWS) Body(a kit.Area) []string {
	s.places.Clear()
	if a.H >= kit.High {
		if lines := s.enlarged(a); lines != nil {
			return lines
		}
	}
	p := s.page(a)
	room := kit.Area{W: a.W, H: a.H - p.rows()}
	lines := append(p.white, kit.Join(a.H-len(p.white), p.facing, p.prompt, s.said(room), p.state)...)
	s.places.Shift(0, len(p.white))
	return lines[:min(len(lines), a.H)]
}

// page is what has room around the strategies: what explains goes first, so that the one
// that is talked about stays whole.
func (s *TOWS) page(a kit.Area) towsPage {
	p := towsPage{white: []string{""}, prompt: s.prompt(a), state: s.state(a)}
	all, least := s.needs(a)
	for _, detail := range []sideDetail{withItems, wholeTitles, twoRows} {
		p.facing = s.sides(a.W, detail)
		if p.rows()+all+towsBlanks <= a.H {
			return p
		}
	}
	for _, give := range []func(){
		func() { p.prompt = nil },
		func() { p.state = nil },
		func() { p.facing = s.sides(a.W, oneRow) },
		func() { p.white = nil },
		func() { p.facing = s.sides(a.W, noSides) },
	} {
		if p.rows()+least <= a.H {
			break
		}
		give()
	}
	return p
}

// needs are the rows that all that is said takes, and those of what must stay whole: the
// strategy that is talked about, and a row that tells of the others.
func (s *TOWS) needs(a kit.Area) (all, least int) {
	if s.spills(a) {
		n := len(s.typed(a))
		return n, n
	}
	of := s.inPairing()
	for _, st := range of {
		n := len(s.strategyLines(st, a, whole))
		if all += n; st == s.subject() {
			least = n + min(1, len(of)-1)
		}
	}
	return all, least
}

// prompt is what the pairing asks. It is quiet: the facilitator says it.
func (s *TOWS) prompt(a kit.Area) []string {
	t := s.theme()
	lines := t.Balance(s.W().PairingPrompt(s.W().Pairing), min(kit.Aloud, a.ContentWidth()))
	return kit.Indent(t.Lines(t.Quiet, lines), kit.IDColumn)
}

// said are the strategies so far; or what is being typed, when the input line is too
// short to read it from.
func (s *TOWS) said(a kit.Area) []string {
	if s.spills(a) {
		lines := s.typed(a)
		return lines[:min(len(lines), max(0, a.H))]
	}
	return s.list(a)
}

// typed is the line so far, as it was typed.
func (s *TOWS) typed(a kit.Area) []string {
	t := s.theme()
	return kit.Indent(t.Lines(t.Strong, t.Wrap(s.In.Text(), min(kit.Aloud, a.RowWidth()))), kit.TextColumn)
}

// spills reports whether what is being typed is longer than the line.
func (s *TOWS) spills(a kit.Area) bool { return s.theme().Width(s.In.Text()) > a.W-6 }

// others are the strategies of the other pairings, where there is room for all of them.
func (s *TOWS) others(a kit.Area) []string {
	lines := []string{strings.Repeat(" ", kit.IDColumn) + s.theme().Quiet.Render(s.room().Strategies.Others)}
	for _, st := range s.W().Strategies {
		if st.Pairing != s.W().Pairing {
			lines = append(lines, s.strategyLines(st, a, whole)...)
		}
	}
	if len(lines) == 1 || len(lines) > a.H {
		return nil
	}
	return lines
}

// list draws the strategies of this pairing with what they cite: the picked one, or the
// newest, in full, the others in the lines that are left.
func (s *TOWS) list(a kit.Area) []string {
	of := s.inPairing()
	all, least := s.needs(a)
	switch {
	case len(of) == 0:
		return nil
	case all+len(of)-1+towsBlanks <= a.H:
		return s.listed(of, len(of)-1+all, a.W, true)
	case all <= a.H:
		return s.listed(of, all, a.W, false)
	case least+len(of)-2 <= a.H-fewTOWSBlanks: // and one row for each other
		a.H -= fewTOWSBlanks
	}
	return s.listed(of, a.H, a.W, false)
}

// listed draws some strategies in h rows, and says how many have no room.
func (s *TOWS) listed(of []*workshop.Strategy, h, w int, spaced bool) (lines []string) {
	needs, a := make([]int, len(of)), kit.Area{W: w, H: h}
	for i, st := range of {
		needs[i] = len(s.strategyLines(st, a, whole))
	}
	from, shares, hidden := kit.DealAndCount(h, needs, slices.Index(of, s.subject()))
	for i, share := range shares {
		if spaced && i > 0 {
			lines = append(lines, "")
		}
		lines = append(lines, s.strategyLines(of[from+i], a, share)...)
	}
	if hidden > 0 && len(lines) < h {
		missed := s.theme().Quiet.Render(s.room().notShown(from, hidden-from)[0])
		lines = slices.Insert(lines, 0, strings.Repeat(" ", kit.IDColumn)+missed)
	}
	return lines
}

// whole is a number of rows that no text needs.
const whole = 1000

// strategyLines are a strategy in at most so many rows, with what it cites beside it in
// a window that is not narrow.
func (s *TOWS) strategyLines(st *workshop.Strategy, a kit.Area, most int) []string {
	t, cites, style := s.theme(), "", s.theme().Text
	width := min(kit.Aloud, a.RowWidth())
	if a.W >= kit.Folds {
		cites = s.citeRefs(st)
		width = min(width, a.RowWidth()-t.Width(cites)-2)
	}
	if st == s.subject() {
		style = t.Strong
	}
	lines := t.Lines(style, t.BalanceTo(s.W().Typeset(st.Text), width, most))
	if cites != "" {
		lines[0] = t.Pad(lines[0], width) + "  " + cites
	}
	return t.Row(s.sign(st), strategyRef(t, st), lines)
}

// sign marks the strategy that is picked, or else the newest.
func (s *TOWS) sign(st *workshop.Strategy) string {
	switch {
	case st == s.strategy():
		return s.theme().Accent.Render(kit.Pointer)
	case st == s.subject():
		return s.theme().Strong.Render(kit.Latest)
	}
	return ""
}

// subject is the strategy that is talked about: the picked one, or the newest.
func (s *TOWS) subject() *workshop.Strategy {
	if st := s.strategy(); st != nil {
		return st
	}
	if of := s.inPairing(); len(of) > 0 {
		return of[len(of)-1]
	}
	return nil
}

// citeRefs are the refs that a strategy cites, in their hues.
func (s *TOWS) citeRefs(st *workshop.Strategy) string {
	var refs []string
	for _, id := range s.W().Cites(st) {
		if c, ok := s.W().Cluster(id); ok {
			refs = append(refs, s.theme().RefOf(c))
		}
	}
	if len(refs) > 4 {
		refs = append(refs[:4:4], "…")
	}
	return strings.Join(refs, " ")
}

// state counts the strategies of all pairings and says which cluster still needs
// one.
func (s *TOWS) state(a kit.Area) []string {
	t := s.theme()
	counts := map[workshop.Pairing]int{}
	for _, st := range s.W().Strategies {
		counts[st.Pairing]++
	}
	var parts []string
	for _, p := range workshop.Pairings {
		n, style := "–", t.Quiet
		if counts[p] > 0 {
			n = strconv.Itoa(counts[p])
		}
		if p == s.W().Pairing {
			style = t.Strong
		}
		parts = append(parts, style.Render(string(p)+" "+n))
	}
	left := strings.Join(parts, "   ")
	long, short := s.loose()
	if t.Width(left)+2+t.Width(long) > a.ContentWidth() {
		long = short
	}
	return kit.Indent([]string{t.Spread(left, t.Text.Render(long), a.ContentWidth())}, kit.IDColumn)
}

// loose names the cluster with the most votes that no strategy cites.
func (s *TOWS) loose() (long, short string) {
	r := s.room()
	if !s.W().VotesShown() {
		return "", ""
	}
	for _, c := range s.W().Ranking() {
		if n := s.W().Votes(c); n > 0 && len(s.W().Citing(c.ID)) == 0 && s.W().IsCarried(c) {
			return fill(r.Strategies.NoneYet, "ref", c.Ref(), "votes", r.votes(n)), fill(r.Strategies.NoneShort, "ref", c.Ref(), "votes", r.votes(n))
		}
	}
	return r.Strategies.Served, r.Strategies.ServedAll
}

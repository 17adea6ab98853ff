package stage

import (
	"slices"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// This file draws what people choose from: all clusters, each whole, in the four
// quadrants. None is larger than another, and none is pointed at: that would sway the vote.

// onePicture is how many clusters are taken in at one look.
const onePicture = 20

// mostBallotRows is in how many rows a name is read at one look beside three others.
const mostBallotRows = 4

// ballotPage is clusters of one quadrant that are shown together.
type ballotPage struct {
	of       workshop.Quadrant
	clusters []*workshop.Cluster
}

// ballots reports whether people are choosing, rather than holding up their hands, as they
// do once anything has been counted.
func (s *vote) ballots() bool {
	if s.W().VotesTaken() {
		return s.back
	}
	return !s.hands
}

// callHands goes from the ballot to the hands, or back.
func (s *vote) callHands(on bool) { s.hands, s.back = on, !on }

// choosing reports whether the ballot shows: also while an item is picked, so that it is
// seen.
func (s *vote) choosing() bool {
	return s.ballots() || s.Pick.on(workshop.SubjectItemText) != ""
}

// Turn goes to the next page of the ballot, and from the last one to the hands, or back
// from these. In plain lines both are one: there is nothing to turn.
func (s *vote) Turn(by int) bool {
	last := max(0, len(s.pages)-1)
	switch to := s.page + by; {
	case s.W().VotesShown() || s.Kit.Lines || len(s.W().Clusters) == 0:
		return false
	case !s.ballots() && by < 0:
		s.callHands(false)
		s.page = last
	case !s.ballots() || to < 0:
		return false
	case to > last && s.allOnPhones(): // there are no hands to call for
		return false
	case to > last:
		s.callHands(true)
	default:
		s.page = to
	}
	return true
}

// turnPage shows another page, round the end.
func (s *vote) turnPage(by int) {
	if n := len(s.pages); n > 0 {
		s.page = (s.page + by + n) % n
	}
}

// nextPage is what comes after this one.
func (s *vote) nextPage() string {
	if next := s.page + 1; next < len(s.pages) {
		return s.W().QuadrantName(s.pages[next].of)
	}
	switch {
	case len(s.uncounted()) > 0 && s.allOnPhones():
		return countsPhones(s.phones().Phones)
	case s.allOnPhones():
		return showsResult
	}
	return showHands
}

// question asks people to choose, and says how many votes each has.
func (s *vote) question() string {
	r, each := s.room(), s.W().DotsEach()
	return kit.UpperFirst(fill(r.Form(r.Vote.Ballot, each), "n", r.Number(each)))
}

// ballot is all clusters in one picture, or a page of those of one quadrant. What is asked is
// large where all clusters have room below it with white between them.
func (s *vote) ballot(a kit.Area) []string {
	s.pages = nil
	plain, large := s.asked(s.question(), "", a), append(s.askedLarge(s.question(), a), "")
	looks := []ballotLook{{head: plain, white: white{0, 1}}, {head: plain}}
	if a.H >= kit.High {
		looks = append([]ballotLook{{large, white{1, 2}, 1}, {plain, white{1, 2}, 0}}, looks...)
	}
	for _, look := range looks {
		room := kit.Area{W: a.W, H: a.H - len(look.head) - look.below}
		if lines, whole := s.fourfold(room, look.white); whole {
			s.places.Shift(0, len(look.head))
			return append(look.head, lines...)
		}
	}
	s.places.Clear()
	lines := s.paged(kit.Area{W: a.W, H: a.H - len(plain)})
	s.places.Shift(0, len(plain))
	return append(plain, lines...)
}

// ballotLook is what is asked, the white in the quadrants under it, and the blank rows below
// them at least.
type ballotLook struct {
	head  []string
	white white
	below int
}

// fourfold is the four quadrants, two beside each other where the window is wide enough.
// It reports whether they have room with every name whole.
func (s *vote) fourfold(a kit.Area, look white) (lines []string, whole bool) {
	s.places.Clear()
	if len(s.W().Clusters) > onePicture {
		return nil, false
	}
	lines, whole = s.quarters(a, look)
	return lines, whole && len(lines) <= a.H
}

// white is how many blank rows are between names, and between quadrants above each other.
type white struct{ names, quadrants int }

// quarters are the four quadrants.
func (s *vote) quarters(a kit.Area, look white) (lines []string, whole bool) {
	if a.W < kit.Folds {
		for _, q := range workshop.Quadrants {
			part, ok := s.quarter(q, 0, len(lines), a.W-kit.IDColumn, look.names)
			if !ok {
				return nil, false
			}
			if lines = append(lines, part...); q != workshop.Threats {
				lines = append(lines, make([]string, look.quadrants)...)
			}
		}
		return lines, true
	}
	const between = 2
	width := kit.IDColumn + (a.ContentWidth()-between)/2
	for i := 0; i < len(workshop.Quadrants); i += 2 {
		left, okLeft := s.quarter(workshop.Quadrants[i], 0, len(lines), width, look.names)
		right, okRight := s.quarter(workshop.Quadrants[i+1], width, len(lines), width, look.names)
		if !okLeft || !okRight {
			return nil, false
		}
		if lines = append(lines, s.theme().Beside(left, right, width)...); i == 0 {
			lines = append(lines, make([]string, look.quadrants)...)
		}
	}
	return lines, true
}

// quarter is a quadrant with its clusters, at a place, with a gap above each, and reports
// whether all names are whole.
func (s *vote) quarter(q workshop.Quadrant, x, y, w, gap int) (lines []string, whole bool) {
	lines = []string{s.heading(q)}
	room := w - kit.TextColumn
	for _, c := range InOrder(s.W().ClustersIn(q)) {
		if len(s.theme().Wrap(s.title(c), room)) > mostBallotRows {
			return nil, false
		}
		lines = append(lines, make([]string, gap)...)
		lines = append(lines, s.entry(c, x, y+len(lines), room, mostBallotRows)...)
	}
	return lines, true
}

// entry is a cluster on the ballot, with a sign once it has been counted.
func (s *vote) entry(c *workshop.Cluster, x, y, w, most int) []string {
	t, sign, style := s.theme(), "", s.theme().Text
	switch {
	case s.pickedIn(c):
		sign, style = t.Strong.Render(pickedMark), t.Strong
	case s.stands(c):
		sign = t.Strong.Render(countedMark)
	}
	lines := s.row(c, sign, style, w, most)
	s.places.Add(kit.Place{X: x, Y: y, W: kit.TextColumn + w, H: len(lines)}, c)
	return lines
}

// paged is a page of the ballot, with which of how many it is.
func (s *vote) paged(a kit.Area) []string {
	t, room := s.theme(), min(kit.Aloud, a.RowWidth())
	s.pages = s.paginate(room, a.H-2)
	s.page = min(s.page, len(s.pages)-1)
	if at := slices.IndexFunc(s.pages, func(p ballotPage) bool { return slices.ContainsFunc(p.clusters, s.pickedIn) }); at >= 0 {
		s.page = at
	}
	page := s.pages[s.page]
	place := t.Quiet.Render(s.room().place(s.page+1, len(s.pages)))
	lines := []string{t.Spread(s.heading(page.of), place, kit.IDColumn+a.ContentWidth()), ""}
	gap := 0
	if rows := s.rowsOf(page.clusters, room); rows+len(page.clusters)-1 <= a.H-len(lines) {
		gap = 1
	}
	for _, c := range page.clusters {
		lines = append(lines, s.entry(c, 0, len(lines), room, a.H-2)...)
		lines = append(lines, make([]string, gap)...)
	}
	return lines[:min(len(lines), a.H)]
}

// paginate puts as many clusters of a quadrant on a page as are whole in h rows of w cells.
func (s *vote) paginate(w, h int) (pages []ballotPage) {
	for _, q := range workshop.Quadrants {
		free := 0
		for _, c := range InOrder(s.W().ClustersIn(q)) {
			rows := s.rowsOf([]*workshop.Cluster{c}, w)
			if n := len(pages); n == 0 || pages[n-1].of != q || rows > free {
				pages, free = append(pages, ballotPage{of: q}), h
			}
			last := &pages[len(pages)-1]
			last.clusters, free = append(last.clusters, c), free-rows
		}
	}
	return pages
}

// rowsOf is how many rows the names of clusters take in w cells.
func (s *vote) rowsOf(clusters []*workshop.Cluster, w int) (rows int) {
	for _, c := range clusters {
		rows += len(s.theme().Wrap(s.title(c), w))
	}
	return rows
}

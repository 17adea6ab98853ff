package chart

import (
	"swotshop/workshop"
	"swotshop/workshop/language"
)

// inRanking is how many clusters there is room for.
const inRanking = 8

// votes are the clusters by their votes, once the room has seen them: a full bar where the
// votes carry the cluster to the strategies, and a hollow one where they do not.
func (s *speaker) votes() (Figure, bool) {
	if !s.w.VotesShown() {
		return Figure{}, false
	}
	var ranked []*workshop.Cluster
	for _, c := range s.w.Ranking() {
		if c.Counted() {
			ranked = append(ranked, c)
		}
	}
	if len(ranked) == 0 {
		return Figure{}, false
	}
	say := &s.words.Document.Pictures
	shown := ranked[:min(inRanking, len(ranked))]
	sh := &sheet{}
	sh.title(say.Votes)
	given := s.words.Of(say.Given, s.w.Voters(), "given", s.w.VotesGiven(), "budget", s.votesFor(s.w.Budget()))
	sh.say(look{size: normal, ink: quiet}, 2, given)
	s.key(sh, shown)
	var said []string
	for _, c := range shown {
		s.ranked(sh, c, s.w.Votes(shown[0]))
		said = append(said, language.Fill(say.For, "votes", s.tally(c), "ref", c.Ref(), "text", workshop.Clean(c.Title())))
	}
	text := []string{given, language.Fill(say.Got, "list", s.and(said))}
	if rest := ranked[len(shown):]; len(rest) > 0 {
		votes := 0
		for _, c := range rest {
			votes += s.w.Votes(c)
		}
		more := s.words.Of(say.Rest, len(rest), "votes", s.votesFor(votes))
		text = append(text, more)
		sh.y += 6
		sh.say(look{size: normal, ink: quiet}, 2, more)
	}
	return sh.figure(Votes, "chart-votes", say.Votes, sentences(text...)), true
}

// key says what a full and a hollow bar are, those that there are.
func (s *speaker) key(sh *sheet, shown []*workshop.Cluster) {
	for _, k := range []struct {
		carried bool
		text    string
	}{{true, s.words.Document.Pictures.Carried}, {false, s.words.Document.Pictures.NotCarried}} {
		for _, c := range shown {
			if s.w.IsCarried(c) == k.carried && s.w.Votes(c) > 0 {
				sh.y += pitch(small)
				sh.box(left, sh.y-16, 14, 12, black, !k.carried)
				sh.text(left+22, sh.y-5, look{size: small, ink: black}, cut(k.text, small, false, room-22))
				break
			}
		}
	}
}

// tally is how many votes a cluster has.
func (s *speaker) tally(c *workshop.Cluster) string { return s.votesFor(s.w.Votes(c)) }

// ranked draws a cluster: its ref and its words, and below them the bar with its number.
func (s *speaker) ranked(sh *sheet, c *workshop.Cluster, most int) {
	const tall = 14
	indent := across(c.Ref(), normal, true) + 8
	sh.y += 8
	for i, line := range balanced(workshop.Clean(c.Title()), normal, false, column{room - indent, 0, 2}) {
		sh.y += pitch(normal)
		if i == 0 {
			sh.text(left, sh.y-5, look{size: normal, bold: true, ink: hue(c.Quadrant())}, c.Ref())
		}
		sh.text(left+indent, sh.y-5, look{size: normal, ink: black}, line)
	}
	n, label := s.w.Votes(c), s.tally(c)
	label = cut(label, normal, true, room/2)
	long := room - across(label, normal, true) - 8
	bar := 0
	if n > 0 {
		bar = max(n*long/max(most, 1), 4)
		sh.box(left, sh.y+1, bar, tall, hue(c.Quadrant()), !s.w.IsCarried(c))
		bar += 8
	}
	sh.text(left+bar, sh.y+tall-1, look{size: normal, bold: true, ink: black}, label)
	sh.y += tall + 4
}

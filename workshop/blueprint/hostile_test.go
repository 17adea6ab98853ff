package blueprint

import (
	"strings"
	"testing"

	"swotshop/workshop"
)

// hostile is a session that is full to the brim, of texts that try to be
// something else, and that nobody has closed.
func hostile(t *testing.T) *play {
	t.Helper()
	p := newPlay(t)
	p.do(hostileOpening())
	p.after(5)
	p.hostileItems(45)
	p.hostileVotes()
	p.hostileDecisions()
	return p
}

// bad is a nasty text, as long as a text may be where that is asked for.
func bad(i, most int) string {
	text := workshop.Clean(nasty[i%len(nasty)])
	if text == "" {
		text = "|"
	}
	for i%3 == 0 && workshop.Length(text+" "+text) <= most {
		text += " " + text
	}
	return strings.TrimSpace(text)
}

func hostileOpening() workshop.OpenSession {
	agenda := exampleAgenda()
	agenda.Title = "| --- | [x](y) <b>"
	agenda.Stages[1].Title = "# Opening | stance"
	agenda.Stages[3] = workshop.Stage{Kind: workshop.StageTalk, Title: "Pre|mortem\n---", Minutes: 9}
	deck := exampleDeck()
	deck.Title, deck.Scale = "`deck` $x$", [workshop.Steps]string{"a|b", "**licensed**", "<guided>", "[^1]", ""}
	deck.Session.Question = "> Where | do we *stand*?\n\n# Here"
	for i := range deck.Cards {
		deck.Cards[i].Question = "## " + bad(i*5, 90)
		deck.Cards[i].Poles = [2]string{bad(i*7, 60), "| " + bad(i*11, 60)}
		deck.Cards[i].Twist = "```\n" + bad(i*13, 180)
	}
	return workshop.OpenSession{
		Session: `"|*]:`,
		Details: workshop.Details{
			Client: "\"\n---\nevil: true #| <script>alert(1)</script> \\", Title: "'''\n...\n# $x$ @cite ![i](http://evil.example) \\newpage",
			Date: "2026-12-31", People: workshop.MaxPeople, Objective: bad(3, workshop.MaxText),
		},
		DateGiven: true, UTCOffset: -600, Agenda: agenda, Deck: deck,
	}
}

func (p *play) hostileItems(each int) {
	for n := range each * 4 {
		card := ""
		if n%5 == 0 {
			card = p.w().Deck.Cards[n%len(p.w().Deck.Cards)].ID
		}
		functions := append([]workshop.Function{workshop.Untagged}, workshop.Functions[:5]...)
		p.do(workshop.AddItem{
			Quadrant: workshop.Quadrants[n%4], Text: bad(n, workshop.MaxText), Card: card,
			Function: functions[n%len(functions)], How: workshop.Kinds[n%3],
		})
		if n%2 == 0 {
			p.do(workshop.GiveEvidence{Item: p.w().Items[n].ID, Evidence: bad(n+1, workshop.MaxText), Comparator: bad(n+2, workshop.MaxText)})
		}
	}
	for _, m := range [][2]string{{"S1", "S2"}, {"S1", "S3"}, {"W4", "W5"}, {"T7", "T2"}} {
		p.do(workshop.MergeClusters{Into: p.cluster(m[0]), From: p.cluster(m[1])})
	}
	p.do(workshop.NameCluster{Cluster: p.cluster("S1"), Name: "| name | *of* `it`"},
		workshop.NameCluster{Cluster: p.cluster("O1"), Name: "[alone]"})
}

func (p *play) hostileVotes() {
	p.enter(workshop.StageProvocations)
	for i, c := range p.w().Deck.Cards[:4] {
		p.do(workshop.ShowCard{Card: c.ID}, workshop.TakeStance{Card: c.ID, Moment: workshop.Before, Counts: [5]int{40 + i, 30, 0, 30, 50}})
		if i > 0 {
			p.do(workshop.TakeStance{Card: c.ID, Moment: workshop.After, Counts: [5]int{60, 30, 0, 10 * i, 50}})
		}
		for n := range 3 {
			p.do(workshop.AddRemark{Topic: workshop.KeySentence, Card: c.ID, Text: bad(i*9+n, workshop.MaxText)})
		}
	}
	p.do(workshop.MarkCard{Card: p.w().Deck.Cards[5].ID, Played: true})
	p.do(workshop.TakeStance{Card: workshop.SessionCard, Moment: workshop.Before, Counts: [5]int{70, 30, 0, 30, 70}}, workshop.AgreeTarget{Step: 5})
	for n := range 5 {
		p.do(workshop.EnterStage{Stage: 3}, workshop.AddRemark{Topic: workshop.Parking, Text: bad(n*4, workshop.MaxText)})
	}
	for n, c := range p.w().Clusters {
		if n%3 == 0 {
			p.do(workshop.CountVotes{Cluster: c.ID, Votes: n % 7})
		}
	}
	p.do(workshop.RevealVotes{Revealed: true})
}

func (p *play) hostileDecisions() {
	for n := range 24 {
		pairing := workshop.Pairings[n%3]
		p.do(workshop.WriteStrategy{
			Pairing: pairing, Text: bad(n*3, workshop.MaxText),
			Cites: p.clusters(string(pairing.Inside())+"1", string(pairing.Inside())+"9", string(pairing.Outside())+"4"),
		})
		p.do(workshop.WriteInitiative{Plan: workshop.Plan{
			Strategy: p.w().Strategies[n%len(p.w().Strategies)].ID, What: bad(n*5, workshop.MaxText), Owner: bad(n*2+1, workshop.MaxName),
			FirstStep: bad(n+40, workshop.MaxText), Due: "+30", Measure: bad(n+50, workshop.MaxText), Baseline: bad(n+60, workshop.MaxText),
			WhenThen: bad(n+70, workshop.MaxText), StopRule: bad(n+80, workshop.MaxText), Cost: bad(n+90, workshop.MaxText),
			Target: bad(n+100, workshop.MaxText), TargetBy: "2027-03-31", EffectOn: workshop.Effects[n%len(workshop.Effects)], Effect: bad(n+110, workshop.MaxText), YesFrom: bad(n+120, workshop.MaxName),
		}})
	}
	for n, topic := range workshop.Topics {
		for k := range 6 {
			p.do(workshop.AddRemark{Topic: topic, Text: bad(n*17+k*3, workshop.MaxText)})
		}
	}
	for n, id := range []string{"O1", "O2"} {
		p.do(workshop.HearObjection{
			Objection: workshop.Objection{ID: id, Says: bad(n*7+2, workshop.MaxText)}, Owed: bad(n*9+4, workshop.MaxText), By: bad(n*5+3, workshop.MaxName),
		})
	}
	p.do(workshop.WordProposal{Text: bad(7, workshop.MaxText)}, workshop.TakeAgreement{Counts: [8]int{1, 2, 3, 4, 5, 6, 7, 100}})
	p.do(workshop.SetReview{Date: "2027-02-28"})
}

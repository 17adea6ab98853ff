package blueprint

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"swotshop/e2e/faults"
	"swotshop/workshop"
	"swotshop/workshop/language"
)

// english is what an English paper says.
func english() *language.Document { return &language.English().Document }

// Page 1 says nothing that the session does not: every word of somebody’s on it was typed and
// is still there, and every line is one whose figures can be worked out again from the state.
func TestPageOneSaysNothingThatTheSessionDoesNot(t *testing.T) {
	defer func(before []string) { nasty = before }(nasty)
	nasty = nil
	for n := range 400 {
		nasty = append(nasty, fmt.Sprintf("Zq%d", n))
	}
	for seed := range faults.Seeds(t, 80) {
		r := rand.New(rand.NewPCG(seed, 61))
		p := newPlay(t)
		p.do(exampleOpening())
		for range 150 {
			var refusal *workshop.Refusal
			if _, err := p.log.Do(anyIntent(r, p.w()), p.stamp()); err != nil && !errors.As(err, &refusal) {
				t.Fatal(err)
			}
		}
		_, body := parts(t, Markdown(p.w(), noWords))
		page, _, _ := strings.Cut(body, "\n* * *\n")
		c := claims{w: p.w(), said: typedIn(t, p.w())}
		for line := range strings.SplitSeq(page, "\n") {
			if err := c.check(line); err != nil {
				t.Errorf("seed %d: %q: %v", seed, line, err)
			}
		}
	}
}

var token = regexp.MustCompile(`Zq\d+`)

// typedIn are the words of somebody’s that a session has.
func typedIn(t *testing.T, w *workshop.Workshop) map[string]bool {
	t.Helper()
	state, err := json.Marshal(w)
	if err != nil {
		t.Fatal(err)
	}
	said := map[string]bool{}
	for _, c := range w.Clusters {
		said[c.Name()] = true
	}
	for _, word := range token.FindAllString(string(state), -1) {
		said[word] = true
	}
	return said
}

// claims checks page 1 line by line.
type claims struct {
	w       *workshop.Workshop
	said    map[string]bool
	heading string
	line    string
}

// kinds are the lines that page 1 has, each with what it claims.
var kinds = []struct {
	line  *regexp.Regexp
	right func(c *claims, parts []string) bool
}{
	{regexp.MustCompile(`^$`), func(*claims, []string) bool { return true }},
	{regexp.MustCompile(`^# Example AI start-up: (.*)$`), (*claims).title},
	{regexp.MustCompile(`^## (.*)$`), (*claims).under},
	{regexp.MustCompile(`^\*\*(Draft|For decision|Agreed in the room)\*\* · .* · (\d+) people`), func(c *claims, p []string) bool {
		return number(c.w.People) == md(p[2]) && (p[1] == "Draft") == (!c.w.Closed || c.w.Blank()) && (p[1] == "Agreed in the room") == (c.w.Closed && c.agreed())
	}},
	{regexp.MustCompile(`^The session is still open, at “(.*)”\.$`), func(c *claims, p []string) bool { return !c.w.Closed && p[1] == c.w.CurrentStage().Title }},
	{regexp.MustCompile(`^\*\*Closed with \d+ checks? open\.\*\*$`), func(c *claims, _ []string) bool { return c.w.Closed && c.w.ClosedWhy == "" }},
	{regexp.MustCompile(`^\*\*([^*]+)\*\*$`), func(c *claims, p []string) bool {
		return slices.Contains([]string{c.w.Proposal.Text, c.w.Objective, c.w.VerdictWords()}, p[1])
	}},
	{regexp.MustCompile(`^(?:- \*\*Agreement\.\*\* .*: )?(\d+) of (\d+) counted`), func(c *claims, p []string) bool {
		counts, people := c.w.AgreementNow()
		return p[1] == sum(counts[:]) && p[2] == strconv.Itoa(people)
	}},
	{regexp.MustCompile(`^- \*\*Agreement\.\*\* .*: (\d+) of (\d+) counted\.$`), func(c *claims, p []string) bool {
		return p[1] == sum(c.w.Agreement[:]) && p[2] == strconv.Itoa(c.w.AgreementPeople)
	}},
	{regexp.MustCompile(`^(The room has not been counted yet|The count of the wording before is in section \d)\.$`), func(c *claims, p []string) bool {
		return c.w.Recount() == strings.Contains(p[1], "before") && (c.w.Recount() || c.w.AgreementPeople == 0)
	}},
	{regexp.MustCompile(`^\| (Opening|Closing) \|(.*)\|$`), (*claims).stood},
	{regexp.MustCompile(`^\| \*\*(I\d+)\*\* \|(.*)\|$`), (*claims).initiative},
	{regexp.MustCompile(`^\| (Step|---|  \|)?.*\|$`), func(*claims, []string) bool { return true }},
	{regexp.MustCompile(`^- \*\*(I\d+)\*\* `), func(c *claims, p []string) bool { return c.find(p[1]) != nil }},
	{regexp.MustCompile(`^- .*\(([SWOT]\d+)(?:, (\d+) votes?)?; .*\)$`), (*claims).reason},
	{regexp.MustCompile(`^- \*\*(T\d+)\*\* .*\((\d+) votes?(?:; an assumption)?\)\. (.*)$`), (*claims).threat},
	{regexp.MustCompile(`^- \*\*R(\d+)\*\* (Zq\d+)`), func(c *claims, p []string) bool { return c.remark(workshop.Risk, p) }},
	{regexp.MustCompile(`^- \*\*G(\d+)\*\* (Zq\d+)`), func(c *claims, p []string) bool { return c.remark(workshop.Guardrail, p) }},
	{regexp.MustCompile(`^- \*\*(Dissent)\.\*\* (Zq\d+)$`), func(c *claims, p []string) bool { return c.spoken(workshop.Dissent, p[2]) }},
	{regexp.MustCompile(`^- \*\*Dissent\.\*\* None recorded\.$`), func(c *claims, _ []string) bool { return len(c.w.RemarksOn(workshop.Dissent)) == 0 }},
	{regexp.MustCompile(`^- \*\*(Not known)\.\*\* (Zq\d+)$`), func(c *claims, p []string) bool { return c.spoken(workshop.Unknown, p[2]) }},
	{regexp.MustCompile(`^- \*\*Assumed\*\*, and carried`), func(c *claims, _ []string) bool { return c.w.VotesShown() }},
	{regexp.MustCompile(`^- \*\*((?:SO|ST|WO|WT)\d+)\*\* (Zq\d+)`), (*claims).strategy},
	{regexp.MustCompile(`^(- \w+ more in section \d\.|- and \d+ more with the same number of votes|- \w+ stop rules? in section \d|Also in section \d: .*|\*\*Next review:\*\* 1 March 2027 .*)$`), func(*claims, []string) bool { return true }},
	{regexp.MustCompile(`^(Both ways|Towards|Hardly moved|Perhaps nobody moved|The counts are the same|Target: |\*\*The room is split|The room was split|It was split|Split (before|after))`), (*claims).standing},
}

func (c *claims) check(line string) error {
	for _, word := range token.FindAllString(line, -1) {
		if !c.said[word] {
			return fmt.Errorf("nobody says %s", word)
		}
	}
	if c.heading == english().Checks.Open && strings.HasPrefix(line, "- ") {
		return nil // the gate has tests of its own
	}
	c.line = line
	for _, k := range kinds {
		if parts := k.line.FindStringSubmatch(line); parts != nil && k.right(c, parts) {
			return nil
		}
	}
	return errors.New("the session does not say so")
}

func sum(counts []int) string {
	all := 0
	for _, n := range counts {
		all += n
	}
	return strconv.Itoa(all)
}

func (c *claims) agreed() bool {
	return c.w.Proposal.Wording > 0 && c.w.Verdict() == workshop.Adopted
}

func (c *claims) title(p []string) bool {
	switch v := c.w.Verdict(); {
	case v == workshop.Blocked, v == workshop.Opposed, v == workshop.Unsupported:
		return p[1] == english().Masthead.NotDecided
	case p[1] == c.w.Objective:
		return c.w.Proposal.Wording > 0
	case len(c.w.Initiatives) > 0:
		return slices.ContainsFunc(c.w.Initiatives, func(n *workshop.Initiative) bool { return n.What == p[1] })
	case len(c.w.Strategies) > 0 && p[1] != c.w.Title:
		return slices.ContainsFunc(c.w.Strategies, func(s *workshop.Strategy) bool { return s.Text == p[1] })
	}
	return p[1] == c.w.Title
}

// under remembers the heading, which claims something too.
func (c *claims) under(p []string) bool {
	c.heading = p[1]
	proposed := c.w.Proposal.Wording > 0
	switch p[1] {
	case english().Decision.Agreed:
		return c.agreed()
	case english().Decision.AskedTo, english().Decision.AskedThat:
		return proposed && !c.agreed()
	case english().Decision.Question:
		return !proposed
	case english().Tasks.Proposed:
		return proposed && !c.agreed()
	case english().Tasks.Title:
		if proposed && !c.agreed() {
			return false
		}
		return len(c.w.Initiatives) > 0
	case english().Tasks.CouldDo:
		return len(c.w.Initiatives) == 0
	}
	return true
}

func (c *claims) stood(p []string) bool {
	moment := workshop.Before
	if p[1] == english().Standing.Closing {
		moment = workshop.After
	}
	r := c.w.Readings[workshop.SessionCard].At(moment)
	var want []string
	for _, n := range r.Counts {
		want = append(want, strings.Replace(" "+strconv.Itoa(n)+" ", " 0 ", " – ", 1))
	}
	return r != nil && p[2] == strings.Join(want, "|")
}

func (c *claims) find(ref string) *workshop.Initiative {
	for _, n := range c.w.Initiatives {
		if n.Ref() == ref {
			return n
		}
	}
	return nil
}

func (c *claims) initiative(p []string) bool {
	n, cells := c.find(p[1]), strings.Split(p[2], "|")
	if n == nil || len(cells) != 6 {
		return false
	}
	for i, said := range []string{n.What, n.Owner, n.FirstStep, n.Measure, n.Effect, n.Cost} {
		if !strings.Contains(cells[i], said) {
			return false
		}
	}
	return true
}

func (c *claims) cluster(ref string) *workshop.Cluster {
	for _, k := range c.w.Clusters {
		if k.Ref() == ref {
			return k
		}
	}
	return nil
}

func (c *claims) reason(p []string) bool {
	k := c.cluster(p[1])
	return k != nil && (p[2] == "" || c.w.VotesShown() && p[2] == strconv.Itoa(c.w.Votes(k)))
}

func (c *claims) threat(p []string) bool {
	k := c.cluster(p[1])
	if k == nil || p[2] != strconv.Itoa(c.w.Votes(k)) || len(c.w.RemarksOn(workshop.Risk)) > 0 {
		return false
	}
	answered := slices.ContainsFunc(c.w.Citing(k.ID), func(s *workshop.Strategy) bool { return strings.HasSuffix(string(s.Pairing), "T") })
	return answered == strings.HasPrefix(p[3], "Addressed by")
}

func (c *claims) remark(topic workshop.Topic, p []string) bool {
	at, _ := strconv.Atoi(p[1])
	all := c.w.RemarksOn(topic)
	return at >= 1 && at <= len(all) && all[at-1].Text == p[2]
}

func (c *claims) spoken(topic workshop.Topic, text string) bool {
	return slices.ContainsFunc(c.w.RemarksOn(topic), func(r *workshop.Remark) bool { return r.Text == text })
}

func (c *claims) strategy(p []string) bool {
	for _, s := range c.w.Strategies {
		if s.Ref() == p[1] {
			return s.Text == p[2] && (c.heading == english().Tasks.CouldDo || c.heading == english().Tasks.NotChosen && len(c.w.Serving(s.ID)) == 0)
		}
	}
	return false
}

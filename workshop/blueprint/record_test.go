package blueprint

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"swotshop/e2e/faults"
	"swotshop/workshop"
)

// The paper and the session tell the same numbers, whatever was done: what can be read
// back from the Markdown is what the session adds up to.
func TestPaperTellsTheNumbersOfTheSession(t *testing.T) {
	for seed := range faults.Seeds(t, 60) {
		r := rand.New(rand.NewPCG(seed, 17))
		p := newPlay(t)
		p.do(hostileOpening())
		for range 150 {
			_, _ = p.log.Do(anyIntent(r, p.w()), p.stamp())
		}
		requireNumbers(t, p.w())
	}
}

func requireNumbers(t *testing.T, w *workshop.Workshop) {
	t.Helper()
	_, body := parts(t, Markdown(w, noWords))
	rows := cellsOf(body)
	for _, c := range w.Clusters {
		want := "–"
		switch {
		case !w.VotesShown():
		case !c.Counted():
			want = "not counted"
		default:
			want = strconv.Itoa(w.Votes(c))
		}
		ref := c.Ref()
		if len(c.Items) > 1 {
			ref += "+"
		}
		row := rows["SWOT"][ref]
		if len(row) < 3 || strings.SplitN(row[2], ",", 2)[0] != want {
			t.Errorf("%s has %s in the session, and on paper %q", c.Ref(), want, row)
		}
	}
	used := regexp.MustCompile(`(\d+) people, (\d+) votes? each: (\d+) of (\d+) votes? used`).FindStringSubmatch(body)
	told := fmt.Sprint([]int{w.Voters(), w.DotsEach(), w.VotesGiven(), w.Budget()})
	if w.VotesShown() && (used == nil || fmt.Sprintf("%v", used[1:]) != told || w.VotesGiven() > w.Budget()) {
		t.Errorf("the votes are %s, and on paper %q", told, used)
	}
	for i, name := range w.GradientScale.Names() {
		row := rows["Agreement and commitments"][name]
		if w.AgreementPeople > 0 && (len(row) < 2 || row[1] != strconv.Itoa(w.Agreement[i])) {
			t.Errorf("%s: %d in the session, and on paper %q", name, w.Agreement[i], row)
		}
	}
	for _, s := range w.Strategies {
		if !strings.Contains(body, "\n- **"+s.Ref()+"** ") {
			t.Errorf("strategy %s is not on paper", s.Ref())
		}
		for _, id := range w.Cites(s) {
			c, _ := w.Cluster(id)
			if line := fmt.Sprintf("based on %s: %s\n", c.Ref(), escape(c.Title())); !strings.Contains(body, line) {
				t.Errorf("the paper does not say %q", line)
			}
		}
	}
}

// cellsOf are the cells of all rows of tables, by the section and by the first cell without its
// stars.
func cellsOf(body string) map[string]map[string][]string {
	all, section := map[string]map[string][]string{}, ""
	for line := range strings.Lines(body) {
		line = strings.TrimSpace(line)
		if strings.HasPrefix(line, "## ") {
			_, section, _ = strings.Cut(line, ". ") // “## 3. SWOT”
			all[section] = map[string][]string{}
		}
		if !strings.HasPrefix(line, "| ") || section == "" {
			continue
		}
		cells := strings.Split(strings.ReplaceAll(strings.Trim(line, "|"), `\|`, "¦"), "|")
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		if key := strings.Trim(cells[0], "*"); all[section][key] == nil {
			all[section][key] = cells
		}
	}
	return all
}

// voted is a session in which S1, S2 and O1 got votes that the room has seen.
func voted(t *testing.T) *play {
	t.Helper()
	p := newPlay(t)
	p.do(exampleOpening())
	for _, text := range []string{"Trusted service desk", "Fans answer", "Nice building"} {
		p.do(workshop.AddItem{Quadrant: workshop.Strengths, Text: text})
	}
	p.do(workshop.AddItem{Quadrant: workshop.Opportunities, Text: "Rivals are silent"}, workshop.SetDots{Dots: 3})
	p.do(workshop.CountVotes{Cluster: p.cluster("S1"), Votes: 8}, workshop.CountVotes{Cluster: p.cluster("S2"), Votes: 7},
		workshop.CountVotes{Cluster: p.cluster("O1"), Votes: 8}, workshop.RevealVotes{Revealed: true})
	return p
}

func (p *play) shows(texts ...string) {
	p.t.Helper()
	_, body := parts(p.t, Markdown(p.w(), noWords))
	for _, text := range texts {
		if !strings.Contains(body, text) {
			p.t.Errorf("the paper does not say %q:\n%s", text, body)
		}
	}
}

func TestPaperMarksVotesThatWereAddedUp(t *testing.T) {
	p := voted(t)
	p.do(workshop.MergeClusters{Into: p.cluster("S1"), From: p.cluster("S2")})
	p.shows("| **S1+** | *Two items that say the same* | 15, added up |", "| S1 | Trusted service desk | 8 |", "| S2 | Fans answer | 7 |",
		"“Added up” means", "8 people, 3 votes each: 23 of 24 votes used.")
	p.do(workshop.CountVotes{Cluster: p.cluster("S1"), Votes: 9})
	p.shows("| **S1+** | *Two items that say the same* | 9 |", "| S2 | Fans answer | ″ |")
}

// What was put on the board after the vote was not voted on, here as there.
func TestPaperKeepsNotCountedApartFromNoVotes(t *testing.T) {
	p := voted(t)
	p.do(workshop.CountVotes{Cluster: p.cluster("O1"), Votes: 0})
	p.shows("| S3 | Nice building | not counted |", "**Not voted on**\n\n- **S3** Nice building", "**Without votes**\n\n- **O1** Rivals are silent")
}

func TestPageOneFollowsTheGrid(t *testing.T) {
	p := voted(t)
	for n := range 7 {
		p.do(workshop.WriteStrategy{Pairing: workshop.SO, Cites: p.clusters("S1", "O1"), Text: fmt.Sprintf("Move number %d", n+1)})
	}
	for n, place := range []workshop.Place{{Impact: 1, Effort: 3}, {Impact: 2, Effort: 2}, {Impact: 2, Effort: 2}, {Impact: 2, Effort: 2}, {Impact: 2, Effort: 2}, {Impact: 2, Effort: 3}, {Impact: 3, Effort: 1}} {
		s := p.w().Strategies[n]
		p.do(workshop.PlaceStrategy{Strategy: s.ID, Place: place},
			workshop.WriteInitiative{Plan: workshop.Plan{What: "Work on " + s.Ref(), Strategy: s.ID}})
	}
	page, _, _ := strings.Cut(string(Markdown(p.w(), noWords)), "* * *")
	inOrder(t, page, "| **I7** | Work on SO7 |", "| **I2** |", "| **I5** |", "Also in section 3: I6 and I1.")
}

// What was written and is not carried out is said, with its place; while nothing is carried
// out at all, it is what could be done, but for what the room decided against.
func TestPageOneTellsWhatWasNotChosen(t *testing.T) {
	p := voted(t)
	for n := range 7 {
		p.do(workshop.WriteStrategy{Pairing: workshop.SO, Cites: p.clusters("S1", "O1"), Text: fmt.Sprintf("Move number %d", n+1)})
	}
	p.do(workshop.PlaceStrategy{Strategy: p.w().Strategies[0].ID, Place: workshop.Place{Impact: 1, Effort: 3}},
		workshop.PlaceStrategy{Strategy: p.w().Strategies[6].ID, Place: workshop.Place{Impact: 3, Effort: 1}})
	page, _, _ := strings.Cut(string(Markdown(p.w(), noWords)), "* * *")
	inOrder(t, page, "## "+english().Tasks.CouldDo, "- **SO7** Move number 7", "- **SO2**", "- **SO5**", "Also in section 2: SO6.",
		"## "+english().Tasks.NotChosen+"\n\n- **SO1** Move number 1 (low impact, high effort)")
	p.do(workshop.ChooseStrategy{Strategy: p.w().Strategies[1].ID, Chosen: true},
		workshop.WriteInitiative{Plan: workshop.Plan{What: "Begin", Strategy: p.w().Strategies[6].ID}})
	page, _, _ = strings.Cut(string(Markdown(p.w(), noWords)), "* * *")
	inOrder(t, page, "# Example AI start-up: Begin", "## "+english().Tasks.NotChosen, "- **SO1**", "- **SO3**", "- **SO4**", "Also in section 2: SO5 and SO6.")
}

func inOrder(t *testing.T, text string, parts ...string) {
	t.Helper()
	for _, part := range parts {
		_, after, found := strings.Cut(text, part)
		if !found {
			t.Fatalf("%q is not there, or too early, in:\n%s", part, text)
		}
		text = after
	}
}

func TestPaperCountsThePeopleWhoWereThere(t *testing.T) {
	p := voted(t)
	d := p.w().Details
	d.ByFunction = map[workshop.Function]int{workshop.Sales: 3, workshop.Legal: 2, workshop.HR: 3}
	d.People = 7
	p.do(workshop.ChangeDetails{Details: d})
	p.shows("8 people, 3 votes each", "7 people: ", "Sales 3", "when there were 8")
}

package stage_test

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

var voteWindows = [][2]int{{60, 18}, {80, 24}, {120, 40}, {200, 60}}

// randomBallot is a vote on clusters with names of random length, each of which has a
// first and a last word that no other has.
func randomBallot(t *testing.T, r *rand.Rand, n, longest int) (d *tuitest.Desk, names map[string]string) {
	t.Helper()
	d, names = tuitest.NewSessionDesk(t), map[string]string{}
	for i := range n {
		words := []string{fmt.Sprintf("Begin%d", i)}
		for range r.IntN(longest) {
			words = append(words, strings.Repeat("w", 1+r.IntN(11)))
		}
		name := strings.Join(append(words, fmt.Sprintf("end%d.", i)), " ")
		q := workshop.Quadrants[r.IntN(4)]
		d.Do(workshop.AddItem{Quadrant: q, Text: name})
		names[d.W().Items[i].Ref()] = name
	}
	d.Stage(workshop.StageVote)
	return d, names
}

var pageOf = regexp.MustCompile(`  (\d+) of (\d+)\n`)

// Everybody can read what they choose from: every name is whole, on one picture or on
// the pages that the screen counts, and a clicker's one key leads through them.
func TestEveryNameOnTheBallotIsWhole(t *testing.T) {
	t.Parallel()
	for seed := range uint64(12) {
		r := rand.New(rand.NewPCG(seed, 5))
		n := 1 + r.IntN(45)
		d, names := randomBallot(t, r, n, []int{3, 6, 14}[seed%3])
		for _, size := range voteWindows {
			d.Resize(size[0], size[1])
			seen, pages := map[string]bool{}, 1
			if m := pageOf.FindStringSubmatch(d.Screen()); m != nil {
				fmt.Sscan(m[2], &pages)
			} else if n > 20 {
				t.Errorf("%v: %d clusters are in one picture", size, n)
			}
			for page := range pages {
				if page > 0 {
					d.Keys("pgdown")
					d.Shows(fmt.Sprintf("%d of %d", page+1, pages))
				}
				d.Fits(t)
				for ref, name := range names {
					seen[ref] = seen[ref] || wholeOn(d, ref, name)
				}
			}
			for ref, name := range names {
				if !seen[ref] {
					t.Fatalf("%v: %s “%s” is on none of %d pages whole:\n%s", size, ref, name, pages, d.Screen())
				}
			}
			d.Keys("pgdown")
			d.Shows("Hands up for ")
			for range pages {
				d.Keys("pgup")
			}
			d.Hides("Hands up for ")
		}
	}
}

// wholeOn reports whether the screen has a name whole: its words behind its ref, and each
// of its lines below the others.
func wholeOn(d *tuitest.Desk, ref, name string) bool {
	rows := d.Rows()
	at := regexp.MustCompile(`(?:^|  )` + ref + ` +Begin`)
	for y, row := range rows {
		place := at.FindStringIndex(row)
		if place == nil {
			continue
		}
		x := len([]rune(row[:place[1]])) - len("Begin")
		rest := name
		for ; y < len(rows) && rest != ""; y++ {
			line := []rune(rows[y])
			if len(line) <= x {
				return false
			}
			words, _, _ := strings.Cut(string(line[x:]), "  ")
			if !strings.HasPrefix(rest, strings.TrimSpace(words)) {
				return false
			}
			rest = strings.TrimSpace(strings.TrimPrefix(rest, strings.TrimSpace(words)))
		}
		return rest == ""
	}
	return false
}

// From the ballot the arrows, a number and a ref lead to the hands too, and PgUp leads back.
func TestFromTheBallotToTheHands(t *testing.T) {
	for _, keys := range []string{"pgdown", "right", "down", "up"} {
		d := someDesk(t, workshop.StageVote, 5)
		d.Shows("Which decide the next two quarters?", "PgDn show hands")
		d.Hides("Hands up", "▸ S", "›")
		d.Keys(keys)
		d.Shows("Hands up for S1", "S ● · · · ·")
		d.Keys("pgup")
		d.Shows("Which decide")
		if d.W().CurrentStage().Kind != workshop.StageVote {
			t.Error("PgUp leaves the vote")
		}
		d.Keys("pgup")
		d.Hides("Which decide")
	}
	for line, called := range map[string]string{"6": "S2", "s3 6": "S1", "s4": "S4"} {
		d := someDesk(t, workshop.StageVote, 5)
		d.Line(line)
		d.Shows("Hands up for " + called)
	}
	d := someDesk(t, workshop.StageVote, 5)
	count(d, "6", "1")
	d.Keys("pgup")
	d.Shows("✓ S1", "✓ S2", "Which decide")
	d.Hides(" 6", "✓ S3")
}

// Once somebody was counted the stage comes back to the hands, since they are half done.
func TestVoteComesBackToTheHands(t *testing.T) {
	d := someDesk(t, workshop.StageVote, 5)
	count(d, "6")
	d.Stage(workshop.StageCluster)
	d.Stage(workshop.StageVote)
	d.Shows("Hands up for S2")
}

// What splits the votes is said while there is time to merge, not later.
func TestMergeFirstIsSaidOnTheBallot(t *testing.T) {
	d := someDesk(t, workshop.StageVote, 14)
	d.Shows("Merge first: 14 clusters, about 12 can be voted on well")
	d.Keys("down")
	d.Shows("Hands up")
	d.Hides("Merge first")
	d = someDesk(t, workshop.StageVote, 12)
	d.Hides("Merge first")
	d.Stage(workshop.StageCluster)
	d.Hides("voted on well")
}

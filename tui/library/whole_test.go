package library_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"swotshop/tui"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
	"swotshop/workshop/review"
)

// anyWords are what random names and texts are made of. None is the beginning of another.
var anyWords = strings.Fields("Otter & Beaver Brauerei Königswasser Handel plc widens regional branches quietly nobody answers yet Übergabe 大塚製薬 marketing knows")

func anyText(r *rand.Rand, first string, most int) string {
	words := []string{first}
	for range r.IntN(most) {
		words = append(words, anyWords[r.IntN(len(anyWords))])
	}
	return strings.Join(words, " ")
}

// anyOffice is an office of random names, lengths and numbers. What can be a row begins with
// a word of its own: T7 is a session, K7 a client, A7 an action, H7 a hit.
type anyOffice struct {
	*office
	actions []string
}

func newAnyOffice(r *rand.Rand) *anyOffice {
	o := &anyOffice{office: newOffice(1 + r.IntN(60))}
	clients := 1 + r.IntN(12)
	names := make([]string, clients)
	for i := range names {
		names[i] = anyText(r, fmt.Sprintf("K%d", i), 5)
	}
	for i := range o.Rows {
		o.Rows[i].Client, o.Rows[i].Title = names[r.IntN(clients)], anyText(r, fmt.Sprintf("T%d", i), 9)
		o.actions = append(o.actions, anyText(r, fmt.Sprintf("A%d", i), 12))
	}
	for i := range r.IntN(30) {
		before, after := anyText(r, "Who", 20), anyText(r, "the", 20)
		o.Hits = append(o.Hits, workshop.Hit{Session: workshop.Summary{ID: "s0", Client: anyText(r, fmt.Sprintf("H%d", i), 3), Date: "2026-03-01"},
			What: "dissent", Text: before + " zebra " + after, Marks: [][2]int{{len(before) + 1, len(before) + 6}}})
	}
	return o
}

func (o *anyOffice) Records(ctx context.Context) ([]review.Record, error) {
	records, err := o.office.Records(ctx)
	for i := range records {
		records[i].Actions[0].What, records[i].Reports = o.actions[i], nil
	}
	return records, err
}

var (
	rowWord = regexp.MustCompile(`\b[TKAH]\d+\b`)
	counter = regexp.MustCompile(`(\d+) of (\d+) [↑↓]+`)
	cutWord = regexp.MustCompile(`([^\s…]+)…|…([^\s…]+)`)
)

// rowsOn are the rows of a kind that show, in lines that are rows of a list.
func rowsOn(d *tuitest.Desk, kind string) map[string]bool {
	rows := map[string]bool{}
	for _, line := range d.Rows() {
		if strings.Contains(line, "stopped at") || strings.HasSuffix(line, "continues") || strings.HasSuffix(line, "goes to it") {
			continue // what was left open
		}
		for _, word := range rowWord.FindAllString(line, -1) {
			rows[word] = rows[word] || strings.HasPrefix(word, kind)
		}
	}
	for word, is := range rows {
		if !is {
			delete(rows, word)
		}
	}
	return rows
}

// counts fails unless the screen says how many rows of a list show exactly if some do not.
func counts(t *testing.T, d *tuitest.Desk, kind string, all int) {
	t.Helper()
	shown := len(rowsOn(d, kind))
	said := counter.FindStringSubmatch(d.Screen())
	switch {
	case shown == all && said == nil:
	case shown == all:
		t.Fatalf("all %d show, and it says %q:\n%s", all, said[0], d.Screen())
	case said == nil:
		t.Fatalf("%d of %d show, and nothing says so:\n%s", shown, all, d.Screen())
	case said[1] != strconv.Itoa(shown) || said[2] != strconv.Itoa(all):
		t.Fatalf("%d of %d show, and it says %q:\n%s", shown, all, said[0], d.Screen())
	}
}

// cutsAtBlanks fails where something is cut inside a word.
func cutsAtBlanks(t *testing.T, d *tuitest.Desk) {
	t.Helper()
	for _, cut := range cutWord.FindAllStringSubmatch(d.Screen(), -1) {
		for _, word := range anyWords {
			if cut[1] != "" && cut[1] != word && strings.HasPrefix(word, cut[1]) || cut[2] != "" && cut[2] != word && strings.HasSuffix(word, cut[2]) {
				t.Fatalf("%q is cut in %q:\n%s", word, cut[0], d.Screen())
			}
		}
	}
}

// pointed fails unless one row has the pointer.
func pointed(t *testing.T, d *tuitest.Desk) {
	t.Helper()
	n := 0
	for _, line := range d.Rows() {
		if strings.HasPrefix(strings.TrimSpace(line), "▸ ") {
			n++
		}
	}
	if n != 1 {
		t.Fatalf("%d rows have the pointer:\n%s", n, d.Screen())
	}
}

// In every library and window the row with the pointer shows, nothing is cut inside a word,
// and each list says how many rows it shows exactly where it does not show all.
func TestListsAreWholeOrSaySo(t *testing.T) {
	r := rand.New(rand.NewPCG(15, 10))
	for range 12 {
		o := newAnyOffice(r)
		for _, size := range tuitest.Sizes {
			desk := tuitest.NewShelfDesk(t, o.Shelf, func(p *tui.Options) { p.Store = o })
			desk.Resize(size[0], size[1])
			look := func(kind string, all int) {
				t.Helper()
				counts(t, desk, kind, all)
				cutsAtBlanks(t, desk)
				pointed(t, desk)
			}
			step := func() { desk.Keys([]string{"down", "down", "up", "pgdown", "pgup", "end", "home"}[r.IntN(7)]) }
			for range 6 {
				look("T", len(o.Rows))
				step()
			}
			desk.Keys("2")
			clients := map[string]bool{}
			for _, s := range o.Rows {
				clients[s.Client] = true
			}
			for range 5 {
				look("K", len(clients))
				step()
			}
			desk.Keys("3")
			for range 5 {
				look("A", len(o.Rows))
				step()
			}
			if len(o.Hits) == 0 {
				continue
			}
			desk.Keys("1", "/")
			desk.Type("zebra")
			for range 5 {
				desk.Shows("zebra")
				look("H", len(o.Hits))
				step()
			}
		}
	}
}

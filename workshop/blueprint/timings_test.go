package blueprint

import (
	"errors"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"
	"time"

	"swotshop/workshop"
)

// The rows of the timings add up to their total, as a reader would check it, and the
// total is what the session says of itself.
func TestTimingsAddUp(t *testing.T) {
	for seed := range uint64(100) {
		r := rand.New(rand.NewPCG(seed, 24))
		p := newPlay(t)
		p.do(hostileOpening())
		for range 40 {
			p.after(r.Float64() * 3)
			intent := anyIntent(r, p.w())
			switch r.IntN(8) {
			case 0:
				p.after(r.Float64() * 10_000)
				intent = pick(r, []workshop.Intent{workshop.Redact{Places: 1}, workshop.Resume{}})
			case 1, 2:
				intent = workshop.EnterStage{Stage: r.IntN(len(p.w().Agenda.Stages))}
			}
			var refusal *workshop.Refusal
			if _, err := p.log.Do(intent, p.stamp()); err != nil && !errors.As(err, &refusal) {
				t.Fatal(err)
			}
		}
		rows, total := timings(t, string(Markdown(p.w(), noWords)))
		sum := 0
		for _, n := range rows {
			sum += n
		}
		led := p.w().Spent(p.w().LastAt)
		if sum != total || total != int(led/time.Minute) || len(rows) != len(p.w().Agenda.Stages) {
			t.Errorf("seed %d: the rows %v add up to %d, the total is %d, and the session took %v", seed, rows, sum, total, led)
		}
	}
}

// timings reads the last column of the timings.
func timings(t *testing.T, doc string) (rows []int, total int) {
	t.Helper()
	_, table, _ := strings.Cut(doc, "## "+english().About.Timings)
	table, _, _ = strings.Cut(table, "\n## ")
	for line := range strings.Lines(table) {
		cells := strings.Split(strings.TrimSpace(line), "|")
		if len(cells) < 4 || strings.Contains(line, "---") || strings.Contains(line, "Planned") {
			continue
		}
		n := 0
		text := strings.Trim(cells[len(cells)-2], " *")
		if text != string(nothing) && text != "< 1" && text != `\< 1` {
			var err error
			if n, err = strconv.Atoi(text); err != nil {
				t.Fatal(err)
			}
		}
		if rows = append(rows, n); strings.Contains(line, "**"+english().About.Total+"**") {
			return rows[:len(rows)-1], n
		}
	}
	t.Fatalf("no timings in\n%s", doc)
	return nil, 0
}

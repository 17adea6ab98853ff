package sessions_test

import (
	"fmt"
	"testing"
	"time"

	"swotshop/workshop"
)

// BenchmarkSubmit stores 1,000 submissions, in batches as the page makes them. Each batch
// is followed by the same rows in one transaction of a bare table elsewhere, so that the
// ratio does not depend on how busy the disk is: it is what a library costs beside
// SQLite. The goal is a ratio ≤ 1.4, so that a room is written down at 0.7 of the pace of
// bare SQLite or better.
func BenchmarkSubmit(b *testing.B) {
	for _, batch := range []int{1, 10, 100} {
		b.Run(fmt.Sprintf("batchesOf%d", batch), func(b *testing.B) {
			lib, raw := openIn(b, b.TempDir()), openRaw(b)
			s := seededScribe("a", 1)
			lease := claim(b, lib, "a")
			must(b, lease.Append(ctx, s.do(opening("a"))))
			_, err := raw.db.Exec("CREATE TABLE submission (key TEXT PRIMARY KEY, session_id TEXT NOT NULL, quadrant TEXT NOT NULL, function TEXT NOT NULL, text TEXT NOT NULL) STRICT, WITHOUT ROWID")
			must(b, err)
			var ours, theirs []time.Duration
			n := 0
			b.ResetTimer()
			for range b.N {
				for range 1000 / batch {
					all := make([]workshop.Submission, batch)
					for i := range all {
						n++
						all[i] = randomSubmission(s, n)
					}
					start := time.Now()
					must(b, lease.Submit(ctx, all))
					ours = append(ours, time.Since(start))
					start = time.Now()
					raw.submit(b, all)
					theirs = append(theirs, time.Since(start))
				}
			}
			b.ReportMetric(float64(median(ours).Microseconds()), "submit-µs")
			b.ReportMetric(float64(median(theirs).Microseconds()), "raw-µs")
			b.ReportMetric(float64(median(ours))/float64(median(theirs)), "ratio")
			b.ReportMetric(float64(median(theirs))/float64(median(ours)), "pace")
			b.ReportMetric(float64(percentile(ours, 99).Microseconds()), "submit-p99-µs")
			b.ReportMetric(float64(batch)*float64(time.Second)/float64(median(ours)), "submissions/s")
		})
	}
}

// randomSubmission has a key like the page's: in no order.
func randomSubmission(s *scribe, n int) workshop.Submission {
	one := submission(n, "Nobody knows who may approve a reply to a customer")
	one.Key = fmt.Sprintf("%016x%08d", s.rng.Uint64(), n)
	return one
}

func (r rawTable) submit(b *testing.B, all []workshop.Submission) {
	tx, err := r.db.BeginTx(ctx, nil)
	must(b, err)
	add, err := tx.Prepare("INSERT OR IGNORE INTO submission VALUES (?,?,?,?,?)")
	must(b, err)
	for _, one := range all {
		_, err := add.Exec(one.Key, "a", string(one.Quadrant), string(one.Function), one.Text)
		must(b, err)
	}
	must(b, add.Close())
	must(b, tx.Commit())
}

// BenchmarkSettle declines one of 1,000 submissions that wait. The goal is 20 ms: the
// others are written anew for it.
func BenchmarkSettle(b *testing.B) {
	lib := openIn(b, b.TempDir())
	s := seededScribe("a", 1)
	lease := claim(b, lib, "a")
	must(b, lease.Append(ctx, s.do(opening("a"))))
	all := make([]workshop.Submission, 1000)
	for i := range all {
		all[i] = randomSubmission(s, i)
	}
	must(b, lease.Submit(ctx, all))
	for at := 0; b.Loop(); at = (at + 1) % len(all) {
		must(b, lease.Settle(ctx, []string{all[at].Key}))
		b.StopTimer()
		must(b, lease.Submit(ctx, all[at:at+1]))
		b.StartTimer()
	}
}

package workshop_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"

	"swotshop/e2e/shapes"
	"swotshop/workshop"
)

// Whatever the shape of a session and however large it is: to bring it in or to
// open it applies no event more than once. To play it applies an event once more
// when it is redone, and once when undo goes beyond the trail. Not a clock says
// so but a count.
func TestCostGrowsOnlyWithSize(t *testing.T) {
	t.Parallel()
	for _, shape := range shapes.All {
		for _, size := range []int{500, 2000, 8000} {
			t.Run(fmt.Sprintf("%s/%d", shape.Name, size), func(t *testing.T) {
				t.Parallel()
				events := shape.Make(size).Events()
				if n, err := counted(events, workshop.Verify); err != nil || n > len(events) {
					t.Errorf("%d events were applied %d times to bring them in: %v", len(events), n, err)
				}
				if n, err := counted(events, workshop.Replay); err != nil || n > len(events) {
					t.Errorf("%d events were applied %d times to open them: %v", len(events), n, err)
				}
				if n, err := counted(events, playedOn); err != nil || n > 3*len(events)+pieces*gesture(events) {
					t.Errorf("%d events were applied %d times to play them: %v", len(events), n, err)
				}
			})
		}
	}
}

func counted(events []workshop.Event, do func([]workshop.Event) (*workshop.Log, error)) (n int, err error) {
	_, err = do(workshop.Counting(events, &n))
	return n, err
}

// pieces is how often somebody looks at a session that is played on.
const pieces = 100

// playedOn opens a session in its middle, and adds the rest in pieces.
func playedOn(events []workshop.Event) (*workshop.Log, error) {
	half := len(events) / 2
	log, err := workshop.Replay(events[:half])
	for some := range slices.Chunk(events[half:], 1+half/pieces) {
		if err == nil {
			err = log.Extend(some)
		}
	}
	return log, err
}

// gesture is how many events the largest gesture has.
func gesture(events []workshop.Event) int {
	most, steps := 0, map[int]int{}
	for _, ev := range events {
		steps[ev.Step]++
		most = max(most, steps[ev.Step])
	}
	return most
}

// BenchmarkImport reads and checks session files of all shapes; what it costs
// an event should be the same for all sizes.
func BenchmarkImport(b *testing.B) {
	for _, shape := range shapes.All {
		for _, size := range []int{2_000, 32_000} {
			b.Run(fmt.Sprintf("%s/%d", shape.Name, size), func(b *testing.B) {
				log := shape.Make(size)
				data, err := workshop.EncodeSession(log.Events())
				if err != nil {
					b.Fatal(err)
				}
				b.SetBytes(int64(len(data)))
				for b.Loop() {
					if _, err := workshop.DecodeSession(data); err != nil {
						b.Fatal(err)
					}
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(log.Events())), "ns/event")
			})
		}
	}
}

// A large file says how far it is with it, and can be stopped.
func TestReadingASessionFileReportsProgressAndCanBeCancelled(t *testing.T) {
	data, err := workshop.EncodeSession(shapes.All[0].Make(9000).Events())
	if err != nil {
		t.Fatal(err)
	}
	told := 0
	tell := func(done, total int) {
		if done <= told || done > total {
			t.Errorf("after %d it tells %d of %d", told, done, total)
		}
		told = done
	}
	if _, err := workshop.DecodeSessionProgress(t.Context(), data, tell); err != nil || told < 9000 {
		t.Errorf("told of %d steps: %v", told, err)
	}
	ctx, stop := context.WithCancel(t.Context())
	told = 0
	_, err = workshop.DecodeSessionProgress(ctx, data, func(done, _ int) { told = done; stop() })
	if !errors.Is(err, context.Canceled) || told > 9000 {
		t.Errorf("stopped, it went to %d: %v", told, err)
	}
}

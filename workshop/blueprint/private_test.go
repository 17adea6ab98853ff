package blueprint

import (
	"errors"
	"math/rand/v2"
	"strings"
	"testing"

	"swotshop/workshop"
)

// Whatever happens in a session, at any moment, its blueprint holds no private
// note: a director may read every word of it.
func TestNoPrivateNoteReachesTheBlueprint(t *testing.T) {
	kept := 0
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 11))
		p := newPlay(t)
		p.do(hostileOpening())
		for range 60 {
			p.after(r.Float64() * 4)
			intent := anyIntent(r, p.w())
			if r.IntN(5) == 0 {
				intent = workshop.NotePrivately{Text: "Zanzibar: the CFO went quiet"}
			}
			var refusal *workshop.Refusal
			if _, err := p.log.Do(intent, p.stamp()); err != nil && !errors.As(err, &refusal) {
				t.Fatal(err)
			}
			written := strings.ToLower(string(Markdown(p.w(), noWords)) + Stem(p.w()))
			if strings.Contains(written, "zanzibar") || strings.Contains(written, "cfo went") {
				t.Fatalf("seed %d: a private note is in the blueprint:\n%s", seed, written)
			}
		}
		kept += len(p.w().PrivateNotes)
	}
	if kept < 100 {
		t.Errorf("only %d notes were kept: this proves little", kept)
	}
}

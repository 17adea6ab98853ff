package chart

import (
	"encoding/xml"
	"strings"
	"testing"

	"swotshop/workshop"
)

// shown is the text in a picture, a line each, without its description.
func shown(t *testing.T, f Figure) string {
	t.Helper()
	var picture struct {
		Text []string `xml:"text"`
	}
	if err := xml.Unmarshal(f.SVG, &picture); err != nil {
		t.Fatal(err)
	}
	return strings.Join(picture.Text, "\n")
}

// On a page, a stance is drawn with all that was counted, described as ever, and without
// what the words around it say: its title stands above it, and what it comes to below.
func TestAStanceOnAPageRepeatsNothing(t *testing.T) {
	seen := 0
	for name, w := range built(t) {
		alone := []Figure{}
		within := []Figure{}
		for _, kind := range []Kind{Stance, Moved} {
			if f, ok := Of(w, kind); ok {
				alone = append(alone, f)
			}
			if f, ok := Within(w, kind, workshop.SessionCard); ok {
				within = append(within, f)
			}
		}
		for _, c := range w.Deck.Cards {
			if f, ok := saying(w).card(c.ID); ok {
				alone = append(alone, f)
			}
			if f, ok := Within(w, Stance, c.ID); ok {
				within = append(within, f)
			}
		}
		if len(alone) != len(within) {
			t.Fatalf("%s: %d stances alone, %d on a page", name, len(alone), len(within))
		}
		for i, f := range within {
			seen++
			if f.Title != alone[i].Title || f.Text != alone[i].Text || !strings.Contains(string(f.SVG), escape(f.Text)) {
				t.Errorf("%s: %q is described otherwise on a page", name, f.Title)
			}
			whole, part := shown(t, alone[i]), shown(t, f)
			if part == whole || !strings.Contains(whole, part) {
				t.Errorf("%s: on a page\n%s\nis not a part of\n%s", name, part, whole)
			}
			last := strings.TrimSuffix(part[strings.LastIndexByte(part, '\n')+1:], "…")
			if !strings.HasPrefix(saying(w).words.Poles.Empowerment, last) {
				t.Errorf("%s: on a page something is said below the scale:\n%s", name, part)
			}
			first, _, _ := strings.Cut(whole, "\n")
			if strings.HasPrefix(part, first) {
				t.Errorf("%s: on a page %q stands in the picture too", name, first)
			}
		}
	}
	if seen < 10 {
		t.Errorf("only %d stances", seen)
	}
}

// All but stances are drawn on a page as they are alone.
func TestOtherPicturesAreTheSameOnAPage(t *testing.T) {
	for name, w := range built(t) {
		for _, kind := range []Kind{Board, Votes, Grid, Agreement} {
			alone, _ := Of(w, kind)
			if within, _ := Within(w, kind, ""); string(within.SVG) != string(alone.SVG) {
				t.Errorf("%s: the picture of %s is another one on a page", name, kind)
			}
		}
	}
}

package stage_test

import "testing"

// On the grid letters are words too: they say a place, or are refused and stay.
func TestGridTakesAPlaceInWords(t *testing.T) {
	d := newGridDesk(t, 2)
	d.Type("hig")
	d.Shows("SO1 ▸ hig", "impact, then effort")
	d.Type("h low")
	d.Keys("enter")
	stand(d, "31 –")
	d.Line("so1 1 2")
	stand(d, "12 –")
	d.Line("nobody knows")
	d.Shows("! Type impact and effort", "nobody knows")
	stand(d, "12 –")
}

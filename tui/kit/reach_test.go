package kit_test

import (
	"testing"

	"swotshop/tui/kit"
)

func TestReadableDistance(t *testing.T) {
	for _, c := range []struct {
		metres  float64
		columns int
		want    string
	}{{2.4, 80, "7.0 m"}, {2.4, 60, "9.3 m"}, {1.2, 80, "3.5 m"}, {2.4, 200, "2.8 m"}, {2.4, 0, "556.8 m"}} {
		if got := kit.Metres(kit.Reach(c.metres, c.columns)); got != c.want {
			t.Errorf("%v m and %d columns reach %s, want %s", c.metres, c.columns, got, c.want)
		}
	}
}

package blueprint

import (
	"bytes"
	"testing"

	"swotshop/workshop"
)

func TestIs(t *testing.T) {
	paper := Markdown(workshop.NewLog().State(), noWords)
	for _, c := range []struct {
		what string
		head []byte
		want bool
	}{
		{"a blueprint", paper, true},
		{"a pitch", Markdown(emptyCase(t).w(), noWords), true},
		{"one saved on Windows", bytes.ReplaceAll(paper, []byte("\n"), []byte("\r\n")), true},
		{"one of a later layout", bytes.Replace(paper, []byte(generator), []byte("swotshop blueprint 12"), 1), true},
		{"one that was edited", append(bytes.Clone(paper), "More.\n"...), true},
		{"a page with the policy", Policy(workshop.NewLog().State(), noWords).Markdown(), false},
		{"nothing", nil, false},
		{"a library", []byte("SQLite format 3\x00"), false},
		{"a page of somebody else’s", []byte("---\ntitle: x\n---\n"), false},
		{"a page that quotes one", append([]byte("---\ntitle: x\n---\n"), paper...), false},
		{"notes on one", append([]byte("See:\n"), paper...), false},
	} {
		if got := Is(c.head); got != c.want {
			t.Errorf("%s: %v", c.what, got)
		}
	}
	if !IsPolicy(Policy(workshop.NewLog().State(), noWords).Markdown()) || IsPolicy(paper) {
		t.Error("a policy and a blueprint are taken for each other")
	}
}

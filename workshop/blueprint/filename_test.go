package blueprint

import (
	"regexp"
	"strings"
	"testing"

	foreign "swotshop/e2e/hostile"
	"swotshop/workshop"
)

func TestStem(t *testing.T) {
	for client, want := range map[string]string{
		"ACME Robotics":            "acme-robotics-2026-03-12",
		"Example AI start-up":      "example-ai-start-up-2026-03-12",
		"Åse & Søn Straße, Kraków": "ase-son-strasse-krakow-2026-03-12",
		"O’Neill's":                "oneills-2026-03-12",
		"3M":                       "3m-2026-03-12",
		"株式会社サンプル":                 "session-7f3kq2m9-2026-03-12",
		"Пример ООО 2":             "session-7f3kq2m9-2026-03-12",
		"!!!":                      "session-7f3kq2m9-2026-03-12",
		"":                         "session-7f3kq2m9-2026-03-12",
		"../../etc/passwd":         "etc-passwd-2026-03-12",
		"-rf":                      "rf-2026-03-12",
		"a\x00b\n/c\\d:e":          "ab-c-d-e-2026-03-12",
		"CON":                      "con-2026-03-12",
		"The very long name of a company that nobody ever shortened": "the-very-long-name-of-a-company-that-2026-03-12",
		strings.Repeat("x", 80): strings.Repeat("x", 40) + "-2026-03-12",
	} {
		w := &workshop.Workshop{ID: "7f3kq2m9x4", Details: workshop.Details{Client: client, Date: "2026-03-12"}}
		if got := Stem(w); got != want {
			t.Errorf("%q gives %q, want %q", client, got, want)
		}
	}
}

// Whatever a session is called, its file name works everywhere: no device of
// Windows (CON, COM1, LPT9.md), no path, no option.
func FuzzStem(f *testing.F) {
	for _, text := range append(foreign.Raw(), nasty...) {
		f.Add(text, text, text)
	}
	f.Add("con", "", "")
	f.Add("", "", "")
	ok := regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*-blueprint\.md$`)
	device := regexp.MustCompile(`^(con|prn|aux|nul|com[0-9]|lpt[0-9])\.`)
	f.Fuzz(func(t *testing.T, client, id, date string) {
		name := Stem(&workshop.Workshop{ID: id, Details: workshop.Details{Client: client, Date: date}}) + "-blueprint.md"
		if !ok.MatchString(name) || device.MatchString(name) || len(name) > 200 {
			t.Errorf("%q, %q, %q give %q", client, id, date, name)
		}
	})
}

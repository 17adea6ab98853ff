package workshop

import "testing"

func TestReadDay(t *testing.T) {
	for text, want := range map[string]string{
		"2026-06-12": "2026-06-12", "2026-6-2": "2026-06-02", "12 June 2026": "2026-06-12", "12.6.2026": "2026-06-12", "June 12, 2026": "2026-06-12",
		"+90": "2026-06-10", "3 months": "2026-06-12", "13 weeks": "2026-06-11",
		"٢٠٢٧-٠١-٠١": "2027-01-01", "２０２７-０１-０２": "2027-01-02", "२०२७-०१-०३": "2027-01-03", "2026‑12‑31": "2026-12-31", "2026–12–31": "2026-12-31",
	} {
		if day, meant := ReadDay(text, "2026-03-12"); day != want || !meant || CheckDay(day) != nil {
			t.Errorf("%q: %q, %v, want %q", text, day, meant, want)
		}
	}
	for _, text := range []string{"June 2027", "end of June 2027", "Q3 2027", "30 February", "3rd of March", "Monday 2", "2026-13-45", "31/12/2026", "90", "2026-02-30", "0000-01-01", "1066-10-14"} {
		if day, meant := ReadDay(text, "2026-03-12"); !meant || CheckDay(day) == nil {
			t.Errorf("%q was taken for %q (%v)", text, day, meant)
		}
	}
	for _, text := range []string{"May will write three posts", "90 days from now I will", "Ann and Bo by June 2027", "the end", "I will call 12 people", "March on"} {
		if day, meant := ReadDay(text, "2026-03-12"); meant {
			t.Errorf("%q is no day, and was taken for %q", text, day)
		}
	}
}

func TestValidSession(t *testing.T) {
	for id, want := range map[string]bool{
		"example": true, "3f9a20c4e001": true, "0d6f0e2c-6a45-4f0e-9a3e-1b2c3d4e5f60": true, "s-1": true, "Zoë": true,
		"": false, "latest": false, "LATEST": false, "--yes": false, "-": false, "Ü%_": true, "a b": false, "$(x)": false, "a\u200bb": false,
		string(make([]byte, 65)): false,
	} {
		if ValidSession(id) != want {
			t.Errorf("%q: want %v", id, want)
		}
	}
}

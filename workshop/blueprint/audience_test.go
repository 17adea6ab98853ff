package blueprint

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	foreign "swotshop/e2e/hostile"
	"swotshop/workshop"
)

var (
	forTeam  = workshop.Audience{Team: true}
	redacted = workshop.Audience{Redacted: true}
)

// fit makes a session fit for an audience, and proves that the session itself stays as it
// is.
func fit(t *testing.T, p *play, a workshop.Audience) *workshop.Fitted {
	t.Helper()
	before := Markdown(p.w(), noWords)
	f, err := a.Fit(p.log.Events())
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(before, Markdown(p.w(), noWords)) {
		t.Error("the session itself has changed")
	}
	return f
}

// everywhere is all that a session says on paper, by what it is, its file’s name included.
func everywhere(w *workshop.Workshop) map[string]string {
	return map[string]string{
		"blueprint": string(Markdown(w, noWords)), "page 1": string(PageOne(w, noWords)), "policy": string(Policy(w, noWords).Markdown()), "file": Stem(w),
	}
}

// unescaped is Markdown without the signs that keep typed text from meaning something.
func unescaped(text string) string { return strings.ReplaceAll(text, `\`, "") }

// A board that asks for nothing gets what it always got.
func TestTheBoardReadsEverything(t *testing.T) {
	for name, p := range papers(t) {
		f := fit(t, p, workshop.Audience{})
		if !bytes.Equal(Markdown(f.Workshop, noWords), Markdown(p.w(), noWords)) || len(f.Replaced)+f.Figures > 0 {
			t.Errorf("%s: something was changed", name)
		}
	}
}

// Who does not agree is not told apart, in whatever way it was typed. What they say stays.
func TestATeamIsNotToldWhoDoesNotAgree(t *testing.T) {
	for typed, want := range map[string]string{
		"finance: too early":                           "too early",
		"Finance voice: too early":                     "too early",
		"2 do not agree: finance: too early":           "2 do not agree: too early",
		"HR/Legal: too early":                          "too early",
		"Head of Product: too early":                   "too early",
		"Two people from Legal: too early":             "too early",
		"Anna Schmidt: too early":                      "too early",
		"Anna: too early":                              "too early",
		"Zeno Unknown: too early":                      "[…]: too early",
		"Too early (Legal)":                            "Too early",
		"Too early – the CFO":                          "Too early",
		"Too early, says Finance":                      "Too early",
		"Legal does not agree: too early":              "[…] does not agree: too early",
		"The CFO wants a date first":                   "[…] wants a date first",
		"It is too early for Anna":                     "It is too early for […]",
		"We ask the CFO first":                         "We ask the […] first",
		"Legal costs are too high":                     "Legal costs are too high",
		"At 10:30 nobody reads":                        "At 10:30 nobody reads",
		"Publish nothing on product: not even a photo": "Publish nothing on product: not even a photo",
		"finance:": "[…]",
	} {
		p := example(t)
		p.do(workshop.ReopenSession{},
			workshop.WriteInitiative{Plan: workshop.Plan{What: "Drill", Owner: "Anna Schmidt"}},
			workshop.AddRemark{Topic: workshop.Dissent, Text: "x"})
		remarks := p.w().Remarks
		p.do(workshop.EditRemark{Remark: remarks[len(remarks)-1].ID, Text: typed})
		w := fit(t, p, forTeam).Workshop
		if got := w.Remarks[len(w.Remarks)-1].Text; got != want {
			t.Errorf("%q: got %q, want %q", typed, got, want)
		}
	}
}

// Whatever is said in a room: nothing that was said against something has a function or
// an owner to it, and no objection has anybody at all.
func TestNoDissentOfATeamHasAnOwner(t *testing.T) {
	for seed := range uint64(25) {
		r := rand.New(rand.NewPCG(seed, 31))
		p := newPlay(t)
		p.do(namedOpening("Acme Robotics plc"), ownedByAll())
		for range 60 {
			_, _ = p.log.Do(named(r, p.w()), p.stamp())
		}
		w := fit(t, p, forTeam).Workshop
		paper := unescaped(string(Markdown(w, noWords)))
		for _, r := range w.RemarksOn(workshop.Dissent) {
			if said := whoOf(r.Text); said != "" {
				t.Errorf("seed %d: %q names %s", seed, r.Text, said)
			}
			if !strings.Contains(paper, strings.Fields(r.Text)[0]) {
				t.Errorf("seed %d: %q is not on the paper", seed, r.Text)
			}
		}
		for _, o := range w.Objections {
			if o.By != "" && o.By != w.Words().Audience.Named {
				t.Errorf("seed %d: the objection %s is %s’s", seed, o.ID, o.By)
			}
		}
		requireSameCounts(t, seed, p.w(), w)
	}
}

// whoOf is the function or person that the random sessions name in a text.
func whoOf(text string) string {
	for _, f := range workshop.Functions {
		for _, name := range []string{f.Name(), string(f)} {
			if regexp.MustCompile(`(?i)(^|: )` + name + `( voice)?:`).MatchString(text) {
				return name
			}
		}
	}
	for _, p := range somebody {
		if strings.Contains(text, strings.Fields(p)[0]) {
			return p
		}
	}
	return ""
}

// requireSameCounts wants what was counted, and when, to be as it was.
func requireSameCounts(t *testing.T, seed uint64, was, is *workshop.Workshop) {
	t.Helper()
	type counts struct {
		readings  map[string]*workshop.Readings
		agreement [workshop.Gradients]int
		review    string
		verdict   workshop.Verdict
		votes     []int
		days      []string
		refs      []string
		gate      []string
		head      int
	}
	of := func(w *workshop.Workshop) (c counts) {
		c = counts{readings: w.Readings, agreement: w.Agreement, review: w.ReviewDate, verdict: w.Verdict(), head: w.Head}
		for _, cl := range w.Clusters {
			c.votes, c.refs = append(c.votes, w.Votes(cl)), append(c.refs, cl.Ref())
		}
		for _, n := range w.Initiatives {
			c.days = append(c.days, n.Ref(), n.Due, n.TargetBy, n.YesBy)
		}
		for _, e := range w.LooseEnds(noWords) {
			c.gate = append(c.gate, fmt.Sprint(e.Rule, e.Ref, e.Stops, e.Stage))
		}
		return c
	}
	if a, b := of(was), of(is); !reflect.DeepEqual(a, b) {
		t.Errorf("seed %d: was\n%+v\nis\n%+v", seed, a, b)
	}
}

// somebody are the persons of the random sessions, and amounts the figures: none of them
// is anything else that a paper says.
var (
	somebody = []string{"Xaver Quandt", "Jolanda O’Brien–Ysker", "Wiebke", "Dr. Zoë Müller"}
	amounts  = []string{"7777", "98.7 %", "€ 6.543", "8 800 k"}
)

func namedOpening(client string) workshop.OpenSession {
	o := exampleOpening()
	o.Client = client
	o.Title = "Board day at " + client
	return o
}

// ownedByAll names everybody once where an owner stands: nobody else is known.
func ownedByAll() workshop.Intent {
	return workshop.WriteInitiative{Plan: workshop.Plan{What: "Drill", Owner: strings.Join(somebody, ", ")}}
}

// named is any intent in a room where people name the client, each other and amounts.
func named(r *rand.Rand, w *workshop.Workshop) workshop.Intent {
	says := func() string {
		who, of := pick(r, somebody), pick(r, amounts)
		return pick(r, []string{
			w.Client + "’s people answer " + of, "acme is slow, says " + who, "Ask " + strings.Fields(who)[0] + " about ACME-ROBOTICS",
			"finance: " + of + " is too much", "2 do not agree: legal: not at " + w.Client, who + ": " + of + " by 4 May", "IT: see www.acmerobotics.com and @acmerobotics", "Head of Product: drop I1 and S2",
			"Nobody at Acmé has " + of + " people", who + "’s team",
		})
	}
	switch i := anyIntent(r, w).(type) {
	case workshop.AddItem:
		i.Text = says()
		return i
	case workshop.GiveEvidence:
		i.Evidence, i.Comparator = says(), says()
		return i
	case workshop.NameCluster:
		i.Name = says()
		return i
	case workshop.WriteStrategy:
		i.Text = says()
		return i
	case workshop.WordProposal:
		i.Text = says()
		return i
	case workshop.AddRemark:
		i.Text = says()
		return i
	case workshop.WriteInitiative:
		i.Plan = workshop.Plan{What: says(), Owner: pick(r, append([]string{"CFO", pick(r, somebody) + " (CFO)"}, somebody...)), FirstStep: says(), Due: pick(r, []string{"", "+30", "2026-04-20"}), Measure: says(),
			Baseline: pick(r, amounts), Target: pick(r, amounts), TargetBy: "2026-06-10", Cost: pick(r, amounts), YesFrom: pick(r, somebody), StopRule: "under " + pick(r, amounts) + " at day 60", WhenThen: says()}
		return i
	case workshop.HearObjection:
		i.Objection.Says, i.Owed, i.By = "Legal will never allow it", says(), pick(r, somebody)
		return i
	case workshop.CloseSession:
		i.Why = says()
		return i
	default:
		return i
	}
}

// Neither the client nor anybody in the room nor an amount is on any paper, or in the name
// of its file; what was counted is as it was.
func TestARedactedPaperHasNoNameAndNoFigure(t *testing.T) {
	leaks := regexp.MustCompile(`(?i)acm[eé]|robotics|xaver|quandt|jolanda|brien|ysker|wiebke|zo[eë]|m(?:ü|ue?)ller|7777|98\.7|6\.543|8 800|8800`)
	sum := regexp.MustCompile(`\b[0-9a-f]{64}\b`) // may have any figure in it
	told := 0
	for seed := range uint64(25) {
		r := rand.New(rand.NewPCG(seed, 37))
		p := newPlay(t)
		p.do(namedOpening("Acme Robotics plc"), ownedByAll())
		for range 60 {
			_, _ = p.log.Do(named(r, p.w()), p.stamp())
		}
		f := fit(t, p, redacted)
		again := fit(t, p, redacted)
		for name, paper := range everywhere(f.Workshop) {
			read := sum.ReplaceAllString(paper, "")
			if at := leaks.FindStringIndex(read); at != nil {
				t.Errorf("seed %d: the %s has %q: %q", seed, name, read[at[0]:at[1]], read[max(0, at[0]-60):min(len(read), at[1]+60)])
			}
			if left := f.Left(paper); left != nil {
				t.Errorf("seed %d: left in the %s: %v", seed, name, left)
			}
			if paper != everywhere(again.Workshop)[name] {
				t.Errorf("seed %d: another %s at another time", seed, name)
			}
		}
		if !reflect.DeepEqual(f.Replaced, again.Replaced) {
			t.Errorf("seed %d: %v, then %v", seed, f.Replaced, again.Replaced)
		}
		requireSameCounts(t, seed, p.w(), f.Workshop)
		requireOneLetterEach(t, f)
		told += len(f.Replaced)
	}
	if told < 100 {
		t.Errorf("only %d names were replaced at all", told)
	}
}

// requireOneLetterEach wants each person to have one letter.
func requireOneLetterEach(t *testing.T, f *workshop.Fitted) {
	t.Helper()
	for _, p := range somebody {
		letters := map[string]bool{}
		for _, r := range f.Replaced {
			if slices.Contains(strings.Fields(p), r.From) || r.From == p {
				letters[r.To] = true
			}
		}
		delete(letters, workshop.Erased)
		if len(letters) > 1 {
			t.Errorf("%s is %v", p, letters)
		}
	}
}

// A client may be called anything: its name is gone, or the session is refused, with the
// reason. Nothing else is lost with it.
func TestClientsOfAllNamesAreRedacted(t *testing.T) {
	for _, c := range []struct {
		client, typed, want string
		refused             bool
	}{
		{client: "A & B", typed: "People like A&B, or plan a, b and c", want: "People like the client, or plan a, b and c"},
		{client: "Ärzte ohne Grenzen e.V.", typed: "Bei Aerzte ohne Grenzen, ÄRZTE OHNE GRENZEN", want: "Bei the client, the client"},
		{client: "株式会社日本製鋼", typed: "日本製鋼の人は強い", want: "The clientの人は強い"},
		{client: "Apple", typed: "Apple compares apples with pears", want: "The client compares apples with pears"},
		{client: "Next plc", typed: "What next for Next?", want: "What next for the client?"},
		{client: "The Board", typed: "Ask The Board", want: "Ask the client"},
		{client: "IT", typed: "it is IT", refused: true},
		{client: "next", typed: "next", refused: true},
		{client: "X", typed: "x", refused: true},
		{client: "O’Neill–Smythe (UK) Ltd", typed: "oneill-smythe, ONeill and O'Neill", want: "The client, the client and the client"},
		{client: "C++ [Tools].*", typed: "c++ tools, not C tools", want: "The client, not C the client"},
		{client: "Cafe\u0301 Nord", typed: "Cafe Nord, Café Nord’s and Cafe\u0301\u00a0Nord", want: "The client, the client’s and the client"},
		{client: "Acme", typed: "Acmeology, ACME's and Macmen", want: "The client, the client's and Macmen"},
		{client: "Acme Robotics", typed: "Ask @acmerobotics or jobs@acme-robotics.co.uk, #AcmeWay, https://my.acme.com/x.", want: "Ask […] or […], […], […]."},
		{client: "Acme Robotics", typed: "Robotics is growing", want: "Robotics is growing"},
		{client: "Müller AG", typed: "Muellers Leute, MULLER und Müllerei", want: "The client Leute, the client und the client"},
		{client: "Clínicas Mérida", typed: "Who speaks for merida?", want: "Who speaks for the client?"},
		{client: "Stadtwerk Lindenau", typed: "Lindenaus Stadtwerk ist ein Stadtwerk", want: "The client Stadtwerk ist ein Stadtwerk"},
		{client: "3M", typed: "3M sells 3 m", want: "The client sells […]"},
		{client: "Bank of Zypern", typed: "The bank in zypern", want: "The bank in the client"},
	} {
		p := newPlay(t)
		p.do(namedOpening(c.client), workshop.AddItem{Quadrant: workshop.Strengths, Text: c.typed})
		f, err := redacted.Fit(p.log.Events())
		if c.refused {
			if err == nil {
				t.Errorf("%q is not refused", c.client)
			}
			continue
		}
		if err != nil {
			t.Errorf("%q: %v", c.client, err)
			continue
		}
		if got := f.Workshop.Items[0].Text; got != c.want {
			t.Errorf("%q in %q: got %q, want %q", c.client, c.typed, got, c.want)
		}
		for name, paper := range everywhere(f.Workshop) {
			if left := f.Left(paper); left != nil {
				t.Errorf("%q is left in the %s: %v", c.client, name, left)
			}
		}
	}
}

// An owner is a name or a role, or both. Only names are replaced, in their own field and
// wherever else they stand.
func TestOwnersAreReplacedAndRolesStay(t *testing.T) {
	for owner, want := range map[string]string{
		"CFO": "CFO", "Head of Product": "Head of Product", "works council": "works council", "Marketing team": "Marketing team", "tbd": "tbd", "the editor": "the editor",
		"Anna Schmidt": "owner A", "anna": "owner A", "Anna Schmidt (CFO)": "owner A (CFO)", "CFO (Anna)": "CFO (owner A)", "Anna Smith, Head of Sales": "owner A, Head of Sales",
		"Anna and Ben": "owner A and owner B", "Dr. Anna Smith": "owner A", "Ben’s manager": "owner A’s manager", "CFO Anna": "CFO owner A", "Marketing manager Anna Schmidt": "Marketing manager owner A",
		"Ludwig van Beethoven": "owner A", "金 秀賢": "owner A", "O’Brien–Smith": "owner A", "Director Digital": "Director Digital", "R&D lead": "R&D lead", "Global Sales": "Global Sales",
		"Head of Digital Transformation": "Head of Digital Transformation", "Vice President, Sales and Marketing": "Vice President, Sales and Marketing", "whoever is on shift": "whoever is on shift",
	} {
		p := newPlay(t)
		p.do(namedOpening("Acme"), workshop.WriteInitiative{Plan: workshop.Plan{What: "Ask " + owner + " again", Owner: owner}})
		f := fit(t, p, redacted)
		if got := f.Workshop.Initiatives[0].Owner; got != want {
			t.Errorf("%q: got %q, want %q", owner, got, want)
		}
		if owner == want && len(f.Roles) != 1 && owner != "tbd" {
			t.Errorf("nobody is told that %q was left: %q", owner, f.Roles)
		}
	}
}

// The first and the last name are that person’s too, where nobody else has them.
func TestHalfANameIsReplacedToo(t *testing.T) {
	p := newPlay(t)
	write := func(owner, what string) workshop.Intent {
		return workshop.WriteInitiative{Plan: workshop.Plan{What: what, Owner: owner}}
	}
	p.do(namedOpening("Acme"),
		write("Anna Schmidt", "ANNA asks Schmidt, A. Schmidt and Annas Team"), write("Anna Berg (CTO)", "Berg’s plan; anna.berg@example.com"), write("Will", "Will we ask Will? We will."),
		write("Berg", "Mueller and Müller"), write("Jan Müller", "Jan in Jan"))
	f := fit(t, p, redacted)
	var got []string
	for _, n := range f.Workshop.Initiatives {
		got = append(got, n.Owner+": "+n.What)
	}
	want := []string{
		"owner A: […] asks owner A, owner A and […] Team", "owner B (CTO): Owner B’s plan; […]", "owner C: Owner C we ask owner C? We will.",
		"owner B: Owner D and owner D", "owner D: Owner D in owner D",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%q\nwant\n%q", got, want)
	}
	if !slices.Contains(f.Ordinary, "Will") {
		t.Errorf("nobody is told that Will is a word too: %q", f.Ordinary)
	}
}

// Amounts go, with their units. What counts nothing stays.
func TestFiguresAreTakenOutOfWhatWasTyped(t *testing.T) {
	for typed, want := range map[string]string{
		"31 of 34 answer": "[…] of […] answer", "€ 30k a year": "[…] a year", "$1,234.56": "[…]", "12 % or 3,5 Prozent": "[…] or […]", "2–3 million euros": "[…]", "half a million views": "[…] views",
		"30 April, 4 May 2026, 2026-06-10 and Q3": "30 April, 4 May 2026, 2026-06-10 and Q3", "at day 60, in week 3": "at day 60, in week 3", "I1, S2 and SO1": "I1, S2 and SO1", "B2B and CO₂": "B2B and CO₂",
		"½ of ٣ or Ⅻ": "[…] of […] or […]", "1 000 000 or 1’000": "[…] or […]", "since 2019": "since […]", "two mornings": "two mornings", "drei Millionen Euro": "[…] Euro", "3x faster": "[…] faster", "99designs": "[…]designs",
	} {
		p := newPlay(t)
		p.do(namedOpening("Acme"), workshop.AddItem{Quadrant: workshop.Strengths, Text: typed})
		if got := fit(t, p, redacted).Workshop.Items[0].Text; got != want {
			t.Errorf("%q: got %q, want %q", typed, got, want)
		}
	}
}

// The figures of the deck are nobody’s secret; a name in it is.
func TestTheDeckKeepsItsFigures(t *testing.T) {
	o := namedOpening("Acme")
	o.Deck.Cards[0].Twist = "At Acme 40,000 people saw it"
	p := newPlay(t)
	p.do(o)
	if got := fit(t, p, redacted).Workshop.Deck.Cards[0].Twist; got != "At the client 40,000 people saw it" {
		t.Error(got)
	}
}

// A word that somebody wants hidden is gone, in whatever spelling.
func TestWordsAreHidden(t *testing.T) {
	p := newPlay(t)
	p.do(namedOpening("Acme"), workshop.AddItem{Quadrant: workshop.Strengths, Text: "Project Zeus, zeus and ZEUS’ rival"})
	f := fit(t, p, workshop.Audience{Hide: []string{"zeus"}})
	if got := f.Workshop.Items[0].Text; got != "Project […], […] and […]’ rival" {
		t.Error(got)
	}
	if f.Workshop.Client != "the client" {
		t.Errorf("with a hidden word the client is %q", f.Workshop.Client)
	}
	if _, err := (workshop.Audience{Hide: []string{"!"}}).Fit(p.log.Events()); err == nil {
		t.Error("a sign can be hidden")
	}
}

// What is left is found: as it is, escaped, as part of a page, in a file’s name.
func TestWhatIsLeftIsFound(t *testing.T) {
	p := newPlay(t)
	p.do(namedOpening("O’Hara & Sons"), workshop.WriteInitiative{Plan: workshop.Plan{What: "Drill", Owner: "Anna Schmidt"}})
	f := fit(t, p, redacted)
	for _, document := range []string{
		"At O’Hara & Sons", "# O'Hara \\& Sons", "<!doctype html><p>O&#8217;Hara &amp; Sons", "o-hara-sons-2026.md", "ANNA", "see\n| schmidt |", "x@ohara.com", `<svg><desc>Anna</desc></svg>`, `<html><td title="Schmidt">`,
	} {
		if f.Left(document) == nil {
			t.Errorf("nothing is left in %q", document)
		}
	}
	for _, document := range []string{"", "the client", "Hannah", `<html><style>.anna{}</style><b class="anna">x</b>`} {
		if left := f.Left(document); left != nil {
			t.Errorf("in %q is left: %v", document, left)
		}
	}
}

// A pitch and a follow-up are papers too.
func TestPapersOfAllKindsAreRedacted(t *testing.T) {
	all := papers(t)
	all["pitch"] = aCase(t)
	for name, p := range all {
		p.do(workshop.RenameClient{Client: "Acme Robotics"})
		for _, a := range []workshop.Audience{forTeam, redacted, {Team: true, Redacted: true}} {
			f := fit(t, p, a)
			for part, paper := range everywhere(f.Workshop) {
				if has := strings.Contains(strings.ToLower(paper), "acme"); has == a.Redacted {
					t.Errorf("%s for %+v: the client is in the %s: %v", name, a, part, has)
				}
			}
			requireSameCounts(t, 0, p.w(), f.Workshop)
		}
	}
}

// Nothing that somebody is called breaks anything: a hostile name is gone like any other,
// or is refused.
func TestHostileNamesAreRedacted(t *testing.T) {
	texts := foreign.Texts()
	refused := 0
	for i, h := range texts {
		name := workshop.Clean(h.Raw)
		for workshop.Length(name) > workshop.MaxName {
			name = workshop.Clean(name[:len(name)*9/10])
		}
		other := workshop.Clean(texts[(i+1)%len(texts)].Raw)
		for workshop.Length(other) > workshop.MaxName {
			other = workshop.Clean(other[:len(other)*9/10])
		}
		if name == "" || other == "" {
			continue
		}
		p := newPlay(t)
		p.do(namedOpening("Client of "+h.Name), workshop.ChangeDetails{Details: workshop.Details{Client: name, Title: "t", Date: "2026-03-12", People: 3}},
			workshop.WriteInitiative{Plan: workshop.Plan{What: "Ask " + clipped(name) + " and " + clipped(other), Owner: other}},
			workshop.AddItem{Quadrant: workshop.Strengths, Text: clipped(other)})
		f, err := redacted.Fit(p.log.Events())
		if err != nil {
			refused++
			continue
		}
		if f.Workshop.Client != "the client" {
			t.Errorf("%s: the client is called %q", h.Name, f.Workshop.Client)
		}
		doc := Markdown(f.Workshop, noWords)
		_, body := parts(t, doc)
		checkPipes(t, h.Name, body)
		if strings.ContainsFunc(name, unicode.IsLetter) && workshop.Length(name) > 3 && strings.Contains(f.Workshop.Initiatives[0].What, name) {
			t.Errorf("%s: the client is still in %q", h.Name, f.Workshop.Initiatives[0].What)
		}
	}
	if refused > len(texts)/6 { // those that are words of every day
		t.Errorf("%d of %d names are refused", refused, len(texts))
	}
}

// clipped is a text that fits twice into what somebody may type.
func clipped(text string) string {
	for workshop.Length(text) > 120 {
		text = workshop.Clean(text[:len(text)*9/10])
	}
	return text
}

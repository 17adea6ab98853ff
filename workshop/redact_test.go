package workshop_test

import (
	"errors"
	"maps"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"swotshop/workshop"
)

// texts are the fields in which people's words stand. A new field of a fact
// belongs here, or has the tag by which a redaction leaves it alone.
var texts = []string{
	"Agenda.Title", "Card.FollowUps", "Card.Note", "Card.Poles", "Card.Question", "Card.Source", "Card.Twist",
	"ClientRenamed.Client", "Closed.Why", "ClusterNamed.Name", "ClusterTagged.Tags", "Deck.Law", "Deck.Scale", "Deck.Title", "Details.Client", "Details.Objective", "Details.Title",
	"EvidenceGiven.Comparator", "EvidenceGiven.Evidence",
	"Following.Dissent", "Following.Promises", "Following.Title", "Following.Unknowns", "FormerDebt.By", "FormerDebt.Owed", "FormerDebt.Says", "FormerStance.Poles", "FormerStance.Question", "GuardrailStarter.Rule", "ItemAdded.Text", "ItemEdited.Text",
	"ObjectionHeard.Answer", "ObjectionHeard.By", "ObjectionHeard.Owed", "ObjectionHeard.Says", "OwnCard.FollowUps", "OwnCard.Poles", "OwnCard.Question", "OwnCard.Twist",
	"Plan.Baseline", "Plan.Cost", "Plan.Effect", "Plan.FirstStep", "Plan.Measure", "Plan.Owner", "Plan.StopRule", "Plan.Target", "Plan.What", "Plan.WhenThen",
	"Plan.YesFrom", "PrivateNoted.Text", "ProposalWorded.Text", "RemarkAdded.Text", "RemarkEdited.Text", "Report.Note", "Report.Owner", "Report.Value", "Stage.Purpose", "Stage.Question", "Stage.Title",
	"StrategyEdited.Text", "StrategyWritten.Text", "Theme.Title", "Trigger.Question",
}

// R2.8: every text of every kind of event can be erased, and nothing else of
// the event is touched.
func TestRedactionReachesEveryText(t *testing.T) {
	found := map[string]bool{}
	for _, fact := range everyFact() {
		full := reflect.New(reflect.TypeOf(fact)).Elem()
		full.Set(reflect.ValueOf(fact))
		planted := plant(full, "", found)
		events := []workshop.Event{{Seq: 1, Fact: full.Interface().(workshop.Fact)}}
		got, places, err := workshop.Redaction{Words: "zanzibar"}.Apply(events)
		if err != nil || places != planted {
			t.Errorf("%s: %d of %d places, %v", fact.Kind(), places, planted, err)
		}
		body, _ := workshop.EncodeFact(got[0].Fact)
		before, _ := workshop.EncodeFact(events[0].Fact)
		if want := strings.ReplaceAll(string(before), "Old Zanzibar deal", "Old "+workshop.Erased+" deal"); strings.Replace(string(body), " (0a1b)", "", 1) != want {
			t.Errorf("%s:\n got %s\nwant %s", fact.Kind(), body, want)
		}
	}
	for _, field := range slices.Sorted(maps.Keys(found)) {
		if !slices.Contains(texts, field) {
			t.Errorf("%s is redacted: are there people’s words in it?", field)
		}
	}
	for _, field := range texts {
		if !found[field] {
			t.Errorf("%s is not redacted", field)
		}
	}
}

// plant writes a secret into every text of a value, and says into how many. The
// fields that have one are noted.
func plant(v reflect.Value, field string, found map[string]bool) (n int) {
	switch v.Kind() {
	case reflect.String:
		if v.Type() == reflect.TypeFor[string]() {
			v.SetString("Old Zanzibar deal")
			found[field] = true
			return 1
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.Tag.Get("redact") != "no" {
				n += plant(v.Field(i), v.Type().Name()+"."+f.Name, found)
			}
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			n += plant(v.Index(i), field, found)
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			value := reflect.New(v.Type().Elem()).Elem()
			value.Set(v.MapIndex(key))
			n += plant(value, field, found)
			v.SetMapIndex(key, value)
		}
	}
	return n
}

// A fact that says something about an item says nothing once that item is
// erased, whatever kind of event it is.
func TestAnErasedItemSaysNothingInAnyKind(t *testing.T) {
	about := 0
	for _, fact := range everyFact() {
		if item := reflect.ValueOf(fact).FieldByName("Item"); !item.IsValid() || item.String() != "i1" {
			continue
		}
		events := []workshop.Event{{Fact: workshop.ItemAdded{Item: "i1", Text: "First"}}, {Fact: fact}}
		got, _, err := workshop.Redaction{Item: "i1"}.Apply(events)
		if err != nil {
			t.Fatal(err)
		}
		after := reflect.ValueOf(got[1].Fact)
		for i := range after.NumField() {
			f := after.Type().Field(i)
			if f.Type == reflect.TypeFor[string]() && f.Tag.Get("redact") != "no" {
				about++
				requireEqual(t, fact.Kind()+" "+f.Name, after.Field(i).String(), workshop.Erased)
			}
		}
	}
	if about < 4 {
		t.Errorf("only %d texts are about an item", about)
	}
}

// Whatever happened to an item in a random session, nothing that it said is
// left afterwards; the session has the same shape, and still follows its rules.
func TestRedactedItemsSayNothing(t *testing.T) {
	redacted := 0
	for seed := range uint64(200) {
		log := playRandom(t, seed, 80, nil)
		r := rand.New(rand.NewPCG(seed, 3))
		if log.State().Closed || len(log.State().Items) == 0 {
			continue
		}
		item := log.State().Items[r.IntN(len(log.State().Items))]
		secret := "Timbuktu owes us nine millions"
		s := &stamper{n: 100_000}
		mustDo(t, log, workshop.EditItem{Item: item.ID, Text: secret + "!"}, s)
		mustDo(t, log, workshop.EditItem{Item: item.ID, Text: secret}, s)
		mustDo(t, log, workshop.AddRemark{Topic: workshop.Risk, Text: "They say: " + strings.ToUpper(secret) + "."}, s)
		mustDo(t, log, workshop.Undo{}, s)
		events, places, err := workshop.Redaction{Item: item.ID}.Apply(log.Events())
		if err != nil || places < 3 {
			t.Fatalf("seed %d: %d places, %v", seed, places, err)
		}
		file, err := workshop.EncodeSession(events)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(strings.ToLower(string(file)), "timbuktu") {
			t.Fatalf("seed %d: it still says so", seed)
		}
		after, err := workshop.DecodeSession(file)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		now := after.State()
		if len(now.Items) != len(log.State().Items) || len(now.Strategies) != len(log.State().Strategies) || now.Head != log.State().Head {
			t.Fatalf("seed %d: the session has another shape", seed)
		}
		redacted++
	}
	if redacted < 100 {
		t.Errorf("only %d sessions had anything to redact", redacted)
	}
}

// Words are erased wherever they occur; a short item is not looked for in other
// texts.
func TestRedactionErasesWhatWasAskedFor(t *testing.T) {
	session := func() (*workshop.Log, *stamper) {
		log, s := workshop.NewLog(), &stamper{}
		mustDo(t, log, openTest(), s)
		mustDo(t, log, workshop.AddItem{Quadrant: workshop.Threats, Text: "No budget"}, s)
		mustDo(t, log, workshop.AddItem{Quadrant: workshop.Threats, Text: "There is no budget for Bob Müller’s team"}, s)
		mustDo(t, log, workshop.NameCluster{Cluster: "c1", Name: "no budget"}, s)
		mustDo(t, log, workshop.NotePrivately{Text: "BOB MÜLLER is angry"}, s)
		return log, s
	}
	for name, c := range map[string]struct {
		ask   workshop.Redaction
		want  []string // what the items and the note say afterwards
		error string
	}{
		"words":              {workshop.Redaction{Words: " bob  müller "}, []string{"No budget", "There is no budget for […]’s team", "no budget", "[…] is angry"}, ""},
		"a short item":       {workshop.Redaction{Item: "i1"}, []string{"[…]", "There is no budget for Bob Müller’s team", "[…]", "BOB MÜLLER is angry"}, ""},
		"nobody":             {workshop.Redaction{Words: "Alice"}, []string{"No budget", "There is no budget for Bob Müller’s team", "no budget", "BOB MÜLLER is angry"}, ""},
		"otherwise spelt":    {workshop.Redaction{Words: "“Bob–Muller”"}, []string{"No budget", "There is no budget for […]’s team", "no budget", "[…] is angry"}, ""},
		"alike too":          {workshop.Redaction{Words: "Budget, no", Like: true}, []string{"[…] […]", "There is […] […] for Bob Müller’s team", "[…] […]", "BOB MÜLLER is angry"}, ""},
		"an item, alike too": {workshop.Redaction{Item: "i1", Like: true}, []string{"[…]", "There is […] […] for Bob Müller’s team", "[…]", "BOB MÜLLER is angry"}, ""},
		"too short":          {workshop.Redaction{Words: "no", Parts: true}, nil, "Too short"},
		"nothing":            {workshop.Redaction{}, nil, "Too short"},
		"no such item":       {workshop.Redaction{Item: "i9"}, nil, "no item i9"},
	} {
		t.Run(name, func(t *testing.T) {
			log, _ := session()
			events, _, err := c.ask.Apply(log.Events())
			if c.error != "" {
				if refusal := new(workshop.Refusal); !errors.As(err, &refusal) || !strings.Contains(err.Error(), c.error) {
					t.Fatalf("got %v", err)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			after, err := workshop.Replay(events)
			if err != nil {
				t.Fatal(err)
			}
			w := after.State()
			got := []string{w.Items[0].Text, w.Items[1].Text, w.Clusters[0].Name(), w.PrivateNotes[0].Text}
			if !slices.Equal(got, c.want) {
				t.Errorf("\n got %q\nwant %q", got, c.want)
			}
			if log.State().Items[0].Text != "No budget" {
				t.Error("the events themselves were changed")
			}
		})
	}
}

// What an item said is found elsewhere in any spelling: alone when it is short,
// within other texts when it is long.
func TestItemsAreQuotedInAnySpelling(t *testing.T) {
	log, s := workshop.NewLog(), &stamper{}
	mustDo(t, log, openTest(), s)
	mustDo(t, log, workshop.AddItem{Quadrant: workshop.Threats, Text: "Café Müller owes us 1.000 €"}, s)
	mustDo(t, log, workshop.AddItem{Quadrant: workshop.Threats, Text: "没有预算"}, s)
	for _, text := range []string{"They say: CAFE MULLER owes us 1000€!", "“没有预算”", "我们没有预算", "Müller owes the Café 1000 €"} {
		mustDo(t, log, workshop.AddRemark{Topic: workshop.Risk, Text: text}, s)
	}
	for item, want := range map[string][]string{
		"i1": {"They say: […]!", "“没有预算”", "我们没有预算", "Müller owes the Café 1000 €"},
		"i2": {"They say: CAFE MULLER owes us 1000€!", "[…]", "我们没有预算", "Müller owes the Café 1000 €"},
	} {
		events, _, err := workshop.Redaction{Item: item}.Apply(log.Events())
		if err != nil {
			t.Fatal(err)
		}
		after, err := workshop.Replay(events)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, r := range after.State().Remarks {
			got = append(got, r.Text)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", item, got, want)
		}
	}
}

// What is not erased and yet like it is listed, as it will be, each text once;
// and is erased when that is asked for.
func TestSimilarTextsAreListed(t *testing.T) {
	log, s := workshop.NewLog(), &stamper{}
	mustDo(t, log, openTest(), s)
	like := []string{"Müllers old Café", "Cafe Mueller", "the MÜLLER’S CAFÉS close", "[…] and the café of Muller"}
	texts := append([]string{"Café Müller", "Cafeteria of a mill", "Anna Müller"}, like[:3]...)
	for _, text := range append(texts, "Café Müller and the café of Muller", like[1]) {
		mustDo(t, log, workshop.AddRemark{Topic: workshop.Risk, Text: text}, s)
	}
	mustDo(t, log, workshop.Undo{}, s)
	r := workshop.Redaction{Words: "Café Müller"}
	got, err := r.Likes(log.Events())
	if err != nil || !slices.Equal(got, like) {
		t.Errorf("got %q, %v", got, err)
	}
	r.Like = true
	events, places, err := r.Apply(log.Events())
	if err != nil || places != 6 {
		t.Errorf("%d places, %v", places, err)
	}
	if got, err := r.Likes(events); err != nil || len(got) > 0 {
		t.Errorf("left: %q, %v", got, err)
	}
	after, err := workshop.Replay(events)
	if err != nil {
		t.Fatal(err)
	}
	if got := after.State().Remarks[3].Text; got != "[…] old […]" {
		t.Errorf("got %q", got)
	}
}

// A redacted session can be read in again: no text is too long for its place,
// even where what is erased is shorter than the mark for it.
func TestARedactedSessionIsImported(t *testing.T) {
	for words, pieces := range map[string][]string{
		"王伟": {"王伟", "王 伟", "a王伟b"}, "金": {"金", "金a"}, "ffi": {"ﬃ"}, "👩👩👩": {"👩\u200d👩\u200d👩"}, "...": {"....", "… ...x"},
	} {
		for _, piece := range pieces {
			long, name := filled(piece, workshop.MaxText), filled(piece, workshop.MaxName)
			log, s := workshop.NewLog(), &stamper{}
			open := openTest()
			open.Client, open.Title, open.Objective = name, name, long
			mustDo(t, log, open, s)
			mustDo(t, log, workshop.AddItem{Quadrant: workshop.Threats, Text: long}, s)
			mustDo(t, log, workshop.AddItem{Quadrant: workshop.Strengths, Text: long}, s)
			mustDo(t, log, workshop.GiveEvidence{Item: "i1", Evidence: long, Comparator: long}, s)
			mustDo(t, log, workshop.NameCluster{Cluster: "c1", Name: name}, s)
			mustDo(t, log, workshop.AddRemark{Topic: workshop.Risk, Text: long}, s)
			mustDo(t, log, workshop.NotePrivately{Text: long}, s)
			for _, like := range []bool{false, true} {
				events, places, err := workshop.Redaction{Words: words, Parts: true, Like: like}.Apply(log.Events())
				if err != nil || places < 9 {
					t.Fatalf("%q of %q: %d places, %v", words, piece, places, err)
				}
				file, err := workshop.EncodeSession(events)
				if err != nil {
					t.Fatal(err)
				}
				if _, err := workshop.DecodeSession(file); err != nil {
					t.Errorf("%q of %q: %v", words, piece, err)
				}
			}
		}
	}
}

// filled is a text of a piece again and again, as long as it may be.
func filled(piece string, most int) string {
	return workshop.Clean(strings.Repeat(piece, most/workshop.Length(piece)))
}

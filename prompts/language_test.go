package prompts

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"swotshop/workshop"
	"swotshop/workshop/language"
)

// otherLanguages are the built-in decks that are not in English.
func otherLanguages(t *testing.T) (all []ownDeck) {
	t.Helper()
	for _, id := range builtInDecks[1:] {
		own := readDeck(id+".yaml", Example(id))
		for _, f := range own.faults {
			t.Error(f)
		}
		if own.deck.ID != id {
			t.Errorf("%s is in %s.yaml", own.deck.ID, id)
		}
		all = append(all, own)
	}
	return all
}

func TestDecksInOtherLanguagesAreComplete(t *testing.T) {
	for _, own := range otherLanguages(t) {
		d := &own.deck
		if missing := MissingWords(d); d.Language == "" || len(missing) > 0 {
			t.Errorf("%s, in %q, lacks %v", d.ID, d.Language, missing)
		}
		if !slices.Equal(d.First, []string{"V1", "L1", "B1", "H2", "H1"}) || len(d.Cards) != 5 {
			t.Errorf("%s has %d cards, first %v", d.ID, len(d.Cards), d.First)
		}
		for _, c := range d.Cards {
			if c.Twist == "" || c.Note == "" || len(c.FollowUps) < 3 {
				t.Errorf("%s: %s lacks a twist, a note or a third follow-up", d.ID, c.ID)
			}
		}
		for _, q := range workshop.Quadrants {
			if len(own.triggers[q]) < 4 {
				t.Errorf("%s asks %d questions for %s", d.ID, len(own.triggers[q]), q)
			}
		}
		if len(own.objections) == 0 || len(own.agendas) == 0 {
			t.Errorf("%s brings %d objections and %d agendas", d.ID, len(own.objections), len(own.agendas))
		}
	}
}

func TestWordsOfOtherLanguagesAreFitToPrint(t *testing.T) {
	for _, own := range otherLanguages(t) {
		texts(reflect.ValueOf([]any{own.deck, own.triggers, own.objections, own.agendas}), func(text string) {
			if strings.ContainsAny(text, `'"`) || strings.Contains(text, "...") || strings.Contains(text, " - ") {
				t.Errorf("%s wants typographic marks: %s", own.deck.ID, text)
			}
			if own.deck.Language == "de" && strings.Contains(text, "”") {
				t.Errorf("%s wants German quotation marks: %s", own.deck.ID, text)
			}
		})
	}
}

// A text of a deck is in its language: none is one of the English deck, the agendas, the
// questions or the objections.
func TestDecksInOtherLanguagesSayNothingInEnglish(t *testing.T) {
	c := Open("")
	english := map[string]bool{}
	for _, of := range []any{c.builtIn(DefaultDeck).deck.Cards, c.builtIn(DefaultDeck).deck.Scale, c.Agendas(), c.Triggers(), c.Objections()} {
		texts(reflect.ValueOf(of), func(text string) { english[text] = true })
	}
	for _, own := range otherLanguages(t) {
		for _, of := range []any{own.deck.Cards, own.deck.Session, own.deck.Scale, own.agendas, own.triggers, own.objections} {
			texts(reflect.ValueOf(of), func(text string) {
				if len(strings.Fields(text)) > 1 && english[text] {
					t.Errorf("%s says %q", own.deck.ID, text)
				}
			})
		}
	}
}

// texts finds every text in a value; ids and other words of a vocabulary are single words.
func texts(v reflect.Value, found func(string)) {
	switch v.Kind() {
	case reflect.String:
		found(v.String())
	case reflect.Interface:
		texts(v.Elem(), found)
	case reflect.Struct:
		for i := range v.NumField() {
			texts(v.Field(i), found)
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			texts(v.Index(i), found)
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			texts(v.MapIndex(key), found)
		}
	}
}

// A deck is told what is wrong with its words, by their keys.
func TestWordsAreChecked(t *testing.T) {
	good := testdata(t, "good.yaml")
	for words, want := range map[string]string{
		"language: xx-1":                                                             `language: "xx-1" is not the code of a language`,
		"words: {stance: {hands: Ja}}":                                               "words.stance.hands: there is no such word; available: stance.question, stance.hands_up,",
		"words: {sounds: {loud: Ja}}":                                                "words.sounds.loud: there is no such word; available: quadrants, sides,",
		"words: {quadrants: {strengths: Sterke punten van ons}}":                     "words.quadrants.strengths: 21 characters; at most 16 allowed",
		"words: {stance: {spread: \"{low} tot {hoog}\"}}":                            "words.stance.spread: {hoog} stands for nothing here; available: {high}, {low}",
		"words: {stance: {split: \"{n} kampen\"}}":                                   "words.stance.split: {n} stands for nothing here; available: none",
		"words: {gradients: [een, twee, drie, vier, vijf, zes, zeven, acht, negen]}": "words.gradients[9]: there is no such word",
		"words: {header: {until: }}":                                                 "words.header.until: empty",
		"words: nee":                                                                 "words: there is no such word",
	} {
		_, faults := CheckDeck("d.yaml", []byte(good+"\n"+words+"\n"))
		if len(faults) != 1 || !strings.Contains(faults[0].String(), want) {
			t.Errorf("%s: %v\nwant %s", words, faults, want)
		}
	}
}

// What a deck has no words for is named, and only that: of a plural the forms in which the
// language counts.
func TestMissingWordsAreNamed(t *testing.T) {
	deck := func(more string) workshop.Deck {
		d, faults := CheckDeck("d.yaml", []byte(testdata(t, "good.yaml")+"\n"+more+"\n"))
		if len(faults) > 0 {
			t.Fatal(faults)
		}
		return d
	}
	d := deck("language: pl\nwords: {quadrants: {strengths: Mocne strony}, count: {person: {one: osoba, other: osób}}}")
	missing := MissingWords(&d)
	for key, want := range map[string]bool{
		"quadrants.strengths": false, "quadrants.threats": true, "count.person.one": false, "count.person.few": true, "count.person.two": false,
	} {
		if slices.Contains(missing, key) != want {
			t.Errorf("%s is missing: %v", key, !want)
		}
	}
	for _, more := range []string{"", "words: {quadrants: {strengths: Assets}}", "language: en"} {
		if d := deck(more); len(MissingWords(&d)) > 0 {
			t.Errorf("an English deck lacks %v", MissingWords(&d))
		}
	}
	if d := deck("words: {count: {item: \"{n} ×\"}}"); language.New(d.Language, d.Words).Texts()["count.item.other"] != "{n} ×" {
		t.Error(d.Words)
	}
}

// A deck’s own agendas, questions and objections go before ours.
func TestADeckBringsItsCompanions(t *testing.T) {
	c := Open("")
	if a, err := c.AgendaWith("social-board-nl", ""); err != nil || a.ID != "kort" {
		t.Error(a.ID, err)
	}
	if a, err := c.AgendaWith("social-board-nl", "short"); err != nil || a.ID != "short" {
		t.Error(a.ID, err)
	}
	if a, err := c.AgendaWith("", ""); err != nil || a.ID != DefaultAgenda {
		t.Error(a.ID, err)
	}
	if a, err := c.Agenda("kurz"); err != nil || a.Stages[0].Title != "Willkommen" {
		t.Error(a, err)
	}
	if q := c.TriggersWith("social-board-de")[workshop.Strengths][0].Question; !strings.HasPrefix(q, "Welche Abschlüsse") {
		t.Error(q)
	}
	card := &workshop.Card{ID: "H1", Theme: "H"}
	if o := c.ObjectionsAt("social-board-nl", card); o[0].Says != "Wat levert het op?" {
		t.Error(o[0])
	}
}

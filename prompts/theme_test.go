package prompts

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"swotshop/workshop"
)

// saying is the cluster of one item with some words.
func saying(t *testing.T, text string) *workshop.Cluster {
	t.Helper()
	w := workshop.Workshop{}
	c := &workshop.Cluster{ID: "c1", Items: []*workshop.Item{{ID: "i1", Cluster: "c1", Quadrant: workshop.Weaknesses, Text: text}}}
	w.Clusters = append(w.Clusters, c)
	return c
}

// Each of the built-in words proposes its theme, and no other has it.
func TestEveryWordProposesItsTheme(t *testing.T) {
	tags := read(t, "themes.yaml", readTags)
	if len(tags) != 10 {
		t.Fatalf("there are %d themes, want ten", len(tags))
	}
	for _, tag := range tags {
		if len(tag.Words) < 10 || tag.Title == "" || tag.Meaning == "" {
			t.Errorf("%s says little: %+v", tag.ID, tag)
		}
		for _, word := range tag.Words {
			text, begins := strings.CutSuffix(word, "*")
			if got := tags.Propose(saying(t, "We have no "+text+" here")); got != tag.ID {
				t.Errorf("%q proposes %q, want %q", word, got, tag.ID)
			}
			if got := tags.Propose(saying(t, "Wir haben "+text+"ungetüm")); begins && got != tag.ID {
				t.Errorf("what begins with %q proposes %q, want %q", text, got, tag.ID)
			}
		}
	}
}

// What boards have said is proposed as people who know them would tag it.
func TestThemesOfWhatBoardsSay(t *testing.T) {
	tags := Open("").Tags()
	for text, want := range map[string]string{
		"Nobody knows who may approve a post":            "ownership",
		"Who owns the accounts?":                         "ownership",
		"The password is with an agency":                 "access",
		"An impostor’s account has more followers":       "crisis",
		"Half of our applicants read Glassdoor first":    "hiring",
		"No training since 2019":                         "skills",
		"Niemand weet wie de post goedkeurt":             "ownership",
		"Passwörter liegen bei der Agentur":              "access",
		"Die Passwortliste liegt bei der Agentur":        "access",
		"Unsere Bewerber finden nichts":                  "hiring",
		"Neighbours in the trade get on well":            "",
		"Results slip out on the chat before we publish": "disclosure",
	} {
		if got := tags.Propose(saying(t, text)); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestAUsersFileAddsThemes(t *testing.T) {
	file := filepath.Join(t.TempDir(), "themes.yaml")
	write := func(text string) *Content {
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return Open("").WithTags(file)
	}
	if c := Open("").WithTags(file); len(c.Tags()) != 10 || len(c.TagFaults()) > 0 {
		t.Errorf("without a file there are %d themes and %v", len(c.Tags()), c.TagFaults())
	}
	c := write("- id: safety\n  title: Safety\n  meaning: \"Who is safe, and where.\"\n- id: ownership\n  words: [eier]\n")
	if ids := len(c.Tags()); ids != 11 || len(c.TagFaults()) > 0 || c.Tags()[10].ID != "safety" {
		t.Errorf("there are %d themes, and %v", ids, c.TagFaults())
	}
	if got := c.Tags().Propose(saying(t, "Hvem er eier?")); got != "ownership" {
		t.Errorf("a word that was added proposes %q", got)
	}
	if slices.Contains(Open("").Tags()[8].Words, "eier") {
		t.Error("the built-in words were changed")
	}
	c = write("- id: safety\n  title: Safety\n- id: safety\n  titel: Again\n")
	if len(c.TagFaults()) < 3 || len(c.Tags()) != 10 {
		t.Errorf("a faulty file gives %d themes and %v", len(c.Tags()), c.TagFaults())
	}
}

package prompts

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"swotshop/workshop"
)

// ownDeck is a file in the user's folder, and what came of reading it.
type ownDeck struct {
	file   string
	deck   workshop.Deck
	line   int // of the deck's id
	faults []Fault
}

// CheckFile checks a deck file that a user wrote, as it will be checked when it
// lies in the user's folder: CheckDeck, and its id must not be a built-in one.
func CheckFile(path string) (workshop.Deck, []Fault) {
	own := readOwn(path)
	return own.deck, own.faults
}

// readFolder reads all decks in a folder. A faulty one is kept with its faults:
// it is to be reported, not to stop the program.
func readFolder(folder string) []ownDeck {
	if folder == "" {
		return nil
	}
	entries, err := os.ReadDir(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return []ownDeck{{file: folder, faults: []Fault{unreadable(folder, err)}}}
	}
	var decks []ownDeck
	for _, e := range entries {
		if isDeckFile(e) {
			decks = append(decks, readOwn(filepath.Join(folder, e.Name())))
		}
	}
	refuseTwins(decks)
	return decks
}

// isDeckFile leaves out hidden files too: editors and copying from a Mac leave
// such with the same ending.
func isDeckFile(e fs.DirEntry) bool {
	name := strings.ToLower(e.Name())
	return !e.IsDir() && !strings.HasPrefix(name, ".") && (strings.HasSuffix(name, ".yaml") || strings.HasSuffix(name, ".yml"))
}

func readOwn(path string) ownDeck {
	data, err := readSmall(path)
	if err != nil {
		return ownDeck{file: path, faults: []Fault{unreadable(path, err)}}
	}
	deck, faults, line := readDeck(path, data)
	if strings.EqualFold(deck.ID, DefaultDeck) {
		faults = inOrder(append(faults, Fault{path, line, "id", quoted(deck.ID) + " is the id of the built-in deck: choose another"}))
	}
	return ownDeck{path, deck, line, faults}
}

// readSmall reads one byte more than a deck may have, so that the check can say
// that it is too large, and nothing that is not a plain file: reading from a
// pipe would wait for ever.
func readSmall(path string) ([]byte, error) {
	about, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if !about.Mode().IsRegular() {
		return nil, errors.New("not a plain file")
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return io.ReadAll(io.LimitReader(file, maxFile+1))
}

// unreadable says it in the same words on every system where it can.
func unreadable(path string, err error) Fault {
	problem := "cannot be read"
	switch pathError := (*fs.PathError)(nil); {
	case errors.Is(err, fs.ErrNotExist):
		problem = "there is no such file"
	case errors.Is(err, fs.ErrPermission):
		problem = "you may not read it"
	case errors.As(err, &pathError):
		problem += ": " + pathError.Err.Error() // the path is told already
	default:
		problem += ": " + err.Error()
	}
	return Fault{File: path, Problem: problem}
}

// refuseTwins leaves an id to the first usable deck that has it.
func refuseTwins(decks []ownDeck) {
	first := map[string]string{}
	for i, own := range decks {
		id := strings.ToLower(own.deck.ID)
		if other, used := first[id]; used {
			problem := quoted(own.deck.ID) + " is the id of " + printable(other) + " too: choose another"
			decks[i].faults = inOrder(append(own.faults, Fault{own.file, own.line, "id", problem}))
		} else if len(own.faults) == 0 {
			first[id] = own.file
		}
	}
}

package prompts

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"swotshop/files"
	"swotshop/workshop"
)

// The limits of the user's folder. A deck of thirty cards is some 30 KB; what
// makes a session start or a list show has to be bounded, whatever is there.
const (
	maxEntries = 5_000    // files of any kind
	maxListed  = 200      // decks that are read to be listed
	maxFolder  = 8 << 20  // bytes of these
	maxHead    = 16 << 10 // bytes of a file in which its id is sought
)

// ownDeck is a file in the user's folder, and what came of reading it.
type ownDeck struct {
	file string
	deck workshop.Deck
	companions
	line   int // of the deck's id
	faults []Fault
}

// CheckFile checks a deck file that a user wrote: CheckDeck, its id must not be
// a built-in one, nor, when it is in the user's folder, that of a deck before it.
func (c *Content) CheckFile(path string) (workshop.Deck, []Fault) {
	own := readOwn(path)
	if twin := c.twinOf(own); twin != "" {
		own.refuseTwin(twin)
	}
	return own.deck, own.faults
}

// twinOf is the file of the deck in the user's folder that has the id of another
// one in it, and the better right to it.
func (c *Content) twinOf(own ownDeck) string {
	if about, err := os.Stat(filepath.Dir(own.file)); err != nil || !sameFile(c.folder, about) {
		return ""
	}
	names, _ := yamlFiles(c.folder) // when it cannot be read, the list says so
	for _, name := range names {
		if name == filepath.Base(own.file) {
			return ""
		}
		path := filepath.Join(c.folder, name)
		if strings.EqualFold(glance(path), own.deck.ID) && len(readOwn(path).faults) == 0 {
			return path
		}
	}
	return ""
}

func sameFile(path string, about fs.FileInfo) bool {
	other, err := os.Stat(path)
	return err == nil && os.SameFile(other, about)
}

// find finds a deck in the user's folder by its id. Only a file whose id this
// seems to be is read. When none is usable, the fault is that of the first.
func (c *Content) find(id string) (deck ownDeck, found bool, err error) {
	names, _ := yamlFiles(c.folder)
	for _, name := range names {
		path := filepath.Join(c.folder, name)
		if glance(path) != id {
			continue
		}
		switch own := readOwn(path); {
		case own.deck.ID != id:
		case len(own.faults) == 0:
			return own, true, nil
		case err == nil:
			found, err = true, unusable(own)
		}
	}
	return deck, found, err
}

func unusable(own ownDeck) error {
	return fmt.Errorf(unusableDeck, own.deck.ID, own.faults[0])
}

// readFolder reads the decks in a folder, as many as are listed, and says how many
// are not. A faulty one is kept with its faults: it is to be reported, not to stop
// the program.
func readFolder(folder string) (decks []ownDeck, unlisted string) {
	names, fault := yamlFiles(folder)
	if fault != nil {
		return []ownDeck{{file: folder, faults: []Fault{*fault}}}, ""
	}
	first, size := map[string]string{}, 0
	for i, name := range names {
		path := filepath.Join(folder, name)
		data, err := files.Head(path, maxFile+1)
		if size += len(data); i == maxListed || size > maxFolder {
			return decks, fmt.Sprintf(listFull, maxListed, maxFolder>>20, printable(path), len(names)-i)
		}
		decks = append(decks, checkOwn(path, data, err, first))
	}
	return decks, ""
}

// yamlFiles are the names of the decks or the agendas in a folder, in their order; none when it
// is not there, or has no name.
func yamlFiles(folder string) ([]string, *Fault) {
	entries, err := entriesOf(folder)
	switch {
	case folder == "", errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		fault := unreadable(folder, err)
		return nil, &fault
	case len(entries) > maxEntries:
		return nil, &Fault{File: folder, Problem: fmt.Sprintf(tooManyFiles, maxEntries)}
	}
	var names []string
	for _, e := range entries {
		if isYAML(e) {
			names = append(names, e.Name())
		}
	}
	slices.Sort(names)
	return names, nil
}

// entriesOf reads one entry of a folder more than there may be. Only a folder is
// opened: a pipe in its place would wait for ever.
func entriesOf(folder string) ([]fs.DirEntry, error) {
	about, err := os.Stat(folder)
	if err != nil {
		return nil, err
	}
	if !about.IsDir() {
		return nil, errors.New(notAFolder)
	}
	dir, err := os.Open(folder)
	if err != nil {
		return nil, err
	}
	defer dir.Close()
	entries, err := dir.ReadDir(maxEntries + 1)
	if errors.Is(err, io.EOF) { // it is empty
		err = nil
	}
	return entries, err
}

// isYAML leaves out hidden files too: editors and copying from a Mac leave
// such with the same ending.
func isYAML(e fs.DirEntry) bool {
	name := strings.ToLower(e.Name())
	return !e.IsDir() && !strings.HasPrefix(name, ".") && (strings.HasSuffix(name, ".yaml") || strings.HasSuffix(name, ".yml"))
}

// glance is the id of a deck as it stands in the first lines of its file, in the
// plain way in which nearly all write it; empty when it does not.
func glance(path string) string {
	head, err := files.Head(path, maxHead)
	if err != nil {
		return ""
	}
	id, _ := idIn(head)
	return id
}

// idIn finds the id in the text of a deck, and its line.
func idIn(text []byte) (id string, line int) {
	for l := range strings.Lines(strings.TrimPrefix(string(text[:min(len(text), maxHead)]), "\ufeff")) {
		line++
		if rest, ok := strings.CutPrefix(l, "id:"); ok {
			rest, _, _ = strings.Cut(rest, " #")
			id = strings.Trim(strings.TrimSpace(rest), `"'`)
			if isID(id, maxDeckID) {
				return id, line
			}
			return "", 0
		}
	}
	return "", 0
}

func readOwn(path string) ownDeck {
	data, err := files.Head(path, maxFile+1)
	return checkOwn(path, data, err, nil)
}

// checkOwn checks a file in the user's folder. An id is left to the first usable
// deck that has it; a file whose id is taken already is not read further.
func checkOwn(path string, data []byte, err error, first map[string]string) ownDeck {
	if err != nil {
		return ownDeck{file: path, faults: []Fault{unreadable(path, err)}}
	}
	if id, line := idIn(data); first[strings.ToLower(id)] != "" {
		own := ownDeck{file: path, deck: workshop.Deck{ID: id}, line: line}
		own.refuseTwin(first[strings.ToLower(id)])
		return own
	}
	own := readDeck(path, data)
	id := strings.ToLower(own.deck.ID)
	switch {
	case slices.Contains(builtInDecks, id):
		own.fault(fmt.Sprintf(builtInID, quote(own.deck.ID)))
	case first[id] != "":
		own.refuseTwin(first[id])
	case len(own.faults) == 0 && first != nil:
		first[id] = path
	}
	return own
}

func (own *ownDeck) refuseTwin(other string) {
	own.fault(fmt.Sprintf(othersID, quote(own.deck.ID), printable(other)))
}

// fault notes what is wrong with the id.
func (own *ownDeck) fault(problem string) {
	own.faults = inOrder(append(own.faults, Fault{own.file, own.line, "id", problem}))
}

// unreadable says it in the same words on every system where it can.
func unreadable(path string, err error) Fault {
	var problem string
	var kind *files.KindError
	switch pathError := (*fs.PathError)(nil); {
	case errors.As(err, &kind):
		problem = fmt.Sprintf(isNoFile, kind.Kind)
	case errors.Is(err, fs.ErrNotExist):
		problem = noSuchFile
	case errors.Is(err, fs.ErrPermission):
		problem = mayNotRead
	case errors.As(err, &pathError):
		problem = fmt.Sprintf(cannotRead, pathError.Err) // without the path, which is shown already
	default:
		problem = fmt.Sprintf(cannotRead, err)
	}
	return Fault{File: path, Problem: problem}
}

package sessions_test

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"swotshop/sessions"
)

// One bad page of the file, whichever it is and whatever is on it instead, costs at
// most the events of which a part is on it. Of each session the beginning is brought
// back; every other event that can still be read is in the text, also the one that
// goes on on the bad page, as far as it reads; what is brought back in part is named.
// That holds also where the bad page is one through which all the others are found,
// and of the very first.
func TestRestoreOfADamagedFile(t *testing.T) {
	harms := map[string]func(page []byte, rng *rand.Rand){
		"zeros":   func(page []byte, _ *rand.Rand) { clear(page) },
		"ones":    func(page []byte, _ *rand.Rand) { copy(page, bytes.Repeat([]byte{0xff}, len(page))) },
		"garbage": func(page []byte, rng *rand.Rand) { scramble(page, rng) },
		"sector":  func(page []byte, rng *rand.Rand) { scramble(page[:512], rng) }, // a disk’s block may be smaller than a page
	}
	for name, harm := range harms {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			l := vacuumed(t)
			inPart := 0
			for n := range l.pages() {
				rng := rand.New(rand.NewPCG(uint64(n), 3))
				spoilt := slices.Clone(l.sound)
				harm(spoilt[n*l.size:(n+1)*l.size], rng)
				inPart += l.restore(t, fmt.Sprintf("page %d", n+1), spoilt, func(page int) bool { return page == n+1 })
			}
			if inPart < 3 {
				t.Errorf("of %d bad pages only %d cost a part of a session: it shows too little", l.pages(), inPart)
			}
		})
	}
}

func scramble(page []byte, rng *rand.Rand) {
	for i := range page {
		page[i] = byte(rng.Uint32())
	}
}

// book is a library in a file, and where in the file its events are.
type book struct {
	path  string
	sound []byte
	size  int // of a page
	all   []*scribe
	on    map[string][]int // by an event’s id, the pages on which it is; its row begins on the first
}

// vacuumed is a library without a page that is not in use, and so without one
// of which nobody needs to notice that it is bad. Its sessions begin with an
// event that goes on on several pages.
func vacuumed(t *testing.T) book {
	t.Helper()
	l := book{path: filepath.Join(t.TempDir(), "library.db"), on: map[string][]int{}}
	lib := openAt(t, l.path, sessions.Options{})
	for i, id := range []string{"a", "b", "c"} {
		s := seededScribe(id, uint64(i))
		begin := opening(id)
		for i := range begin.Deck.Cards {
			begin.Deck.Cards[i].Twist = strings.TrimSpace(strings.Repeat(s.text()+" ", 40))
		}
		must(t, lib.Append(ctx, id, s.do(begin)))
		for range 60 {
			must(t, lib.Append(ctx, id, s.ordinary()))
		}
		l.all = append(l.all, s)
	}
	must(t, lib.Retain(ctx, "Nordwind AG", started))
	must(t, lib.Close())
	sessions.RawChange(t, l.path, "VACUUM")
	l.sound = sessions.Raw(t, l.path)
	l.size = int(l.sound[16])<<8 | int(l.sound[17])
	l.walk(rootOf(t, l.path, "event"))
	if long := l.on[l.all[0].log.Events()[0].ID]; len(long) < 4 {
		t.Fatalf("the first event is on the pages %v: it shows too little", long)
	}
	return l
}

func (l book) pages() int { return len(l.sound) / l.size }

func (l book) page(n int) []byte { return l.sound[(n-1)*l.size : n*l.size] }

// walk finds in the undamaged file where each event is, as SQLite would: from the
// root of their table down. See “B-tree Pages” in SQLite’s file format.
func (l book) walk(n int) {
	page, head := l.page(n), 8
	if page[0] == 2 {
		head = 12
		l.walk(int(binary.BigEndian.Uint32(page[8:])))
	}
	for i := range int(binary.BigEndian.Uint16(page[3:])) {
		cell := page[binary.BigEndian.Uint16(page[head+2*i:]):]
		if page[0] == 2 {
			l.walk(int(binary.BigEndian.Uint32(cell)))
			cell = cell[4:]
		}
		size := 0
		for more := true; more; cell = cell[1:] {
			size, more = size<<7|int(cell[0]&0x7f), cell[0] >= 0x80
		}
		l.note(cell, size, n)
	}
}

// note notes the pages of the event whose row begins here.
func (l book) note(row []byte, size, n int) {
	pages := []int{n}
	least, most := (l.size-12)*32/255-23, (l.size-12)*64/255-23
	if size > most {
		here := least + (size-least)%(l.size-4)
		if here > most {
			here = least
		}
		row, size = row[:here+4], here
		for next := row[here:]; binary.BigEndian.Uint32(next) != 0; next = l.page(pages[len(pages)-1]) {
			pages = append(pages, int(binary.BigEndian.Uint32(next)))
		}
	}
	for _, s := range l.all {
		for _, ev := range s.log.Events() {
			if rowIn(row[:size], ev) {
				l.on[ev.ID] = pages
			}
		}
	}
}

// restore restores the library from a file that is spoilt on some pages, and fails
// when more is missing than was on them. It says of how many sessions a part is.
func (l book) restore(t *testing.T, what string, spoilt []byte, bad func(page int) bool) (inPart int) {
	t.Helper()
	must(t, os.WriteFile(l.path, spoilt, 0o600))
	callsNothingFine(t, l.path)
	to := filepath.Join(t.TempDir(), "new.db")
	got, err := sessions.Restore(ctx, l.path, to)
	if err != nil {
		t.Errorf("%s: %v, %+v", what, err, got)
		return 0
	}
	rest := restOf(t, got)
	fresh := openAt(t, to, sessions.Options{})
	for _, s := range l.all {
		brought, whole, broken := isBeginning(t, fresh, s), s.log.Events(), false
		for i, ev := range whole {
			pages := l.on[ev.ID]
			broken = broken || slices.ContainsFunc(pages, bad)
			switch {
			case bad(pages[0]), i < brought: // its row is gone, or it is there
			case !broken:
				t.Errorf("%s: event %d of %s and all before it are in the file, and %d were brought back", what, ev.Seq, s.id, brought)
			case !strings.Contains(rest, textHead(ev)):
				t.Errorf("%s: event %d of %s, on %v, is in the file, and in nothing that was restored", what, ev.Seq, s.id, pages)
			}
		}
		named := func(list []sessions.Finding) bool {
			return slices.ContainsFunc(list, func(f sessions.Finding) bool { return f.Session == s.id && f.Text != "" })
		}
		if (brought < len(whole)) != (named(got.Incomplete) || named(got.Lost)) {
			t.Errorf("%s: %d of %d events of %s, and %+v", what, brought, len(whole), s.id, got)
		}
		if brought > 0 && brought < len(whole) {
			inPart++
			must(t, fresh.Import(ctx, s.log))
			sameEvents(t, fresh, s)
		}
	}
	noFindings(t, fresh)
	must(t, fresh.Close())
	return inPart
}

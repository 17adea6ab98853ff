package workshop

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// List is a text of several lines, read as items for the board. Whatever stands in
// the text is in one of its entries: nothing that was typed is lost.
type List struct{ Entries []ListEntry }

// ListEntry is a line of a list, or a cell of a table in it.
type ListEntry struct {
	At    int    // the line of the text, from 1
	Typed string // what stands there
	Kind  EntryKind
	Line         // the item, when it is one
	Why   string // it is not an item that can be added: a sentence
}

// EntryKind is what an entry of a list is.
type EntryKind string

// The kinds of entry.
const (
	EntryItem    EntryKind = "item"
	EntryTwin    EntryKind = "twin"    // an item that is there already
	EntryHeading EntryKind = "heading" // a heading that was understood, or a rule
	EntryTitle   EntryKind = "title"   // a heading of something else
	EntryRefused EntryKind = "refused"
)

// Of lists the entries of a kind.
func (l List) Of(kind EntryKind) (all []ListEntry) {
	for _, e := range l.Entries {
		if e.Kind == kind {
			all = append(all, e)
		}
	}
	return all
}

// NotTaken lists what stands in the list and would not be added.
func (l List) NotTaken() (all []ListEntry) {
	for _, e := range l.Entries {
		if e.Kind == EntryTwin || e.Kind == EntryRefused {
			all = append(all, e)
		}
	}
	return all
}

// Told lists what is no item, and why, though nothing needs to be done about it: headings of
// something else, and columns that are not read.
func (l List) Told() (all []ListEntry) {
	for _, e := range l.Entries {
		if e.Kind == EntryTitle || e.Kind == EntryHeading && e.Why != "" {
			all = append(all, e)
		}
	}
	return all
}

// Items are the items that can be added.
func (l List) Items() (items []AddItem) {
	for _, e := range l.Of(EntryItem) {
		items = append(items, AddItem{Quadrant: e.Quadrant, Function: e.Function, Text: e.Text})
	}
	return items
}

// Count is how many items would be added to a quadrant.
func (l List) Count(q Quadrant) (n int) {
	for _, e := range l.Of(EntryItem) {
		if e.Quadrant == q {
			n++
		}
	}
	return n
}

// Many reports whether a text has several lines with something on them.
func Many(text string) bool {
	lines := 0
	for line := range strings.Lines(unixLines(text)) {
		if Clean(line) != "" {
			lines++
		}
	}
	return lines > 1
}

// LooksListed reports whether a text of several lines is a list beyond doubt: one of
// them is a quadrant's heading, or begins with a bullet or a number.
func LooksListed(text string) bool {
	return Many(text) && slices.ContainsFunc(strings.Split(unixLines(text), "\n"), func(line string) bool {
		h, _ := spokenNames().headingOf(Clean(line))
		_, bullet := cutBullet(line)
		return bullet || h.quadrant != "" && h.rest == "" && Length(Clean(line)) > 1
	})
}

// ReadLines reads a text of several lines of which each is an entry of no quadrant, without
// its bullet or number.
func ReadLines(text string) (l List) {
	lines := strings.Split(unixLines(text), "\n")
	numbered := runs(lines)
	for at, line := range lines {
		text, _ := cutFigures(line, numbered[at])
		e := ListEntry{At: at + 1, Typed: Clean(line), Kind: EntryItem, Line: Line{Text: unmarked(text)}}
		switch n := Length(e.Text); {
		case isRule(e.Text):
			continue
		case n > MaxText:
			e.Kind, e.Why = EntryRefused, fmt.Sprintf(lineTooLong, n, MaxText)
		}
		l.Entries = append(l.Entries, e)
	}
	return l
}

// ReadList reads a text of several lines: items under headings, with bullets or
// numbers before them or not, in tables of Markdown, or the rows of a spreadsheet.
// Items under no heading go to the present quadrant; when that is empty, each has to
// say its own.
func (w *Workshop) ReadList(text string, present Quadrant) List {
	r := &listReader{names: w.quadrantNames(), here: present, there: map[string]string{}}
	for _, i := range w.Items {
		r.there[twinKey(i.Quadrant, i.Text)] = fmt.Sprintf(listOnBoard, i.Ref())
	}
	text = unixLines(text)
	if rows, ok := r.names.sheetRows(text); ok {
		r.table(rows)
		return r.list
	}
	lines := strings.Split(text, "\n")
	numbered := runs(lines)
	for at := 0; at < len(lines); at++ {
		if rows := tableRows(lines[at:], at+1); len(rows) > 1 {
			r.table(rows)
			at += len(rows) - 1
			continue
		}
		r.line(at+1, lines[at], numbered[at])
	}
	return r.list
}

// unixLines ends lines as Unix does; a byte order mark goes.
func unixLines(text string) string {
	return strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(strings.TrimPrefix(text, "\ufeff"))
}

// listReader reads a list from top to bottom.
type listReader struct {
	names quadrantNames
	list  List
	here  Quadrant          // where items go; empty: nobody has said
	level int               // of the heading that said so; 0: none did
	stray bool              // under a heading that says something else
	of    Function          // by a heading
	open  bool              // the last entry has a bullet, and may go on in the next line
	own   bool              // and it names its quadrant itself
	there map[string]string // what is there already, and where
}

func (r *listReader) add(e ListEntry) { r.list.Entries = append(r.list.Entries, e) }

// line reads a line that is not in a table; numbered says that it stands in a run of
// numbers that alone would be none.
func (r *listReader) line(at int, raw string, numbered bool) {
	typed := Clean(raw)
	text, bullet := cutFigures(raw, numbered)
	broken := r.open && !bullet && (strings.HasPrefix(raw, "  ") || strings.HasPrefix(raw, "\t"))
	switch {
	case typed == "":
		r.open = false
		return
	case isRule(typed):
		r.open = false
		r.add(ListEntry{At: at, Typed: typed, Kind: EntryHeading})
		return
	case broken && beginsSmall(typed):
		r.continues(typed)
		return
	case r.heading(at, typed):
		r.open = false
		return
	case broken:
		r.continues(typed)
		return
	}
	r.open = bullet
	r.item(at, typed, Clean(text))
}

// cutFigures takes a bullet or a number off a line, and one that is known by its run.
func cutFigures(line string, numbered bool) (rest string, ok bool) {
	if numbered {
		return cutMark(line, figure())
	}
	return cutBullet(line)
}

func beginsSmall(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLower(first)
}

// heading takes a line that is a heading. What stands behind its name is an item.
func (r *listReader) heading(at int, typed string) bool {
	h, ok := r.names.headingOf(typed)
	if !ok {
		return false
	}
	e := ListEntry{At: at, Typed: typed, Kind: EntryHeading}
	switch {
	case h.quadrant != "":
		r.here, r.of, r.level, r.stray = h.quadrant, Untagged, h.level, false
	case h.function != Untagged:
		r.of = h.function
	default:
		r.of = Untagged
		r.stray = r.stray || r.level >= h.level
		e.Kind, e.Why = EntryTitle, listTitle
	}
	r.add(e)
	for _, text := range partsOf(h.rest) {
		r.check(r.entry(at, typed, r.here, text))
	}
	return true
}

// entry is an item of a quadrant that may name its function.
func (r *listReader) entry(at int, typed string, q Quadrant, text string) ListEntry {
	e := ListEntry{At: at, Typed: typed, Line: Line{Quadrant: q}}
	e.Function, e.Text = cutFunction(text)
	if e.Text == "" { // a name and a colon, and nothing after it
		e.Function, e.Text = Untagged, text
	}
	e.Function = cmp.Or(e.Function, r.of)
	return e
}

// continues adds a line to the item before it, which was broken to fit a page.
func (r *listReader) continues(typed string) {
	last := r.list.Entries[len(r.list.Entries)-1]
	r.list.Entries = r.list.Entries[:len(r.list.Entries)-1]
	if last.Kind == EntryItem {
		delete(r.there, twinKey(last.Quadrant, last.Text))
	}
	last.Text, last.Typed = Clean(last.Text+" "+unmarked(typed)), last.Typed+" "+typed
	r.place(last, r.own)
}

// item takes a line as an item. Under a heading a letter before it is a word: “o time
// é pequeno”.
func (r *listReader) item(at int, typed, text string) {
	words := unmarked(text)
	q, rest, own := r.names.cutQuadrant(words)
	if !own && r.level == 0 {
		q, rest, own = CutLetter(words)
	}
	if !own {
		q, rest = r.here, words
	}
	r.own = own
	r.place(r.entry(at, typed, q, rest), own)
}

// place adds an item, unless it stands under a heading that names no quadrant and
// names none of its own.
func (r *listReader) place(e ListEntry, own bool) {
	if r.stray && !own {
		e.Kind, e.Why = EntryRefused, listStray
		r.add(e)
		return
	}
	r.check(e)
}

// check says whether an item can be added.
func (r *listReader) check(e ListEntry) {
	key := twinKey(e.Quadrant, e.Text)
	e.Kind, e.Why = EntryRefused, ""
	switch n := Length(e.Text); {
	case e.Text == "":
		e.Why = listNothing
	case n > MaxText:
		e.Why = fmt.Sprintf(listTooLong, n, MaxText)
	case !e.Quadrant.Valid():
		e.Why = listNowhere
	case r.there[key] != "":
		e.Kind, e.Why = EntryTwin, r.there[key]
	default:
		e.Kind = EntryItem
		r.there[key] = fmt.Sprintf(listAsAbove, e.At)
	}
	r.add(e)
}

// twinKey is the same for items that say the same in one quadrant: whatever the case,
// the accents and the punctuation.
func twinKey(q Quadrant, text string) string {
	var b strings.Builder
	b.WriteString(string(q))
	blank := false
	for _, l := range spell(text) {
		if l.isSign() && !isFirm(l) {
			blank = true
			continue
		}
		if blank {
			b.WriteByte(' ')
		}
		blank = false
		b.WriteRune(l.r)
	}
	if b.Len() == len(q) { // nothing but signs
		return string(q) + text
	}
	return b.String()
}

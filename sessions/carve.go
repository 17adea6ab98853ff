package sessions

import (
	"context"
	"encoding/binary"
	"os"
)

// This file reads events from the pages of a file in which SQLite does not find its
// way any more: where one bad page leads to a hundred good ones. It knows what is
// documented of the format (sqlite.org/fileformat2.html) and nothing of where a
// page belongs: the row of an event is told by its shape. Of an event that goes on
// on a bad page it reads what comes before.
//
// It reads past SQLite, and closing the file drops the locks that this process
// has on it. Who restores holds none between two reads, and writes nothing.

// carver reads a file page by page.
type carver struct {
	file   *os.File
	page   int64 // bytes in a page
	usable int64 // without those at its end that nobody uses
	pages  int64
}

// The kinds of pages that have rows of events.
const (
	indexInterior = 2
	indexLeaf     = 10
)

// carve gives every row of an event that is in the file, in the order of the
// pages. It ends with the context, and is silent of what cannot be read.
func (l *Library) carve(ctx context.Context, do func(session string, r remnant)) error {
	f, err := os.Open(l.path)
	if err != nil {
		return ctx.Err()
	}
	defer func() { _ = f.Close() }()
	c := carver{file: f}
	if !c.measure() {
		return ctx.Err()
	}
	c.carve(ctx, c.pages, do)
	return ctx.Err()
}

// carve gives every row of an event on the first so many pages.
func (c *carver) carve(ctx context.Context, pages int64, do func(session string, r remnant)) {
	page := make([]byte, c.page)
	for n := int64(2); n <= min(pages, c.pages) && ctx.Err() == nil; n++ { // the first has no events
		if _, err := c.file.ReadAt(page, (n-1)*c.page); err == nil {
			c.rows(ctx, page, do)
		}
	}
}

// measure reads from its head how the file is built; where that is bad, it is built
// as all our libraries are.
func (c *carver) measure() bool {
	info, err := c.file.Stat()
	if err != nil || !info.Mode().IsRegular() {
		return false
	}
	c.page, c.usable = usualPage, usualPage
	head := make([]byte, headSize)
	if _, err := c.file.ReadAt(head, 0); err == nil && isDatabase(head) {
		c.page = int64(binary.BigEndian.Uint16(head[16:]))
		if c.page == 1 { // how SQLite writes what two bytes do not hold
			c.page = 1 << 16
		}
		c.usable = c.page - int64(head[20])
	}
	if c.page < 512 || c.page&(c.page-1) != 0 || c.usable < 480 {
		return false
	}
	c.pages = info.Size() / c.page
	return true
}

// usualPage is the size of a page unless SQLite is told otherwise.
const usualPage = 4096

// headless reports whether a file is a library that has lost its first page, which
// says what it is: there are events on the next ones. Their table is one of the first
// that a library gets, so that a large file of another kind need not be read.
func (l *Library) headless(ctx context.Context) (lost bool) {
	const soon = 100
	l.alone(func() {
		f, err := os.Open(l.path)
		if err != nil {
			return
		}
		defer func() { _ = f.Close() }()
		head := make([]byte, headSize)
		if _, err := f.ReadAt(head, 0); err == nil && isDatabase(head) {
			return
		}
		if c := (carver{file: f}); c.measure() {
			c.carve(ctx, soon, func(string, remnant) { lost = true })
		}
	})
	return lost
}

// rows finds the rows of events on a page.
func (c *carver) rows(ctx context.Context, page []byte, do func(session string, r remnant)) {
	head := 8
	switch page[0] {
	case indexInterior:
		head = 12
	case indexLeaf:
	default:
		return
	}
	cells := int(binary.BigEndian.Uint16(page[3:]))
	for i := range cells {
		at := head + 2*i
		if at+2 > len(page) || ctx.Err() != nil {
			return
		}
		start := int(binary.BigEndian.Uint16(page[at:]))
		if page[0] == indexInterior {
			start += 4 // the page to the left of it
		}
		if start < head || start >= int(c.usable) {
			continue
		}
		if payload, ok := c.payload(page[start:c.usable]); ok {
			if session, r, ok := eventIn(payload); ok {
				do(session, r)
			}
		}
	}
}

// payload reads what a cell holds, including what is on other pages, as far as they
// lead.
func (c *carver) payload(cell []byte) ([]byte, bool) {
	size, n := varint(cell)
	if n == 0 || size < leastEvent || size > uint64(c.pages*c.page) {
		return nil, false
	}
	here := c.local(int64(size))
	cell = cell[n:]
	if here == int64(size) {
		if int64(len(cell)) < here {
			return nil, false
		}
		return cell[:here], true
	}
	if int64(len(cell)) < here+4 {
		return nil, false
	}
	data := append(make([]byte, 0, size), cell[:here]...)
	next := int64(binary.BigEndian.Uint32(cell[here:]))
	page := make([]byte, c.page)
	for int64(len(data)) < int64(size) {
		if next < 2 || next > c.pages {
			break
		}
		if _, err := c.file.ReadAt(page, (next-1)*c.page); err != nil {
			break
		}
		next = int64(binary.BigEndian.Uint32(page))
		data = append(data, page[4:min(c.usable, 4+int64(size)-int64(len(data)))]...)
	}
	return data, true
}

// local is how much of so large a payload lies on the page itself.
func (c *carver) local(size int64) int64 {
	most, least := (c.usable-12)*64/255-23, (c.usable-12)*32/255-23
	if size <= most {
		return size
	}
	if k := least + (size-least)%(c.usable-4); k <= most {
		return k
	}
	return least
}

// shape is what the row of an event has, column by column.
var shape = [9]byte{'t', 'i', 't', 'i', 't', 't', 'i', 'i', 't'}

// eventIn reads a record, if it is the row of an event. The last of its texts may be
// cut off.
func eventIn(record []byte) (session string, r remnant, ok bool) {
	head, n := varint(record)
	if n == 0 || head < uint64(n) || head > uint64(len(record)) {
		return "", r, false
	}
	var texts [9]string
	var numbers [9]int64
	types, body := record[n:head], record[head:]
	for i, want := range shape {
		kind, n := varint(types)
		length, is := width(kind)
		if i == len(shape)-1 {
			length = min(length, uint64(len(body)))
		}
		if n == 0 || is != want || length > uint64(len(body)) {
			return "", r, false
		}
		if is == 't' {
			texts[i] = string(body[:length])
		} else {
			numbers[i] = integer(kind, body[:length])
		}
		types, body = types[n:], body[length:]
	}
	if len(types) > 0 || texts[0] == "" || texts[2] == "" {
		return "", r, false
	}
	return texts[0], remnant{
		seq: numbers[1], id: texts[2], at: numbers[3], actor: texts[4], kind: texts[5], v: numbers[6], step: numbers[7], body: texts[8],
	}, true
}

// width says how many bytes a value of a kind has, and whether it is a text or a
// whole number.
func width(kind uint64) (bytes uint64, is byte) {
	switch {
	case kind >= 13 && kind%2 == 1:
		return (kind - 13) / 2, 't'
	case kind == 8, kind == 9:
		return 0, 'i'
	case kind >= 1 && kind <= 6:
		return [...]uint64{0, 1, 2, 3, 4, 6, 8}[kind], 'i'
	}
	return 0, 0
}

// integer reads a whole number: its bytes, or one that needs none.
func integer(kind uint64, bytes []byte) int64 {
	if len(bytes) == 0 {
		return int64(kind) - 8
	}
	value := int64(int8(bytes[0]))
	for _, b := range bytes[1:] {
		value = value<<8 | int64(b)
	}
	return value
}

// varint reads a number of one to nine bytes; n is 0 when it is cut off.
func varint(b []byte) (value uint64, n int) {
	for n < len(b) {
		c := b[n]
		n++
		if n == 9 {
			return value<<8 | uint64(c), n
		}
		value = value<<7 | uint64(c&0x7f)
		if c < 0x80 {
			return value, n
		}
	}
	return 0, 0
}

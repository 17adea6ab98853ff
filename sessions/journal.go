package sessions

import (
	"bytes"
	"encoding/binary"
	"io"
	"os"
)

// This file judges whose journal is beside a library. A journal has the pages
// of a file as they were before a change. What a crash left of this library fits
// what the library says of itself; what it left of another one hardly ever does.
//
// The format is that of https://sqlite.org/fileformat2.html, sections 1.3 and 3.

// journalMagic begins every journal that is to be rolled back.
const journalMagic = "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"

const (
	headSize        = 100 // of a database
	journalHeadSize = 28
	// mostRecords is how many pages of a journal are looked through for the first
	// page of the file, which is nearly always one of the first.
	mostRecords = 100_000
)

// journal is what a journal says of the file that it is of.
type journal struct {
	info     os.FileInfo
	none     bool   // it is something else
	ready    bool   // SQLite would roll it back; what follows is known then
	pages    uint32 // how many the file had; 0: it was being made
	pageSize uint32
	first    []byte // the head of the file before the change; nil: not in it
	cut      bool   // not looked through to its end
}

// readJournal reads a journal, at most so much of it as it needs.
func readJournal(path string) (*journal, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	head := make([]byte, journalHeadSize)
	n, err := f.ReadAt(head, 0)
	if err != nil && err != io.EOF {
		return nil, err
	}
	j := &journal{info: info, none: !begun(head[:n])}
	if n == len(head) && string(head[:8]) == journalMagic {
		j.ready = true
		j.pages, j.pageSize = binary.BigEndian.Uint32(head[16:]), binary.BigEndian.Uint32(head[24:])
		j.findFirst(f)
	}
	return j, nil
}

// begun reports whether this is how a journal begins, or its program was killed
// before the file was written to: a journal gets its first bytes last.
func begun(head []byte) bool {
	rest := bytes.TrimRight(head[:min(len(head), len(journalMagic))], "\x00")
	return bytes.HasPrefix([]byte(journalMagic), rest)
}

// findFirst looks for the first page of the file among the records. They come in
// parts; each has a head, which fills a sector of the disk and counts its records.
func (j *journal) findFirst(f io.ReaderAt) {
	head := make([]byte, journalHeadSize)
	looked := int64(0)
	for at := int64(0); ; {
		if _, err := f.ReadAt(head, at); err != nil || string(head[:8]) != journalMagic {
			return
		}
		sector := int64(binary.BigEndian.Uint32(head[20:]))
		if sector < 32 || sector > 1<<16 || sector&(sector-1) != 0 || j.pageSize < 512 || j.pageSize > 1<<16 {
			return
		}
		at += sector
		record := int64(j.pageSize) + 8
		count := int64(binary.BigEndian.Uint32(head[8:]))
		if count == 1<<32-1 { // to the end of the file
			count = (j.info.Size() - at) / record
		}
		for range count {
			if looked++; looked > mostRecords {
				j.cut = true
				return
			}
			if at+record > j.info.Size() {
				return
			}
			if j.isFirst(f, at, binary.BigEndian.Uint32(head[12:])) {
				return
			}
			at += record
		}
		at = (at + sector - 1) / sector * sector
	}
}

// isFirst reports whether the record at this place is the first page, and keeps its
// beginning when it is whole.
func (j *journal) isFirst(f io.ReaderAt, at int64, sum uint32) bool {
	number := make([]byte, 4)
	if _, err := f.ReadAt(number, at); err != nil || binary.BigEndian.Uint32(number) != 1 {
		return false
	}
	page := make([]byte, j.pageSize+4)
	if _, err := f.ReadAt(page, at+4); err != nil {
		return true
	}
	for i := int(j.pageSize) - 200; i > 0; i -= 200 {
		sum += uint32(page[i])
	}
	if sum == binary.BigEndian.Uint32(page[j.pageSize:]) && isDatabase(page) {
		j.first = page[:headSize]
	}
	return true
}

// isDatabase reports whether this is the head of a database.
func isDatabase(head []byte) bool {
	return len(head) >= headSize && string(head[:16]) == "SQLite format 3\x00"
}

// Where the head of a database has what is asked here.
const (
	changesAt  = 24 // counts the changes, and
	changesToo = 92 // says the same when they were made by a program that is not ancient
	pagesAt    = 28
)

// foreign reports whether this journal is certainly not of the file with this head and of
// this size in bytes. While there is a journal a file never gets shorter than it was
// before the change. And every change that is written to it counts up by one: when
// it was cut short, the file has the count that the journal has, or the next one. It
// may have been struck while its head was written, and have the one here and the
// other there.
func (j *journal) foreign(head []byte, size int64) bool {
	if !j.ready || j.cut || !isDatabase(head) {
		return false
	}
	number := func(b []byte, at int) uint32 { return binary.BigEndian.Uint32(b[at:]) }
	count, again := number(head, changesAt), number(head, changesToo)
	switch {
	case j.pages == 0: // the first change of all
		return count > 1 && again > 1
	case size < int64(j.pages)*int64(j.pageSize):
		return true
	case j.first == nil: // then the head is as it was before the change
		pageSize := uint32(binary.BigEndian.Uint16(head[16:]))
		if pageSize == 1 {
			pageSize = 1 << 16
		}
		return pageSize != j.pageSize || count == again && number(head, pagesAt) > j.pages
	}
	before := number(j.first, changesAt)
	if count == before && again == before { // not written yet
		return !bytes.Equal(head, j.first)
	}
	near := func(n uint32) bool { return n == before || n == before+1 }
	return !near(count) && !near(again)
}

// unchanged reports whether a journal is still the one that was read, so that nobody
// has rolled it back meanwhile.
func (j *journal) unchanged(path string) bool {
	now, err := os.Lstat(path)
	return err == nil && os.SameFile(j.info, now) && now.Size() == j.info.Size() && now.ModTime().Equal(j.info.ModTime())
}

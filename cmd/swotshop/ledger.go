package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"swotshop/files"
)

// ledger is the file in which the program notes what it wrote away from the
// library, so that it is found when something is erased: in which folders a copy
// may have been interrupted, and where copies are that were made with F9. It grows
// by lines of JSON, and one that cannot be read is passed over.
type ledger struct{ path string } // empty: there is no place for it

// written is a line: a folder, or a copy.
type written struct {
	Folder  string `json:"folder,omitempty"`
	Copy    string `json:"copy,omitempty"`
	Library string `json:"library,omitempty"` // that the copy is of
	Session string `json:"session,omitempty"`
	Erased  bool   `json:"erased,omitempty"` // since, and all of the copy with it
}

// mostWritten is how large the file may grow, far beyond what people write.
const mostWritten = 1 << 20

func (p *program) ledger() ledger {
	folder := p.stateFolder()
	if folder == "" {
		return ledger{}
	}
	return ledger{filepath.Join(folder, "written.jsonl")}
}

// read gives what was noted, each thing once, as it was noted last.
func (l ledger) read() ([]written, error) {
	if l.path == "" {
		return nil, nil
	}
	data, err := files.Read(l.path, mostWritten)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return parseWritten(data), err
}

func parseWritten(data []byte) (list []written) {
	at := map[written]int{} // by what it is about
	for line := range bytes.Lines(data) {
		var n written
		if json.Unmarshal(line, &n) != nil || !filepath.IsAbs(n.Folder) && !filepath.IsAbs(n.Copy) {
			continue
		}
		about := written{Folder: n.Folder, Copy: n.Copy}
		if i, known := at[about]; known {
			list[i] = n
			continue
		}
		at[about] = len(list)
		list = append(list, n)
	}
	return list
}

// add notes something, unless it is noted already. Where that cannot be, what
// was to be done is done all the same.
func (l ledger) add(n written) {
	list, err := l.read()
	if l.path == "" || errors.Is(err, files.ErrTooLarge) {
		return
	}
	for _, known := range list {
		if known == n {
			return
		}
	}
	if line, err := json.Marshal(n); err == nil {
		_ = files.AppendLine(l.path, line)
	}
}

// addFolderOf notes the folder in which a file is about to be made. Where it will
// be refused, since there is one already that is not to be replaced, or no folder,
// there is nothing to note.
func (l ledger) addFolderOf(file string, over bool) {
	_, taken := os.Lstat(file)
	if _, err := os.Stat(filepath.Dir(file)); err == nil && (taken != nil || over) {
		l.add(written{Folder: realPath(filepath.Dir(absolute(file)))})
	}
}

// prune drops what is gone. What is on a disk that is not there may come back.
func (l ledger) prune() {
	if l.path == "" {
		return
	}
	_ = files.RewriteLines(l.path, mostWritten, func(lines []byte) []byte {
		var left bytes.Buffer
		for _, n := range parseWritten(lines) {
			if line, err := json.Marshal(n); err == nil && !gone(n.Folder+n.Copy) {
				left.Write(append(line, '\n'))
			}
		}
		return left.Bytes()
	})
}

// gone reports whether something is not in its folder any more, which is there.
func gone(path string) bool {
	_, err := os.Lstat(path)
	_, parent := os.Stat(filepath.Dir(path))
	return errors.Is(err, fs.ErrNotExist) && parent == nil
}

package converter

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"time"
)

// Patience is how long another program may take. A browser that starts cold on a busy
// machine was seen to need nine seconds.
const Patience = time.Minute

// ErrNothing says that another program ended without having made anything.
var ErrNothing = errors.New("nothing came of it")

// By says what made a document, and when: the same for the same session, so that its bytes
// are too.
type By struct {
	Generator string // “swotshop blueprint 2”
	At        time.Time
}

// PDF prints a page with a browser. The page must need nothing from anywhere; it says itself
// how it is printed. The same page gives the same bytes with the same browser and fonts.
func PDF(ctx context.Context, browser string, page []byte, by By) ([]byte, error) {
	ctx, cancel := context.WithTimeout(ctx, Patience)
	defer cancel()
	folder, err := os.MkdirTemp("", "swotshop-print-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder) // with all that the browser wrote
	in, out := filepath.Join(folder, "page.html"), filepath.Join(folder, "page.pdf")
	if err := os.WriteFile(in, page, 0o600); err != nil {
		return nil, err
	}
	args := []string{
		"--headless", "--disable-gpu", "--no-first-run", "--no-default-browser-check", "--disable-extensions", "--disable-sync",
		"--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage",
		"--user-data-dir=" + filepath.Join(folder, "profile"), "--no-pdf-header-footer", "--print-to-pdf=" + out,
	}
	if os.Geteuid() == 0 {
		args = append(args, "--no-sandbox") // it refuses to start otherwise; the page runs no script
	}
	cmd := exec.CommandContext(ctx, browser, append(args, "file://"+filepath.ToSlash(in))...)
	cmd.WaitDelay = time.Second
	runErr := cmd.Run()
	data, err := os.ReadFile(out)
	switch {
	case ctx.Err() != nil:
		return nil, context.Cause(ctx)
	case err != nil || !bytes.HasPrefix(data, []byte("%PDF-")):
		return nil, errors.Join(ErrNothing, runErr)
	}
	return settled(data, by), nil
}

// What a browser writes at the head of a PDF: itself, and the time of the clock.
var (
	madeWith = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`/Creator \((?:[^()\\]|\\.)*\)`) })
	madeAt   = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`/(?:CreationDate|ModDate) \(D:[0-9]{14}\+00'00'\)`)
	})
)

// settled is a PDF that says who made it and when by, with parts that are numbered as they
// stand in it. Not a byte moves: a PDF knows by number where its parts are.
func settled(data []byte, by By) []byte {
	data = numbered(data)
	data = madeWith().ReplaceAllFunc(data, func(old []byte) []byte {
		room := len(old) - len("/Creator ()")
		name := by.Generator
		if len(name) > room {
			return old
		}
		return []byte("/Creator (" + name + strings.Repeat(" ", room-len(name)) + ")")
	})
	return madeAt().ReplaceAllFunc(data, func(old []byte) []byte {
		name, _, _ := bytes.Cut(old, []byte(" "))
		return append(append([]byte{}, name...), " (D:"+by.At.UTC().Format("20060102150405")+"+00'00')"...)
	})
}

// What a browser calls the cells of tables, for those who have them read aloud: where a cell
// is defined, where it is meant, and the index of all cells, in the order of their names.
var (
	cellDefined = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`/ID \((node[0-9]{8})\)`) })
	cellNamed   = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\(node[0-9]{8}\)`) })
	cellIndex   = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`/Limits \[\(node[0-9]{8}\) \(node[0-9]{8}\)\]\n/Names \[\(node[0-9]{8}\) [0-9]+ 0 R(?: \(node[0-9]{8}\) [0-9]+ 0 R)*\]`)
	})
	cellEntry = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\(node[0-9]{8}\) [0-9]+ 0 R`) })
)

// numbered is a PDF whose cells are numbered in the order in which they stand in it. A browser
// numbers them as it comes across them, and on a busy machine that is another order. A PDF
// built in a way that is not known here stays as it is.
func numbered(data []byte) []byte {
	names := map[string][]byte{}
	for _, cell := range cellDefined().FindAllSubmatch(data, -1) {
		was := "(" + string(cell[1]) + ")"
		if names[was] == nil {
			names[was] = fmt.Appendf(nil, "(node%08d)", len(names)+1)
		}
	}
	known := true
	made := cellNamed().ReplaceAllFunc(data, func(was []byte) []byte {
		name := names[string(was)]
		known = known && name != nil
		return name
	})
	if !known || len(cellIndex().FindAllIndex(made, 2)) > 1 {
		return data
	}
	return cellIndex().ReplaceAllFunc(made, func(index []byte) []byte {
		entries := cellEntry().FindAll(index, -1)
		slices.SortFunc(entries, bytes.Compare)
		first, last := cellNamed().Find(entries[0]), cellNamed().Find(entries[len(entries)-1])
		return fmt.Appendf(nil, "/Limits [%s %s]\n/Names [%s]", first, last, bytes.Join(entries, []byte(" ")))
	})
}

// IsPDF reports whether a file was printed by [PDF].
func IsPDF(data []byte) bool {
	return bytes.HasPrefix(data, []byte("%PDF-")) && bytes.Contains(data[:min(len(data), 4<<10)], []byte("/Creator (swotshop "))
}

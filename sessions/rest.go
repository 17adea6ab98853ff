package sessions

import (
	"bytes"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"swotshop/files"
	"swotshop/workshop"
)

// This file writes for people what of damaged sessions fits into no library.

// remnant is an event as far as it reads.
type remnant struct {
	seq, at         int64
	id, actor, kind string
	v, step         int64
	body            string
}

// scanRemnant reads a row, whatever is in its places.
func scanRemnant(rows *sql.Rows) (remnant, error) {
	var cells [8]any
	into := make([]any, len(cells))
	for i := range cells {
		into[i] = &cells[i]
	}
	if err := rows.Scan(into...); err != nil {
		return remnant{}, err
	}
	return remnant{
		seq: asNumber(cells[0]), id: asText(cells[1]), at: asNumber(cells[2]), actor: asText(cells[3]), kind: asText(cells[4]),
		v: asNumber(cells[5]), step: asNumber(cells[6]), body: asText(cells[7]),
	}, nil
}

func asNumber(cell any) int64 {
	n, _ := cell.(int64) // what is none is 0, which no event has
	return n
}

func asText(cell any) string {
	switch cell := cell.(type) {
	case string:
		return cell
	case []byte:
		return string(cell)
	case nil:
		return ""
	}
	return fmt.Sprint(cell)
}

func (r remnant) record() record {
	return record{Event: workshop.Event{Seq: int(r.seq), ID: r.id, Actor: r.actor, Step: int(r.step)}, at: r.at, kind: r.kind, v: int(r.v), body: r.body}
}

// text sets an event out: its number, time, who and what, and under it its words.
func (r remnant) text() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d  %s  %s  %s\n", r.seq, time.UnixMilli(r.at).UTC().Format("2006-01-02 15:04:05 UTC"), workshop.Clean(r.kind), workshop.Clean(r.actor))
	for _, line := range wordsOf(r.body) {
		b.WriteString("    " + line + "\n")
	}
	return b.String()
}

// wordsOf are all values in a body, each behind its name; of one that does not
// read it is the body as it stands.
func wordsOf(body string) (lines []string) {
	var value any
	dec := json.NewDecoder(strings.NewReader(body))
	dec.UseNumber()
	if err := dec.Decode(&value); err != nil || dec.More() {
		return []string{workshop.Clean(body)}
	}
	addWords(&lines, "", value)
	return lines
}

func addWords(lines *[]string, name string, value any) {
	switch value := value.(type) {
	case map[string]any:
		for _, key := range slices.Sorted(maps.Keys(value)) {
			addWords(lines, strings.TrimPrefix(name+" "+key, " "), value[key])
		}
	case []any:
		if numbers, err := json.Marshal(value); err == nil && !bytes.ContainsAny(numbers, `"{`) {
			*lines = append(*lines, workshop.Clean(name+": "+strings.Trim(string(numbers), "[]")))
			return
		}
		for _, v := range value {
			addWords(lines, name, v)
		}
	case nil, bool:
	case string:
		for part := range strings.Lines(value) {
			*lines = append(*lines, workshop.Clean(name+": "+part))
		}
	default:
		*lines = append(*lines, workshop.Clean(fmt.Sprintf("%s: %v", name, value)))
	}
}

// rest is the text file in the making. It is made when there is something for it.
type rest struct {
	path string // where it is made
	of   string // the damaged library, for its title
	file *os.File
}

// add writes what there is of a session that was not brought back.
func (r *rest) add(s salvaged) error {
	if len(s.rest) == 0 {
		return nil
	}
	var b bytes.Buffer
	if r.file == nil {
		f, err := os.OpenFile(r.path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
		if err != nil {
			return err
		}
		r.file = f
		fmt.Fprintf(&b, restTitle, r.of)
	}
	fmt.Fprintf(&b, "\n\n%s\n", s.finding().Text)
	for _, line := range []string{s.line.Title, s.line.Date} {
		if line != "" {
			b.WriteString(line + "\n")
		}
	}
	for _, event := range s.rest {
		b.WriteString("\n" + event.text())
	}
	_, err := r.file.Write(b.Bytes())
	return err
}

// name gives the file its name, beside a library: one that is free. It is empty
// when there is no file.
func (r *rest) name(library string) (string, error) {
	if r.file == nil {
		return "", nil
	}
	if err := errors.Join(r.file.Sync(), r.file.Close()); err != nil {
		return "", err
	}
	for n := 1; ; n++ {
		name := restName(library, n)
		if err := files.Name(r.path, name); !errors.Is(err, fs.ErrExist) {
			return name, err
		}
	}
}

func (r *rest) close() {
	if r.file != nil {
		_ = r.file.Close() // once more does no harm
	}
}

// restName is the n-th name for the text file beside a library.
func restName(library string, n int) string {
	stem := strings.TrimSuffix(library, filepath.Ext(library))
	if n == 1 {
		return stem + ".rest.txt"
	}
	return fmt.Sprintf("%s.rest-%d.txt", stem, n)
}

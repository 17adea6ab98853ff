package files

import (
	"errors"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"
)

func TestRead(t *testing.T) {
	for name, c := range map[string]struct{ data, want, fails string }{
		"plain":              {"id: a", "id: a", ""},
		"with a mark":        {"\xef\xbb\xbfid: a", "id: a", ""},
		"nothing":            {"", "", ""},
		"too large":          {strings.Repeat("x", 101), "", "more than"},
		"just enough":        {strings.Repeat("x", 100), strings.Repeat("x", 100), ""},
		"UTF-16":             {"\xff\xfe" + wide("id: a"), "", "UTF-16"},
		"UTF-16, unmarked":   {wide("id: a"), "", "UTF-16"},
		"UTF-16, big endian": {"\x00i\x00d\x00:", "", "UTF-16"},
		"UTF-32":             {"\xff\xfe\x00\x00i\x00\x00\x00", "", "UTF-32"},
		"UTF-32, unmarked":   {"i\x00\x00\x00d\x00\x00\x00", "", "UTF-32"},
		"UTF-32, big endian": {"\x00\x00\x00i\x00\x00\x00d", "", "UTF-32"},
		"a stray zero":       {"id\x00: a", "id\x00: a", ""},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "file")
			if err := os.WriteFile(path, []byte(c.data), 0o600); err != nil {
				t.Fatal(err)
			}
			got, err := Read(path, 100)
			if c.fails != "" {
				if err == nil || !strings.Contains(err.Error(), c.fails) {
					t.Errorf("%v, want %q in it", err, c.fails)
				}
				return
			}
			if err != nil || string(got) != c.want {
				t.Errorf("%q, %v, want %q", got, err, c.want)
			}
		})
	}
}

func wide(s string) string {
	var b strings.Builder
	for _, u := range utf16.Encode([]rune(s)) {
		b.WriteByte(byte(u))
		b.WriteByte(byte(u >> 8))
	}
	return b.String()
}

// What is no plain file is refused at once, and never waited for.
func TestReadAcceptsOnlyRegularFiles(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir) // a socket's path has to be short
	for name, make := range unusual() {
		if err := make(name); err != nil {
			t.Logf("no %s here, nothing to check: %v", name, err)
			continue
		}
		_, err := Read(name, 100)
		if kind := (*KindError)(nil); !errors.As(err, &kind) || Kind(name) != kind.Kind {
			t.Errorf("%s: %v", name, err)
		}
		if err := Write(name, []byte("x"), any); err == nil {
			t.Errorf("%s was written over", name)
		}
	}
	if _, err := Read("nothing", 100); !errors.Is(err, os.ErrNotExist) {
		t.Error(err)
	}
}

// unusual makes what is no plain file.
func unusual() map[string]func(string) error {
	all := map[string]func(string) error{
		"folder": func(name string) error { return os.Mkdir(name, 0o700) },
		"socket": func(name string) error { _, err := net.Listen("unix", name); return err },
		"device": func(name string) error { return os.Symlink(os.DevNull, name) },
	}
	if pipe != nil {
		all["pipe"] = pipe
	}
	return all
}

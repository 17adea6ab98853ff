package main

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// archived is a tar.gz with all files in a folder of that name. Whoever unpacks it with
// --strip-components=1 into /usr/local or ~/.local has installed the program.
func archived(folder string, files []file, at time.Time) ([]byte, error) {
	var b bytes.Buffer
	z, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	w := tar.NewWriter(z)
	put := func(h tar.Header, data []byte) error {
		h.ModTime, h.Format, h.Size = at, tar.FormatUSTAR, int64(len(data))
		if err := w.WriteHeader(&h); err != nil {
			return err
		}
		_, err := w.Write(data)
		return err
	}
	files = slices.SortedFunc(slices.Values(files), func(a, b file) int { return strings.Compare(a.path, b.path) })
	made := map[string]bool{}
	for _, f := range files {
		name := path.Join(folder, f.path)
		for _, dir := range above(name) {
			if !made[dir] {
				made[dir] = true
				err = errors.Join(err, put(tar.Header{Typeflag: tar.TypeDir, Name: dir + "/", Mode: 0o755}, nil))
			}
		}
		err = errors.Join(err, put(tar.Header{Typeflag: tar.TypeReg, Name: name, Mode: f.mode}, f.data))
	}
	if err := errors.Join(err, w.Close(), z.Close()); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// above are the folders that a file is in, the outermost first.
func above(name string) (all []string) {
	for dir := path.Dir(name); dir != "." && dir != "/"; dir = path.Dir(dir) {
		all = append([]string{dir}, all...)
	}
	return all
}

// sums writes SHA256SUMS, which “sha256sum -c” reads.
func sums(folder string, names []string) error {
	var b strings.Builder
	for _, name := range slices.Sorted(slices.Values(names)) {
		data, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil {
			return err
		}
		fmt.Fprintf(&b, "%x  %s\n", sha256.Sum256(data), name)
	}
	return os.WriteFile(filepath.Join(folder, "SHA256SUMS"), []byte(b.String()), 0o644)
}

package main

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// nfpm makes Debian packages. Newer versions need a module that not every proxy
// has; it is run, and no part of what we build.
const nfpm = "github.com/goreleaser/nfpm/v2/cmd/nfpm@v2.45.0"

// elsewhere is where Debian has what others have in another place.
var elsewhere = map[string]string{
	"share/zsh/site-functions/_swotshop": "share/zsh/vendor-completions/_swotshop",
}

// zipped are the files that Debian wants compressed.
var zipped = []string{"share/man/man1/swotshop.1", "share/doc/swotshop/changelog.md"}

// debian makes a package of the files.
func debian(to, arch string, files []file, from source) (err error) {
	work, err := os.MkdirTemp("", "swotshop-deb-")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(work)) }()
	var list strings.Builder
	for i, f := range files {
		path, data := f.path, f.data
		if other, ok := elsewhere[path]; ok {
			path = other
		}
		for _, z := range zipped {
			if path == z {
				path += ".gz"
				if data, err = compressed(data); err != nil {
					return err
				}
			}
		}
		src := filepath.Join(work, fmt.Sprint(i))
		if err := os.WriteFile(src, data, 0o644); err != nil {
			return err
		}
		fmt.Fprintf(&list, "  - {src: %q, dst: %q, file_info: {mode: 0%o, owner: root, group: root, mtime: %q}}\n",
			src, "/usr/"+path, f.mode, from.at.Format("2006-01-02T15:04:05Z07:00"))
	}
	config := filepath.Join(work, "nfpm.yaml")
	if err := os.WriteFile(config, []byte(fmt.Sprintf(control, arch, from.version, from.at.Format("2006-01-02T15:04:05Z07:00"), list.String())), 0o644); err != nil {
		return err
	}
	file, err := filepath.Abs(to)
	if err != nil {
		return err
	}
	cmd := exec.Command("go", "run", nfpm, "package", "-f", config, "-p", "deb", "-t", file)
	cmd.Env = append(os.Environ(), fmt.Sprintf("SOURCE_DATE_EPOCH=%d", from.at.Unix()))
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("nfpm: %w\n%s", err, out)
	}
	return nil
}

func compressed(data []byte) ([]byte, error) {
	var b bytes.Buffer
	z, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	_, err = z.Write(data)
	err = errors.Join(err, z.Close())
	return b.Bytes(), err
}

// control is what the package says of itself. It depends on nothing: the program is
// linked in full.
const control = `name: swotshop
arch: %s
platform: linux
version: %q
version_schema: none
section: misc
priority: optional
maintainer: The swotshop authors <authors@swotshop.invalid>
description: |-
  Run a social-strategy workshop from one terminal
  A facilitator leads a management team through a SWOT workshop on how the
  company uses social media, and leaves the room with the blueprint. All
  sessions are in one file on this computer; no network, no account.
license: MIT
mtime: %q
recommends: [pandoc]
suggests: [chromium]
contents:
%s`

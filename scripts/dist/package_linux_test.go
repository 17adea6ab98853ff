//go:build packages

// This file makes packages and installs them, which takes a minute or two and, for nfpm, may
// need the network: “make packages” asks for it by its tag, and “make test” leaves it out.

package main

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"testing"

	"swotshop/e2e/faults"
)

// The same checkout gives the same bytes, in whatever folder it lies; what it gives can
// be installed, used and removed.
func TestPackages(t *testing.T) {
	here := made(t, ".")
	there := made(t, copied(t))
	for name, data := range here {
		if !bytes.Equal(data, there[name]) {
			t.Errorf("%s is another in another folder", name)
		}
	}
	if len(here) != len(there) || len(here) < 2 {
		t.Errorf("made were %d files here, and %d there", len(here), len(there))
	}
	for name, data := range here {
		if !strings.HasSuffix(name, "_"+runtime.GOARCH+".deb") {
			continue
		}
		deb := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(deb, data, 0o644); err != nil {
			t.Fatal(err)
		}
		t.Run("installed", func(t *testing.T) { installed(t, deb) })
		return
	}
	faults.Tell(t, "the Debian package: it could not be made")
}

// made are the files that dist makes of a checkout.
func made(t *testing.T, folder string) map[string][]byte {
	t.Helper()
	out := filepath.Join(t.TempDir(), "dist")
	cmd := exec.Command("go", "run", "./scripts/dist", "-o", out)
	cmd.Dir = folder
	cmd.Env = append(os.Environ(), "GIT_OPTIONAL_LOCKS=0")
	var talk bytes.Buffer
	cmd.Stderr = &talk
	if err := cmd.Run(); err != nil {
		t.Fatalf("%v\n%s", err, talk.String())
	}
	for line := range strings.Lines(talk.String()) {
		if what, ok := strings.CutPrefix(line, "NOT BUILT HERE: "); ok {
			faults.Tell(t, strings.TrimSpace(what))
		}
	}
	entries, err := os.ReadDir(out)
	if err != nil {
		t.Fatal(err)
	}
	all := map[string][]byte{}
	for _, e := range entries {
		data, err := os.ReadFile(filepath.Join(out, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		all[e.Name()] = data
	}
	return all
}

// copied is the checkout in another folder, with the same history.
func copied(t *testing.T) string {
	t.Helper()
	to := filepath.Join(t.TempDir(), "another place")
	list, err := output("git", "ls-files", "-co", "--exclude-standard")
	if err != nil {
		t.Fatal(err)
	}
	for name := range strings.Lines(list) {
		name = strings.TrimSpace(name)
		data, err := os.ReadFile(name)
		if os.IsNotExist(err) {
			continue // deleted, and not yet committed
		}
		info, statErr := os.Stat(name)
		if err != nil || statErr != nil {
			t.Fatal(err, statErr)
		}
		if err := os.MkdirAll(filepath.Dir(filepath.Join(to, name)), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(to, name), data, info.Mode()); err != nil {
			t.Fatal(err)
		}
	}
	git, err := output("git", "rev-parse", "--absolute-git-dir")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(to, ".git"), []byte("gitdir: "+git), 0o644); err != nil {
		t.Fatal(err)
	}
	return to
}

// installed puts the package into an empty root, looks around in the example there, and
// takes it away again.
func installed(t *testing.T, deb string) {
	if _, err := exec.LookPath("dpkg"); err != nil {
		faults.NotRun(t, "the Debian package was not installed: dpkg is not on the PATH")
	}
	root := t.TempDir()
	for _, dir := range []string{"var/lib/dpkg/info", "var/lib/dpkg/updates", "home", "tmp"} {
		if err := os.MkdirAll(filepath.Join(root, dir), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join(root, "var/lib/dpkg/status"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	dpkg := func(args ...string) {
		t.Helper()
		out, err := exec.Command("dpkg", append([]string{"--root=" + root, "--log=" + filepath.Join(root, "var/lib/dpkg/log"), "--force-not-root"}, args...)...).CombinedOutput()
		if err != nil {
			t.Fatalf("dpkg %v: %v\n%s", args, err, out)
		}
	}
	before := listed(t, root)
	dpkg("--install", deb)
	if page := unzipped(t, filepath.Join(root, "usr/share/man/man1/swotshop.1.gz")); !strings.HasPrefix(page, ".TH SWOTSHOP 1 ") {
		t.Errorf("the manual page begins with %.40q", page)
	}
	for _, name := range []string{"bash-completion/completions/swotshop", "zsh/vendor-completions/_swotshop", "fish/vendor_completions.d/swotshop.fish", "swotshop/swotshop.ps1", "doc/swotshop/copyright"} {
		if info, err := os.Stat(filepath.Join(root, "usr/share", name)); err != nil || info.Size() < 1000 || info.Mode() != 0o644 {
			t.Errorf("%s: %v, %v", name, info, err)
		}
	}

	said := inside(t, root, "1\nquit\n", "--accessible", "demo")
	if !strings.Contains(said, "Example AI start-up") {
		t.Errorf("the example is not in the demo:\n%s", said)
	}
	if paper := inside(t, root, "", "demo", "-o", "-"); !strings.Contains(paper, "generator: \"swotshop blueprint") {
		t.Errorf("the paper is\n%.400s", paper)
	}
	if said := inside(t, root, "", "--version"); !strings.Contains(said, "(commit ") {
		t.Errorf("it does not know its commit:\n%s", said)
	}

	dpkg("--purge", "swotshop")
	if after := listed(t, root); !slices.Equal(after, before) {
		t.Errorf("before there was\n%s\nand afterwards\n%s", strings.Join(before, "\n"), strings.Join(after, "\n"))
	}
}

// inside runs the installed program with an empty home. As root it sees nothing but
// what is in the root: no C library, no names of users, no zones, no terminals.
func inside(t *testing.T, root, typed string, args ...string) string {
	t.Helper()
	cmd := exec.Command(filepath.Join(root, "usr/bin/swotshop"), args...)
	cmd.Env = []string{"HOME=" + filepath.Join(root, "home"), "TMPDIR=" + filepath.Join(root, "tmp")}
	if os.Geteuid() == 0 {
		cmd.Path, cmd.Env, cmd.Dir = "/usr/bin/swotshop", []string{"HOME=/home", "TMPDIR=/tmp"}, "/"
		cmd.SysProcAttr = &syscall.SysProcAttr{Chroot: root}
	} else {
		faults.Tell(t, "the installed program was not shut in: that needs root")
	}
	cmd.Stdin = strings.NewReader(typed)
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("swotshop %v: %v\n%s", args, err, out)
	}
	return string(out)
}

// listed is all that is below a folder, but for the books of dpkg.
func listed(t *testing.T, root string) (all []string) {
	t.Helper()
	err := filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if strings.HasSuffix(path, "var/lib/dpkg") {
			return filepath.SkipDir
		}
		all = append(all, fmt.Sprint(strings.TrimPrefix(path, root), " ", e.Type()))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func unzipped(t *testing.T, file string) string {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// “make uninstall” takes away what “make install” brought, folders too, and nothing that
// was there before.
func TestPackagesByMake(t *testing.T) {
	prefix := filepath.Join(t.TempDir(), "a place")
	if err := os.MkdirAll(filepath.Join(prefix, "share", "man"), 0o755); err != nil {
		t.Fatal(err)
	}
	mine := filepath.Join(prefix, "share", "man", "mine.1")
	if err := os.WriteFile(mine, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	before := listed(t, prefix)
	call := func(target string) {
		t.Helper()
		cmd := exec.Command("make", target, "PREFIX="+prefix, "DESTDIR=")
		cmd.Env = append(os.Environ(), "MAKEFLAGS=")
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("make %s: %v\n%s", target, err, out)
		}
	}
	call("install")
	call("install") // over itself
	for _, o := range own {
		text, err := os.ReadFile(filepath.Join(prefix, o.path))
		if err != nil {
			t.Fatal(err)
		}
		if again, err := output(filepath.Join(prefix, "bin", "swotshop"), o.args...); err != nil || again != string(text) {
			t.Errorf("%s is not what the installed program writes (%v)", o.path, err)
		}
	}
	call("uninstall")
	if after := listed(t, prefix); !slices.Equal(after, before) {
		t.Errorf("left is\n%s", strings.Join(after, "\n"))
	}
}

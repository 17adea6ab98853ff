package main

import (
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strconv"
	"strings"
	"time"
)

// source is what everything is built from.
type source struct {
	version, commit, day string
	at                   time.Time // of the commit
}

// origin asks git what is built. Changes that are not committed show in the version:
// nobody could build the same again.
func origin(release string) (source, error) {
	said, err := output("git", "log", "-1", "--format=%H %ct")
	if err != nil {
		return source{}, err
	}
	hash, seconds, _ := strings.Cut(strings.TrimSpace(said), " ")
	n, err := strconv.ParseInt(seconds, 10, 64)
	if err != nil || len(hash) < 12 {
		return source{}, fmt.Errorf("git says %q of the commit", said)
	}
	s := source{commit: hash[:12], at: time.Unix(n, 0).UTC()}
	s.day = s.at.Format(time.DateOnly)
	s.version = strings.TrimPrefix(release, "v")
	if s.version == "" {
		s.version = fmt.Sprintf("0.0.0+%s.%s", s.at.Format("20060102"), hash[:8])
	}
	changed, err := output("git", "status", "--porcelain")
	if err != nil {
		return source{}, err
	}
	if changed != "" {
		s.version += ".changed"
	}
	return s, nil
}

// stamp tells a build what it is of.
func (s source) stamp() string {
	return fmt.Sprintf("-X main.release=%s -X main.commit=%s -X main.day=%s", s.version, s.commit, s.day)
}

// crossed are the compilers that make programs of one architecture on another, and
// where Debian has them.
var crossed = map[string][2]string{
	"amd64": {"x86_64-linux-gnu-gcc", "apt install gcc-x86-64-linux-gnu libc6-dev-amd64-cross"},
	"arm64": {"aarch64-linux-gnu-gcc", "apt install gcc-aarch64-linux-gnu libc6-dev-arm64-cross"},
}

// compiler is the C compiler for an architecture; when there is none, why says so.
func compiler(arch string) (cc, why string) {
	if arch == runtime.GOARCH && runtime.GOOS == "linux" {
		if cc, err := output("go", "env", "CC"); err == nil {
			return strings.TrimSpace(cc), ""
		}
	}
	cc = crossed[arch][0]
	if _, err := exec.LookPath(cc); err != nil {
		return "", fmt.Sprintf("linux/%s: its C compiler, %s, is not there. Debian: %s", arch, cc, crossed[arch][1])
	}
	return cc, ""
}

// staticTags leave out what a static program would look for in the C library of the
// computer on which it runs: names of hosts and users, for which Go has its own
// ways, and extensions of SQLite, which swotshop loads none of.
const staticTags = "netgo,osusergo,sqlite_omit_load_extension"

// build makes a program that needs nothing of the Linux on which it runs.
func build(to, arch, cc string, from source) error {
	return goBuild(to, from, []string{"GOOS=linux", "GOARCH=" + arch, "CC=" + cc}, "-tags", staticTags,
		"-ldflags", "-s -w -buildid= "+from.stamp()+` -linkmode external -extldflags "-static -Wl,--build-id=none"`)
}

// buildHere makes one that runs where it was built.
func buildHere(to string, from source) error {
	return goBuild(to, from, nil, "-ldflags", from.stamp())
}

func goBuild(to string, from source, env []string, flags ...string) error {
	cmd := exec.Command("go", append(append([]string{"build", "-trimpath", "-buildvcs=false", "-o", to}, flags...), "swotshop/cmd/swotshop")...)
	cmd.Env = append(append(os.Environ(), "CGO_ENABLED=1", "GOFLAGS=-mod=readonly"), env...)
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("go build for %v: %w\n%s", env, err, out)
	} else if len(out) > 0 {
		return fmt.Errorf("go build for %v has something to say: %s", env, out) // e.g. that it would load a library after all
	}
	return nil
}

// output is what a command prints.
func output(name string, args ...string) (string, error) {
	cmd := exec.Command(name, args...)
	var talk strings.Builder
	cmd.Stderr = &talk
	out, err := cmd.Output()
	if err != nil {
		return "", fmt.Errorf("%s %s: %w %s", name, strings.Join(args, " "), err, talk.String())
	}
	return string(out), nil
}

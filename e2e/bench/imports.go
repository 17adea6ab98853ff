package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"time"

	"swotshop/e2e/shapes"
	"swotshop/workshop"
)

// largest is the largest file that is brought in, and patience how long that is
// waited for.
const (
	largest  = 64 << 20
	patience = 2 * time.Minute
)

// imports measures a whole “swotshop import” of files of every shape: how long
// it takes, for how long the processor works, and how much memory it needs.
func (b bench) imports(ctx context.Context) error {
	fmt.Println("| shape | events | MiB | seconds | processor | most memory |\n| --- | ---: | ---: | ---: | ---: | ---: |")
	for _, shape := range shapes.All {
		for _, most := range []int{1 << 20, 8 << 20, largest} {
			if err := b.importOf(ctx, shape, most); err != nil {
				return err
			}
		}
	}
	return nil
}

func (b bench) importOf(ctx context.Context, shape shapes.Shape, most int) error {
	file, library := filepath.Join(b.home, "session.json"), filepath.Join(b.home, "imported")
	made, err := exec.CommandContext(ctx, os.Args[0], "shape", shape.Name, strconv.Itoa(most), file).Output()
	if err := errors.Join(err, os.RemoveAll(library), os.Mkdir(library, 0o700)); err != nil {
		return err
	}
	ctx, stop := context.WithTimeout(ctx, patience)
	defer stop()
	cmd := exec.CommandContext(ctx, b.swotshop, "import", file, "--library", filepath.Join(library, "library.db"))
	cmd.Env = append(os.Environ(), "HOME="+b.home, "XDG_DATA_HOME=", "XDG_CONFIG_HOME=", "XDG_RUNTIME_DIR="+b.home)
	begin := time.Now()
	out, err := cmd.CombinedOutput()
	took := fmt.Sprintf("%.1f", time.Since(begin).Seconds())
	switch {
	case ctx.Err() != nil:
		took = fmt.Sprintf("more than %.0f", patience.Seconds())
	case err != nil:
		return fmt.Errorf("%s: %w\n%s", shape.Name, err, out)
	}
	used := cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
	fmt.Printf("| %s | %s | %s | %.1f | %d MiB |\n", shape.Name, made, took, used.Seconds(), mostMemory(cmd.ProcessState)>>20)
	return nil
}

// makeShape writes a file for importOf and says how large it is. It is done by a
// process of its own: memory that one has had counts for those that it starts.
func makeShape(name, size, file string) error {
	at := slices.IndexFunc(shapes.All, func(s shapes.Shape) bool { return s.Name == name })
	most, err := strconv.Atoi(size)
	if at < 0 || err != nil {
		return fmt.Errorf("there is no shape %q of size %q", name, size)
	}
	events, data, err := fileOf(shapes.All[at], most)
	if err != nil {
		return err
	}
	fmt.Printf("%d | %.1f", events, float64(len(data))/(1<<20))
	return os.WriteFile(file, data, 0o600)
}

// fileOf is a session file of a shape, without blanks, of at most so many bytes
// and nearly as many.
func fileOf(shape shapes.Shape, most int) (events int, data []byte, err error) {
	const few = 2000
	if data, err = written(shape, few); err != nil {
		return 0, nil, err
	}
	for events = few * most / len(data); ; events -= events / 50 {
		if data, err = written(shape, events); err != nil || len(data) <= most {
			return events, data, err
		}
	}
}

func written(shape shapes.Shape, events int) ([]byte, error) {
	data, err := workshop.EncodeSession(shape.Make(events).Events())
	if err != nil {
		return nil, err
	}
	var plain bytes.Buffer
	err = json.Compact(&plain, data)
	return plain.Bytes(), err
}

package sessions

import (
	"bytes"
	"os"
	"strconv"
	"strings"
)

// readPlace finds out where this process runs.
func readPlace() place {
	pid := os.Getpid()
	if self, err := os.Readlink("/proc/self"); err != nil || self != strconv.Itoa(pid) {
		return place{} // what /proc tells is of other processes than those with our numbers
	}
	boot := firstLine("/proc/sys/kernel/random/boot_id")
	numbers, err := os.Readlink("/proc/self/ns/pid")
	born, known := bornOf(pid)
	if boot == "" || err != nil || !known {
		return place{}
	}
	p := place{boot: nameOf(boot), born: born}
	// When a process began is told by a clock that a container may have to itself.
	clock, _ := os.Readlink("/proc/self/ns/time")
	p.processes = nameOf(boot, numbers, clock)
	if id := firstLine("/etc/machine-id"); len(id) == 32 { // else there is none yet
		p.machine = nameOf(id)
	}
	return p
}

func firstLine(file string) string {
	data, _ := os.ReadFile(file)
	line, _, _ := strings.Cut(string(data), "\n")
	return line
}

// bornOf says when a process began, in ticks since the machine did. One that
// has ended, and whose end nobody has taken note of, has no such time.
func bornOf(pid int) (born string, known bool) {
	data, err := os.ReadFile("/proc/" + strconv.Itoa(pid) + "/stat")
	if err != nil {
		return "", false
	}
	// What comes before is the program's name in brackets, with anything in it.
	fields := bytes.Fields(data[bytes.LastIndexByte(data, ')')+1:])
	if len(fields) < 20 {
		return "", false
	}
	if state := string(fields[0]); state == "Z" || state == "X" {
		return "", true
	}
	return string(fields[19]), true
}

package sessions

import (
	"os"
	"strconv"

	"golang.org/x/sys/unix"
)

// readPlace finds out where this process runs. No name of the machine itself
// is to be had without help from C.
func readPlace() place {
	boot, err := unix.Sysctl("kern.bootsessionuuid")
	born, known := bornOf(os.Getpid())
	if err != nil || boot == "" || !known {
		return place{}
	}
	return place{boot: nameOf(boot), processes: nameOf(boot), born: born}
}

// bornOf says when a process began, in microseconds since 1970.
func bornOf(pid int) (born string, known bool) {
	p, err := unix.SysctlKinfoProc("kern.proc.pid", pid)
	if err != nil {
		return "", false
	}
	began := p.Proc.P_starttime
	return strconv.FormatInt(began.Sec*1e6+int64(began.Usec), 10), true
}

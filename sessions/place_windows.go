package sessions

import (
	"os"
	"strconv"

	"golang.org/x/sys/windows"
	"golang.org/x/sys/windows/registry"
)

// readPlace finds out where this process runs. Windows gives its restarts no
// name; a process is told from those before by when it began.
func readPlace() place {
	key, err := registry.OpenKey(registry.LOCAL_MACHINE, `SOFTWARE\Microsoft\Cryptography`, registry.QUERY_VALUE|registry.WOW64_64KEY)
	if err != nil {
		return place{}
	}
	defer key.Close()
	id, _, err := key.GetStringValue("MachineGuid")
	born, known := bornOf(os.Getpid())
	if err != nil || id == "" || !known {
		return place{}
	}
	return place{machine: nameOf(id), processes: nameOf(id), born: born}
}

// stillActive is the exit code of a process that has not ended.
const stillActive = 259

// bornOf says when a process began, in nanoseconds since 1970. One that has
// ended, while somebody still asks about it, has no such time.
func bornOf(pid int) (born string, known bool) {
	process, err := windows.OpenProcess(windows.PROCESS_QUERY_LIMITED_INFORMATION, false, uint32(pid))
	if err != nil {
		return "", false
	}
	defer func() { _ = windows.CloseHandle(process) }()
	var code uint32
	if windows.GetExitCodeProcess(process, &code) == nil && code != stillActive {
		return "", true
	}
	var began, ended, kernel, user windows.Filetime
	if windows.GetProcessTimes(process, &began, &ended, &kernel, &user) != nil {
		return "", false
	}
	return strconv.FormatInt(began.Nanoseconds(), 10), true
}

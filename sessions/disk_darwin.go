package sessions

import (
	"strings"
	"syscall"
)

// disk is what the system says of the disk that holds a file.
func disk(path string) (free uint64, kind string, known bool) {
	var s syscall.Statfs_t
	if err := syscall.Statfs(path, &s); err != nil {
		return 0, "", false
	}
	var name strings.Builder
	for _, c := range s.Fstypename {
		if c == 0 {
			break
		}
		name.WriteByte(byte(c))
	}
	switch kind := name.String(); kind {
	case "nfs", "afpfs":
		return s.Bavail * uint64(s.Bsize), strings.ToUpper(kind), true
	case "smbfs":
		return s.Bavail * uint64(s.Bsize), "SMB", true
	default:
		return s.Bavail * uint64(s.Bsize), kind, true
	}
}

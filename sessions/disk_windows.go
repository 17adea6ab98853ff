package sessions

import (
	"path/filepath"

	"golang.org/x/sys/windows"
)

// disk is what the system says of the disk that holds a file.
func disk(path string) (free uint64, kind string, known bool) {
	dir, err := windows.UTF16PtrFromString(path)
	if err != nil || windows.GetDiskFreeSpaceEx(dir, &free, nil, nil) != nil {
		return 0, "", false
	}
	root, err := windows.UTF16PtrFromString(filepath.VolumeName(path) + `\`)
	if err != nil {
		return free, "", true
	}
	if windows.GetDriveType(root) == windows.DRIVE_REMOTE {
		return free, "SMB", true // or another server's: all the same here
	}
	var name [windows.MAX_PATH + 1]uint16
	if windows.GetVolumeInformation(root, nil, 0, nil, nil, nil, &name[0], uint32(len(name))) != nil {
		return free, "", true
	}
	return free, windows.UTF16ToString(name[:]), true
}

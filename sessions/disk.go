package sessions

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
)

// LowDisk is how much room, in bytes, a library's disk should have left: with
// less a session may not get to its end.
const LowDisk = 64 << 20

// Free is how much room the disk that holds a file or folder has left, in
// bytes; known is false where the system does not say.
func Free(path string) (bytes uint64, known bool) {
	bytes, _, known = disk(path)
	return bytes, known
}

// networked are kinds of disks on which locks and writing through cannot be
// relied upon: another computer says that they are done (R1.16).
var networked = []string{"NFS", "SMB", "CIFS", "9P", "FUSE", "AFS", "AFPFS"}

// onLocalDisk reports whether a file is on a disk of this machine alone.
func onLocalDisk(path string) bool {
	_, kind, known := disk(path)
	return known && kind != "" && !slices.Contains(networked, kind)
}

// syncedFolders are the folders of programs that copy files to other computers,
// and may put an older one back while the library is open.
var syncedFolders = []string{
	"dropbox", "onedrive", "icloud", "mobile documents", "google drive", "googledrive", "nextcloud", "owncloud", "box sync", "syncthing", "pcloud",
}

// syncedBy names the folder of a path that such a program keeps; empty: none.
func syncedBy(path string) string {
	for dir := filepath.Dir(path); dir != filepath.Dir(dir); dir = filepath.Dir(dir) {
		name := filepath.Base(dir)
		if slices.ContainsFunc(syncedFolders, func(s string) bool { return strings.HasPrefix(strings.ToLower(name), s) }) {
			return name
		}
	}
	return ""
}

// isFull reports whether the disk, or the part of it that the user may fill, is full.
func isFull(err error) bool { return errors.Is(err, syscall.ENOSPC) || errors.Is(err, errQuota) }

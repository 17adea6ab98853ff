package sessions

import "syscall"

// disk is what the system says of the disk that holds a file.
func disk(path string) (free uint64, kind string, known bool) {
	var s syscall.Statfs_t
	if err := syscall.Statfs(path, &s); err != nil {
		return 0, "", false
	}
	return s.Bavail * uint64(s.Bsize), diskKinds[uint32(s.Type)], true
}

// diskKinds are the numbers that file systems give themselves (statfs(2)).
var diskKinds = map[uint32]string{
	0xef53: "ext4", 0x58465342: "XFS", 0x9123683e: "Btrfs", 0x2fc12fc1: "ZFS", 0xf2f52010: "F2FS", 0x01021994: "tmpfs",
	0x794c7630: "overlay", 0x4d44: "FAT", 0x2011bab0: "exFAT", 0x5346544e: "NTFS", 0x7366746e: "NTFS",
	0x6969: "NFS", 0xfe534d42: "SMB", 0xff534d42: "CIFS", 0x517b: "SMB", 0x01021997: "9P", 0x65735546: "FUSE", 0x5346414f: "AFS",
}

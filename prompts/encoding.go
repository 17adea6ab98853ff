package prompts

import "bytes"

// encodingOf names the encoding of a file that is none of UTF-8: UTF-16 or
// UTF-32, with a mark at its beginning or without one. It is empty for all else.
func encodingOf(data []byte) string {
	little, big := []byte{0xff, 0xfe}, []byte{0xfe, 0xff}
	switch {
	case bytes.HasPrefix(data, append(little, 0, 0)), bytes.HasPrefix(data, append([]byte{0, 0}, big...)):
		return "UTF-32"
	case bytes.HasPrefix(data, little), bytes.HasPrefix(data, big):
		return "UTF-16"
	case len(data) < 4:
		return ""
	}
	// Without a mark it shows in the first two characters, which are plain
	// letters in any file of ours: the other bytes of each are zero.
	switch zero := [4]bool{data[0] == 0, data[1] == 0, data[2] == 0, data[3] == 0}; zero {
	case [4]bool{false, true, true, true}, [4]bool{true, true, true, false}:
		return "UTF-32"
	case [4]bool{false, true, false, true}, [4]bool{true, false, true, false}:
		return "UTF-16"
	}
	return ""
}

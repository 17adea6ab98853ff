package calendar

import "bytes"

// Is reports whether a file is a calendar of ours: it says what wrote it.
func Is(data []byte) bool {
	return bytes.HasPrefix(data, []byte("BEGIN:VCALENDAR\r\n")) && bytes.Contains(data, []byte("\r\nPRODID:"+product+"\r\n"))
}

package files

import (
	"bytes"
	"fmt"
)

// EncodingError says that a text is written in another encoding than UTF-8.
type EncodingError struct {
	Is string // “UTF-16”
}

func (e *EncodingError) Error() string {
	return fmt.Sprintf(notUTF8, e.Is)
}

// byteOrder is the mark that some editors put before UTF-8 too.
const byteOrder = "\xef\xbb\xbf"

// marks are what stands before a text to tell its encoding. That of UTF-32
// begins like that of UTF-16, and so comes first.
var marks = []struct{ mark, is string }{
	{"\xff\xfe\x00\x00", "UTF-32"}, {"\x00\x00\xfe\xff", "UTF-32"},
	{"\xff\xfe", "UTF-16"}, {"\xfe\xff", "UTF-16"},
}

// Text is the data without the mark that some editors put before UTF-8. It is an
// [*EncodingError] for UTF-16 and UTF-32.
func Text(data []byte) ([]byte, error) {
	if is := Encoding(data); is != "" {
		return nil, &EncodingError{is}
	}
	return bytes.TrimPrefix(data, []byte(byteOrder)), nil
}

// Encoding names the encoding of a text that is in none of UTF-8: UTF-16 or
// UTF-32, with a mark or without. It is empty for all else.
func Encoding(data []byte) string {
	for _, m := range marks {
		if bytes.HasPrefix(data, []byte(m.mark)) {
			return m.is
		}
	}
	return guessEncoding(data)
}

// guessEncoding tells an encoding by where its first letters have zeros: what we
// read begins with a plain letter, a brace or a blank, and has none of them.
func guessEncoding(data []byte) string {
	if len(data) < 4 {
		return ""
	}
	zero := [4]bool{}
	for i := range zero {
		zero[i] = data[i] == 0
	}
	switch zero {
	case [4]bool{false, true, true, true}, [4]bool{true, true, true, false}:
		return "UTF-32"
	case [4]bool{false, true, false, true}, [4]bool{true, false, true, false}:
		return "UTF-16"
	}
	return ""
}

package wire

import (
	"bufio"
	"encoding/json"
	"errors"
	"io"
)

// How long a message may be, in bytes. A message is held in memory until it
// ends, and the other end may never end it.
const (
	// longestOrder is several times what the longest note takes, and as much is
	// enough for a greeting.
	longestOrder = 64 << 10
	// longestNews is what a whole session may take, which is sent at once when a
	// console attaches: a board of 2,000 items with the longest words in the
	// longest script takes 38 MiB.
	longestNews = 64 << 20
)

// messages reads what the other end sends: one JSON value per line.
type messages struct {
	in   *bufio.Reader
	most int // bytes of one
}

func newMessages(in io.Reader, most int) *messages { return &messages{bufio.NewReader(in), most} }

// next reads one message into v. After an error nothing more can be read.
func (m *messages) next(v any) error {
	var line []byte
	for {
		part, err := m.in.ReadSlice('\n')
		if len(line)+len(part) > m.most {
			return ErrTooLong
		}
		line = append(line, part...)
		switch {
		case errors.Is(err, bufio.ErrBufferFull): // the line continues
		case err == nil:
			if json.Unmarshal(line, v) != nil {
				return ErrGarbled
			}
			return nil
		case errors.Is(err, io.EOF) && len(line) > 0:
			if json.Unmarshal(line, v) != nil {
				return io.ErrUnexpectedEOF // the other end went in the middle of it
			}
			return nil
		default:
			return err
		}
	}
}

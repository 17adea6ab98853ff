package room

import (
	"errors"
	"fmt"

	"rsc.io/qr"
)

// QR is a text as a QR code: rows of modules, true for a dark one, without the quiet zone of
// four light modules that belongs around it. It takes the lowest level of correction, which
// makes the largest modules: a wall is not scratched. An error says that the text is too long.
func QR(text string) ([][]bool, error) {
	code, err := qr.Encode(text, qr.L)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errNoQR, err)
	}
	rows := make([][]bool, code.Size)
	for y := range rows {
		rows[y] = make([]bool, code.Size)
		for x := range rows[y] {
			rows[y][x] = code.Black(x, y)
		}
	}
	return rows, nil
}

var errNoQR = errors.New("no QR code can be made of this")

package room

import (
	"image"
	"image/color"
	"strings"
	"testing"

	decoder "github.com/piglig/go-qr"
)

// What is drawn is read by a reader that others wrote, down to one pixel a module.
func TestAReaderReadsTheQRCode(t *testing.T) {
	for _, text := range []string{
		"http://192.168.178.123:8080/k7q2", "http://10.42.0.1:8080/k7q2", "http://[2001:db8:85a3::8a2e:370:7334]:8080/k7q2",
		`WIFI:T:WPA;S:Bäckerei \;Müller\;;P:a\\b\"c\:d;;`,
	} {
		modules, err := QR(text)
		if err != nil {
			t.Fatal(err)
		}
		const quiet, scale = 4, 3
		side := (len(modules) + 2*quiet) * scale
		img := image.NewGray(image.Rect(0, 0, side, side))
		for y := range side {
			for x := range side {
				mx, my := x/scale-quiet, y/scale-quiet
				if dark := mx >= 0 && my >= 0 && mx < len(modules) && my < len(modules) && modules[my][mx]; !dark {
					img.SetGray(x, y, color.Gray{255})
				}
			}
		}
		got, err := decoder.Decode(img)
		if err != nil || got != text {
			t.Errorf("%q is read as %q: %v", text, got, err)
		}
	}
}

func TestATooLongTextIsNoQRCode(t *testing.T) {
	if _, err := QR(strings.Repeat("x", 5000)); err == nil {
		t.Error("5,000 letters are a QR code")
	}
}

// The address of a page makes a code that a window of 80 by 24 has room for: with the quiet
// zone at most 19 rows of half blocks.
func TestAnAddressMakesASmallQRCode(t *testing.T) {
	modules, err := QR("http://192.168.178.123:8080/" + newCode(scannedLength))
	if err != nil || len(modules) > 29 {
		t.Errorf("%d modules: %v", len(modules), err)
	}
}

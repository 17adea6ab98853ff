package chart

import "swotshop/workshop"

// ink is a colour on white. Those of text have a contrast of 7:1, those of shapes more than
// 3:1; each is dark enough to be seen in grey.
type ink string

const (
	paper ink = "#ffffff"
	black ink = "#1a1a1a" // what is read first
	quiet ink = "#454545" // what is read after it
	faint ink = "#767676" // lines that only help
	full  ink = "#1f4e79" // bars
)

// hue is the colour of a quadrant, which its letter and its place tell too.
func hue(q workshop.Quadrant) ink {
	switch q {
	case workshop.Strengths:
		return "#14532d"
	case workshop.Weaknesses:
		return "#78350f"
	case workshop.Opportunities:
		return "#1e3a8a"
	}
	return "#7f1d1d"
}

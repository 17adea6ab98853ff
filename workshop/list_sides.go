package workshop

// This file reads tables whose columns and rows are the two questions of a SWOT: helpful
// or harmful, inside or outside.

// side is an answer to one of them.
type side string

const (
	helpful     side = "helpful"
	harmful     side = "harmful"
	sideInside  side = "inside"
	sideOutside side = "outside"
)

var sideNames = map[string]side{
	"helpful": helpful, "positive": helpful, "hilfreich": helpful, "positiv": helpful, "positief": helpful, "positif": helpful, "positivo": helpful,
	"harmful": harmful, "negative": harmful, "hinderlich": harmful, "negativ": harmful, "negatief": harmful, "negatif": harmful, "negativo": harmful,
	"internal": sideInside, "inside": sideInside, "intern": sideInside, "interne": sideInside, "interno": sideInside,
	"external": sideOutside, "outside": sideOutside, "extern": sideOutside, "externe": sideOutside, "externo": sideOutside, "esterno": sideOutside,
}

// sideOf is the side that a cell names with its first word; empty for none.
func sideOf(words string) side {
	all := nameWords(words)
	if len(all) == 0 || len(all) > 3 {
		return ""
	}
	return sideNames[all[0]]
}

// sidesOf are the two columns of a head that say what helps and what harms.
func sidesOf(row tableRow) map[int]side {
	columns, seen := map[int]side{}, map[side]bool{}
	for i, c := range row.cells {
		if s := sideOf(c.words()); s == helpful || s == harmful {
			columns[i], seen[s] = s, true
		}
	}
	if len(columns) != 2 || len(seen) != 2 {
		return nil
	}
	return columns
}

// crossed are the quadrants of a row that is inside or outside.
func crossed(columns map[int]side, row side) map[int]Quadrant {
	quadrants := map[side][2]Quadrant{sideInside: {Strengths, Weaknesses}, sideOutside: {Opportunities, Threats}}[row]
	heads := map[int]Quadrant{}
	for i, column := range columns {
		heads[i] = quadrants[0]
		if column == harmful {
			heads[i] = quadrants[1]
		}
	}
	return heads
}

package prompts

import "swotshop/workshop"

// The limits of an objection: what is said is a quotation, the answer is
// spoken in one breath or two.
const (
	maxObjections = 100
	maxSays       = 60
	maxAnswer     = 180
	maxEvidence   = 90
)

// readObjections reads a file of objections: a list.
func readObjections(file string, data []byte) ([]workshop.Objection, []Fault) {
	return readFile(file, data, (*reader).objections)
}

func (r *reader) objections(root value) []workshop.Objection {
	known := ids{}
	var objections []workshop.Objection
	for _, v := range r.entries(root, 1, maxObjections) {
		f := r.fields(v, "id", "says", "answer", "evidence", "lands_in")
		o := workshop.Objection{
			ID:       f.id("id", maxID),
			Says:     f.text("says", maxSays),
			Answer:   f.text("answer", maxAnswer),
			Evidence: f.text("evidence", maxEvidence),
			LandsIn:  f.oneOf("lands_in", "S", "W", "O", "T", "initiative"),
		}
		known.once(f, o.ID)
		objections = append(objections, o)
	}
	return objections
}

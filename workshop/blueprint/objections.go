package blueprint

// objections lists what the room said against it, and what it was promised: part of the
// commitments. What the deck answers is left out, since nobody knows whether it was said.
func (p *paper) objections() {
	if len(p.w.Objections) == 0 {
		return
	}
	p.heading(3, objectionsTitle)
	var rows [][]md
	for _, o := range p.w.Objections {
		who := orNothing(o.By)
		if o.Owed != "" && o.By == "" {
			who = broughtByNobody
		}
		rows = append(rows, []md{p.quoted(o.Says), orNothing(o.Owed), who})
	}
	p.table([]column{{head: "You said", width: 34}, {head: "We owe", width: 40}, {head: "Who", width: 16}}, rows)
}

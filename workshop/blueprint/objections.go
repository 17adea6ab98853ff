package blueprint

// objections lists what the room said against it, and what it was promised: part of the
// commitments. What the deck answers is left out, since nobody knows whether it was said.
func (p *paper) objections() {
	if len(p.w.Objections) == 0 {
		return
	}
	say := &p.words.Document.Records
	p.heading(3, escape(say.Objections))
	var rows [][]md
	for _, o := range p.w.Objections {
		who := orNothing(o.By)
		if o.Owed != "" && o.By == "" {
			who = bold(escape(say.Nobody))
		}
		rows = append(rows, []md{p.quoted(o.Says), orNothing(o.Owed), who})
	}
	p.table([]column{{head: escape(say.Said), width: 34}, {head: escape(say.Owed), width: 40}, {head: escape(say.Who), width: 16}}, rows)
}

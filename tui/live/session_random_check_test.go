package live

// check looks whether what the session says is so.
func (p *player) check() {
	t, s, f := p.t, p.s, p.s.facts()
	saved := p.told == p.events()
	switch {
	case s.Pending() != p.events()-p.told:
		t.Fatalf("%d changes are said to wait, and %d do", s.Pending(), p.events()-p.told)
	case saved != s.Saved(), s.Mark(s.with.Kit.Theme) != p.mark(saved):
		t.Fatalf("the mark is %q, and %d of %d events are saved; %v", s.Mark(s.with.Kit.Theme), p.told, p.events(), p.fault)
	case saved && s.Fault() != nil, !saved && s.Fault() != p.fault:
		t.Fatalf("the fault is %v, and was %v", s.Fault(), p.fault)
	case s.Whole() && len(p.copies[s.spare.file]) != p.events():
		t.Fatalf("the copy is said to be whole and has %d events of %d", len(p.copies[s.spare.file]), p.events())
	case p.table[follows(p.table, s.phase, no, f)].next == "never":
		t.Fatalf("it stands at %s with %+v, which cannot be", phases[s.phase], f)
	case s.phase == asking && s.question == nil, s.phase.copies() && s.copying == nil:
		t.Fatalf("it stands at %s and nothing is asked", phases[s.phase])
	case p.done != (s.wish.Back != nil):
		t.Fatalf("it stands at %s, and that something was done for a wish is %v", phases[s.phase], p.done)
	case p.typedPath() != p.path:
		t.Fatalf("%q was typed for a copy, and is %q", p.path, p.typedPath())
	}
}

// mark is the word at the end of the last line.
func (p *player) mark(saved bool) string {
	switch {
	case saved:
		return "● saved"
	case p.fault == nil:
		return "○ saving"
	case p.s.with.Kit.Low && !p.s.Whole():
		return "F9 copy  NOT SAVED "
	}
	return " NOT SAVED "
}

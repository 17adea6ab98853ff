package large

import "strings"

// Alike is the largest size at which all of some texts fit into w by h cells, so that
// none is larger than the next, and how many rows the highest of them then takes. Those
// that fit at no size are left out; where none fits both are 0.
func Alike(texts []string, w, h int) (size, rows int) {
	p := &thePress
	p.Lock()
	defer p.Unlock()
	p.open()
	k := kind{strings.Join(texts, "\n"), w, h}
	done, known := p.alike[k]
	if !known {
		if len(p.alike) >= mostKept {
			clear(p.alike)
		}
		done = p.common(texts, w, h)
		p.alike[k] = done
	}
	return done.size, done.rows
}

// common is Alike, worked out.
func (p *press) common(texts []string, w, h int) common {
	var fit []order
	size := 0
	for _, text := range texts {
		o := order{text: text, w: w, h: h}
		if !o.possible() {
			continue
		}
		if m := p.fit(o); m.lines > 0 {
			fit = append(fit, o)
			if size == 0 || m.scale.size < size {
				size = m.scale.size
			}
		}
	}
	for ; size >= least; size-- { // one that fits at a size may not at every smaller one
		if rows := p.rowsAt(size, fit); rows > 0 {
			return common{size, rows}
		}
	}
	return common{}
}

// rowsAt is how many rows the highest of some texts takes at a size; 0 where one of them
// does not fit.
func (p *press) rowsAt(size int, texts []order) (rows int) {
	for _, o := range texts {
		o.style.Size = size
		m := p.fit(o)
		if m.lines == 0 {
			return 0
		}
		rows = max(rows, m.lines*m.rows())
	}
	return rows
}

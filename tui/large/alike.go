package large

import (
	"slices"
	"strings"
)

// Alike is the largest size at which all of some texts fit into w by h cells, so that
// none is larger than the next; those that fit at no size are left out. It is 0 where
// none fits.
func Alike(texts []string, w, h int) (size int) {
	p := &thePress
	p.Lock()
	defer p.Unlock()
	p.open()
	k := kind{strings.Join(texts, "\n"), w, h}
	size, known := p.alike[k]
	if !known {
		if len(p.alike) >= mostKept {
			clear(p.alike)
		}
		size = p.common(texts, w, h)
		p.alike[k] = size
	}
	return size
}

// common is Alike, worked out.
func (p *press) common(texts []string, w, h int) int {
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
		if !slices.ContainsFunc(fit, func(o order) bool { o.style.Size = size; return p.fit(o).lines == 0 }) {
			return size
		}
	}
	return 0
}

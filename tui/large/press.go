package large

import "sync"

// press is the typeface, read when it is first needed, and what was set with
// it: a screen with a clock is drawn every second, and what is above the
// clock is the same each time.
type press struct {
	sync.Mutex
	face   *face
	stamps map[letter]stamp
	kept   map[order]setting
	alike  map[kind]common
}

var thePress press

type (
	// letter is a character at a size.
	letter struct {
		character rune
		size      int
	}
	// order is what was asked for.
	order struct {
		style Style
		text  string
		w, h  int
	}
	// kind is texts that are set alike, one after the other, in a place.
	kind struct {
		texts string
		w, h  int
	}
	// common is the size that they have, and the rows of the highest.
	common struct{ size, rows int }
	// setting is the result of an order; the zero value means that it cannot be
	// done.
	setting struct {
		lines []string
		size  int
	}
)

// With more than this the press forgets everything and begins again.
const (
	mostStamps = 2000
	mostKept   = 200
)

// set answers an order, from memory if it was asked for before.
func (p *press) set(o order) setting {
	if !o.possible() {
		return setting{}
	}
	p.Lock()
	defer p.Unlock()
	p.open()
	done, known := p.kept[o]
	if !known {
		if len(p.kept) >= mostKept {
			clear(p.kept)
		}
		done = p.largest(o)
		p.kept[o] = done
	}
	return done
}

// open reads the typeface. The press has to be locked.
func (p *press) open() {
	if p.face == nil {
		p.face = newFace()
		p.stamps, p.kept, p.alike = map[letter]stamp{}, map[order]setting{}, map[kind]common{}
	}
}

// possible reports whether an order is worth trying.
func (o order) possible() bool { return len(o.text) <= mostText && o.w > 0 && o.h > 0 }

// stamp is a letter at a size.
func (p *press) stamp(r rune, s scale) stamp {
	key := letter{r, s.size}
	drawn, known := p.stamps[key]
	if !known {
		if len(p.stamps) >= mostStamps {
			clear(p.stamps)
		}
		drawn = s.stamp(p.face.outline(r))
		p.stamps[key] = drawn
	}
	return drawn
}

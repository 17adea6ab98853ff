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
	if len(o.text) > mostText || o.w < 1 || o.h < 1 {
		return setting{}
	}
	p.Lock()
	defer p.Unlock()
	if p.face == nil {
		p.face = newFace()
		p.stamps, p.kept = map[letter]stamp{}, map[order]setting{}
	}
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

// size is the size at which a text is set; 0 where it cannot be.
func (p *press) size(s Style, text string, w, h int) int { return p.set(order{s, text, w, h}).size }

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

package prompts

import "strings"

// ids remembers ids with the line in which each stood first. Upper and lower
// case are the same: ids are typed and read aloud.
type ids map[string]int

// once notes an id that was used before.
func (known ids) once(f fields, id string) {
	if id == "" {
		return
	}
	key, v := strings.ToLower(id), f.found["id"]
	if line, used := known[key]; used {
		f.fault(v, usedID, quote(id), line)
		return
	}
	known[key] = v.line
}

// id reads an id: a word to be typed, so of plain letters, digits and dashes.
func (f fields) id(name string, most int) string {
	v, there := f.need(name)
	if !there {
		return ""
	}
	text, ok := f.scalar(v)
	if ok && !isID(text, most) {
		f.fault(v, badID, quote(text), most)
	}
	return text
}

func isID(s string, most int) bool {
	return s != "" && len(s) <= most && !strings.ContainsFunc(s, func(r rune) bool { return !isIDRune(r) })
}

func isIDRune(r rune) bool {
	return r == '-' || '0' <= r && r <= '9' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
}

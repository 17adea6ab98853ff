package workshop

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"sync"
)

// CardPart is what a line says of a card that was written in the session.
type CardPart string

// The parts of a card.
const (
	PartQuestion    CardPart = "question"
	PartPoles       CardPart = "poles"
	PartControl     CardPart = "control"
	PartEmpowerment CardPart = "empowerment"
	PartTwist       CardPart = "twist"
	PartFollowUp    CardPart = "ask"
)

// CardLine is a typed line, read as a part of a card of one's own.
type CardLine struct {
	Part   CardPart
	Number int    // of a follow-up, from 1; 0 is a new one
	Text   string // empty takes the part away
}

var cardLabel = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^\s*(question|poles|control|empowerment|twist|ask|follow-?up)\s*([1-9])?\s*:(.*)$`)
})

// ParseCardLine reads a line that says what a part of a card is to be:
// `twist: 40,000 people saw it`, `poles: Never / Always`, `ask: Who decides?`, and
// `ask 2: …` for the second follow-up. ok is false for any other line.
func ParseCardLine(line string) (read CardLine, ok bool) {
	m := cardLabel().FindStringSubmatch(line)
	if m == nil {
		return CardLine{}, false
	}
	read = CardLine{Part: CardPart(strings.ToLower(m[1])), Text: strings.TrimSpace(m[3])}
	if strings.HasPrefix(string(read.Part), "follow") {
		read.Part = PartFollowUp
	}
	if m[2] != "" && read.Part != PartFollowUp {
		return CardLine{}, false
	}
	read.Number, _ = strconv.Atoi(m[2])
	return read, true
}

// On is a card with the part as the line says. Poles that are taken away are the
// usual ones again.
func (l CardLine) On(o OwnCard) (OwnCard, error) {
	switch l.Part {
	case PartQuestion:
		o.Question = l.Text
	case PartTwist:
		o.Twist = l.Text
	case PartControl:
		o.Poles[0] = l.Text
	case PartEmpowerment:
		o.Poles[1] = l.Text
	case PartPoles:
		control, empowerment, two := strings.Cut(l.Text, "/")
		if l.Text != "" && !two {
			return o, refuse(polesNeedSlash)
		}
		o.Poles = [2]string{strings.TrimSpace(control), strings.TrimSpace(empowerment)}
	case PartFollowUp:
		return l.ask(o)
	}
	return o, nil
}

// ask puts a follow-up behind the others, or in the place of one.
func (l CardLine) ask(o OwnCard) (OwnCard, error) {
	asks := append([]string(nil), o.FollowUps...)
	switch at := l.Number - 1; {
	case at < 0 && l.Text == "":
		return o, refuse(nothingTyped, fieldFollowUp)
	case at < 0, at == len(asks):
		asks = append(asks, l.Text)
	case at > len(asks):
		return o, refuse(followUpMissing, l.Number, len(asks))
	case l.Text == "":
		asks = append(asks[:at], asks[at+1:]...)
	default:
		asks[at] = l.Text
	}
	o.FollowUps = asks
	return o, nil
}

// Adds reports whether a card gets with the line what it did not have.
func (l CardLine) Adds(o OwnCard) bool {
	switch l.Part {
	case PartTwist:
		return o.Twist == ""
	case PartFollowUp:
		return l.Number < 1 || l.Number > len(o.FollowUps)
	}
	return false
}

// Name is the part as a sentence calls it: “the twist”, “follow-up 2”.
func (l CardLine) Name(o OwnCard) string {
	switch l.Part {
	case PartFollowUp:
		if l.Number > 0 {
			return fmt.Sprintf(partFollowUp, l.Number)
		}
		return fmt.Sprintf(partFollowUp, len(o.FollowUps)+1)
	case PartControl, PartEmpowerment:
		return fmt.Sprintf(partPole, l.Part)
	}
	return fmt.Sprintf(partNamed, l.Part)
}

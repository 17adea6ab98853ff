package workshop

import (
	"strings"
	"sync"
	"unicode"
)

// This file knows what lists call the quadrants: in English, in the language of the
// session, and in those in which lists are often written.

// quadrantName is a name of a quadrant; many is false for the singular, with which
// people also begin a sentence.
type quadrantName struct {
	of   Quadrant
	many bool
}

// quadrantNames are the names by their spelling, see folded.
type quadrantNames map[string]quadrantName

// calledMany and calledOne are what the quadrants are called, as German, Dutch, French,
// Spanish, Portuguese and Italian have it too.
var (
	calledMany = map[Quadrant][]string{
		Strengths: {"Strengths", "Strong points", "Stärken", "Staerken", "Sterktes", "Sterke punten", "Sterkten", "Forces", "Points forts", "Atouts",
			"Fortalezas", "Puntos fuertes", "Forças", "Pontos fortes", "Punti di forza", "Forze"},
		Weaknesses: {"Weaknesses", "Weak points", "Schwächen", "Schwaechen", "Zwaktes", "Zwakke punten", "Zwakten", "Zwakheden", "Faiblesses", "Points faibles",
			"Debilidades", "Puntos débiles", "Fraquezas", "Pontos fracos", "Punti di debolezza", "Debolezze"},
		Opportunities: {"Opportunities", "Chancen", "Möglichkeiten", "Moeglichkeiten", "Kansen", "Opportunités", "Oportunidades", "Opportunità"},
		Threats:       {"Threats", "Risiken", "Bedrohungen", "Gefahren", "Bedreigingen", "Menaces", "Amenazas", "Ameaças", "Minacce"},
	}
	calledOne = map[Quadrant][]string{
		Strengths:     {"Strength", "Stärke", "Staerke", "Sterkte", "Sterk punt", "Point fort", "Fortaleza", "Punto fuerte", "Força", "Ponto forte", "Punto di forza"},
		Weaknesses:    {"Weakness", "Schwäche", "Schwaeche", "Zwakte", "Zwak punt", "Faiblesse", "Point faible", "Debilidad", "Punto débil", "Fraqueza", "Ponto fraco", "Punto di debolezza"},
		Opportunities: {"Opportunity", "Chance", "Kans", "Opportunité", "Oportunidad", "Oportunidade"},
		Threats:       {"Threat", "Risiko", "Bedrohung", "Bedreiging", "Menace", "Amenaza", "Ameaça", "Minaccia"},
	}
)

// longestName is how many words a name has at most.
const longestName = 3

// spokenNames are the names in all languages that are known here.
var spokenNames = sync.OnceValue(func() quadrantNames {
	n := quadrantNames{}
	for _, q := range Quadrants {
		for _, name := range calledOne[q] {
			n.add(name, quadrantName{q, false})
		}
		for _, name := range calledMany[q] {
			n.add(name, quadrantName{q, true})
		}
	}
	return n
})

func (n quadrantNames) add(name string, is quadrantName) {
	if key := strings.Join(nameWords(name), " "); key != "" {
		n[key] = is
	}
}

// quadrantNames are the names in all these languages and in that of the session.
func (w *Workshop) quadrantNames() quadrantNames {
	n := quadrantNames{}
	for _, q := range Quadrants {
		n.add(w.QuadrantName(q), quadrantName{q, true})
	}
	for key, is := range spokenNames() {
		n[key] = is
	}
	return n
}

// nameWords are the words of a heading in the spelling of the names.
func nameWords(text string) []string {
	return strings.FieldsFunc(folded(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// called finds the quadrant of this name alone, or of this letter.
func (n quadrantNames) called(name string) (is quadrantName, ok bool) {
	if q := Quadrant(strings.ToUpper(strings.TrimSpace(name))); q.Valid() {
		return quadrantName{q, false}, true
	}
	is, ok = n[folded(strings.Join(strings.Fields(name), " "))]
	return is, ok
}

// besides is what stands beside the name of a quadrant in a heading without saying
// anything of its own. remarks do so in any heading, others only where the print shows
// that it is one.
var besides = sync.OnceValue(func() struct{ remarks, others map[string]bool } {
	return struct{ remarks, others map[string]bool }{
		setOf("internal external inside outside our ours us helpful harmful positive negative int ext " +
			"intern interne interner internen interna internas interno internos interni innen extern externe externer externen externa externas externo externos esterne esterni aussen " +
			"unsere onze nos nuestras nuestros nossas nossos nostri nostre positiv negativ positives negatives"),
		setOf("key main top major most important biggest greatest the a of what are is my your their current potential possible swot analysis factors " +
			"die das der wichtigste wichtigsten de het belangrijkste les principales principaux las los principais i le principali"),
	}
})

func setOf(words string) map[string]bool {
	set := map[string]bool{}
	for _, word := range strings.Fields(words) {
		set[word] = true
	}
	return set
}

// titled finds the quadrant of which these words are the name and nothing else: “Our
// strengths”, “4 Threats”, “S – Strengths”. In print that shows that it is a heading it
// may have more around it: “What are our main strengths?”. A name that is one word among
// others, “Opportunity cost”, is none.
func (n quadrantNames) titled(words string, printed bool) (is quadrantName, ok bool) {
	all := nameWords(words)
	var spare []string
	for at := 0; at < len(all); {
		found, size := n.longest(all[at:])
		switch {
		case size == 0:
			spare, at = append(spare, all[at]), at+1
			continue
		case ok && found.of != is.of:
			return quadrantName{}, false
		}
		is, ok, at = found, true, at+size
	}
	for _, word := range spare {
		if !saysNothing(word, printed) && word != strings.ToLower(string(is.of)) {
			return quadrantName{}, false
		}
	}
	return is, ok
}

// longest finds the longest name with which some words begin, and how many it has.
func (n quadrantNames) longest(words []string) (is quadrantName, size int) {
	for size := min(longestName, len(words)); size > 0; size-- {
		if is, ok := n[strings.Join(words[:size], " ")]; ok {
			return is, size
		}
	}
	return quadrantName{}, 0
}

// saysNothing reports whether a word beside the name of a quadrant says nothing of its own.
func saysNothing(word string, printed bool) bool {
	return onlyDigits(word) || besides().remarks[word] || printed && besides().others[word]
}

func onlyDigits(text string) bool {
	return text != "" && !strings.ContainsFunc(text, func(r rune) bool { return !unicode.IsDigit(r) })
}

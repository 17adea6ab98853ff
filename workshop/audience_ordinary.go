package workshop

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"

	"swotshop/workshop/language"
)

// This file tells the words of a name that tell it apart from those that could be in
// anybody’s: “Acme” of Acme Robotics plc, “Hartwell” of Hartwell Foods.

// genericWords are what firms of all kinds are called besides, and words of every day that
// some firms are called by.
const (
	genericWords = " the a an and & of for in de la le les het een der die das group gruppe groep holding holdings international global world europe european national united general first royal new old " +
		"robotics robots foods food bank banks banking insurance energy power water gas oil health healthcare care pharma medical clinic hospital hotel hotels travel air airlines airport rail logistics transport shipping " +
		"systems system solutions services service consulting consultants partners associates media press news studio studios technologies technology tech digital data software labs lab networks network telecom mobile " +
		"industries industry industrial engineering works motors auto automotive steel chemicals chemical plastics paper foundation trust institute school college university council city county state association society club " +
		"union church museum retail store stores shop market markets trading brands design designs capital finance financial investment investments ventures property properties estate estates construction building materials " +
		"bros brothers sons company stadtwerk stadtwerke credit saving savings people clinicas clínicas clinica clínica clinics energi energie grupo grup groupe verein verband versicherung bank banken werke werk stiftung universität gemeente stichting vereniging verzekering verzekeringen maatschappij example demo test sample "
	everydayNames = " apple next target orange shell gap visa total amazon oracle square stripe slack zoom meta sage mars dove boots three sky virgin post signal block match box notion figma gusto bill " +
		"mark will rose may grace hope art frank rich chase price long young best day king bishop page field wood stone brown green white black grey gray short cook baker mason penny dean ray sunny summer faith joy " +
		"jung klein gross lang kurz stark ernst winter sommer berg stein wolf koch bauer jong groot wit zwart bakker smit brief plan note "
	ownWords = " swotshop blueprint pitch policy final draft closed board ready overridden session seq status gate generator classification confidential internal public sha event "
)

var placeholder = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\{[a-z_]+\}`) })

// wordsSaid are the words that a paper can say by itself, as they are compared, and those
// of every day.
func wordsSaid(words *language.Words) map[string]bool {
	if words == language.English() {
		return saidInEnglish()
	}
	said := maps.Clone(saidInEnglish())
	for _, text := range words.Texts() {
		noteSaid(said, placeholder().ReplaceAllString(text, " "))
	}
	return said
}

var saidInEnglish = sync.OnceValue(func() map[string]bool {
	said := map[string]bool{}
	for _, text := range language.English().Texts() {
		noteSaid(said, placeholder().ReplaceAllString(text, " "))
	}
	noteSaid(said, everydayNames+ownWords)
	return said
})

func noteSaid(said map[string]bool, text string) {
	single, joined := SplitWords(text)
	for _, w := range append(single, joined...) {
		said[w.Folded] = true
	}
}

// isSaid reports whether each word of a name is one of those.
func isSaid(said map[string]bool, name string) bool {
	words, _ := SplitWords(name)
	return len(words) > 0 && !slices.ContainsFunc(words, func(w Word) bool { return !said[w.Folded] })
}

// moreForms are legal forms that client.go does not look for.
const moreForms = " ev eg gbr ohg kgaa kg cokg se ltda bvba vzw vof "

// unspacedForms stand before or behind a name in scripts without blanks.
var unspacedForms = []string{"株式会社", "有限会社", "合同会社", "有限责任公司", "股份有限公司", "有限公司", "주식회사", "(株)", "㈱"}

// withoutForm is a name without its legal form.
func withoutForm(name string) string {
	bare := name
	for _, form := range unspacedForms {
		bare = strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(bare, form), form))
	}
	words := strings.Fields(bare)
	for len(words) > 1 && isForm(words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	if bare = strings.TrimRight(strings.Join(words, " "), " ,&"); bare == "" {
		return name
	}
	return bare
}

func isForm(word string) bool {
	word = strings.Map(func(r rune) rune {
		if strings.ContainsRune(".,&()/", r) {
			return -1
		}
		return r
	}, strings.ToLower(word))
	return word == "" || slices.Contains(legalForms, word) || among(moreForms, word)
}

var nameJoints = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\s*[&/,;:|()]\s*|\s\+\s|\s(?i:and|und|en|et|y)\s`) })

// tellingWords are those of a name of several words by which people know the firm: all but
// those that are in many names. One too many is better than one that tells who it is.
func tellingWords(name string) (words []string) {
	bare := withoutForm(name)
	if len(strings.Fields(bare)) < 2 && !nameJoints().MatchString(bare) {
		return nil
	}
	for _, part := range nameJoints().Split(bare, -1) {
		for _, word := range strings.Fields(part) {
			word = strings.Trim(word, ".,;:!?'’\"“”*_`#")
			if among(genericWords, strings.ToLower(word)) || isForm(word) || Length(word) < leastRedacted {
				continue
			}
			words = append(words, word)
			if halves := strings.FieldsFunc(word, func(r rune) bool { return unicode.Is(unicode.Pd, r) }); len(halves) > 1 {
				words = append(words, halves...)
			}
		}
	}
	return words
}

package prompts

import (
	"errors"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/token"
)

// This file says what is wrong with a file that is not YAML. The YAML library says
// it too, in words that change from one version to the next: it is asked only where
// it stopped, and what stands there tells what people most likely did.

// syntax notes where the YAML library stopped, and what to do about it.
func (r *reader) syntax(tokens token.Tokens, err error) {
	var at yaml.Error
	if !errors.As(err, &at) || at.GetToken() == nil || at.GetToken().Position == nil {
		r.note(0, "", badYAML, unreadableYAML)
		return
	}
	stopped := at.GetToken()
	r.note(stopped.Position.Line, "", badYAML, adviceAt(tokens, stopped))
}

// adviceAt is what to do about the piece of a file at which the library stopped.
func adviceAt(tokens token.Tokens, t *token.Token) string {
	at := slices.Index(tokens, t)
	switch {
	case t.Type == token.InvalidType:
		return adviceFor(t.Origin)
	case at < 0: // the library put it in
		return wrongIndent
	}
	var last, next token.Token // of another type than those asked for, where there is none
	if at > 0 {
		last = *tokens[at-1]
	}
	if at+1 < len(tokens) {
		next = *tokens[at+1]
	}
	goesOn, named := at > 0 && endOf(&last) == t.Position.Line, next.Type == token.MappingValueType
	switch open := openBrackets(tokens[:at+1]); {
	case open < 0:
		return closedBracket
	case goesOn && isQuoted(&last), isQuoted(t) && endOf(t) > t.Position.Line:
		return behindQuote
	case open > 0:
		return openBracket
	case goesOn && last.Type == token.MappingValueType && t.Type == token.SequenceEntryType:
		return dashBehind
	case goesOn && last.Type == token.MappingValueType:
		return colonInText
	case t.Type == token.MappingValueType, isText(t) && named && next.Position.Line > t.Position.Line:
		return nameMissing
	case isText(t) && !goesOn && !named:
		return noName
	}
	return wrongIndent
}

// adviceFor is what to do about what the library could make no piece of at all, as
// it is written.
func adviceFor(written string) string {
	written = strings.Trim(written, " \n")
	if written == "" {
		return wrongIndent
	}
	switch first, last := written[0], written[len(written)-1]; {
	case first == '\t', last == '\t':
		return tab
	case first == '"' && last == '\\':
		return backslash
	case first == '"':
		return openDouble
	case first == '\'':
		return openSingle
	case first == '@', first == '`':
		return reserved
	case first == '>', first == '|':
		return folded
	}
	return wrongIndent
}

// openBrackets counts the brackets that are open behind these pieces; fewer than
// none when one was closed that was not.
func openBrackets(tokens token.Tokens) (open int) {
	for _, t := range tokens {
		switch t.Type {
		case token.SequenceStartType, token.MappingStartType:
			open++
		case token.SequenceEndType, token.MappingEndType:
			open--
		}
	}
	return open
}

// endOf is the line in which a piece ends.
func endOf(t *token.Token) int {
	return t.Position.Line + strings.Count(strings.Trim(t.Origin, " \n"), "\n")
}

func isQuoted(t *token.Token) bool {
	return t.Type == token.DoubleQuoteType || t.Type == token.SingleQuoteType
}

func isText(t *token.Token) bool { return t.Type == token.StringType || isQuoted(t) }

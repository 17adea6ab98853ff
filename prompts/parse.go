package prompts

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"

	"swotshop/files"
)

// The limits that keep a hostile file from hanging the program. The parser
// recurses and remembers the path of every value, so what nests deeply or is
// chopped into very many pieces has to be refused before it is parsed.
const (
	maxFile   = 1 << 20 // bytes
	maxSigns  = 100_000 // characters of which the YAML library may make something
	maxPieces = 30_000  // tokens; 200 full cards take some 12 000
	maxIndent = 100     // column at which a name or a list's dash may stand
	maxFlow   = 10      // brackets within brackets
)

// parse turns a file into its root value, or notes why it cannot. What can be
// mended (bad encoding, unsafe characters) is noted and replaced, so that the
// checks after it still find everything else.
func (r *reader) parse(data []byte) (root value, ok bool) {
	text, ok := r.decode(data)
	if !ok {
		return value{}, false
	}
	few := fewSigns(text)
	tokens, err := tokenize(few)
	if err != nil {
		r.syntax(tokens, err)
		return value{}, false
	}
	if !r.checkBounds(tokens) {
		return value{}, false
	}
	if len(few) < len(text) {
		r.note(1+strings.Count(few, "\n"), "", tooManySigns, maxSigns)
		return value{}, false
	}
	file, err := parseTokens(tokens)
	if err != nil {
		r.syntax(tokens, err)
		return value{}, false
	}
	return r.root(file)
}

// decode makes text with plain line ends of a file's bytes.
func (r *reader) decode(data []byte) (string, bool) {
	switch {
	case len(data) > maxFile:
		r.note(0, "", tooLargeFile, maxFile)
		return "", false
	case files.Encoding(data) != "":
		r.note(1, "", otherEncoding, files.Encoding(data))
		return "", false
	}
	text := strings.ReplaceAll(string(bytes.TrimPrefix(data, []byte("\ufeff"))), "\r\n", "\n")
	if !utf8.ValidString(text) {
		r.note(firstBadLine(text), "", badUTF8)
		text = strings.ToValidUTF8(text, "\ufffd")
	}
	return r.replaceUnsafe(text), true
}

func firstBadLine(text string) int {
	line := 1
	for s := range strings.SplitSeq(text, "\n") {
		if !utf8.ValidString(s) {
			return line
		}
		line++
	}
	return line
}

// replaceUnsafe notes every line with characters that must not reach a
// terminal and takes them out: in comments and names they are as harmful to
// anyone who opens the file as in the text itself.
func (r *reader) replaceUnsafe(text string) string {
	if !strings.ContainsFunc(text, isUnsafe) {
		return text
	}
	line := 1
	for s := range strings.SplitSeq(text, "\n") {
		r.noteUnsafe(line, "", s)
		line++
	}
	return strings.Map(func(c rune) rune {
		if isUnsafe(c) {
			return utf8.RuneError
		}
		return c
	}, text)
}

// fewSigns is the beginning of a text up to where it has too many signs: all of
// it, mostly. The YAML library takes a whole text apart before it can be counted
// what comes of it, and needs some 400 bytes for each piece, be it a comment.
func fewSigns(text string) string {
	signs := 0
	for i := range len(text) {
		switch text[i] {
		case ':', '-', '#', ',', '?', '[', ']', '{', '}', '&', '*', '!', '|', '>', '<', '%', '@', '`', '"', '\'', '.':
			if signs++; signs > maxSigns {
				return text[:i]
			}
		}
	}
	return text
}

// tokenize and parseTokens are the only doors to the YAML library. A panic in
// it is the file's fault to us, not the end of the program.
func tokenize(text string) (tokens token.Tokens, err error) {
	defer catch(&err)
	return lexer.Tokenize(text), nil
}

func parseTokens(tokens token.Tokens) (file *ast.File, err error) {
	defer catch(&err)
	return parser.Parse(tokens, 0, parser.AllowDuplicateMapKey())
}

func catch(err *error) {
	if p := recover(); p != nil {
		*err = errors.New(unreadableYAML)
	}
}

// checkBounds refuses what nests too deeply or has too many pieces.
func (r *reader) checkBounds(tokens token.Tokens) bool {
	pieces, flow := 0, 0
	for i, t := range tokens {
		switch t.Type {
		case token.SequenceStartType, token.MappingStartType:
			flow++
		case token.SequenceEndType, token.MappingEndType:
			flow--
		}
		if problem := tooDeep(tokens, i, flow); problem != "" {
			r.note(t.Position.Line, "", "%s", problem)
			return false
		}
		if pieces++; pieces > maxPieces {
			r.note(t.Position.Line, "", tooManyPieces, maxPieces)
			return false
		}
	}
	return true
}

func tooDeep(tokens token.Tokens, i, flow int) string {
	t, column := tokens[i], 0
	switch t.Type {
	case token.MappingKeyType:
		return longName
	case token.SequenceEntryType:
		column = t.Position.Column
	case token.MappingValueType:
		if i > 0 { // the name in front of the colon is what is indented
			column = tokens[i-1].Position.Column
		}
	}
	switch {
	case flow > maxFlow:
		return fmt.Sprintf(tooManyBrackets, maxFlow)
	case column > maxIndent && flow == 0:
		return fmt.Sprintf(tooDeepHere, column, maxIndent)
	}
	return ""
}

// root is the only document of a file.
func (r *reader) root(file *ast.File) (value, bool) {
	var found []ast.Node
	for _, d := range file.Docs {
		if d.Body != nil && d.Body.Type() != ast.CommentType && d.Body.Type() != ast.CommentGroupType {
			found = append(found, d.Body)
		}
	}
	if len(found) == 0 {
		r.note(1, "", emptyFile)
		return value{}, false
	}
	if len(found) > 1 {
		r.note(lineOf(found[1]), "", secondDocument)
	}
	return value{yaml: found[0], line: lineOf(found[0])}, true
}

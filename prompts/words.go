package prompts

// This file has every sentence of the package that people read. What is wrong with
// a file follows its name, the line and the field.

// Files that cannot be read at all.
const (
	noSuchFile   = "there is no such file"
	mayNotRead   = "you do not have permission to read it"
	isNoFile     = "it is %s, not a file"
	cannotRead   = "cannot be read: %s"
	notAFolder   = "not a folder"
	tooManyFiles = "more than %d files: too many for such a folder"
)

// Text.
const (
	tooLargeFile    = "larger than %d bytes: too large"
	otherEncoding   = "%s, not UTF-8: save the file as UTF-8"
	badUTF8         = "not UTF-8 from here on: save the file as UTF-8"
	unsafeCharacter = "control or invisible character %s: delete it"
	blankText       = "empty"
	tooLong         = "%d characters; at most %d allowed"
	mappingForText  = "must be text, but is a mapping: put text that contains a colon in double quotes"
	otherForText    = "must be text, but is %s"
)

// Files that are not YAML, and what people most likely did.
const (
	badYAML         = "invalid YAML: %s"
	unreadableYAML  = "the YAML library cannot read it"
	emptyFile       = "empty: only spaces and comments"
	secondDocument  = "a second document starts here: a file holds one, with no --- line inside"
	tooManySigns    = "more than %d colons, dashes, # and other signs up to here: far too many"
	tooManyPieces   = "more than %d names, values and comments up to here: far too many"
	tooManyBrackets = "more than %d nested brackets"
	tooDeepHere     = "nested too deeply, or a colon in text without quotes (column %d, at most %d)"
	longName        = "multi-line names (“?”) are not supported: write name: value"
)

// What to do about the mistakes in YAML that people make most.
const (
	colonInText   = "a colon inside text, or wrong indentation: put text that contains a colon in double quotes"
	openDouble    = "the closing double quote is missing"
	openSingle    = "the closing single quote is missing"
	tab           = "a tab: indent with spaces only"
	reserved      = "text that begins with @ or ` needs double quotes"
	folded        = "text that begins with > or | needs double quotes"
	behindQuote   = "text after a closing quote, or an earlier quote is not closed; inside text write ”"
	noName        = "a line that is neither name: value nor indented as text"
	nameMissing   = "a name with a colon is missing here"
	backslash     = `write a backslash inside double quotes as \\`
	openBracket   = "a bracket is not closed, here or further up"
	closedBracket = "a closing bracket with no opening bracket"
	dashBehind    = "a dash after a colon: start a list on the next line; text that begins with a dash needs double quotes"
	wrongIndent   = "wrong indentation, or text after a closing quote"
)

// Values of the wrong kind.
const (
	unknownField    = "unknown field; expected: %s"
	duplicateField  = "duplicate, first on line %d"
	missingField    = "missing"
	otherForMapping = "must be a mapping (name: value), but is %s"
	otherForList    = "must be a list (one entry after each dash), but is %s"
	otherForNumber  = "must be a whole number, %d or more, but is %s"
	otherForFlag    = "must be true or false, but is %s"
	wrongCount      = "%d entries; exactly %d needed"
	tooFew          = "%d entries; at least %d needed"
	tooMany         = "%d entries; at most %d allowed"
	notOneOf        = "%s is not one of: %s"
	aMapping        = "a mapping"
	aList           = "a list"
	anAnchor        = "an anchor (&), which is not supported: write it out"
	anAlias         = "an alias (*), which is not supported: write it out"
	aTag            = "a tag (!), which is not supported: put text that begins with ! in double quotes"
	someText        = "text"
)

// Ids.
const (
	badID      = "%s is not a valid id: use 1 to %d letters, digits and dashes"
	usedID     = "%s is already used on line %d"
	reservedID = "%s is reserved for the session’s own card: choose another id"
	builtInID  = "%s is the id of a built-in deck: choose another"

	builtInAgendaID = "%s is the id of a built-in agenda: choose another"

	othersID = "%s is also the id of %s: choose another"
)

// Decks.
const (
	unknownTheme    = "there is no theme %s in themes"
	unknownCard     = "there is no card %s in cards"
	unknownLanguage = "%s is not the code of a language, such as nl or pt-BR"
	unknownLaw      = "there is no text for %s in law"
	badLawKey       = "not a valid law key: use 1 to %d letters, digits and dashes"
	unknownWord     = "there is no such word; available: %s"
	unknownName     = "{%s} stands for nothing here; available: %s"
	withoutNames    = "none"
	moreFaults      = "%d more problems from here on: fix those above first"
)

// Cards that go into a deck of one's own.
const (
	noDeckFolder   = "there is no folder for decks of your own"
	questionInDeck = "the deck %s has this question already, as card %s"
	noPlaceForCard = "%s is written in a way that no card can be added to: write the cards one after each dash"
	aboutNewDeck   = "A deck of your own. “swotshop deck check FILE” reports every problem with its line."
)

// Agendas.
const (
	wrongSum      = "%d minutes, but the stages add up to %d"
	keepAndFloor  = "a stage with “keep” has no floor: delete one of the two"
	floorTooHigh  = "%d minutes is more than the stage’s own %d"
	onlyThatStage = "only a stage of kind %s has this"
)

// Nudges, objections and starters for the guardrails.
const (
	tooHighStep   = "%d is more than the %d steps of the scale"
	twiceInList   = "%s is in this list twice"
	capitalLetter = "%s has a capital letter: use lower case"
	nothingToFind = "%s has no letter, digit or currency sign"
	notInDeck     = "the deck has no %s; available: %s"
)

// Sentences of a list or a command.
const (
	noDeck         = "there is no deck %q; available: %s"
	noAgenda       = "there is no agenda %q; available: %s"
	unusableAgenda = "the agenda %q cannot be used until its file is fixed: %w"
	agendasFull    = "more than %d files of agendas: this one and those after it are not read"
	unusableDeck   = "the deck %q cannot be used until its file is fixed: %w"
	listFull       = "The list shows at most %d decks and %d MiB of them: %s and the decks after it are left out, %d in all. They can still be used by id."
)

// The worked example.
const (
	noExample         = "the example is not built in: %w"
	unreadableExample = "the example cannot be read: %w"
	unplayableExample = "the example cannot be played: %w"
	noTimes           = "the example must say how long each stage took"
)

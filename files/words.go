package files

// This file has every sentence of the package that people read. Most are the reason
// at the end of a caller’s sentence.

// What a path is that is not a plain file.
const (
	aFolder     = "a folder"
	aPipe       = "a pipe"
	aSocket     = "a socket"
	aLink       = "a link"
	aDevice     = "a device"
	aBrokenLink = "a broken link"
	anotherFile = "another kind of file"
)

// What is wrong with a file that is read.
const (
	notPlain = "it is %s, not a regular file"
	moreThan = "%w: more than %s"
	notUTF8  = "it is encoded in %s, not in UTF-8: save it as UTF-8"
)

// Why a file is not written. Nothing is overwritten unasked.
const (
	kindInTheWay  = "%s is %s; choose another name"
	fileInTheWay  = "%s already exists; choose another name, or replace it with --force"
	neverReplaced = "%s is %s, and only %s may be replaced: choose another name"
	notWritten    = "cannot write %s: %s"
	ledgerLines   = "a file of lines"
)

// What the system says of a disk, for people.
const (
	diskFull         = "the disk is full"
	quotaFull        = "your disk quota is used up"
	diskFailed       = "the disk failed"
	diskReadOnly     = "its disk is read-only"
	tooManyOpen      = "the program has too many files open"
	tooManyOpenInAll = "too many files are open on this computer"
)

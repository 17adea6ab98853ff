// Package files is how the program treats every file that is not a library:
// settings, decks, imports, exports, copies, and what a backup or a restoration
// works with before it has its name.
//
// Reading takes plain files only, up to a limit, and says what a file is when it
// is not text ([Read]). Writing puts a file in its place whole or not at all,
// and over nothing but what the caller knows for its own ([Write]). What is
// still being written has a hidden name and a lock ([NewFolder], temp.go), so
// that what a killed program left behind is told from what another is writing
// just now ([Leftovers]).
//
// Where to look: read.go, text.go (what encoding), write.go, why.go (why not), name.go (giving a
// file its name), temp.go and folder.go (files in the making), leftover.go,
// lines.go (files that grow by a line), and lock_*.go and name_*.go for what
// differs between systems. words.go has every sentence for people.
//
// Not here: what is in a file (workshop, prompts), where files are (cmd), and
// the library, which nobody but SQLite opens (sessions).
package files

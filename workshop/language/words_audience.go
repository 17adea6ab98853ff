package language

// This file has what a paper says instead of what it is not to say to those who read it.

// Audience are the words that stand for names.
type Audience struct {
	Client string `en:"the client"`
	Owner  string `en:"owner {letter}"`
	Named  string `en:"named in the room"` // who brings what is owed, where nobody may be told apart
}

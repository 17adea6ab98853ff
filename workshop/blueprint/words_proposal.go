package blueprint

// This file has the English words by which a proposal is known to begin with a verb.

// verbs are those that proposals begin with. What else a sentence begins with is quoted,
// which is right for every sentence.
var verbs = []string{
	"accept", "adopt", "agree", "allow", "appoint", "approve", "ask", "authorise", "authorize", "begin", "build", "cancel", "choose", "close",
	"commission", "commit", "confirm", "continue", "create", "decide", "decline", "delegate", "endorse", "ensure", "establish", "extend", "give",
	"grant", "hire", "hold", "instruct", "introduce", "invest", "keep", "launch", "let", "make", "mandate", "move", "note", "pay", "postpone",
	"prepare", "publish", "ratify", "reject", "replace", "require", "run", "send", "spend", "start", "stop", "take", "write",
}

// likeNouns are verbs that a sentence may also begin with as nouns: “Fund the pilot”,
// “Fund of the year”. An object after them tells.
var likeNouns = []string{
	"back", "cap", "drill", "drop", "end", "form", "fund", "limit", "name", "open", "pause", "permit", "pilot", "plan", "post", "put", "reserve", "review",
	"set", "support", "task", "test", "train", "trust", "try", "use",
}

// objects are words that begin the object of a verb.
var objects = []string{
	"a", "all", "an", "any", "both", "each", "every", "everyone", "it", "no", "nobody", "one", "our", "that", "the", "their", "them", "these", "this",
	"those", "three", "two", "up", "us",
}

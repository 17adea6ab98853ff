package workshop

// ourRule in front of a line makes it the rule in one sentence.
const ourRule = "our rule"

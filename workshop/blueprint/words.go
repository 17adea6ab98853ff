package blueprint

// This file has what other programs read of the document: what people read of it is in
// package language, in the language of the session.

const (
	statusFinal  = "final"
	statusDraft  = "draft"
	statusClosed = "closed" // although something stops it

	fingerprint = "SHA-256 of all lines above: %s"
)

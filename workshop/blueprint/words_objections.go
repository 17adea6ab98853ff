package blueprint

// This file has the words about the objections that were heard.

const (
	objectionsTitle = "Objections heard"
	broughtByNobody = "**nobody named**"
)

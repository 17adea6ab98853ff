package language

// This file has what is said where the paper is carried on into other programs: the sheets
// of a workbook, the lines of a task, the entries of a calendar.

// Sheets are the names of the sheets. A spreadsheet has room for 31 characters.
type Sheets struct {
	Initiatives string `en:"Initiatives" most:"31"`
	Items       string `en:"Items" most:"31"`
	Votes       string `en:"Votes" most:"31"`
	Stances     string `en:"Stances" most:"31"`
	Actions     string `en:"Actions" most:"31"`

	Line string `en:"{name}: {text}"` // of the text of a task
}

// Appointments are the entries of a calendar.
type Appointments struct {
	Review    string `en:"Review: {title}"`
	FirstStep string `en:"{ref} first step ({owner}): {step}"`
	Due       string `en:"{ref} due ({owner}): {what}"`
	Measure   string `en:"{ref} measure ({owner}): {measure}"` // on the day of its target
	Promised  string `en:"Promised: {text}"`
}

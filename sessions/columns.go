package sessions

import (
	"database/sql"
	"database/sql/driver"
	"fmt"
	"strings"
	"time"

	"swotshop/workshop"
)

// column is a column of the list: one of the figures that a session sums up to. A
// new one is a migration that adds it, and one more row of columns.
type column struct {
	name  string
	field func(*workshop.Summary) any // its field, which is written there and read back into
	order bool                        // lists are ordered by it, or it is in another index
}

// columns are those that are derived from a session's events.
var columns = []column{
	{name: "head", field: func(s *workshop.Summary) any { return &s.Head }},
	{name: "client", field: func(s *workshop.Summary) any { return &s.Client }, order: true},
	{name: "title", field: func(s *workshop.Summary) any { return &s.Title }},
	{name: "date", field: func(s *workshop.Summary) any { return &s.Date }, order: true},
	{name: "stage", field: func(s *workshop.Summary) any { return &s.Stage }},
	{name: "closed", field: func(s *workshop.Summary) any { return &s.Closed }},
	{name: "items", field: func(s *workshop.Summary) any { return &s.Items }},
	{name: "initiatives", field: func(s *workshop.Summary) any { return &s.Initiatives }},
	{name: "started_ms", field: func(s *workshop.Summary) any { return (*millis)(&s.StartedAt) }, order: true},
	{name: "last_ms", field: func(s *workshop.Summary) any { return (*millis)(&s.LastAt) }},
}

// newestFirst is the order of every list: by the session's date, then by when it
// was started.
const newestFirst = "date DESC, started_ms DESC, id"

// lineColumns are the names of all columns that readLine reads.
func lineColumns() []string {
	names := []string{"num", "id"}
	for _, c := range columns {
		names = append(names, c.name)
	}
	return names
}

// selectLines begins a statement whose rows are for readLine.
func selectLines() string { return "SELECT " + strings.Join(lineColumns(), ", ") + " FROM session " }

// readLine reads a session's line in the list, and its number. What is text is
// cleaned: the file may have been tampered with.
func readLine(rows *sql.Rows) (num int64, s workshop.Summary, err error) {
	into := lineFields(&num, &s)
	err = rows.Scan(into...)
	cleanLine(&s, into)
	return num, s, err
}

// lineFields are what the columns of a line are read into.
func lineFields(num *int64, s *workshop.Summary) []any {
	into := append(make([]any, 0, 2+len(columns)), num, &s.ID)
	for _, c := range columns {
		into = append(into, c.field(s))
	}
	return into
}

// cleanLine cleans what was read of a session. Find finds one whose id is not clean
// (unclean.go).
func cleanLine(s *workshop.Summary, into []any) {
	id := show(s.ID)
	cleanFields(into)
	s.ID = id
}

// cleanFields cleans what of the fields is text.
func cleanFields(into []any) {
	for _, field := range into {
		if text, ok := field.(*string); ok {
			*text = workshop.Clean(*text)
		}
	}
}

// value is what the column has for a session.
func (c column) value(s *workshop.Summary) driver.Value { return valueOf(c.field(s)) }

// valueOf is what a column has for a field.
func valueOf(field any) driver.Value {
	value, err := driver.DefaultParameterConverter.ConvertValue(field)
	if err != nil {
		panic("sessions: " + err.Error()) // of a kind that no column has: every test would show it
	}
	return value
}

// millis is a time as the library has it.
type millis time.Time

// Scan reads a time.
func (m *millis) Scan(value any) error {
	n, ok := value.(int64)
	if !ok {
		return fmt.Errorf("no time: %T", value)
	}
	*m = millis(time.UnixMilli(n).UTC())
	return nil
}

// Value is the time as it is written.
func (m millis) Value() (driver.Value, error) { return time.Time(m).UnixMilli(), nil }

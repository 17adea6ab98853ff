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
	order bool                        // lists are ordered by it
}

// columns are those that are derived from a session's events.
var columns = []column{
	{name: "head", field: func(s *workshop.Summary) any { return &s.Head }},
	{name: "client", field: func(s *workshop.Summary) any { return &s.Client }},
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
	into := append(make([]any, 0, 2+len(columns)), &num, &s.ID)
	for _, c := range columns {
		into = append(into, c.field(&s))
	}
	err = rows.Scan(into...)
	s.ID = show(s.ID) // Find finds such a session (unclean.go)
	for _, field := range into[2:] {
		if text, ok := field.(*string); ok {
			*text = workshop.Clean(*text)
		}
	}
	return num, s, err
}

// value is what the column has for a session.
func (c column) value(s *workshop.Summary) driver.Value {
	value, err := driver.DefaultParameterConverter.ConvertValue(c.field(s))
	if err != nil {
		panic("sessions: column " + c.name + ": " + err.Error()) // of a kind that no column has: every test would show it
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

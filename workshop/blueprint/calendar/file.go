package calendar

import (
	"bytes"
	"strings"

	ics "github.com/arran4/golang-ical"

	"swotshop/workshop"
)

// product is what wrote the file, as iCalendar wants it said.
const product = "-//swotshop//swotshop 1//EN"

// Of is a session as an iCalendar file (RFC 5545): all-day entries that leave the day free,
// confidential, without attendees, an organizer or an alarm. A session without a single day
// gives a calendar without entries. It is stamped with when the session last
// changed, never with the time of the export.
func Of(w *workshop.Workshop) []byte {
	file := ics.NewCalendar()
	file.SetProductId(product)
	file.SetMethod(ics.MethodPublish)
	changed := w.Summary().LastAt
	for _, e := range entriesOf(w) {
		v := file.AddEvent(e.id)
		v.SetDtStampTime(changed)
		v.SetSequence(e.edition)
		v.SetAllDayStartAt(e.day)
		v.SetAllDayEndAt(e.day.AddDate(0, 0, 1)) // the first day that is not in it
		v.SetSummary(e.summary)
		v.SetDescription(strings.Join(e.details, "\n"))
		v.SetClass(ics.ClassificationConfidential)
		v.SetTimeTransparency(ics.TransparencyTransparent)
	}
	var b bytes.Buffer
	_ = file.SerializeTo(&b, ics.WithNewLineWindows) // a buffer takes everything
	return b.Bytes()
}

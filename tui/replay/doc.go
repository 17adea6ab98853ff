// Package replay shows a session again as the room saw it: from event to event, at the
// session's own pace or at the pace of a key. It reads events and writes nothing.
//
// Not here: how a stage is drawn (stage).
package replay

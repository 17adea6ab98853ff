package language

// This file has what the paper says of the actions of an earlier session.

// FollowUp is what became of what was promised before.
type FollowUp struct {
	Title   string `en:"{client}, day {n}: {message}"`
	CountOf string `en:"{n} of {all} {status}"`
	Count   string `en:"{n} {status}"`
	Nobody  Plural `en:"{n} action, not asked about yet|{n} actions, none asked about yet"`

	Status     string `en:"What was promised, and where it stands"`
	Ref        string `en:"Ref"`
	Stands     string `en:"Status"`
	Due        string `en:"Due"`
	Reason     string `en:"Reason"`
	Before     string `en:"{status} on {day}"`
	Was        string `en:"{now} (was {before})"` // a new owner, or a new day
	Overdue    Plural `en:"{n} day overdue|{n} days overdue"`
	Change     string `en:"{from} → {now}"`
	Now        string `en:"now {now}"`
	Unmeasured string `en:"{from} → no new figure"`
	On         string `en:"{value} on {day}"`
	Target     string `en:"(target {target})"`
	StopMet    string `en:"its stop rule is met"`
	StopNot    string `en:"its stop rule is not met"`
	Formerly   string `en:"{ref} was {old} of {day}"`
	Ended      string `en:"Ended before: {list}."`

	Today     string `en:"Now"`
	Otherwise string `en:"Not the same question as on {day}: the counts are not compared."`

	Unblocked string `en:"Unblocked or stopped"`
	Dropped   string `en:"{ref} is dropped: {why}"`
	NoWhy     string `en:"{ref} is dropped."`
	Continues string `en:"{ref} continues, although its stop rule is met: {rule}"`
	Outside   string `en:"New outside"`
	GoingOn   string `en:"Do we go on?"`
	Next      string `en:"Promised now"`

	History  string `en:"Each action and its history"`
	Written  string `en:"Written as"`
	RefOf    string `en:"{ref} of {day}"`
	NewOwner string `en:"new owner {owner}"`
	NewDue   string `en:"new date {day}"`
	Measured string `en:"measure: {value}"`
	Promises string `en:"Promised then"`
	Dissent  string `en:"Dissent then"`
	NotKnown string `en:"Not known then"`
	Owed     string `en:"Evidence owed since then"`
	OwedBy   string `en:"{evidence} ({who}), on the objection {objection}"`

	Nothing  string `en:"Nothing was carried over from an earlier session."`
	LastTime string `en:"From last time"`
	Of       Plural `en:"Of {n} action from {day}: {list}.|Of {n} actions from {day}: {list}."`
	OfAll    Plural `en:"Of {n} earlier action: {list}.|Of {n} earlier actions: {list}."`

	Reasons Reasons
}

// Reasons are why an action is late or dropped, where nobody said it in words of his own.
type Reasons struct {
	NoTime    string `en:"no time"`
	NoOwner   string `en:"no owner"`
	Waiting   string `en:"waiting"`
	Money     string `en:"money"`
	Rule      string `en:"a rule"`
	NotNeeded string `en:"not needed"`
}

// Of is what a reason is called; empty for one that says nothing.
func (r *Reasons) Of(reason string) string {
	switch reason {
	case "no time":
		return r.NoTime
	case "no owner":
		return r.NoOwner
	case "waiting":
		return r.Waiting
	case "money":
		return r.Money
	case "rule":
		return r.Rule
	case "not needed":
		return r.NotNeeded
	}
	return ""
}

package tables

// This file has what the tables and their columns are called. It is English in every
// session, and without any sign but letters and blanks, because trackers look for it: the first
// columns of a task are called as Jira calls its fields. A column that is moved or renamed
// breaks what others have built on it.

const (
	nameInitiatives = "initiatives"
	nameItems       = "items"
	nameVotes       = "votes"
	nameStances     = "stances"
	nameActions     = "actions"
)

// ourLabel is on every task, to tell them from others in a tracker.
const ourLabel = "swotshop"

// author is whose work a workbook is, and what wrote it.
const author = "swotshop"

const badSeparator = "%q cannot separate cells: take a comma, a semicolon, a tab or a bar"

var (
	initiativeColumns = []Column{
		{"Summary", 36}, {"Description", 60}, {"Assignee", 20}, {"Due date", 12}, {"Labels", 16}, {"External ID", 16},
		{"Ref", 6}, {"First step", 36}, {"Measure", 30}, {"Baseline", 16}, {"Target", 16}, {"Target date", 12},
		{"Effect on", 12}, {"Effect", 30}, {"Cost", 24}, {"Approval from", 20}, {"Approval date", 14},
		{"When then", 40}, {"Stop rule", 30}, {"Stop date", 12}, {"Strategy", 10}, {"Strategy text", 40}, {"Review date", 12},
	}
	itemColumns = []Column{
		{"Ref", 6}, {"Quadrant", 15}, {"Item", 60}, {"Function", 14}, {"Kind", 12},
		{"Evidence", 36}, {"Compared with", 30}, {"Cluster", 9}, {"Cluster name", 30}, {"Votes", 8}, {"Carried", 9}, {"Card", 8}, {"Card question", 40}, {"External ID", 16},
	}
	voteColumns = []Column{
		{"Ref", 6}, {"Quadrant", 15}, {"Cluster", 60}, {"Votes", 8}, {"Carried", 9},
		{"Items", 24}, {"Tags", 24}, {"Counts added up", 16}, {"Changed since the count", 24},
		{"Voters", 8}, {"Votes each", 12}, {"External ID", 16},
	}
	stanceColumns = []Column{
		{"Card", 9}, {"Question", 60}, {"Moment", 10},
		{"Step 1", 8}, {"Step 2", 8}, {"Step 3", 8}, {"Step 4", 8}, {"Step 5", 8},
		{"Counted", 9}, {"People", 8}, {"Midpoint", 10}, {"Lowest", 8}, {"Highest", 8}, {"Split", 7}, {"Change", 8}, {"Target", 8},
		{"Pole of step 1", 36}, {"Pole of step 5", 36}, {"External ID", 24},
	}
	actionColumns = []Column{
		{"Summary", 36}, {"Description", 60}, {"Assignee", 20}, {"Due date", 12}, {"Labels", 12}, {"External ID", 16},
		{"Ref", 6}, {"Status", 12}, {"Measure", 30}, {"Baseline", 16}, {"Target", 16}, {"Value now", 16},
		{"Reason", 14}, {"Note", 36}, {"Replaced by", 12}, {"Days overdue", 13},
		{"Stop rule", 30}, {"Stop rule met", 22}, {"Written as", 11}, {"Written on", 12},
	}
)

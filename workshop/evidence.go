package workshop

import (
	"slices"
	"strings"
)

// This file is about the stage that asks what proves the clusters that the room carried,
// one after the other.

// ToProve are the clusters whose evidence is asked for: those that the votes carry, or
// all while no votes are shown.
func (w *Workshop) ToProve() (all []*Cluster) {
	for _, q := range Quadrants {
		if w.VotesShown() {
			all = append(all, w.CarriedIn(q)...)
		} else {
			all = append(all, w.ClustersIn(q)...)
		}
	}
	return all
}

// Proving is the place, in ToProve, of the cluster whose evidence is asked for now; -1
// when there is none.
func (w *Workshop) Proving() int {
	all := w.ToProve()
	at := slices.IndexFunc(all, func(c *Cluster) bool { return c.ID == w.proving })
	return min(max(at, 0), len(all)-1)
}

// ReadEvidence reads a line into evidence and whom it is compared with: “31 of 34 in the
// chat, vs two peers under half”. Either may be missing.
func ReadEvidence(line string) (evidence, comparator string) {
	line = Clean(line)
	low := strings.ToLower(line)
	if strings.HasPrefix(low, "vs ") || strings.HasPrefix(low, "vs. ") {
		_, comparator, _ = strings.Cut(line, " ")
		return "", strings.TrimSpace(comparator)
	}
	for _, sign := range []string{" vs ", " vs. "} {
		if at := strings.Index(low, sign); at >= 0 && len(low) == len(line) {
			return strings.TrimRight(line[:at], " ,;"), strings.TrimSpace(line[at+len(sign):])
		}
	}
	return line, ""
}

// Proof is the item of a cluster that has its evidence: the first with any, or else the
// one that leads.
func (c *Cluster) Proof() *Item {
	for _, i := range c.Items {
		if i.Evidence != "" || i.Comparator != "" {
			return i
		}
	}
	return c.lead()
}

var evidenceFacts = []factKind{{EvidenceAsked{}, plain}}

// EvidenceAsked moves to a cluster whose evidence is asked for.
type EvidenceAsked struct {
	Cluster string `json:"cluster" redact:"no"`
}

// AskEvidence moves to a cluster whose evidence is asked for.
type AskEvidence struct{ Cluster string }

func (i AskEvidence) facts(w *Workshop) ([]Fact, error) {
	if err := w.checkCluster(i.Cluster); err != nil {
		return nil, err
	}
	return one(EvidenceAsked(i))
}

func (EvidenceAsked) Kind() string               { return "evidence.asked" }
func (EvidenceAsked) label(*Workshop) string     { return evidenceAsked }
func (EvidenceAsked) check(*Workshop) error      { return nil } // what was shown may be gone since, by undo
func (f EvidenceAsked) apply(w *Workshop)        { w.proving = f.Cluster }
func (f EvidenceAsked) ahead(w *Workshop) string { return w.ClusterRef(f.Cluster) }

// evidenceBeat goes from cluster to cluster.
func (w *Workshop) evidenceBeat(by int) move {
	all := w.ToProve()
	to := w.Proving() + by
	if w.Proving() < 0 || to < 0 || to >= len(all) {
		return nil
	}
	return EvidenceAsked{all[to].ID}
}

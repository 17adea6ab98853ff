package kit

// Deal shares h rows among the entries of a list that are longer than it, each of
// which needs some rows to be whole. The first to be served is set whole if it can
// be at all; as many others around it as there is room for have a row each; and what
// is left is dealt in rounds, from the last entry, which is the newest, upwards: a
// second row to each that needs one, then a third. So none is cut while a row is
// free. Without a first one (-1) all are served alike.
//
// The entries from the given one on have these shares. All others have no row.
func Deal(h int, needs []int, first int) (from int, shares []int) {
	if h < 1 || len(needs) == 0 {
		return 0, nil
	}
	at, whole := len(needs)-1, 1
	if first >= 0 {
		at, whole = first, max(1, min(h, needs[first]))
	}
	from, to := Window(at, len(needs), min(len(needs), 1+h-whole))
	shares = make([]int, to-from)
	for i := range shares {
		shares[i] = 1
	}
	shares[at-from] = whole
	left := h - whole - (len(shares) - 1)
	for round := 2; left > 0; round++ {
		before := left
		for i := len(shares) - 1; i >= 0 && left > 0; i-- {
			if shares[i] < min(round, needs[from+i]) {
				shares[i], left = shares[i]+1, left-1
			}
		}
		if left == before {
			break
		}
	}
	return from, shares
}

// DealAndCount is Deal for a list that says under it, in a line of its own, how many
// entries have no row. With one row in all there is no such line.
func DealAndCount(h int, needs []int, first int) (from int, shares []int, hidden int) {
	from, shares = Deal(h, needs, first)
	if hidden = len(needs) - len(shares); hidden > 0 && h > 1 {
		from, shares = Deal(h-1, needs, first)
		hidden = len(needs) - len(shares)
	}
	return from, shares, hidden
}

package large

import "math"

// fewest is how many lines words need; 0 when one of them alone is too wide.
func fewest(widths []int, blank, width int) int {
	n, used := 1, 0
	for i, w := range widths {
		if w > width {
			return 0
		}
		if i > 0 && used+blank+w <= width {
			used += blank + w
			continue
		}
		if i > 0 {
			n++
		}
		used = w
	}
	return n
}

// even breaks words into n lines, which have to be enough, so that the sum of the squares of their
// lengths is least, which it is when they are equal. It answers with the words
// before which the lines end.
func even(widths []int, blank, width, n int) []int {
	words := len(widths)
	// cost[l][i] is that of the first i words in l lines, from[l][i] the word
	// with which the last of these lines begins.
	cost, from := make([][]float64, n+1), make([][]int, n+1)
	for l := range cost {
		cost[l], from[l] = make([]float64, words+1), make([]int, words+1)
		for i := range cost[l] {
			cost[l][i] = math.Inf(1)
		}
	}
	cost[0][0] = 0
	for l := 1; l <= n; l++ {
		for i := l; i <= words; i++ {
			length := -blank
			for j := i - 1; j >= l-1; j-- {
				length += blank + widths[j]
				if length > width {
					break
				}
				if c := cost[l-1][j] + float64(length)*float64(length); c < cost[l][i] {
					cost[l][i], from[l][i] = c, j
				}
			}
		}
	}
	lines := make([]int, n)
	for l, end := n, words; l > 0; l-- {
		lines[l-1], end = end, from[l][end]
	}
	return lines
}

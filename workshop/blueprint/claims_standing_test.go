package blueprint

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"swotshop/workshop"
)

// standing checks what page 1 says of how the room moved, and of the target: against
// people who are lined up one by one, and walk without overtaking each other.
func (c *claims) standing([]string) bool {
	line, r := c.line, c.w.Readings[workshop.SessionCard]
	before, after := lineUp(r.At(workshop.Before)), lineUp(r.At(workshop.After))
	if said, ok := c.movement(line, before, after); !ok {
		return false
	} else if said != "" && !strings.HasPrefix(line, said) {
		return false
	}
	if c.w.Target == 0 || len(after) == 0 {
		return !strings.Contains(line, "stand there")
	}
	return c.target(line, before, after)
}

// lineUp is the step of each person who was counted, lowest first.
func lineUp(r *workshop.Reading) (steps []int) {
	for i := 0; r != nil && i < workshop.Steps; i++ {
		steps = append(steps, slices.Repeat([]int{i + 1}, r.Counts[i])...)
	}
	return steps
}

// walk is how many steps up, and down, those take at least who were counted both times:
// whoever came or left may have been at either end.
func walk(before, after []int) (up, down int) {
	stayed := min(len(before), len(after))
	for i := range stayed {
		up += max(0, after[i]-before[len(before)-stayed+i])
		down += max(0, before[i]-after[len(after)-stayed+i])
	}
	return up, down
}

// movement is how the line has to begin; ok is false if it says a movement that is none.
func (c *claims) movement(line string, before, after []int) (said string, ok bool) {
	if len(before) == 0 || len(after) == 0 {
		return "", !regexp.MustCompile(`^(Both ways|Towards|Hardly|Perhaps|The counts)`).MatchString(line)
	}
	up, down := walk(before, after)
	steps := func(n int) string {
		if n == 1 {
			return "one step"
		}
		return fmt.Sprintf("%d steps", n)
	}
	one, to := steps(max(up, down)), "Empowerment"
	if down > up {
		to = "Control"
	}
	switch {
	case up > 0 && down > 0:
		return fmt.Sprintf("Both ways: at least %s towards Empowerment, %s towards Control.", steps(up), steps(down)), true
	case up+down == 0 && len(before) != len(after):
		return "Perhaps nobody moved.", true
	case up+down == 0:
		return "The counts are the same before and after.", true
	case 4*(up+down) < len(after):
		return fmt.Sprintf("Hardly moved: at least %s in all towards %s.", one, to), true
	}
	return fmt.Sprintf("Towards %s: at least %s in all.", to, one), true
}

// target checks how many stand at the target, and whether it is reached.
func (c *claims) target(line string, before, after []int) bool {
	parts := regexp.MustCompile(`Target: \*\*(\d) · \w+(?: \w+)?\*\*(, reached:|\.) (\d+) of (\d+) stand there or past it\.`).FindStringSubmatch(line)
	if parts == nil {
		return false
	}
	target, there := c.w.Target, 0
	above := len(slices.DeleteFunc(slices.Clone(before), func(step int) bool { return step <= target }))
	down := 2*above > len(before)
	for _, step := range after {
		if step == target || step > target != down {
			there++
		}
	}
	up, walkedDown := walk(before, after)
	net := up - walkedDown
	away := net < 0 && !down || net > 0 && down
	reached := 2*there > len(after) && !away && !strings.Contains(line, "The room is split:")
	return parts[1] == strconv.Itoa(target) && parts[3] == strconv.Itoa(there) && parts[4] == strconv.Itoa(len(after)) && (parts[2] != ".") == reached
}

//go:build !race

package queue

const defaultSteps = 1_000_000

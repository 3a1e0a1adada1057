//go:build race

package queue

const defaultSteps = 50_000

// Package queue holds one service day's tickets: how a number is issued, who is
// called next, what a counter may do with the ticket in its hand, and the board
// the hall sees. Everything in it is pure: decisions read a Day and return
// events, Apply folds events into the Day. It never reads a clock, never does
// I/O and never knows a person's name.
package queue

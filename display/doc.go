// Package display is what the hall sees and hears: the board, the websocket that
// carries it to every screen, and the page that shows it and rings. Screens are
// level-triggered: each message is the whole board, a later one replaces an earlier
// one, and a screen that cannot keep up is given only the newest. It never decides
// anything, never waits for a screen, and never sends a name.
package display

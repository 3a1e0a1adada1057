// Package socket turns a request of the HTTP server into a websocket and keeps a line of
// messages open over it. It knows frames, pings and deadlines, and nothing of the messages' content.
package socket

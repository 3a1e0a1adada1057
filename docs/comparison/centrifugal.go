package main

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"os"
	"time"

	"github.com/centrifugal/centrifuge"

	"motcua/center/queue"
)

// hallChannel is the channel that every screen is put into when it connects.
const hallChannel = "hall"

// centrifugal is the library centrifuge with its memory engine and its JSON protocol,
// without history, presence and compression, its pings as rare as ours.
type centrifugal struct{ node *centrifuge.Node }

// asks is the handshake, and after it the masked frame of the connect command.
func (c *centrifugal) asks() [][]byte {
	const connect = `{"id":1,"connect":{}}`
	frame := append([]byte{0x81, 0x80 | byte(len(connect)), 0, 0, 0, 0}, connect...) // a mask of zeros changes nothing
	return [][]byte{upgrade("/connection/websocket"), frame}
}

func (c *centrifugal) welcome() string { return `"connect":` }

func (c *centrifugal) listen() (string, error) {
	node, err := centrifuge.New(centrifuge.Config{})
	if err != nil {
		return "", err
	}
	node.OnConnecting(func(context.Context, centrifuge.ConnectEvent) (centrifuge.ConnectReply, error) {
		return centrifuge.ConnectReply{
			Credentials:   &centrifuge.Credentials{UserID: "screen"},
			Subscriptions: map[string]centrifuge.SubscribeOptions{hallChannel: {}},
		}, nil
	})
	if err := node.Run(); err != nil {
		return "", err
	}
	c.node = node
	ln, err := net.Listen("tcp4", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	config := centrifuge.WebsocketConfig{ReadBufferSize: 512, UseWriteBufferPool: true, CheckOrigin: func(*http.Request) bool { return true }}
	config.PingInterval, config.PongTimeout = time.Hour, time.Minute
	mux := http.NewServeMux()
	mux.Handle("/connection/websocket", centrifuge.NewWebsocketHandler(node, config))
	go func() { _ = http.Serve(ln, mux) }() // ends with the process
	return ln.Addr().String(), nil
}

func (c *centrifugal) tell(_ queue.Board, body []byte) {
	if _, err := c.node.Publish(hallChannel, body); err != nil {
		fmt.Fprintln(os.Stderr, "centrifuge:", err)
	}
}

package display

import (
	"encoding/binary"
	"encoding/json"
	"fmt"

	"github.com/gorilla/websocket"

	"motcua/center/queue"
)

// frame is one board ready for the wire, made once and shared by every socket.
// Nobody changes it after it is made.
type frame struct {
	bytes []byte
	order uint64 // grows with every frame of this process; a socket never goes back
}

// pingFrame asks whether the other end is alive (RFC 6455, 5.5.2), with no payload.
var pingFrame = []byte{0x80 | websocket.PingMessage, 0}

// frameOf is the whole board as one unmasked text frame.
func frameOf(board queue.Board, order uint64) (*frame, error) {
	body, err := json.Marshal(board)
	if err != nil {
		return nil, fmt.Errorf("encoding the board of hall %q: %w", board.Hall, err)
	}
	return &frame{bytes: wrap(websocket.TextMessage, body), order: order}, nil
}

// closeFrame says why the connection ends; the reason is for people and short.
func closeFrame(code int, reason string) []byte {
	return wrap(websocket.CloseMessage, websocket.FormatCloseMessage(code, reason))
}

// wrap puts the header of RFC 6455, 5.2 before a whole message: final, no mask,
// because a server never masks.
func wrap(opcode byte, body []byte) []byte {
	b := make([]byte, 0, len(body)+10)
	b = append(b, 0x80|opcode)
	switch n := len(body); {
	case n < 126:
		b = append(b, byte(n))
	case n < 1<<16:
		b = binary.BigEndian.AppendUint16(append(b, 126), uint16(n))
	default:
		b = binary.BigEndian.AppendUint64(append(b, 127), uint64(n))
	}
	return append(b, body...)
}

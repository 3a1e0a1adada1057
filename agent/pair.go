package agent

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// pairFor is how long pairing may take.
const pairFor = 10 * time.Second

// Pair turns the six digits of the office's page into a token and writes it to a file that
// only its owner reads.
func Pair(ctx context.Context, server, code, file string) error {
	body, err := json.Marshal(map[string]string{"code": strings.ReplaceAll(code, " ", "")})
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(ctx, pairFor)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, strings.TrimSuffix(server, "/")+"/api/v1/pair", bytes.NewReader(body))
	if err != nil {
		return fmt.Errorf("the server's address: %w", err)
	}
	request.Header.Set("Content-Type", "application/json")
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		return fmt.Errorf("calling the server: %w", err)
	}
	defer answer.Body.Close()
	var said struct {
		Token string                   `json:"token"`
		Kind  string                   `json:"kind"`
		Error struct{ Message string } `json:"error"`
	}
	if err := json.NewDecoder(io.LimitReader(answer.Body, 1<<16)).Decode(&said); err != nil {
		return fmt.Errorf("the server's answer: %w", err)
	}
	if answer.StatusCode != http.StatusOK {
		return fmt.Errorf("the server says: %s", said.Error.Message)
	}
	if said.Kind != "agent" {
		return errors.New("the code belongs to another kind of device; add a device of the kind agent at the office's page and take its code")
	}
	if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
		return fmt.Errorf("the folder of the token: %w", err)
	}
	if err := os.WriteFile(file, []byte(said.Token+"\n"), 0o600); err != nil {
		return fmt.Errorf("keeping the token: %w", err)
	}
	return nil
}

package server

import (
	"bytes"
	"compress/gzip"
	"io/fs"
	"path"
	"strings"
	"sync"

	"github.com/gofiber/fiber/v2"

	"motcua/etag"
)

// policy lets a page load nothing but this program's own files.
const policy = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self'; connect-src 'self'; font-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'"

// policyOf is the policy of a page: the office shows the screens in a frame, nothing else
// has frames or stands in one.
func policyOf(name string) string {
	frames, ancestors := "'none'", "'none'"
	switch name {
	case "/office", "/office/index.html":
		frames = "'self'"
	case "/display", "/display/index.html":
		ancestors = "'self'"
	}
	return policy + "; frame-src " + frames + "; frame-ancestors " + ancestors
}

// kinds are the content types of the files that pages are made of.
var kinds = map[string]string{
	".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
	".json": "application/json", ".svg": "image/svg+xml", ".woff2": "font/woff2", ".ttf": "font/ttf", ".txt": "text/plain; charset=utf-8",
}

// asset is one file ready to be sent.
type asset struct {
	kind string
	tag  string
	body []byte
	// gzip is the body compressed, nil when that gains nothing. It is made when somebody asks
	// for it first: most modules are only read by the bundler.
	gzip func() []byte
}

// assets are embedded files by the path under which they are served.
type assets map[string]asset

// add takes in every file of a folder under a prefix; index.html also answers for
// the prefix itself. Source texts that only developers read are left out.
func (a assets) add(prefix string, files fs.FS) error {
	return fs.WalkDir(files, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		kind, ok := kinds[path.Ext(name)]
		if !ok || strings.HasSuffix(name, ".test.js") {
			return nil
		}
		body, err := fs.ReadFile(files, name)
		if err != nil {
			return err
		}
		f := newAsset(kind, body)
		a[prefix+"/"+name] = f
		if name == "index.html" {
			a[prefix] = f
		}
		return nil
	})
}

func newAsset(kind string, body []byte) asset {
	return asset{kind: kind, tag: etag.Of(body), body: body, gzip: sync.OnceValue(func() []byte { return compressed(kind, body) })}
}

// compressed is a body in gzip, nil when that gains nothing.
func compressed(kind string, body []byte) []byte {
	if kind == kinds[".woff2"] {
		return nil
	}
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return nil
	}
	if _, err := w.Write(body); err != nil {
		return nil
	}
	if err := w.Close(); err != nil || b.Len() >= len(body) {
		return nil
	}
	return b.Bytes()
}

// serve answers a GET of an embedded file and lets others pass. Browsers ask each
// time whether the file is still the same, so a new program shows new pages at once.
func (a assets) serve(c *fiber.Ctx) error {
	if m := c.Method(); m != fiber.MethodGet && m != fiber.MethodHead {
		return c.Next()
	}
	name := c.Path()
	if len(name) > 1 {
		name = strings.TrimSuffix(name, "/")
	}
	f, ok := a[name]
	if !ok {
		return c.Next()
	}
	return f.send(c)
}

func (f asset) send(c *fiber.Ctx) error {
	c.Set(fiber.HeaderVary, fiber.HeaderAcceptEncoding)
	if strings.HasPrefix(f.kind, "text/html") {
		c.Set(fiber.HeaderContentSecurityPolicy, policyOf(strings.TrimSuffix(c.Path(), "/")))
	}
	if etag.Known(c, f.tag) {
		return c.SendStatus(fiber.StatusNotModified)
	}
	c.Set(fiber.HeaderContentType, f.kind)
	if strings.Contains(c.Get(fiber.HeaderAcceptEncoding), "gzip") {
		if b := f.gzip(); b != nil {
			c.Set(fiber.HeaderContentEncoding, "gzip")
			return c.Send(b)
		}
	}
	return c.Send(f.body)
}

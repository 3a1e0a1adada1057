package display

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"sort"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/gofiber/fiber/v2"

	"motcua/etag"
)

// maxEntries bounds what is read of one folder; what is more is not seen.
const maxEntries = 20000

// chunk is the most that one answer to a request for a part of a file carries, in bytes.
// A player asks for the next part itself, and no video holds a connection for minutes.
const chunk = 4 << 20

// folder is a directory that a centre puts files in. Nothing outside of it is ever
// opened, whatever names and links say. It may be missing.
type folder struct{ path string }

// names are the names in a folder below this one, "." for itself, in order; none when there is no
// such folder. Hidden files and names that are no text are left out.
func (f folder) names(below string) []string {
	root, err := os.OpenRoot(f.path)
	if err != nil {
		return nil
	}
	defer func() { _ = root.Close() }()
	d, err := root.Open(below)
	if err != nil {
		return nil
	}
	defer func() { _ = d.Close() }()
	all, _ := d.Readdirnames(maxEntries) // what was read before an error counts
	names := make([]string, 0, len(all))
	for _, name := range all {
		if !strings.HasPrefix(name, ".") && utf8.ValidString(name) {
			names = append(names, name)
		}
	}
	sort.Strings(names)
	return names
}

// stat is a regular file of the folder.
func (f folder) stat(name string) (fs.FileInfo, error) {
	root, err := os.OpenRoot(f.path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = root.Close() }()
	info, err := root.Stat(name)
	if err == nil && !info.Mode().IsRegular() {
		err = fs.ErrNotExist
	}
	return info, err
}

// open opens a regular file of the folder for reading.
func (f folder) open(name string) (*os.File, fs.FileInfo, error) {
	if _, err := f.stat(name); err != nil { // before opening: a pipe would wait for its writer
		return nil, nil, err
	}
	root, err := os.OpenRoot(f.path)
	if err != nil {
		return nil, nil, err
	}
	defer func() { _ = root.Close() }()
	file, err := root.Open(name)
	if err != nil {
		return nil, nil, err
	}
	info, err := file.Stat()
	if err != nil || !info.Mode().IsRegular() {
		return nil, nil, errors.Join(fs.ErrNotExist, file.Close())
	}
	return file, info, nil
}

// plainName reports whether a name from an address is one of a file in a folder.
func plainName(name string) bool {
	return name != "" && !strings.HasPrefix(name, ".") && !strings.ContainsAny(name, "/\\\x00") && utf8.ValidString(name)
}

// rangeReader reads a range of a file and closes the file.
type rangeReader struct {
	io.Reader
	io.Closer
}

// send answers with a file of the folder, or with the piece that was asked for.
func (f folder) send(c *fiber.Ctx, name, kind string) error {
	file, info, err := f.open(name)
	if err != nil {
		return fiber.ErrNotFound
	}
	tag := fmt.Sprintf(`"%x-%x"`, info.ModTime().UnixNano(), info.Size())
	c.Set(fiber.HeaderLastModified, info.ModTime().UTC().Format(time.RFC1123[:len(time.RFC1123)-3]+"GMT"))
	c.Set(fiber.HeaderAcceptRanges, "bytes")
	if etag.Known(c, tag) {
		return errors.Join(file.Close(), c.SendStatus(fiber.StatusNotModified))
	}
	c.Set(fiber.HeaderContentType, kind)
	size := info.Size()
	from, to, ranged, ok := requestedRange(c, tag, size)
	if !ok {
		c.Set(fiber.HeaderContentRange, fmt.Sprintf("bytes */%d", size))
		return errors.Join(file.Close(), c.SendStatus(fiber.StatusRequestedRangeNotSatisfiable))
	}
	if ranged {
		c.Status(fiber.StatusPartialContent)
		c.Set(fiber.HeaderContentRange, fmt.Sprintf("bytes %d-%d/%d", from, to-1, size))
	}
	c.Context().SetBodyStream(rangeReader{io.NewSectionReader(file, from, to-from), file}, int(to-from))
	return nil
}

// requestedRange is the range of a file that a request asks for, from inclusive to exclusive: the
// whole file without a range, with several, or when the file has changed since. ok is false for a
// range outside of the file.
func requestedRange(c *fiber.Ctx, tag string, size int64) (from, to int64, ranged, ok bool) {
	asked := c.Get(fiber.HeaderRange)
	if since := c.Get(fiber.HeaderIfRange); asked == "" || strings.Contains(asked, ",") || since != "" && since != tag {
		return 0, size, false, true
	}
	r, err := c.Range(int(size))
	if err != nil || len(r.Ranges) != 1 || r.Type != "bytes" {
		return 0, 0, false, false
	}
	from, to = int64(r.Ranges[0].Start), int64(r.Ranges[0].End)+1
	if from < 0 || from >= size || to <= from {
		return 0, 0, false, false
	}
	return from, min(to, size, from+chunk), true, true
}

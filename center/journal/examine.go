package journal

import (
	"encoding/binary"
	"errors"
	"fmt"
	"maps"
	"os"
	"slices"
	"strconv"
	"syscall"

	"motcua/center/pages"
	"motcua/center/records"
)

// maxTold is how many damages are told one by one.
const maxTold = 20

// Findings is what Examine found in a file.
type Findings struct {
	Format  int
	Records uint64         // the whole records of the journal
	Rows    map[string]int // the whole rows of each table
	Damages []error        // the first of them, in the order of the file
	More    int            // how many further ones there are
}

// Examine reads a data file that no process writes, page by page without mapping it, and
// proves its pages, every record by the chain, every row by its seal, and every table by
// its digest. The file may be anything: it ends with an answer. The error says that there
// was nothing to examine.
func Examine(path string) (Findings, error) {
	f, err := os.Open(path)
	if err != nil {
		return Findings{}, fmt.Errorf("opening the data file: %w", err)
	}
	defer func() { _ = f.Close() }()
	if err := syscall.Flock(int(f.Fd()), syscall.LOCK_SH|syscall.LOCK_NB); errors.Is(err, syscall.EWOULDBLOCK) {
		return Findings{}, fmt.Errorf("%s: %w", path, ErrLocked)
	}
	file, err := openPages(path, f)
	if err != nil {
		return Findings{}, err
	}
	x := &examiner{findings: Findings{Rows: map[string]int{}}, tables: map[string]*examined{}, digests: map[string]records.Digest{}}
	for _, d := range file.Heads {
		x.damaged(d)
	}
	damages := file.Walk(pages.Visitor{Table: x.table, Row: x.early})
	for _, d := range damages {
		x.damaged(d)
	}
	x.format()
	file.Walk(pages.Visitor{Row: x.row})
	x.end()
	return x.findings, nil
}

// openPages reads the head pages of a data file.
func openPages(path string, f *os.File) (*pages.File, error) {
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	if info.Size() == 0 {
		return nil, &EmptyError{Path: path}
	}
	file, err := pages.Open(f, info.Size())
	if err != nil {
		return nil, &WreckedError{Path: path, Cause: err}
	}
	return file, nil
}

// examined is one table on its way.
type examined struct {
	sequence uint64
	digest   records.Digest
}

type examiner struct {
	findings Findings
	tables   map[string]*examined
	digests  map[string]records.Digest
	meta     map[string]string
	chain    Chain
	last     uint64
}

func (x *examiner) damaged(err error) {
	if len(x.findings.Damages) == maxTold {
		x.findings.More++
		return
	}
	x.findings.Damages = append(x.findings.Damages, err)
}

func (x *examiner) table(name string, sequence uint64) {
	x.tables[name] = &examined{sequence: sequence}
}

// early takes up what the file says of itself.
func (x *examiner) early(table string, key, value []byte) {
	if table == metaBucket {
		if x.meta == nil {
			x.meta = map[string]string{}
		}
		x.meta[string(key)] = string(value)
	}
}

// format finds how the rows are to be read.
func (x *examiner) format() {
	format, err := strconv.Atoi(x.meta[string(keyFormat)])
	if err != nil || format < 1 {
		x.damaged(fmt.Errorf("the format of the file is given as %q", x.meta[string(keyFormat)]))
		format = Format
	}
	if format > Format {
		x.damaged(&NewerFormatError{Found: format})
	}
	x.findings.Format = format
}

// row proves one row or record.
func (x *examiner) row(table string, key, value []byte) {
	switch {
	case table == string(bucketJournal):
		x.record(key, value)
	case table == metaBucket:
	case x.findings.Format < Format:
		x.findings.Rows[table]++
	case table == records.DigestBucket:
		d, err := records.ReadDigest(string(key), value)
		if err != nil {
			x.damaged(err)
			return
		}
		x.digests[string(key)] = d
	default:
		x.tables[table].digest.Count(value)
		if _, err := records.Unsealed(table, key, value); err != nil {
			x.damaged(err)
			return
		}
		x.findings.Rows[table]++
	}
}

// record proves one record by the one before it.
func (x *examiner) record(key, value []byte) {
	if len(key) != 8 {
		x.damaged(&DamagedError{Cause: fmt.Errorf("a record has the key %x", key)})
		return
	}
	seq := binary.BigEndian.Uint64(key)
	follows := seq == x.last+1
	if !follows {
		x.damaged(&DamagedError{Seq: x.last + 1, Cause: errors.New("it is not there")})
	}
	payload, after, err := value, Chain{}, error(nil)
	if x.findings.Format >= Format {
		payload, after, err = x.chain.link(seq, value)
		if err != nil && !follows && len(value) > chainSize { // nothing is left to prove it by
			payload, err = value[:len(value)-chainSize], nil
		}
	}
	if err == nil {
		_, err = decode(seq, payload)
	}
	if err != nil {
		x.damaged(err)
	} else {
		x.findings.Records++
	}
	x.last, x.chain = seq, after
}

// end holds what was counted against what was noted.
func (x *examiner) end() {
	journal := x.tables[string(bucketJournal)]
	if journal == nil || x.tables[metaBucket] == nil {
		x.damaged(errors.New("the file has no journal"))
		return
	}
	if journal.sequence != x.last {
		x.damaged(&DamagedError{Cause: fmt.Errorf("it ends with record %d and should end with record %d", x.last, journal.sequence)})
	}
	known := 1
	if x.findings.Format >= Format {
		known = 2
		seq, chain, err := readTip([]byte(x.meta[string(keyChain)]))
		switch {
		case err != nil:
			x.damaged(err)
		case seq != x.last || chain != x.chain:
			x.damaged(&DamagedError{Seq: seq, Cause: errors.New("the journal does not end with it as it was written")})
		}
		x.endOfTables()
	}
	if len(x.meta) != known {
		x.damaged(fmt.Errorf("the table %s has %d rows and should have %d", metaBucket, len(x.meta), known))
	}
}

// endOfTables holds every table against its digest.
func (x *examiner) endOfTables() {
	for _, name := range slices.Sorted(maps.Keys(x.tables)) {
		if x.tables[name].sequence != 0 && name != string(bucketJournal) {
			x.damaged(fmt.Errorf("the table %s has a sequence", name))
		}
		if name == metaBucket || name == string(bucketJournal) || name == records.DigestBucket {
			continue
		}
		switch noted, found := x.digests[name]; {
		case !found:
			x.damaged(fmt.Errorf("the digest of the table %s is missing", name))
		case noted != x.tables[name].digest:
			x.damaged(fmt.Errorf("the table %s has %d rows and should have %d, or not these", name, x.tables[name].digest.Rows, noted.Rows))
		}
	}
	for _, name := range slices.Sorted(maps.Keys(x.digests)) {
		if x.tables[name] == nil {
			x.damaged(fmt.Errorf("the table %s is missing", name))
		}
	}
}

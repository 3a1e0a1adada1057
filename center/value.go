package center

// BadValueError says which field of a request is missing or holds a value that is not
// on its list. It is an answer, not a fault.
type BadValueError struct {
	code  string
	field string
}

// BadValue is the error for a field, with the protocol's stable code for what is wrong.
func BadValue(code, field string) error { return &BadValueError{code: code, field: field} }

// Error states the fact.
func (e *BadValueError) Error() string { return e.field + ": " + e.code }

// Code is the protocol's stable error code.
func (e *BadValueError) Code() string { return e.code }

// Facts are the values that the reader's sentence needs.
func (e *BadValueError) Facts() map[string]string { return map[string]string{"field": e.field} }

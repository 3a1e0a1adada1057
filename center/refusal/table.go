package refusal

import "strings"

// Class is the kind of a refusal. Package server makes an HTTP status of it.
type Class uint8

// The classes. The zero Class is none.
const (
	Invalid      Class = iota + 1 // the request cannot be meant: a field, a value, the JSON
	Unsigned                      // nobody is signed in, or no device is paired
	Forbidden                     // who asks is known and may not
	NotFound                      // there is no such thing, or it is not given here
	Conflict                      // a good request that does not fit how things stand
	TooMany                       // asked too often
	Unavailable                   // nobody gets it now
	Internal                      // a fault of the program
	NoSuchMethod                  // the address does not take this method
	TooLarge                      // the body is larger than is read
	Unsupported                   // the body is of a type that is not read
	Mismatched                    // a known key came with another request
)

// row is what the table says of a code.
type row struct {
	name     string
	class    Class
	facts    string // the names of the facts that it may carry beside the field
	variants string // the sentences that it has, when there are several
}

// table is every code with its name in the protocol.
var table = [end]row{
	BadJSON:           {name: "bad_json", class: Invalid},
	BadEncoding:       {name: "bad_encoding", class: Invalid},
	BadCharacter:      {name: "bad_character", class: Invalid},
	UnknownField:      {name: "unknown_field", class: Invalid},
	WrongType:         {name: "wrong_type", class: Invalid, variants: "field value"},
	BadKey:            {name: "bad_key", class: Invalid},
	KeyReused:         {name: "key_reused", class: Mismatched},
	BadRequest:        {name: "bad_request", class: Invalid},
	FieldMissing:      {name: "field_missing", class: Invalid, facts: "value"},
	FieldTooLong:      {name: "field_too_long", class: Invalid, facts: "limit"},
	OutOfRange:        {name: "out_of_range", class: Invalid, facts: "limit value"},
	UnknownPath:       {name: "unknown_path", class: NotFound},
	WrongMethod:       {name: "wrong_method", class: NoSuchMethod},
	BodyTooLarge:      {name: "body_too_large", class: TooLarge},
	WrongContentType:  {name: "wrong_content_type", class: Unsupported},
	TooManyRequests:   {name: "too_many_requests", class: TooMany},
	OriginNotAllowed:  {name: "origin_not_allowed", class: Forbidden},
	WebsocketExpected: {name: "websocket_expected", class: Invalid},
	Fault:             {name: "internal", class: Internal},
	StorageStopped:    {name: "storage_stopped", class: Unavailable},
	RowDamaged:        {name: "row_damaged", class: Internal},
	Closing:           {name: "closing", class: Unavailable},

	NotSignedIn:        {name: "not_signed_in", class: Unsigned},
	NotPaired:          {name: "not_paired", class: Unsigned},
	WrongPassword:      {name: "wrong_password", class: Unsigned},
	TooManyTries:       {name: "too_many_tries", class: TooMany},
	NotAllowed:         {name: "not_allowed", class: Forbidden},
	WrongPIN:           {name: "wrong_pin", class: Forbidden},
	PINLocked:          {name: "pin_locked", class: TooMany},
	NoPIN:              {name: "no_pin", class: Invalid},
	BadUsername:        {name: "bad_username", class: Invalid, facts: "value"},
	BadName:            {name: "bad_name", class: Invalid},
	BadPassword:        {name: "bad_password", class: Invalid},
	UnknownRole:        {name: "unknown_role", class: Invalid, facts: "value"},
	UnknownKind:        {name: "unknown_kind", class: Invalid, facts: "value"},
	UnknownStaff:       {name: "unknown_staff", class: NotFound, facts: "value"},
	StaffExists:        {name: "staff_exists", class: Conflict, facts: "value"},
	LastAdministrator:  {name: "last_administrator", class: Conflict, facts: "value"},
	UnknownDevice:      {name: "unknown_device", class: NotFound, facts: "value"},
	UnknownPairingCode: {name: "unknown_pairing_code", class: NotFound},
	AlreadyAdded:       {name: "already_added", class: Conflict},

	UnknownProcedure: {name: "unknown_procedure", class: NotFound, facts: "procedure"},
	UnknownLine:      {name: "unknown_line", class: NotFound, facts: "line"},
	UnknownCounter:   {name: "unknown_counter", class: NotFound, facts: "counter"},
	UnknownTicket:    {name: "unknown_ticket", class: NotFound, facts: "number"},
	UnknownHall:      {name: "unknown_hall", class: NotFound, facts: "hall"},
	UnknownPriority:  {name: "unknown_priority", class: Invalid},
	UnknownVisit:     {name: "unknown_visit", class: Invalid},
	UnknownReason:    {name: "unknown_reason", class: Invalid},
	UnknownOutcome:   {name: "unknown_outcome", class: Invalid},
	UnknownPress:     {name: "unknown_press", class: Invalid},
	BadMinutes:       {name: "bad_minutes", class: Invalid},
	BadNote:          {name: "bad_note", class: Invalid},
	NoLines:          {name: "no_lines", class: Invalid, facts: "counter"},
	DayClosed:        {name: "day_closed", class: Conflict},
	LineClosed:       {name: "line_closed", class: Conflict, facts: "line"},
	ClosedNow:        {name: "closed_now", class: Conflict, facts: "opens"},
	QuotaReached:     {name: "quota_reached", class: Conflict, facts: "line quota until", variants: "day session phone"},
	AlreadyHasNumber: {name: "already_has_number", class: Conflict, facts: "number line"},
	HandledElsewhere: {name: "handled_elsewhere", class: Conflict, facts: "procedure name place"},
	NobodyWaiting:    {name: "nobody_waiting", class: Conflict, facts: "counter"},
	TicketInHand:     {name: "ticket_in_hand", class: Conflict, facts: "counter number"},
	NoTicketInHand:   {name: "no_ticket_in_hand", class: Conflict, facts: "counter"},
	CounterEmpty:     {name: "counter_empty", class: Conflict, facts: "counter"},
	CounterTaken:     {name: "counter_taken", class: Conflict, facts: "counter staff"},
	NotYourCounter:   {name: "not_your_counter", class: Forbidden, facts: "counter staff"},
	SittingElsewhere: {name: "sitting_elsewhere", class: Conflict, facts: "counter staff"},
	CounterPaused:    {name: "counter_paused", class: Conflict, facts: "counter"},
	CounterNotPaused: {name: "counter_not_paused", class: Conflict, facts: "counter"},
	CounterClosed:    {name: "counter_closed", class: Conflict, facts: "counter"},
	CounterAwaited:   {name: "counter_awaited", class: Conflict, facts: "counter number"},
	NothingToUndo:    {name: "nothing_to_undo", class: Conflict, facts: "counter"},
	UndoTooLate:      {name: "undo_too_late", class: Conflict, facts: "counter"},
	UnknownAction:    {name: "unknown_deed", class: NotFound},
	ActionTooLate:    {name: "deed_too_late", class: Conflict},
	ActionOvertaken:  {name: "deed_overtaken", class: Conflict},
	TicketWaiting:    {name: "ticket_waiting", class: Conflict, facts: "number counter line"},
	TicketCalled:     {name: "ticket_called", class: Conflict, facts: "number counter line"},
	TicketServing:    {name: "ticket_serving", class: Conflict, facts: "number counter line"},
	TicketParked:     {name: "ticket_parked", class: Conflict, facts: "number counter line"},
	TicketDone:       {name: "ticket_done", class: Conflict, facts: "number counter line"},
	TicketNoShow:     {name: "ticket_no_show", class: Conflict, facts: "number counter line"},
	TicketCancelled:  {name: "ticket_cancelled", class: Conflict, facts: "number counter line"},
	TicketRemote:     {name: "ticket_remote", class: Conflict, facts: "number counter line"},
	TicketReleased:   {name: "ticket_released", class: Conflict, facts: "number counter line"},
	AlreadyLater:     {name: "already_later", class: Conflict, facts: "number line"},
	NotWaiting:       {name: "not_waiting", class: Conflict, facts: "number counter line"},
	RatingOff:        {name: "rating_off", class: NotFound},
	AlreadyRated:     {name: "already_rated", class: Conflict, facts: "number"},
	UnknownHelpCall:  {name: "unknown_help_call", class: NotFound},

	RemoteClosed:     {name: "remote_closed", class: NotFound},
	AlreadyHeld:      {name: "already_held", class: Conflict},
	SlotFull:         {name: "slot_full", class: Conflict, facts: "line"},
	UnknownSlot:      {name: "unknown_slot", class: NotFound},
	UnknownCode:      {name: "unknown_code", class: NotFound},
	AppointmentEarly: {name: "appointment_early", class: Conflict, facts: "time"},
	AppointmentOver:  {name: "appointment_over", class: Conflict, facts: "time"},
	NothingHeld:      {name: "nothing_held", class: NotFound},

	CardHalf:          {name: "card_half", class: Invalid},
	CardGarbled:       {name: "card_garbled", class: Invalid, variants: "shift layout unclear"},
	CardMisread:       {name: "card_misread", class: Invalid, facts: "line"},
	NotACard:          {name: "not_a_card", class: Invalid},
	CardForgotten:     {name: "card_forgotten", class: Conflict},
	NoPrinter:         {name: "no_printer", class: Conflict},
	NotPrinted:        {name: "not_printed", class: Conflict, variants: "paper_out cover_open offline unknown"},
	PrintedOften:      {name: "printed_often", class: Conflict, facts: "number"},
	BadPrinterAddress: {name: "bad_printer_address", class: Invalid},
	UnknownMode:       {name: "unknown_mode", class: Invalid, facts: "value"},
	NoVoice:           {name: "no_voice", class: NotFound},
	UnknownScreen:     {name: "unknown_screen", class: NotFound, facts: "screen"},
	DisplayFull:       {name: "display_full", class: Unavailable},
	ClockBelieved:     {name: "clock_believed", class: Conflict},

	UnknownDossier:  {name: "unknown_dossier", class: NotFound},
	BadIDNumber:     {name: "bad_id_number", class: Invalid},
	BadPhone:        {name: "bad_phone", class: Invalid},
	BadEmail:        {name: "bad_email", class: Invalid},
	NotLatin:        {name: "not_latin", class: Invalid},
	UnknownReturnBy: {name: "unknown_return_by", class: Invalid},

	UnknownSection:           {name: "unknown_section", class: NotFound, facts: "value"},
	SettingsChangedMeanwhile: {name: "settings_changed_meanwhile", class: Conflict},
	UnknownChoice:            {name: "unknown_choice", class: Invalid, facts: "value"},
	BadURL:                   {name: "bad_url", class: Invalid, facts: "value"},
	BadPIN:                   {name: "bad_pin", class: Invalid},
	BadWeekday:               {name: "bad_weekday", class: Invalid, facts: "value"},
	BadSessions:              {name: "bad_sessions", class: Invalid},
	BadDate:                  {name: "bad_date", class: Invalid, facts: "value"},
	BadID:                    {name: "bad_id", class: Invalid, facts: "value"},
	GivenTwice:               {name: "given_twice", class: Invalid, facts: "value"},
	MissingReference:         {name: "missing_reference", class: Invalid, facts: "value"},
	RedBeforeAmber:           {name: "red_before_amber", class: Invalid},
	BadAgencyCode:            {name: "bad_agency_code", class: Invalid, facts: "value"},
	LineNeeded:               {name: "line_needed", class: Conflict, facts: "value"},
	CounterNeeded:            {name: "counter_needed", class: Conflict, facts: "value"},
	BadLines:                 {name: "bad_lines", class: Invalid},
}

// All are the codes, in the order in which they are declared.
func All() []Code {
	list := make([]Code, 0, end-1)
	for c := Code(1); c < end; c++ {
		list = append(list, c)
	}
	return list
}

// row is the code's row; that of an internal fault for a Code that is none.
func (c Code) row() row {
	if c == 0 || c >= end {
		return table[Fault]
	}
	return table[c]
}

// String is the code's name in the protocol.
func (c Code) String() string { return c.row().name }

// Error is the name, so that a code is an error by itself.
func (c Code) Error() string { return c.row().name }

// Class is the kind of refusal.
func (c Code) Class() Class { return c.row().class }

// Carries are the names of the facts that a refusal of this code may have beside its field.
func (c Code) Carries() []string { return strings.Fields(c.row().facts) }

// Variants are the names of the code's sentences, none when it has one.
func (c Code) Variants() []string { return strings.Fields(c.row().variants) }

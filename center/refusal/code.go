package refusal

// Code is one reason to refuse, with a stable name in the protocol. The zero Code is none. A
// number, so that only the constants below can be written: the compiler finds a wrong name.
type Code uint8

// The codes. What each means stands in docs/protocol.md under Refusals.
const (
	// Of any request.
	BadJSON Code = iota + 1
	BadEncoding
	BadCharacter
	UnknownField
	WrongType
	BadKey
	KeyReused
	BadRequest
	FieldMissing
	FieldTooLong
	OutOfRange
	UnknownPath
	WrongMethod
	BodyTooLarge
	WrongContentType
	TooManyRequests
	OriginNotAllowed
	WebsocketExpected
	Fault
	StorageStopped
	RowDamaged
	Closing

	// Of people, devices and what they may do.
	NotSignedIn
	NotPaired
	WrongPassword
	TooManyTries
	NotAllowed
	WrongPIN
	PINLocked
	NoPIN
	BadUsername
	BadName
	BadPassword
	UnknownRole
	UnknownKind
	UnknownStaff
	StaffExists
	LastAdministrator
	UnknownDevice
	UnknownPairingCode
	AlreadyAdded

	// Of numbers and the queue.
	UnknownProcedure
	UnknownLine
	UnknownCounter
	UnknownTicket
	UnknownHall
	UnknownPriority
	UnknownVisit
	UnknownReason
	UnknownOutcome
	UnknownPress
	BadMinutes
	BadNote
	NoLines
	DayClosed
	LineClosed
	ClosedNow
	QuotaReached
	AlreadyHasNumber
	HandledElsewhere
	NobodyWaiting
	TicketInHand
	NoTicketInHand
	CounterEmpty
	CounterTaken
	NotYourCounter
	SittingElsewhere
	CounterPaused
	CounterNotPaused
	CounterClosed
	CounterAwaited
	NothingToUndo
	UndoTooLate
	UnknownAction
	ActionTooLate
	ActionOvertaken
	TicketWaiting
	TicketCalled
	TicketServing
	TicketParked
	TicketDone
	TicketNoShow
	TicketCancelled
	TicketRemote
	TicketReleased
	AlreadyLater
	NotWaiting
	RatingOff
	AlreadyRated
	UnknownHelpCall

	// Of phones: numbers and appointments taken from afar.
	RemoteClosed
	AlreadyHeld
	SlotFull
	UnknownSlot
	UnknownCode
	AppointmentEarly
	AppointmentOver
	NothingHeld

	// Of cards, printers, voices and screens.
	CardHalf
	CardGarbled
	CardMisread
	NotACard
	CardForgotten
	NoPrinter
	NotPrinted
	PrintedOften
	BadPrinterAddress
	UnknownMode
	NoVoice
	UnknownScreen
	DisplayFull
	ClockBelieved

	// Of dossiers.
	UnknownDossier
	BadIDNumber
	BadPhone
	BadEmail
	NotLatin
	UnknownReturnBy

	// Of settings and the table of synonyms.
	UnknownSection
	SettingsChangedMeanwhile
	UnknownChoice
	BadURL
	BadPIN
	BadWeekday
	BadSessions
	BadDate
	BadID
	GivenTwice
	MissingReference
	RedBeforeAmber
	BadAgencyCode
	LineNeeded
	CounterNeeded
	BadLines

	end // how many there are, and one
)

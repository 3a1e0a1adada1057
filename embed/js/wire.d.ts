// What the surfaces ask and answer. Written by `go generate ./wire` from their Go types: change those.

export namespace card {
  /** Kind is what a scan turned out to be. */
  type Kind = "card" | "booking" | "ticket" | "dossier" | "url" | "unknown";

  /** Warning is a doubt about a card that can still be used. The number itself is never in doubt. */
  type Warning = "year" | "sex" | "birth" | "expired" | "input_method" | "letters" | "layout";
}

export namespace catalog {
  /**
   * Document is one line of the papers that a procedure asks for (thành phần hồ
   * sơ). Originals and Copies are both 0 where the source gives no number; such a
   * line may also be the source's remark ("Lưu ý: …").
   */
  interface Document {
    name: string;
    /** bản chính */
    originals: number;
    /** bản sao */
    copies: number;
  }

  /** Field is one field (lĩnh vực) of an agency. */
  interface Field {
    name: string;
    /** of its procedures */
    count: number;
  }

  /**
   * Level is the level of government that a procedure belongs to. The zero value is
   * no level at all.
   */
  type Level = "province" | "commune";

  /**
   * Procedure is one administrative procedure as the national portal and the
   * province's decisions publish it. A nil TimeLimit, FeeVND or Documents means
   * that the source does not say: show "theo quy định", never 0.
   */
  interface Procedure {
    code: ids.Procedure;
    /** Name is the official name, up to 500 characters: wrap it, never cut it. */
    name: string;
    /** lĩnh vực */
    field: string;
    /** the agency that resolves it (cơ quan giải quyết) */
    agency: string;
    level: catalog.Level;
    /**
     * TimeLimit counts TimeUnits. A limit of a fractional number of working days
     * is given in working hours, see readLimit.
     */
    time_limit: number | null;
    time_unit: catalog.Unit;
    /** đồng; 0 means free of charge */
    fee_vnd: number | null;
    /**
     * WholeAtCentre says that the procedure is received, resolved and returned at
     * the centre itself (TT 01/2018/TT-VPCP art. 6). The shipped list is an
     * illustration: the centre sets its own by an import.
     */
    whole_at_centre: boolean;
  }

  /**
   * Synonym is an everyday word or phrase and what it leads to: procedures, the best first;
   * or a field; or the official words that it stands for, which lead wherever they stand in a
   * name. At least one of the three is given.
   */
  interface Synonym {
    phrase: string;
    /** of package languages */
    language: string;
    codes?: ids.Procedure[];
    field?: string;
    words?: string;
    /** Weight says how surely, from 1 to 100. */
    weight: number;
  }

  /**
   * Unit says in what a time limit is counted. The zero value means that no limit
   * is known.
   */
  type Unit = null | "working_day" | "day" | "hour";

  /** Why says how a query led to a procedure. */
  type Why = "code" | "name" | "synonym" | "initials" | "typo";
}

export namespace center {
  /** ActionKind is what a supervisor did: a word of queue.ActionKind, or one about a notice. */
  type ActionKind = "post_notice" | "remove_notice";

  /** HelpID names a call for help: the journal record that called first. */
  type HelpID = number;

  /** Light is how a line stands, for a glance from afar. */
  type Light = "green" | "amber" | "red";

  /** LineState is whether a line gives numbers now. The zero value is invalid. */
  type LineState = "open" | "closed" | "not_now" | "quota_reached";

  /** NamedProcedure is a further procedure of a visit. */
  interface NamedProcedure {
    code: ids.Procedure;
    name: string;
  }

  /** NoticeID names a notice; the caller makes it up. */
  type NoticeID = string;

  /**
   * QuotaUntil is when a line whose quota is reached gives numbers again. The zero value is for
   * one that gives some.
   */
  type QuotaUntil = "day" | "session";

  /** RatingReason is why somebody was not satisfied. The zero value is invalid. */
  type RatingReason = string;

  /** Slot is a window in which appointments of a line begin, and how many are left. */
  interface Slot {
    from: string;
    to: string;
    left: number;
  }

  /** SlotDay is a day that is open with its slots; those that have begun are left out. */
  interface SlotDay {
    date: dossier.Date;
    slots: center.Slot[];
  }

  /** TicketDetail is what the kiosk that gave a ticket and the staff are told of it. */
  interface TicketDetail extends center.TicketView {
    procedure: ids.Procedure;
    priority: queue.Priority;
  }

  /** TicketName is by what people know a ticket. */
  interface TicketName {
    number: queue.Number;
    procedure_name: string;
  }

  /** TicketProgress is what the staff are told of it. */
  interface TicketProgress extends center.TicketDetail {
    status: queue.Status;
    /** the last time */
    called_at: string | null;
    started_at: string | null;
    /** of a parked ticket */
    return_at: string | null;
    /** that it was called */
    times: number;
    /** why it was called */
    reason: queue.Why | null;
  }

  /** TicketView is what everybody who may see one ticket is told of it. */
  interface TicketView extends center.TicketName {
    line: queue.LineID;
    issued_at: string;
  }

  /** TicketWait is what a citizen is told of a wait. */
  interface TicketWait {
    /** by language */
    line_name: Record<string, string>;
    /** how many are called before */
    ahead: number;
    /** null for one that does not wait, and while no counter can call it */
    wait: queue.Wait | null;
    /** that call the line */
    counters: queue.CounterID[];
  }
}

export namespace counter {
  /** ButtonRequest is a button's press. */
  interface ButtonRequest {
    press?: string;
    finish?: boolean;
    /** percent, where the button runs on one */
    battery?: number | null;
  }

  /**
   * Card is an identity paper as the clerk's form takes it. It is answered and forgotten: only
   * the page has it.
   */
  interface Card {
    name: string;
    id_number: string;
    old_number: string;
    passport: string;
    /** 05/03/1990, or the year alone */
    birth: string;
    /** empty where it is not said */
    sex: "male" | "female" | "";
    address: string;
    issued: string;
    expires: string;
  }

  /** CounterResponse is everything that a counter's page shows. */
  interface CounterResponse extends counter.ListedCounter {
    /** in the clerk's hand */
    ticket: counter.Ticket | null;
    /** in the order of their call, the next 30 */
    waiting: counter.Ticket[];
    waiting_count: number;
    /** the latest first */
    missed: counter.MissedTicket[];
    parked: counter.Ticket[];
    paused: counter.Pause | null;
    undo: counter.Undo | null;
    /** after so many the next one is a no-show; 0: never */
    recalls: number;
    served_today: number;
    /** that were lodged with the ticket */
    dossiers: dossier.Code[];
    at: string;
  }

  /** CountersResponse are the counters from which a clerk chooses. */
  interface CountersResponse {
    items: counter.ListedCounter[];
  }

  /** DossierResponse is one dossier with its people, for staff only. */
  interface DossierResponse extends dossier.Dossier, dossier.People {
  }

  /** DossierStatusResponse is all that anyone is told of a dossier (TT 01/2018/TT-VPCP art. 16). */
  interface DossierStatusResponse {
    code: dossier.Code;
    status: dossier.Status;
  }

  /** ListedCounter is one counter of that list. */
  interface ListedCounter {
    id: queue.CounterID;
    hall: queue.HallID;
    lines: queue.LineID[];
    /** who sits there, null for nobody */
    staff: queue.StaffID | null;
    staff_name: string;
  }

  /** LodgeRequest is a dossier that is taken in. */
  interface LodgeRequest {
    procedure?: string;
    applicant?: dossier.Person;
    owner?: dossier.Person | null;
    documents?: dossier.Document[];
    /** one when it is left out */
    sets?: number | null;
    /** đồng */
    fee_vnd?: number | null;
    return_by?: string;
    post_address?: string;
    /** the number with which the citizen came */
    ticket?: string | null;
    note?: string;
  }

  /** LodgeResponse is what stands on the receipt. */
  interface LodgeResponse {
    code: dossier.Code;
    received_at: string;
    /** null where the time limit is not known */
    due_at: string | null;
    status: dossier.Status;
    book: dossier.Place;
  }

  /** MissedTicket is a ticket nobody came for. */
  interface MissedTicket extends center.TicketName {
    last_call_at: string;
  }

  /** Pause is why and since when a counter calls nobody. */
  interface Pause {
    reason: queue.PauseReason;
    since: string;
  }

  /** ScanRequest is what a clerk scanned or typed from a paper on the desk. */
  interface ScanRequest {
    scan?: string;
  }

  /** ScannedCard is a card that was scanned. */
  interface ScannedCard {
    kind: "card";
    /** masked */
    number: string;
    warnings: card.Warning[];
    card: counter.Card;
  }

  /** ScannedCode says what was scanned that is no card. */
  interface ScannedCode {
    kind: Exclude<card.Kind, "card">;
    code: string;
  }

  /** StepRequest is the body of every step; each step reads what concerns it. */
  interface StepRequest {
    finish?: boolean;
    outcome?: string;
    take_over?: boolean;
    number?: string;
    minutes?: number;
    reason?: string;
    line?: string;
    counter?: string;
    keep_place?: boolean;
    note?: string;
    procedure?: string;
  }

  /** StepResponse is the ticket that a step was about, null for a step about none. */
  interface StepResponse {
    ticket: counter.Ticket | null;
  }

  /** Ticket is a ticket as its counter sees it. */
  interface Ticket extends center.TicketProgress {
    id: queue.TicketID;
    /** further procedures of the same visit */
    added: center.NamedProcedure[];
    /** it was parked, or brought back */
    returning: boolean;
    parked_for: queue.ParkReason | null;
    /** of the clerk who sent it on */
    note: string;
  }

  /** Undo is the step that can be taken back, and until when. */
  interface Undo {
    step: queue.StepKind;
    until: string;
  }
}

export namespace display {
  /** BrokenClip is a file that is not used, and why. */
  interface BrokenClip {
    language: string;
    clip: string;
    file: string;
    why: "unknown_language" | "unknown_clip" | "not_audio" | "too_large" | "empty" | "twice" | "unreadable";
  }

  /** Clip is one recording. */
  interface Clip {
    url: string;
    /** null where nobody has measured it */
    seconds: number | null;
    /** the centre's own recording */
    own: boolean;
  }

  /** CommonSettings are what every screen needs beside its own settings. */
  interface CommonSettings {
    messages: settings.TickerMessage[];
    voice: settings.VoiceRules;
    sessions: display.Session[];
    next_opening: string | null;
    at: string;
  }

  /** ListedScreen is a screen in that list. */
  interface ListedScreen {
    id: settings.ScreenID;
    name: string;
    layout: string;
    hall: queue.HallID;
  }

  /** MediaItem is one picture or video; a video plays as long as it is, and has 0 seconds. */
  interface MediaItem {
    name: string;
    kind: "picture" | "video";
    url: string;
    seconds: number;
  }

  /** MediaReport tells the office also what is not shown, and where the folder is. */
  interface MediaReport extends display.MediaResponse {
    skipped: display.SkippedFile[];
    folder: string;
  }

  /** MediaResponse are the centre's pictures and videos. */
  interface MediaResponse {
    items: display.MediaItem[];
  }

  /** ScreenResponse is what a screen with settings of its own shows. */
  interface ScreenResponse extends settings.Screen, display.CommonSettings {
  }

  /** ScreensResponse are the screens that have settings of their own. */
  interface ScreensResponse {
    items: display.ListedScreen[];
  }

  /** Session is a period of today's opening hours: 07:30, 11:30. */
  interface Session {
    from: string;
    to: string;
  }

  /** SkippedFile is a file that is not shown, and why. */
  interface SkippedFile {
    name: string;
    why: "kind" | "too_many" | "unreadable";
  }

  /** SpeakerRequest is a page's request for its hall's voice. */
  interface SpeakerRequest {
    hall?: queue.HallID;
    /** the name that it gives itself */
    page?: string;
    /** the newest call that it has spoken */
    spoken?: number;
    leaving?: boolean;
  }

  /** SpeakerResponse says whether the page speaks for its hall. */
  interface SpeakerResponse {
    speaker: boolean;
    /** the newest call that was spoken in the hall */
    spoken: number;
    /** how long that stands */
    lease_ms: number;
  }

  /** VoiceReport tells the office also what is not used, and where the folder is. */
  interface VoiceReport extends display.VoiceResponse {
    broken: display.BrokenClip[];
    folder: string;
  }

  /** VoiceResponse are the recordings of every language. */
  interface VoiceResponse {
    sets: display.VoiceSet[];
  }

  /** VoiceSet are the recordings of one language. */
  interface VoiceSet {
    language: string;
    clips: Record<string, display.Clip>;
    /** the clips that it would need */
    missing: string[];
    complete: boolean;
  }
}

export namespace dossier {
  /** AgencyCode is the identifier of the receiving agency, e.g. "H14.01". */
  type AgencyCode = string;

  /**
   * Code is a dossier's code: agency, day of receipt and the number of the day,
   * H14.01-261123-0001 (QĐ 20/2020/QĐ-TTg identifiers, TT 03/2025/TT-VPCP art. 13).
   */
  type Code = string;

  /** Date is a day of the calendar, 2026-11-23. */
  type Date = string;

  /** Document is one line of form 01's table of documents handed in. */
  interface Document {
    name: string;
    originals: number;
    certified: number;
    copies: number;
  }

  /**
   * Dossier is one dossier as it was lodged. It holds no personal data: the people
   * in it are Applicant records with an expiry date of their own.
   */
  interface Dossier {
    code: dossier.Code;
    agency: dossier.AgencyCode;
    /** who received it, as papers print it */
    agency_name: string;
    /** the agency that decides (cơ quan giải quyết) */
    resolver: string;
    procedure: ids.Procedure;
    procedure_name: string;
    ticket?: dossier.TicketNumber;
    status: dossier.Status;
    documents: dossier.Document[];
    sets: number;
    fee_vnd: number;
    return_by: dossier.ReturnBy;
    limit?: number;
    limit_unit?: dossier.Unit;
    received_at: string;
    due_at: string | null;
    book: dossier.Place;
    received_by: string;
  }

  /** People are the persons of one dossier, and the free text that may name them. */
  interface People {
    applicant: dossier.Person;
    owner?: dossier.Person;
    post_address?: string;
    note?: string;
  }

  /** Person is an applicant or an owner: personal data, kept as a record of its own. */
  interface Person {
    name: string;
    id_number?: string;
    phone?: string;
    email?: string;
    address?: string;
  }

  /**
   * Place is a dossier's place in the book of dossiers (sổ theo dõi hồ sơ): one
   * volume a year, numbers running on from 1.
   */
  interface Place {
    volume: string;
    number: number;
  }

  /** ReturnBy is how the citizen gets the result. The zero value is invalid. */
  type ReturnBy = "counter" | "post" | "online";

  /** Status is where a dossier stands. The zero value is invalid. */
  type Status = "received";

  /** TicketNumber is the day's number with which the citizen came, e.g. "A001". */
  type TicketNumber = string;

  /** Unit says in what a procedure's time limit is counted. */
  type Unit = "" | "working_day" | "day" | "hour";
}

export namespace ids {
  /** Device names a device: a kiosk, a screen, a button or an agent. */
  type Device = string;

  /**
   * Procedure is an administrative procedure's national code in its bare form, "1.001193": a
   * digit, a dot and six digits (cơ sở dữ liệu quốc gia về TTHC). What a province adds behind
   * it, such as ".H14" for Cao Bằng, is not part of it.
   */
  type Procedure = string;
}

export namespace kiosk {
  /** AgenciesResponse are the agencies of a catalogue. */
  interface AgenciesResponse {
    items: kiosk.Agency[];
    version: string;
    hash: string;
  }

  /** Agency is one agency with its fields, and the line that serves it. */
  interface Agency {
    name: string;
    /** of its procedures */
    count: number;
    line: queue.LineID;
    fields: catalog.Field[];
  }

  /**
   * CatalogueResponse is the catalogue in one answer, which a kiosk keeps for the time when
   * nobody answers. Its procedures name agency and field by their place in the lists and have
   * keys of one letter, as the names of 1,266 procedures' fields would be half of it.
   */
  interface CatalogueResponse {
    hash: string;
    agencies: kiosk.Agency[];
    fields: string[];
    procedures: kiosk.KeptProcedure[];
    life_events: kiosk.LifeEvent[];
  }

  /** CheckInRequest names what was taken or booked on a phone, by one of the three. */
  interface CheckInRequest {
    code?: string;
    token?: string;
    /** the handle of a scanned card */
    card?: string;
  }

  /** FoundProcedure is a procedure that was found, with what led there. */
  interface FoundProcedure extends kiosk.ProcedureRow {
    why: catalog.Why;
    /** the everyday word that led there */
    matched?: string;
  }

  /** HelpResponse names the call that was made. */
  interface HelpResponse {
    id: center.HelpID | null;
  }

  /** HelpState is a kiosk's call for staff; Call is null while there is none. */
  interface HelpState {
    call: center.HelpID | null;
    answered: boolean;
  }

  /** KeptDocument is written as a list: name, originals, copies. */
  type KeptDocument = [name: string, originals: number, copies: number];

  /** KeptProcedure is one procedure of the kept catalogue. */
  interface KeptProcedure {
    c: ids.Procedure;
    n: string;
    /** place in the catalogue's agencies */
    a: number;
    /** place in the catalogue's fields */
    f: number;
    l: queue.LineID;
    /** done whole at the centre */
    w: boolean;
    /** in Unit; null where it is not known */
    t: number | null;
    u: catalog.Unit;
    /** đồng; null where it is not known */
    v: number | null;
    /** null where they are not known */
    d: KeptDocument[] | null;
  }

  /**
   * KioskState is how a kiosk stands: whether it gives numbers, when it will, and what it
   * offers.
   */
  interface KioskState {
    at: string;
    state: settings.DoorState;
    /** the name of a day off, empty on others */
    day_off: string;
    sessions: kiosk.Session[];
    next_opening: string | null;
    /** whether numbers are given now */
    numbers: boolean;
    numbers_until: string | null;
    numbers_from: string | null;
    /** the groups that are asked for */
    priorities: queue.Priority[];
    remote: kiosk.RemoteOffer;
    rating: boolean;
    one_per_card: boolean;
    kiosk: kiosk.NamedKiosk;
    help: kiosk.HelpState;
    /** the names of the hall's other kiosks that live */
    neighbours: string[];
  }

  /** LifeEvent is one door by what happened, with the procedures behind it. */
  interface LifeEvent {
    id: string;
    icon: string;
    /** by language */
    title: Record<string, string>;
    /** by language */
    sub: Record<string, string>;
    groups: kiosk.LifeEventGroup[];
  }

  /** LifeEventGroup is some procedures under one heading. */
  interface LifeEventGroup {
    /** by language */
    title: Record<string, string>;
    procedures: kiosk.LifeEventProcedure[];
  }

  /** LifeEventProcedure is one procedure behind a door. */
  interface LifeEventProcedure {
    code: ids.Procedure;
    name: string;
    line: queue.LineID;
    /** Common is whether it is among the commonest: those are shown without turning a page. */
    common: boolean;
  }

  /** LifeEventsResponse are the doors by what happened in people's lives. */
  interface LifeEventsResponse {
    items: kiosk.LifeEvent[];
  }

  /** Line is one line as a citizen may see it before choosing. */
  interface Line {
    id: queue.LineID;
    /** by language */
    name: Record<string, string>;
    kind: settings.LineKind;
    waiting: number;
    open: boolean;
    counters: queue.CounterID[];
    open_counters: queue.CounterID[];
    /** of a number taken now; null while no counter can call it */
    wait: queue.Wait | null;
    state: center.LineState;
    /** null without a quota */
    quota_left: number | null;
    /** of a quota that is reached, else null */
    until: center.QuotaUntil | null;
  }

  /**
   * LinesResponse are the lines, and whether phones take numbers or book, which are checked in
   * at kiosks.
   */
  interface LinesResponse {
    items: kiosk.Line[];
    check_in: boolean;
    at: string;
  }

  /** NamedKiosk is the kiosk that asks. */
  interface NamedKiosk {
    name: string;
    printing: records.PrintMode;
  }

  /** PINRequest opens the kiosk's own settings. */
  interface PINRequest {
    pin?: string;
  }

  /** PrintListRequest asks for a procedure's documents on paper. */
  interface PrintListRequest {
    procedure?: string;
    /** the places of those that the citizen has */
    ticked?: number[];
  }

  /** PrintListResponse says whether the list is out yet. */
  interface PrintListResponse {
    state: "printed" | "printing";
  }

  /**
   * ProcedureResponse is one procedure with everything a citizen should know before taking a
   * number.
   */
  interface ProcedureResponse extends kiosk.ProcedureRow {
    line_name: Record<string, string>;
    counters: queue.CounterID[];
    /** null where they are not known */
    documents: catalog.Document[] | null;
    waiting: number;
    wait: queue.Wait | null;
    line_state: center.LineState;
    handled: settings.Handled;
    elsewhere: settings.Elsewhere | null;
  }

  /** ProcedureRow is one row of a list of procedures. */
  interface ProcedureRow extends catalog.Procedure {
    line: queue.LineID;
  }

  /** ProceduresResponse are procedures that were found, of Total that there are. */
  interface ProceduresResponse {
    items: kiosk.FoundProcedure[];
    total: number;
  }

  /**
   * RateRequest rates a visit: of the ticket with that token, from its phone, or with that
   * number, from a kiosk.
   */
  interface RateRequest {
    token?: string;
    number?: string;
    /** 1 to 5 */
    score?: number;
    reasons?: center.RatingReason[];
  }

  /** RateResponse is the score that was given. */
  interface RateResponse {
    score: number;
  }

  /** RefusedScan is a scan that is no usable card. */
  interface RefusedScan {
    kind: "refused";
    code: string;
    /** a sentence in Vietnamese */
    message: string;
  }

  /** RemoteOffer is what phones may do. */
  interface RemoteOffer {
    numbers: boolean;
    appointments: boolean;
  }

  /** RenameRequest gives the kiosk another name. */
  interface RenameRequest {
    pin?: string;
    name?: string;
  }

  /** ScanMessage tells a kiosk's pages what its agent's scanner read. */
  interface ScanMessage {
    kind: "scan";
    scan: ScannedCode | ScannedCard | RefusedScan;
  }

  /** ScanRequest is what a scanner read, or somebody typed from a card. */
  interface ScanRequest {
    scan?: string;
  }

  /** ScannedCard is what is told of a card: a handle and the masked number, nothing else. */
  interface ScannedCard {
    kind: "card";
    /** good for a minute, and for who scanned */
    handle: string;
    number: string;
    suggested_priority: queue.Priority | null;
    warnings: card.Warning[];
  }

  /** ScannedCode says what a scanner read that is no card. */
  type ScannedCode = {kind: "booking" | "dossier", code: string} | {kind: "ticket", token: string} | {kind: "url" | "unknown"};

  /** Session is a period of today's opening hours as people read it: 07:30, 11:30. */
  interface Session {
    from: string;
    to: string;
  }

  /** SettingsResponse is what the kiosk's own settings screen shows. */
  interface SettingsResponse {
    name: string;
  }

  /** SlipRequest says what to do about a slip: print it again, or keep the number without it. */
  interface SlipRequest {
    do?: "again" | "keep";
  }

  /** SpeechRequest asks for a text to be read aloud. */
  interface SpeechRequest {
    /** vi, en or zh */
    language?: string;
    /** at most 300 characters */
    text?: string;
  }

  /** TakeRequest asks for a number, of procedures or of a line. */
  interface TakeRequest {
    procedure?: string;
    /** of one visit; the first decides the line */
    procedures?: string[];
    line?: string;
    visit?: string;
    priority?: string;
    /** the handle of a scanned card */
    card?: string;
    /** the citizen's first touch, by the server's clock */
    touched_at?: string | null;
  }

  /** TakeResponse is the number that was taken or checked in. */
  interface TakeResponse extends center.TicketDetail, center.TicketWait {
    id: queue.TicketID;
    /** further procedures of the same visit */
    added: center.NamedProcedure[];
    visit: queue.Visit;
    token: queue.Token;
    /** where a phone follows it */
    follow_url: string;
    /** a picture of that address */
    qr_url: string;
    slip: printing.SlipState;
  }
}

export namespace office {
  /** Action is what a supervisor did and can still undo. */
  interface Action {
    id: queue.ActionID;
    kind: queue.ActionKind | center.ActionKind;
    at: string;
    /** when it can no longer be undone */
    until: string;
    staff: queue.StaffID;
    number: queue.Number;
    line: queue.LineID;
    counter: queue.CounterID;
    /** null unless a counter was given others */
    lines: queue.LineID[] | null;
    notice: center.NoticeID;
  }

  /** AddDeviceRequest adds a device. */
  interface AddDeviceRequest {
    kind?: string;
    name?: string;
    hall?: string;
    counter?: string;
    /** of an agent */
    kiosk?: string;
  }

  /** AddDeviceResponse is the code that is typed at the device, and until when. */
  interface AddDeviceResponse {
    id: ids.Device;
    pairing_code: string;
    expires_at: string;
  }

  /** AddStaffRequest adds a member of staff. */
  interface AddStaffRequest {
    username?: string;
    name?: string;
    role?: string;
    password?: string;
  }

  /** AssignRequest gives a counter other lines for the rest of the day. */
  interface AssignRequest {
    lines?: queue.LineID[];
  }

  /** AuditEvent is one event: its kind and its own fields side by side. */
  type AuditEvent = {kind: string} & Record<string, any>;

  /** AuditRecord is one record of today's journal. */
  interface AuditRecord {
    seq: number;
    at: string;
    actor: string;
    events: office.AuditEvent[];
  }

  /** AuditResponse are records of today's journal, the newest first. */
  interface AuditResponse {
    items: office.AuditRecord[];
  }

  /** ClockDoubt is a clock of the server's machine that cannot be right. */
  interface ClockDoubt {
    shows: string;
    /** by the centre's time, which counts on */
    since: string;
  }

  /** Counter is a counter as its supervisor sees it. */
  interface Counter {
    id: queue.CounterID;
    hall: queue.HallID;
    lines: queue.LineID[];
    staff: queue.StaffID | null;
    staff_name: string;
    state: office.CounterState;
    paused: office.Pause | null;
    ticket: office.TicketInHand | null;
    served: number;
    /** for the rest of the day */
    closed: boolean;
  }

  /** CounterState is what goes on at a counter. */
  type CounterState = "empty" | "ready" | "calling" | "serving" | "paused" | "closed";

  /** Device is a device as the office lists it. */
  interface Device {
    id: string;
    kind: records.DeviceKind;
    name: string;
    hall: string;
    counter: string;
    active: boolean;
    paired: boolean;
    /** RFC 3339, empty for never since the start */
    last_seen: string;
    /** percent */
    battery: number | null;
    /** of an agent: the kiosk that it belongs to */
    kiosk: string;
    /** of a kiosk, null for any other */
    printing: office.KioskPrinting | null;
  }

  /** DevicesResponse are the devices. */
  interface DevicesResponse {
    items: office.Device[];
  }

  /** Hall is a hall to which a message can be sent. */
  interface Hall {
    id: queue.HallID;
    name: string;
  }

  /** HelpCall is a call for staff from a kiosk. */
  interface HelpCall {
    id: center.HelpID;
    device: ids.Device;
    /** of the kiosk */
    name: string;
    hall: string;
    /** the first time */
    at: string;
    /** the last time */
    last: string;
    times: number;
  }

  /** HelpCallsResponse are the calls that wait for an answer, the longest first. */
  interface HelpCallsResponse {
    items: office.HelpCall[];
    at: string;
  }

  /** KioskPrinting is how a kiosk gives slips out, and how its printer stands. */
  interface KioskPrinting extends records.Printing {
    state: printing.PrinterState["state"];
    since: string;
    /** since the paper was changed or the program started */
    slips: number;
  }

  /** Line is a line as its supervisor sees it. */
  interface Line {
    id: queue.LineID;
    /** by language */
    name: Record<string, string>;
    kind: settings.LineKind;
    hall: queue.HallID;
    waiting: number;
    open: boolean;
    counters: queue.CounterID[];
    open_counters: queue.CounterID[];
    wait: queue.Wait | null;
    longest_minutes: number;
    longest_number: queue.Number;
    /** how many wait until amber or longer */
    late: number;
    light: center.Light;
  }

  /** MoveRequest sends a ticket to a line, to one counter, or to one counter of a line. */
  interface MoveRequest {
    line?: queue.LineID;
    counter?: queue.CounterID;
    keep_place?: boolean;
  }

  /** Notice is a message that stands in a hall. */
  interface Notice {
    id: center.NoticeID;
    hall: queue.HallID;
    text: string;
    until: string;
  }

  /** NoticeRequest puts a notice up in a hall. */
  interface NoticeRequest {
    hall?: queue.HallID;
    text?: string;
    minutes?: number;
  }

  /** NoticeResponse names the notice that was put up. */
  interface NoticeResponse {
    id: center.NoticeID;
  }

  /** PasswordRequest gives a member of staff another password. */
  interface PasswordRequest {
    password?: string;
  }

  /** Pause is why and how long a counter calls nobody. */
  interface Pause {
    reason: queue.PauseReason;
    since: string;
    since_minutes: number;
  }

  /** PrintTestResponse says whether the test is out yet. */
  interface PrintTestResponse {
    state: "printed" | "printing";
  }

  /** PrinterTask is the printer of a kiosk as the supervisor sees it. */
  interface PrinterTask {
    /** its id */
    kiosk: string;
    name: string;
    state: printing.PrinterState["state"];
    since: string;
  }

  /** PrintingRequest says how a kiosk gives slips out. */
  interface PrintingRequest {
    mode?: records.PrintMode;
    address?: string;
    width?: number;
    low_after?: number;
  }

  /**
   * RatingSum is what the ratings of a counter's day, or of a whole day, come to. Scores,
   * average and reasons are null where fewer than center.EnoughRatings would be told apart;
   * of today they are those of the ratings that are told already, which are fewer than Count.
   */
  interface RatingSum {
    day: queue.ServiceDay;
    counter?: queue.CounterID;
    count: number;
    /** how many gave 1, 2 … 5 */
    scores: number[] | null;
    average: number | null;
    reasons: Record<string, number> | null;
  }

  /** RatingsResponse are the ratings by day and counter, and by day, the newest day first. */
  interface RatingsResponse {
    items: office.RatingSum[];
    days: office.RatingSum[];
    /** how few are never told apart */
    enough: number;
    at: string;
  }

  /** Rejection is a device that was rejected for a wrong or revoked token, which is not kept. */
  interface Rejection {
    at: string;
    kind: records.DeviceKind;
    /** its address */
    from: string;
  }

  /**
   * RejectionsResponse are the devices that were rejected: an old button that somebody still
   * presses, or somebody who tries tokens. The newest is first.
   */
  interface RejectionsResponse {
    items: office.Rejection[];
  }

  /** ReprintRequest says whose printer prints a slip; empty for the page's own. */
  interface ReprintRequest {
    kiosk?: string;
  }

  /** RestoreRequest brings the program's own table back. */
  interface RestoreRequest {
    revision?: settings.Revision;
  }

  /**
   * Section is a section of the settings with the revision that a change has to name, and how
   * its form is drawn. Its value is an object of the fields.
   */
  interface Section {
    section: settings.SectionName;
    revision: settings.Revision;
    value: any;
    fields: settings.Field[];
  }

  /** SectionValue is a section in a request: whole, and told apart from none. */
  type SectionValue = object;

  /** SettingsRequest puts a section in the place of the one that stands. */
  interface SettingsRequest {
    revision?: settings.Revision;
    value?: office.SectionValue;
  }

  /** SettingsResponse are the sections of the settings. */
  interface SettingsResponse {
    items: office.Section[];
  }

  /** SlipResponse is what a ticket's slip says beside the ticket. */
  interface SlipResponse {
    ticket: office.Ticket;
    centre: string;
    parent: string;
    /** by language */
    line_name: Record<string, string>;
    counters: queue.CounterID[];
  }

  /**
   * SlipTask is a slip that staff should know of: it failed and nobody has said to know the
   * number, or its number has ended because of that.
   */
  interface SlipTask {
    number: queue.Number;
    /** its name */
    kiosk: string;
    state: "failed" | "void";
    trouble: queue.SlipTrouble;
    since: string;
  }

  /** StaffMember is a member of staff as the office lists them. */
  interface StaffMember {
    username: string;
    name: string;
    role: records.Role;
    active: boolean;
  }

  /** StaffResponse are the members of staff. */
  interface StaffResponse {
    items: office.StaffMember[];
  }

  /** SupervisorResponse is everything that the supervisor's page shows. */
  interface SupervisorResponse {
    at: string;
    amber_minutes: number;
    red_minutes: number;
    /** of today's tickets, by status and "issued" */
    sum: Record<string, number>;
    halls: office.Hall[];
    lines: office.Line[];
    counters: office.Counter[];
    notices: office.Notice[];
    /** null while the machine's clock is believed */
    clock: office.ClockDoubt | null;
    /** calls from kiosks, the longest first */
    help: office.HelpCall[];
    /** that failed, or ended their number */
    slips: office.SlipTask[];
    printers: office.PrinterTask[];
    /** that can still be undone, the latest first */
    deeds: office.Action[];
  }

  /** SynonymsRequest puts a whole table in the place of the one in use. */
  interface SynonymsRequest {
    revision?: settings.Revision;
    items?: catalog.Synonym[] | null;
  }

  /** SynonymsResponse is the table of everyday words with the revision that a change has to name. */
  interface SynonymsResponse {
    items: catalog.Synonym[];
    revision: settings.Revision;
    /**
     * Added are lines that the program does not bring so, Missing the brought ones that are not
     * in the table: what bringing them back would change.
     */
    added: number;
    missing: number;
    /** Names are the names of the procedures that the lines lead to, by code. */
    names: Record<string, string>;
  }

  /** Ticket is one of today's tickets as the office finds it. */
  interface Ticket extends center.TicketProgress {
    ended_at: string | null;
    /** where it was called last */
    counter: queue.CounterID;
    /** the one counter that may call it */
    only: queue.CounterID;
    /** in whose hand it is now */
    staff: queue.StaffID | null;
    /** empty for one without */
    follow_path: string;
    qr_url: string;
  }

  /** TicketInHand is the ticket at a counter; since it was called, or since the visit began. */
  interface TicketInHand extends center.TicketName {
    since_minutes: number;
    reason: queue.Why;
  }

  /** TicketResponse is the ticket that an act was about. */
  interface TicketResponse {
    ticket: office.Ticket | null;
  }

  /**
   * TicketsResponse are today's tickets that were found, of Total that there are, the newest
   * first.
   */
  interface TicketsResponse {
    items: office.Ticket[];
    total: number;
    at: string;
  }
}

export namespace phone {
  /** BookRequest asks for an appointment. */
  interface BookRequest {
    procedure?: string;
    line?: string;
    phone?: string;
    id_number?: string;
    /** its beginning */
    slot?: string;
  }

  /** CancelResponse is the number that was given up. */
  interface CancelResponse {
    number: queue.Number;
    status: queue.Status;
  }

  /** FollowResponse is what a phone sees of its ticket. */
  interface FollowResponse extends center.TicketView, center.TicketWait {
    status: queue.Status;
    /** that called last */
    counter: queue.CounterID | null;
    /** that it was called */
    times: number;
    /** null where they are not known */
    documents: catalog.Document[] | null;
    rating: phone.RatingState;
    /** HallName is of the hall where the counter that called is, before that of the line's. */
    hall_name: string;
    /** Way is how to get to the counter that called, by language; null when nobody wrote it down. */
    way: Record<string, string> | null;
    later: queue.LaterState;
    later_until: string | null;
    at: string;
  }

  /** GiveBackResponse says how what was given back stands. */
  interface GiveBackResponse {
    status: queue.Status;
  }

  /**
   * HeldResponse is what a phone has: a number of today, or an appointment. Status is the
   * ticket's, or of an appointment that is not checked in yet "booked", and "over" when it was
   * missed.
   */
  interface HeldResponse extends center.TicketWait {
    kind: "number" | "appointment";
    status: queue.Status | "booked" | "over";
    number: queue.Number | null;
    token: queue.Token;
    /** by which it is checked in */
    code: queue.Code;
    line: queue.LineID;
    procedure_name: string;
    issued_at: string | null;
    check_in_by: string | null;
    from: string | null;
    to: string | null;
    /** of an appointment */
    check_in_from: string | null;
    follow_url: string;
    qr_url: string;
    at: string;
  }

  /** Line is a line as a phone may choose it. */
  interface Line {
    id: queue.LineID;
    /** by language */
    name: Record<string, string>;
    kind: settings.LineKind;
    open: boolean;
    waiting: number;
    /** of a number taken now; null while no counter can call it */
    wait: queue.Wait | null;
    numbers_left: number;
    bookable: boolean;
  }

  /** RatingState is whether a phone asks to rate its visit. */
  type RatingState = "ask" | "given" | "none";

  /** RemoteRequest asks for a number from afar. */
  interface RemoteRequest {
    procedure?: string;
    line?: string;
    phone?: string;
    id_number?: string;
  }

  /** RemoteResponse is what phones may do here. */
  interface RemoteResponse {
    numbers: boolean;
    appointments: boolean;
    /** within which a number is checked in */
    check_in_minutes: number;
    /** before an appointment that it may be checked in */
    early_minutes: number;
    lines: phone.Line[];
    at: string;
  }

  /** SlotsResponse are the appointments that a line has left. */
  interface SlotsResponse {
    days: center.SlotDay[];
    at: string;
  }
}

export namespace printing {
  /** AliveMessage says now and then that the line is there. */
  interface AliveMessage {
    kind: "alive";
  }

  /** KioskMessage has a kiosk's pages ask again how the kiosk stands. */
  interface KioskMessage {
    kind: "kiosk";
  }

  /**
   * ListMessage tells a kiosk's pages what became of a list: whoever asked for it may have
   * stopped waiting.
   */
  interface ListMessage {
    kind: "list";
    /** its code */
    procedure: string;
    printed: boolean;
  }

  /** PrinterMessage tells a kiosk's pages how its printer stands. */
  interface PrinterMessage extends printing.PrinterState {
    kind: "printer";
  }

  /** PrinterState is how a kiosk's printer stands. */
  interface PrinterState {
    mode: records.PrintMode;
    state: "ready" | "paper_low" | "paper_out" | "cover_open" | "offline" | "unknown";
    since: string;
    /** since the paper was changed or the program started */
    slips: number;
  }

  /** SlipMessage tells a kiosk's pages what became of a slip. */
  interface SlipMessage {
    kind: "slip";
    token: queue.Token;
    state: "printing" | "printed" | "failed" | "void";
    trouble: queue.SlipTrouble | null;
  }

  /**
   * SlipState is how a slip stands, for pages. The state is browser or none when the server
   * prints nothing.
   */
  interface SlipState {
    state: "none" | "browser" | "waiting" | "printing" | "printed" | "failed" | "void";
    trouble: queue.SlipTrouble | null;
    tries: number;
    /** it failed, and somebody has the number without paper */
    kept: boolean;
  }
}

export namespace queue {
  /** ActionID numbers a supervisor's action: the journal record that holds it. 0 is none. */
  type ActionID = number;

  /** ActionKind is what a supervisor did. The zero value is none. */
  type ActionKind = "move" | "cancel" | "reactivate" | "open_line" | "close_line" | "assign" | "open_counter" | "close_counter";

  /**
   * Board is everything a hall may see: numbers, counters and counts, never a name.
   * Displays are level-triggered: each message is a whole board, and a later
   * Revision replaces an earlier one.
   */
  interface Board {
    revision: number;
    at: string;
    hall: queue.HallID;
    calls: queue.BoardCall[];
    serving: queue.BoardCall[];
    counters: queue.BoardCounter[];
    lines: queue.BoardLine[];
    notices: string[];
    open: boolean;
    /**
     * Screens grows when the settings or the files of the screens may have changed, so
     * that pages ask for theirs again.
     */
    screens: number;
  }

  /**
   * BoardCall is one call of a number to a counter. Seq grows with every call and
   * recall of the day's life of the centre; Times counts how often this number was
   * called. In Board.Calls the newest call is first; a recall takes the place of the
   * earlier call of the same number. Over says that the number is no longer awaited at that
   * counter: it is being served, or was finished, missed, parked or sent on.
   */
  interface BoardCall {
    seq: number;
    number: queue.Number;
    counter: queue.CounterID;
    line: queue.LineID;
    called_at: string;
    times: number;
    over: boolean;
  }

  /**
   * BoardCounter is one counter of the hall. Number is the number that is called or served there,
   * Pause the reason why the counter pauses; both are empty otherwise. The clerk is never shown.
   */
  interface BoardCounter {
    id: queue.CounterID;
    name: string;
    state: queue.CounterState;
    number: queue.Number;
    pause: string;
  }

  /** BoardLine is a line of the hall with the people waiting in it. */
  interface BoardLine {
    id: queue.LineID;
    name: string;
    waiting: number;
  }

  /**
   * Code is what a citizen types at the kiosk to check in: eight letters and digits that
   * nobody confuses, without O, 0, I and 1. It follows from the token and not the other way.
   */
  type Code = string;

  /** CounterID is the number on a counter (quầy), e.g. "3". */
  type CounterID = string;

  /** CounterState is how a counter looks from the hall. The zero value is invalid. */
  type CounterState = "closed" | "free" | "called" | "serving" | "paused";

  /** HallID names a waiting hall (sảnh chờ), e.g. "1". */
  type HallID = string;

  /** LaterState says whether a citizen can ask for time. The zero value is no state. */
  type LaterState = "none" | "ask" | "used";

  /** LineID is the letter of a line (hàng chờ), e.g. "A". */
  type LineID = string;

  /**
   * Number is what the citizen sees and hears: the line's letter and the running
   * number of the day, e.g. "A001". It grows beyond three digits when it must.
   */
  type Number = string;

  /** ParkReason is why a ticket is set aside. The zero value is none. */
  type ParkReason = "form" | "papers" | "paying" | "other" | "asked_time";

  /** PauseReason is why a counter pauses. The zero value is none: it does not. */
  type PauseReason = "lunch" | "errand" | "meeting" | "other";

  /**
   * Priority is the group a citizen declares at the kiosk. The zero value is no
   * group at all; a citizen without a group is Ordinary.
   */
  type Priority = "ordinary" | "elderly" | "disabled" | "pregnant" | "merit" | "child" | "ill";

  /** ServiceDay is a date in Asia/Ho_Chi_Minh, written 2026-11-23. */
  type ServiceDay = string;

  /** SlipState is how the slip of a number stands. The zero value is none. */
  type SlipState = "waiting" | "printed" | "failed" | "kept" | "void";

  /** SlipTrouble is why a slip failed. The zero value is none. */
  type SlipTrouble = "paper_out" | "cover_open" | "offline" | "unknown";

  /** StaffID is a member of staff's user name. */
  type StaffID = string;

  /** Status is where a ticket stands. The zero value is no status at all. */
  type Status = "waiting" | "called" | "serving" | "parked" | "done" | "no_show" | "cancelled" | "remote" | "released";

  /** StepKind is a step of a counter that can be taken back. The zero value is none. */
  type StepKind = "call" | "finish" | "finish_and_call" | "no_show" | "park" | "transfer";

  /** TicketID is unique for ever: the service day and the number, e.g. "20261123-A001". */
  type TicketID = string;

  /**
   * Token is the unguessable part of a ticket's follow address. It opens nothing
   * but that one ticket and dies when the day is closed.
   */
  type Token = string;

  /**
   * Visit is what a citizen comes for, as chosen at the kiosk's doors. It is empty for a
   * number that was taken without choosing one.
   */
  type Visit = "procedure" | "result" | "question" | "postal";

  /**
   * Wait is an expected wait as a range, in minutes, rounded out to five: a single
   * minute would be a promise that nobody can keep.
   */
  interface Wait {
    low_minutes: number;
    high_minutes: number;
  }

  /** Why explains a call: the rule that chose the ticket. */
  interface Why {
    rule: queue.WhyRule;
    /**
     * Ordinary is how many ordinary tickets of the line had gone since the last
     * priority one, for ByPriority.
     */
    ordinary?: number;
    /** Minutes is how long ago somebody who came later was called first, for ByBound. */
    minutes?: number;
    /** Help says that the counter helped a line that is not its own. */
    help?: boolean;
  }

  /** WhyRule is the rule that made a ticket the next one. The zero value is none. */
  type WhyRule = "arrival" | "priority" | "return" | "bound" | "number" | "appointment";
}

export namespace records {
  /** DeviceKind is what a device does. The zero value is no kind. */
  type DeviceKind = "kiosk" | "display" | "button" | "agent";

  /** PrintMode is how a kiosk gives slips out. The zero value is PrintNone. */
  type PrintMode = "none" | "network" | "agent" | "browser";

  /** Printing is how a kiosk gives slips out. */
  interface Printing {
    mode?: records.PrintMode;
    /** host:port of a network printer */
    address?: string;
    /** in dots, of one of SlipPapers; 0 is that of the first */
    width?: number;
    /** slips on a roll until it is said to be low; 0: the printer says it */
    low_after?: number;
  }

  /**
   * Role is what a member of staff may do: clerk ⊂ supervisor ⊂ administrator. The
   * zero value is no role.
   */
  type Role = "clerk" | "supervisor" | "administrator";
}

export namespace refusal {
  /** Line is one bad line of a table that was refused as a whole. Line counts from 1. */
  interface Line {
    line: number;
    column?: string;
    value?: string;
    reason: string;
  }
}

export namespace server {
  /** CentreResponse says to which centre the pages belong. */
  interface CentreResponse {
    name: string;
    parent: string;
    place: string;
    at: string;
    demo: boolean;
    agency_code: dossier.AgencyCode;
    halls: settings.Hall[];
  }

  /** DeviceResponse is the device that asks. */
  interface DeviceResponse {
    id: string;
    kind: records.DeviceKind;
    name: string;
    hall: string;
    counter: string;
  }

  /** ErrorBody is what a refusal tells. */
  interface ErrorBody {
    /** one of the table of docs/protocol.md */
    code: string;
    /** a sentence in the reader's language */
    message: string;
    field?: string;
    /** of a quota that is reached */
    until?: "day" | "session";
    lines?: refusal.Line[];
  }

  /** ErrorResponse is the JSON of every refusal. */
  interface ErrorResponse {
    error: server.ErrorBody;
  }

  /** PairRequest is the code that was typed at a device. */
  interface PairRequest {
    code?: string;
  }

  /** PairResponse is the device that was paired, and its token, which is told once. */
  interface PairResponse {
    token: string;
    id: string;
    kind: records.DeviceKind;
    name: string;
    hall: string;
  }

  /** SessionResponse is who is signed in. */
  interface SessionResponse {
    username: string;
    name: string;
    role: records.Role;
    /** at which they sit, null for none */
    counter: queue.CounterID | null;
  }

  /** SignInRequest is a user name and its password. */
  interface SignInRequest {
    username?: string;
    password?: string;
  }
}

export namespace settings {
  /** Arrow is a direction as a screen draws it; the empty one is none. */
  type Arrow = string;

  /** DoorState is how the centre stands at a moment. The zero value is invalid. */
  type DoorState = "open" | "before_opening" | "lunch" | "after_closing" | "day_off";

  /** Elsewhere is where citizens are sent for what is not handled here. */
  interface Elsewhere {
    /** the code of a procedure, or the name of an agency */
    for: string;
    name: string;
    address: string;
    phone: string;
  }

  /**
   * Field describes one field of a section, or one column of its list: all that a form needs
   * to draw it beside the texts of its name. Everything stands in the tag of the Go field, as
   * `set:"number,min=0,max=150,unit=years"`; see rule for the words of a tag.
   */
  interface Field {
    /** Key is where the value lies in the section, or in the row of a list: quota.day. */
    key: string;
    kind: settings.Kind;
    unit?: string;
    /** of numbers and counts */
    min?: number;
    max?: number;
    options?: string[];
    /** shown while the field is empty */
    hint?: string;
    columns?: settings.Field[];
    /** Keyed is the column that is the key, for a list that is an object. */
    keyed?: string;
  }

  /** Hall is one waiting hall. */
  interface Hall {
    id: queue.HallID;
    name: string;
  }

  /** Handled says where a procedure is handled. The zero value is invalid. */
  type Handled = "here" | "forwarded" | "elsewhere";

  /**
   * Kind is how a value of the settings is written in a form and read back from it. The zero
   * value is invalid. What each looks like is the page's.
   */
  type Kind = "text" | "texts" | "number" | "count" | "bool" | "time" | "date" | "choice" | "maybe" | "choices" | "ordered" | "letters" | "names" | "weekdays" | "weights" | "ways" | "list";

  /** LineKind says what a line is for. The zero value is invalid. */
  type LineKind = "agency" | "collect" | "postal" | "help";

  /** Revision tells one content of a section from another. */
  type Revision = string;

  /** Screen is what one display of a hall shows. */
  interface Screen {
    id: settings.ScreenID;
    name: string;
    hall: queue.HallID;
    /** Lines are those that it shows; none means all of its hall. */
    lines: queue.LineID[];
    /** Counter is the one of the layout "counter". */
    layout: string;
    counter: queue.CounterID;
    theme: string;
    arrows: settings.ScreenArrow[];
    /** Sound lets it speak; Volume is in percent of what the machine gives. */
    volume: number;
    sound: boolean;
    /** Media gives a region of the screen to the pictures and videos of the centre. */
    media: boolean;
  }

  /** ScreenArrow is where a counter lies, seen from a screen in a corridor. */
  interface ScreenArrow {
    counter: queue.CounterID;
    way: settings.Arrow;
  }

  /** ScreenID names a screen in its address. */
  type ScreenID = string;

  /** SectionName names a section in addresses and events. */
  type SectionName = string;

  /**
   * TickerMessage is one message in the band of the screens, by language; Vietnamese is
   * mandatory.
   */
  type TickerMessage = Record<string, string>;

  /** VoiceRules say how numbers are announced in the halls. It is a section of the settings. */
  interface VoiceRules {
    /** Languages are those that are spoken, in this order; see VoiceLanguages. */
    languages: string[];
    /**
     * Repeats is how often each announcement is said: once, as the clerk can call again, or
     * twice.
     */
    repeats: number;
    /** Chime rings before an announcement. */
    chime: boolean;
    /**
     * Volume is in percent of what the machines give. The default is loud without drowning a
     * conversation at a counter.
     */
    volume: number;
  }
}

/** An address, whatever its query. */
type On<P extends string> = P | `${P}?${string}`;

/** What GET answers at an address. */
export type Get<P> =
  P extends On<`/api/v1/dossiers/${string}/status`> ? counter.DossierStatusResponse :
  P extends On<`/api/v1/tickets/${string}/slip`> ? printing.SlipState :
  P extends On<`/api/v1/kiosk/catalogue`> ? kiosk.CatalogueResponse :
  P extends On<`/api/v1/kiosk/printer`> ? printing.PrinterState :
  P extends On<`/api/v1/office/devices`> ? office.DevicesResponse :
  P extends On<`/api/v1/office/help-calls`> ? office.HelpCallsResponse :
  P extends On<`/api/v1/office/media`> ? display.MediaReport :
  P extends On<`/api/v1/office/ratings`> ? office.RatingsResponse :
  P extends On<`/api/v1/office/rejections`> ? office.RejectionsResponse :
  P extends On<`/api/v1/office/settings`> ? office.SettingsResponse :
  P extends On<`/api/v1/office/staff`> ? office.StaffResponse :
  P extends On<`/api/v1/office/synonyms`> ? office.SynonymsResponse :
  P extends On<`/api/v1/remote/slots`> ? phone.SlotsResponse :
  P extends On<`/api/v1/screens/default`> ? display.CommonSettings :
  P extends On<`/api/v1/supervisor/audit`> ? office.AuditResponse :
  P extends On<`/api/v1/supervisor/tickets`> ? office.TicketsResponse :
  P extends On<`/api/v1/counters/${string}`> ? counter.CounterResponse :
  P extends On<`/api/v1/dossiers/${string}`> ? counter.DossierResponse :
  P extends On<`/api/v1/procedures/${string}`> ? kiosk.ProcedureResponse :
  P extends On<`/api/v1/remote/${string}`> ? phone.HeldResponse :
  P extends On<`/api/v1/screens/${string}`> ? display.ScreenResponse :
  P extends On<`/api/v1/tickets/${string}`> ? phone.FollowResponse :
  P extends On<`/api/v1/agencies`> ? kiosk.AgenciesResponse :
  P extends On<`/api/v1/board`> ? queue.Board :
  P extends On<`/api/v1/centre`> ? server.CentreResponse :
  P extends On<`/api/v1/counters`> ? counter.CountersResponse :
  P extends On<`/api/v1/device`> ? server.DeviceResponse :
  P extends On<`/api/v1/kiosk`> ? kiosk.KioskState :
  P extends On<`/api/v1/life-events`> ? kiosk.LifeEventsResponse :
  P extends On<`/api/v1/lines`> ? kiosk.LinesResponse :
  P extends On<`/api/v1/media`> ? display.MediaResponse :
  P extends On<`/api/v1/procedures`> ? kiosk.ProceduresResponse :
  P extends On<`/api/v1/remote`> ? phone.RemoteResponse :
  P extends On<`/api/v1/screens`> ? display.ScreensResponse :
  P extends On<`/api/v1/session`> ? server.SessionResponse :
  P extends On<`/api/v1/supervisor`> ? office.SupervisorResponse :
  P extends On<`/api/v1/voice`> ? display.VoiceResponse :
  unknown;

/** What POST answers at an address. */
export type Post<P> =
  P extends On<`/api/v1/office/devices/${string}/print-test`> ? office.PrintTestResponse :
  P extends On<`/api/v1/office/devices/${string}/revoke`> ? null :
  P extends On<`/api/v1/office/help-calls/${string}/answered`> ? null :
  P extends On<`/api/v1/office/staff/${string}/disable`> ? null :
  P extends On<`/api/v1/office/staff/${string}/enable`> ? null :
  P extends On<`/api/v1/office/staff/${string}/password`> ? null :
  P extends On<`/api/v1/supervisor/counters/${string}/close`> ? null :
  P extends On<`/api/v1/supervisor/counters/${string}/lines`> ? null :
  P extends On<`/api/v1/supervisor/counters/${string}/open`> ? null :
  P extends On<`/api/v1/supervisor/deeds/${string}/undo`> ? null :
  P extends On<`/api/v1/supervisor/lines/${string}/close`> ? null :
  P extends On<`/api/v1/supervisor/lines/${string}/open`> ? null :
  P extends On<`/api/v1/supervisor/notices/${string}/remove`> ? null :
  P extends On<`/api/v1/supervisor/tickets/${string}/cancel`> ? office.TicketResponse :
  P extends On<`/api/v1/supervisor/tickets/${string}/move`> ? office.TicketResponse :
  P extends On<`/api/v1/supervisor/tickets/${string}/reactivate`> ? office.TicketResponse :
  P extends On<`/api/v1/supervisor/tickets/${string}/reprint`> ? office.SlipResponse :
  P extends On<`/api/v1/kiosk/settings/name`> ? kiosk.SettingsResponse :
  P extends On<`/api/v1/office/clock/trust`> ? null :
  P extends On<`/api/v1/office/synonyms/restore`> ? office.SynonymsResponse :
  P extends On<`/api/v1/office/voice/check`> ? display.VoiceReport :
  P extends On<`/api/v1/counters/${string}/card`> ? counter.ScannedCode | counter.ScannedCard :
  P extends On<`/api/v1/kiosk/slips/${string}`> ? printing.SlipState :
  P extends On<`/api/v1/remote/${string}/cancel`> ? phone.GiveBackResponse :
  P extends On<`/api/v1/tickets/${string}/cancel`> ? phone.CancelResponse :
  P extends On<`/api/v1/tickets/${string}/later`> ? phone.FollowResponse :
  P extends On<`/api/v1/counters/${string}/${string}`> ? counter.StepResponse :
  P extends On<`/api/v1/display/speaker`> ? display.SpeakerResponse :
  P extends On<`/api/v1/kiosk/card`> ? kiosk.ScannedCode | kiosk.ScannedCard :
  P extends On<`/api/v1/kiosk/help`> ? kiosk.HelpResponse :
  P extends On<`/api/v1/kiosk/print-list`> ? kiosk.PrintListResponse :
  P extends On<`/api/v1/kiosk/settings`> ? kiosk.SettingsResponse :
  P extends On<`/api/v1/office/devices`> ? office.AddDeviceResponse :
  P extends On<`/api/v1/office/staff`> ? office.StaffMember :
  P extends On<`/api/v1/remote/appointments`> ? phone.HeldResponse :
  P extends On<`/api/v1/remote/numbers`> ? phone.HeldResponse :
  P extends On<`/api/v1/supervisor/notices`> ? office.NoticeResponse :
  P extends On<`/api/v1/button`> ? counter.StepResponse :
  P extends On<`/api/v1/check-in`> ? kiosk.TakeResponse :
  P extends On<`/api/v1/dossiers`> ? counter.LodgeResponse :
  P extends On<`/api/v1/pair`> ? server.PairResponse :
  P extends On<`/api/v1/ratings`> ? kiosk.RateResponse :
  P extends On<`/api/v1/session`> ? null :
  P extends On<`/api/v1/tickets`> ? kiosk.TakeResponse :
  unknown;

/** What POST asks at an address. */
export type PostBody<P> =
  P extends On<`/api/v1/office/staff/${string}/password`> ? office.PasswordRequest :
  P extends On<`/api/v1/supervisor/counters/${string}/lines`> ? office.AssignRequest :
  P extends On<`/api/v1/supervisor/tickets/${string}/move`> ? office.MoveRequest :
  P extends On<`/api/v1/supervisor/tickets/${string}/reprint`> ? office.ReprintRequest :
  P extends On<`/api/v1/kiosk/settings/name`> ? kiosk.RenameRequest :
  P extends On<`/api/v1/office/synonyms/restore`> ? office.RestoreRequest :
  P extends On<`/api/v1/counters/${string}/card`> ? counter.ScanRequest :
  P extends On<`/api/v1/kiosk/slips/${string}`> ? kiosk.SlipRequest :
  P extends On<`/api/v1/counters/${string}/${string}`> ? counter.StepRequest :
  P extends On<`/api/v1/display/speaker`> ? display.SpeakerRequest :
  P extends On<`/api/v1/kiosk/card`> ? kiosk.ScanRequest :
  P extends On<`/api/v1/kiosk/print-list`> ? kiosk.PrintListRequest :
  P extends On<`/api/v1/kiosk/settings`> ? kiosk.PINRequest :
  P extends On<`/api/v1/office/devices`> ? office.AddDeviceRequest :
  P extends On<`/api/v1/office/staff`> ? office.AddStaffRequest :
  P extends On<`/api/v1/remote/appointments`> ? phone.BookRequest :
  P extends On<`/api/v1/remote/numbers`> ? phone.RemoteRequest :
  P extends On<`/api/v1/supervisor/notices`> ? office.NoticeRequest :
  P extends On<`/api/v1/button`> ? counter.ButtonRequest :
  P extends On<`/api/v1/check-in`> ? kiosk.CheckInRequest :
  P extends On<`/api/v1/dossiers`> ? counter.LodgeRequest :
  P extends On<`/api/v1/pair`> ? server.PairRequest :
  P extends On<`/api/v1/ratings`> ? kiosk.RateRequest :
  P extends On<`/api/v1/session`> ? server.SignInRequest :
  P extends On<`/api/v1/speech`> ? kiosk.SpeechRequest :
  P extends On<`/api/v1/tickets`> ? kiosk.TakeRequest :
  object;

/** What PUT answers at an address. */
export type Put<P> =
  P extends On<`/api/v1/office/devices/${string}/printing`> ? office.KioskPrinting :
  P extends On<`/api/v1/office/settings/${string}`> ? office.Section :
  P extends On<`/api/v1/office/synonyms`> ? office.SynonymsResponse :
  unknown;

/** What PUT asks at an address. */
export type PutBody<P> =
  P extends On<`/api/v1/office/devices/${string}/printing`> ? office.PrintingRequest :
  P extends On<`/api/v1/office/settings/${string}`> ? office.SettingsRequest :
  P extends On<`/api/v1/office/synonyms`> ? office.SynonymsRequest :
  object;

/** What a socket says at an address. */
export type Message<P> =
  P extends On<`/ws/board`> ? queue.Board :
  P extends On<`/ws/kiosk`> ? kiosk.ScanMessage | printing.PrinterMessage | printing.SlipMessage | printing.ListMessage | printing.KioskMessage | printing.AliveMessage :
  unknown;

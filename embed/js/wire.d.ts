// What the surfaces ask and answer. Written by `go generate ./wire` from their Go types: change those.

export namespace card {
  /** Kind is what a scan turned out to be. */
  type Kind = "card" | "booking" | "ticket" | "dossier" | "url" | "unknown";

  /** Warning is a doubt about a card that can still be used. The number itself is never in doubt. */
  type Warning = "year" | "sex" | "birth" | "expired" | "input_method" | "letters" | "layout";
}

export namespace catalog {
  /**
   * Code is a procedure's national code in its bare form, "1.001193": a digit, a
   * dot and six digits (cơ sở dữ liệu quốc gia về TTHC). What a province adds
   * behind it, such as ".H14" for Cao Bằng, is not part of it.
   */
  type Code = string;

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
    code: catalog.Code;
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
   * Unit says in what a time limit is counted. The zero value means that no limit
   * is known.
   */
  type Unit = null | "working_day" | "day" | "hour";

  /** Why says how a query led to a procedure. */
  type Why = "code" | "name" | "synonym" | "initials" | "typo";
}

export namespace center {
  /** HelpID names a call for help: the journal record that called first. */
  type HelpID = number;

  /** LineState is whether a line gives numbers now. The zero value is invalid. */
  type LineState = "open" | "closed" | "not_now" | "quota_reached";

  /** NamedProcedure is a further procedure of a visit. */
  interface NamedProcedure {
    code: queue.ProcedureCode;
    name: string;
  }

  /**
   * QuotaUntil is when a line whose quota is reached gives numbers again. The zero value is for
   * one that gives some.
   */
  type QuotaUntil = "day" | "session";

  /** RatingReason is why somebody was not satisfied. The zero value is invalid. */
  type RatingReason = string;

  /** TicketDetail is what the kiosk that gave a ticket and the staff are told of it. */
  interface TicketDetail extends center.TicketView {
    procedure: queue.ProcedureCode;
    priority: queue.Priority;
  }

  /** TicketName is by what people know a ticket. */
  interface TicketName {
    number: queue.Number;
    procedure_name: string;
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
    c: catalog.Code;
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
    code: catalog.Code;
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
  interface ScannedCode {
    kind: Exclude<card.Kind, "card">;
    /** of a booking or a dossier */
    code?: string;
    /** of a ticket of today */
    token?: string;
  }

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

export namespace printing {
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
  /** CounterID is the number on a counter (quầy), e.g. "3". */
  type CounterID = string;

  /** LineID is the letter of a line (hàng chờ), e.g. "A". */
  type LineID = string;

  /**
   * Number is what the citizen sees and hears: the line's letter and the running
   * number of the day, e.g. "A001". It grows beyond three digits when it must.
   */
  type Number = string;

  /**
   * Priority is the group a citizen declares at the kiosk. The zero value is no
   * group at all; a citizen without a group is Ordinary.
   */
  type Priority = "ordinary" | "elderly" | "disabled" | "pregnant" | "merit" | "child" | "ill";

  /** ProcedureCode is an administrative procedure's national code, e.g. "1.001193". */
  type ProcedureCode = string;

  /** SlipTrouble is why a slip failed. The zero value is none. */
  type SlipTrouble = "paper_out" | "cover_open" | "offline" | "unknown";

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
}

export namespace records {
  /** PrintMode is how a kiosk gives slips out. The zero value is PrintNone. */
  type PrintMode = "none" | "network" | "agent" | "browser";
}

export namespace settings {
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

  /** Handled says where a procedure is handled. The zero value is invalid. */
  type Handled = "here" | "forwarded" | "elsewhere";

  /** LineKind says what a line is for. The zero value is invalid. */
  type LineKind = "agency" | "collect" | "postal" | "help";
}

/** An address, whatever its query. */
type On<P extends string> = P | `${P}?${string}`;

/** What GET answers at an address. */
export type Get<P> =
  P extends On<`/api/v1/tickets/${string}/slip`> ? printing.SlipState :
  P extends On<`/api/v1/kiosk/catalogue`> ? kiosk.CatalogueResponse :
  P extends On<`/api/v1/kiosk/printer`> ? printing.PrinterState :
  P extends On<`/api/v1/procedures/${string}`> ? kiosk.ProcedureResponse :
  P extends On<`/api/v1/agencies`> ? kiosk.AgenciesResponse :
  P extends On<`/api/v1/kiosk`> ? kiosk.KioskState :
  P extends On<`/api/v1/life-events`> ? kiosk.LifeEventsResponse :
  P extends On<`/api/v1/lines`> ? kiosk.LinesResponse :
  P extends On<`/api/v1/procedures`> ? kiosk.ProceduresResponse :
  unknown;

/** What POST answers at an address. */
export type Post<P> =
  P extends On<`/api/v1/kiosk/settings/name`> ? kiosk.SettingsResponse :
  P extends On<`/api/v1/kiosk/slips/${string}`> ? printing.SlipState :
  P extends On<`/api/v1/kiosk/card`> ? kiosk.ScannedCode | kiosk.ScannedCard :
  P extends On<`/api/v1/kiosk/help`> ? kiosk.HelpResponse :
  P extends On<`/api/v1/kiosk/print-list`> ? kiosk.PrintListResponse :
  P extends On<`/api/v1/kiosk/settings`> ? kiosk.SettingsResponse :
  P extends On<`/api/v1/check-in`> ? kiosk.TakeResponse :
  P extends On<`/api/v1/ratings`> ? kiosk.RateResponse :
  P extends On<`/api/v1/tickets`> ? kiosk.TakeResponse :
  unknown;

/** What POST asks at an address. */
export type PostBody<P> =
  P extends On<`/api/v1/kiosk/settings/name`> ? kiosk.RenameRequest :
  P extends On<`/api/v1/kiosk/slips/${string}`> ? kiosk.SlipRequest :
  P extends On<`/api/v1/kiosk/card`> ? kiosk.ScanRequest :
  P extends On<`/api/v1/kiosk/print-list`> ? kiosk.PrintListRequest :
  P extends On<`/api/v1/kiosk/settings`> ? kiosk.PINRequest :
  P extends On<`/api/v1/check-in`> ? kiosk.CheckInRequest :
  P extends On<`/api/v1/ratings`> ? kiosk.RateRequest :
  P extends On<`/api/v1/speech`> ? kiosk.SpeechRequest :
  P extends On<`/api/v1/tickets`> ? kiosk.TakeRequest :
  Record<string, never>;

/** What PUT answers at an address. */
export type Put<P> =
  unknown;

/** What PUT asks at an address. */
export type PutBody<P> =
  Record<string, never>;

/** What a socket says at an address. */
export type Message<P> =
  P extends On<`/ws/kiosk`> ? kiosk.ScanMessage | printing.PrinterMessage | printing.SlipMessage | printing.ListMessage | printing.KioskMessage :
  unknown;

package main

import (
	"motcua/center/queue"
	"motcua/counter"
	"motcua/display"
	"motcua/kiosk"
	"motcua/office"
	"motcua/phone"
	"motcua/printing"
	"motcua/server"
)

// mentioned are types that stand in no field, but in the tstype of one.
var mentioned = []any{kiosk.RefusedScan{}, queue.SlipTrouble(0), queue.ActionKind(0), server.ErrorResponse{}}

var kioskRoutes = []route{
	{"GET /api/v1/procedures", nil, kiosk.ProceduresResponse{}},
	{"GET /api/v1/procedures/{code}", nil, kiosk.ProcedureResponse{}},
	{"GET /api/v1/agencies", nil, kiosk.AgenciesResponse{}},
	{"GET /api/v1/life-events", nil, kiosk.LifeEventsResponse{}},
	{"GET /api/v1/lines", nil, kiosk.LinesResponse{}},
	{"POST /api/v1/tickets", kiosk.TakeRequest{}, kiosk.TakeResponse{}},
	{"POST /api/v1/ratings", kiosk.RateRequest{}, kiosk.RateResponse{}},
	{"POST /api/v1/check-in", kiosk.CheckInRequest{}, kiosk.TakeResponse{}},
	{"POST /api/v1/speech", kiosk.SpeechRequest{}, nil},
	{"GET /api/v1/kiosk", nil, kiosk.KioskState{}},
	{"GET /api/v1/kiosk/catalogue", nil, kiosk.CatalogueResponse{}},
	{"POST /api/v1/kiosk/help", nil, kiosk.HelpResponse{}},
	{"POST /api/v1/kiosk/settings", kiosk.PINRequest{}, kiosk.SettingsResponse{}},
	{"POST /api/v1/kiosk/settings/name", kiosk.RenameRequest{}, kiosk.SettingsResponse{}},
	{"POST /api/v1/kiosk/card", kiosk.ScanRequest{}, []any{kiosk.ScannedCode{}, kiosk.ScannedCard{}}},
	{"GET /api/v1/tickets/{token}/slip", nil, printing.SlipState{}},
	{"POST /api/v1/kiosk/slips/{token}", kiosk.SlipRequest{}, printing.SlipState{}},
	{"GET /api/v1/kiosk/printer", nil, printing.PrinterState{}},
	{"POST /api/v1/kiosk/print-list", kiosk.PrintListRequest{}, kiosk.PrintListResponse{}},
	{"WS /ws/kiosk", nil, []any{kiosk.ScanMessage{}, printing.PrinterMessage{}, printing.SlipMessage{}, printing.ListMessage{}, printing.KioskMessage{}, printing.AliveMessage{}}},
}

var phoneRoutes = []route{
	{"GET /api/v1/tickets/{token}", nil, phone.FollowResponse{}},
	{"POST /api/v1/tickets/{token}/later", nil, phone.FollowResponse{}},
	{"POST /api/v1/tickets/{token}/cancel", nil, phone.CancelResponse{}},
	{"GET /api/v1/remote", nil, phone.RemoteResponse{}},
	{"GET /api/v1/remote/slots", nil, phone.SlotsResponse{}},
	{"POST /api/v1/remote/numbers", phone.RemoteRequest{}, phone.HeldResponse{}},
	{"POST /api/v1/remote/appointments", phone.BookRequest{}, phone.HeldResponse{}},
	{"GET /api/v1/remote/{token}", nil, phone.HeldResponse{}},
	{"POST /api/v1/remote/{token}/cancel", nil, phone.GiveBackResponse{}},
}

var counterRoutes = []route{
	{"GET /api/v1/counters", nil, counter.CountersResponse{}},
	{"GET /api/v1/counters/{id}", nil, counter.CounterResponse{}},
	{"POST /api/v1/counters/{id}/card", counter.ScanRequest{}, []any{counter.ScannedCode{}, counter.ScannedCard{}}},
	{"POST /api/v1/counters/{id}/{step}", counter.StepRequest{}, counter.StepResponse{}},
	{"POST /api/v1/button", counter.ButtonRequest{}, counter.StepResponse{}},
	{"POST /api/v1/dossiers", counter.LodgeRequest{}, counter.LodgeResponse{}},
	{"GET /api/v1/dossiers/{code}", nil, counter.DossierResponse{}},
	{"GET /api/v1/dossiers/{code}/status", nil, counter.DossierStatusResponse{}},
}

var displayRoutes = []route{
	{"GET /api/v1/board", nil, queue.Board{}},
	{"WS /ws/board", nil, queue.Board{}},
	{"GET /api/v1/screens", nil, display.ScreensResponse{}},
	{"GET /api/v1/screens/default", nil, display.CommonSettings{}},
	{"GET /api/v1/screens/{id}", nil, display.ScreenResponse{}},
	{"POST /api/v1/display/speaker", display.SpeakerRequest{}, display.SpeakerResponse{}},
	{"GET /api/v1/media", nil, display.MediaResponse{}},
	{"GET /api/v1/voice", nil, display.VoiceResponse{}},
	{"GET /api/v1/office/media", nil, display.MediaReport{}},
	{"POST /api/v1/office/voice/check", nil, display.VoiceReport{}},
}

var serverRoutes = []route{
	{"POST /api/v1/session", server.SignInRequest{}, empty{}},
	{"DELETE /api/v1/session", nil, empty{}},
	{"GET /api/v1/session", nil, server.SessionResponse{}},
	{"POST /api/v1/pair", server.PairRequest{}, server.PairResponse{}},
	{"GET /api/v1/device", nil, server.DeviceResponse{}},
	{"GET /api/v1/centre", nil, server.CentreResponse{}},
}

var officeRoutes = []route{
	{"GET /api/v1/office/staff", nil, office.StaffResponse{}},
	{"POST /api/v1/office/staff", office.AddStaffRequest{}, office.StaffMember{}},
	{"POST /api/v1/office/staff/{username}/password", office.PasswordRequest{}, empty{}},
	{"POST /api/v1/office/staff/{username}/disable", nil, empty{}},
	{"POST /api/v1/office/staff/{username}/enable", nil, empty{}},
	{"GET /api/v1/office/devices", nil, office.DevicesResponse{}},
	{"POST /api/v1/office/devices", office.AddDeviceRequest{}, office.AddDeviceResponse{}},
	{"POST /api/v1/office/devices/{id}/revoke", nil, empty{}},
	{"PUT /api/v1/office/devices/{id}/printing", office.PrintingRequest{}, office.KioskPrinting{}},
	{"POST /api/v1/office/devices/{id}/print-test", nil, office.PrintTestResponse{}},
	{"GET /api/v1/office/rejections", nil, office.RejectionsResponse{}},
	{"POST /api/v1/office/clock/trust", nil, empty{}},
	{"GET /api/v1/office/help-calls", nil, office.HelpCallsResponse{}},
	{"POST /api/v1/office/help-calls/{id}/answered", nil, empty{}},
	{"GET /api/v1/office/ratings", nil, office.RatingsResponse{}},
	{"GET /api/v1/office/synonyms", nil, office.SynonymsResponse{}},
	{"PUT /api/v1/office/synonyms", office.SynonymsRequest{}, office.SynonymsResponse{}},
	{"POST /api/v1/office/synonyms/restore", office.RestoreRequest{}, office.SynonymsResponse{}},
	{"GET /api/v1/office/settings", nil, office.SettingsResponse{}},
	{"PUT /api/v1/office/settings/{section}", office.SettingsRequest{}, office.Section{}},
	{"GET /api/v1/supervisor", nil, office.SupervisorResponse{}},
	{"GET /api/v1/supervisor/tickets", nil, office.TicketsResponse{}},
	{"POST /api/v1/supervisor/tickets/{number}/move", office.MoveRequest{}, office.TicketResponse{}},
	{"POST /api/v1/supervisor/tickets/{number}/cancel", nil, office.TicketResponse{}},
	{"POST /api/v1/supervisor/tickets/{number}/reactivate", nil, office.TicketResponse{}},
	{"POST /api/v1/supervisor/tickets/{number}/reprint", office.ReprintRequest{}, office.SlipResponse{}},
	{"POST /api/v1/supervisor/lines/{id}/open", nil, empty{}},
	{"POST /api/v1/supervisor/lines/{id}/close", nil, empty{}},
	{"POST /api/v1/supervisor/counters/{id}/lines", office.AssignRequest{}, empty{}},
	{"POST /api/v1/supervisor/counters/{id}/open", nil, empty{}},
	{"POST /api/v1/supervisor/counters/{id}/close", nil, empty{}},
	{"POST /api/v1/supervisor/deeds/{id}/undo", nil, empty{}},
	{"POST /api/v1/supervisor/notices", office.NoticeRequest{}, office.NoticeResponse{}},
	{"POST /api/v1/supervisor/notices/{id}/remove", nil, empty{}},
	{"GET /api/v1/supervisor/audit", nil, office.AuditResponse{}},
}

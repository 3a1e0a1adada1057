package dossier

import (
	"testing"
	"time"

	"motcua/center/refusal"
)

// typed is a lodging as a clerk types it.
func typed() Lodge {
	return Lodge{
		Agency: "H14.01", AgencyName: "Sở Tư pháp", Procedure: "1.001193", ProcedureName: "Đăng ký khai sinh", Limit: 1, LimitUnit: WorkingDays,
		People: People{Applicant: Person{Name: " Nguye\u0302\u0303n Thị Ánh ", IDNumber: "004 090 000 001", Phone: "0912.345.678", Email: "anh@example.vn"}},
		Sets:   1, ReturnBy: AtCounter, ReceivedBy: "ha",
	}
}

func TestWhatIsTypedIsMadeTidy(t *testing.T) {
	x := typed()
	if err := x.Check(); err != nil {
		t.Fatal(err)
	}
	want := Person{Name: "Nguyễn Thị Ánh", IDNumber: "004090000001", Phone: "0912345678", Email: "anh@example.vn"}
	if x.People.Applicant != want {
		t.Errorf("got %+v", x.People.Applicant)
	}
}

func TestAForeignersPassportIsAccepted(t *testing.T) {
	for number, ok := range map[string]bool{"e12345678": true, "EJ8123456": true, "12345678": false, "A1": false, "00409000000a": false} {
		x := typed()
		x.People.Applicant.IDNumber = number
		err := x.Check()
		if r, refused := refusal.Of(err); (err == nil) != ok || refused && r.Field != "applicant.id_number" {
			t.Errorf("%s: %v", number, err)
		}
	}
}

func TestANameThatCannotBePrintedIsRefused(t *testing.T) {
	for name, ok := range map[string]bool{"Müller Đặng-Ö’Brien": true, "李小龙": false, "Иван": false, "محمد": false} {
		x := typed()
		x.People.Applicant.Name = name
		if err := x.Check(); (err == nil) != ok {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestNumbersRunByAgencyAndDayAndTheBookByYear(t *testing.T) {
	var book Book
	calendar := vietnam(t)
	at := time.Date(2026, 12, 31, 9, 0, 0, 0, zone)
	lodge := func(a AgencyCode, day Date) (Code, Place) {
		x := typed()
		x.Agency = a
		event, d, err := x.Decide(&book, calendar, day, at)
		if err != nil {
			t.Fatal(err)
		}
		book.Apply(event)
		if !d.Code.Valid() {
			t.Errorf("%s is not a valid code", d.Code)
		}
		return d.Code, d.Book
	}
	for _, x := range []struct {
		agency AgencyCode
		day    Date
		code   Code
		place  Place
	}{
		{"H14.01", "2026-12-31", "H14.01-261231-0001", Place{"01/2026", 1}},
		{"H14.02", "2026-12-31", "H14.02-261231-0001", Place{"01/2026", 2}},
		{"H14.01", "2026-12-31", "H14.01-261231-0002", Place{"01/2026", 3}},
		{"H14.01", "2027-01-01", "H14.01-270101-0001", Place{"01/2027", 1}},
	} {
		if code, place := lodge(x.agency, x.day); code != x.code || place != x.place {
			t.Errorf("%s on %s: %s %+v", x.agency, x.day, code, place)
		}
	}
}

func TestWhichCodesAreDossierCodes(t *testing.T) {
	for code, ok := range map[Code]bool{
		"H14.01-261123-0001": true, "H56.14-240823-0001": true, "000.17.22.H56-210531-0001": true, "H14-261123-0001": true,
		"": false, "H14.01-261123-001": false, "h14.01-261123-0001": false, "H14.01-261123-0001 ": false, "../../etc": false,
	} {
		if code.Valid() != ok {
			t.Errorf("%q: valid %v", code, !ok)
		}
	}
}

func FuzzCheck(f *testing.F) {
	f.Add("Nông Văn Mẫu", "004090000001", "0912", "a@b.c", "note")
	f.Fuzz(func(t *testing.T, name, id, phone, email, note string) {
		x := typed()
		x.People = People{Applicant: Person{Name: name, IDNumber: id, Phone: phone, Email: email}, Note: note}
		if x.Check() == nil {
			if again := x; again.Check() != nil || again.People.Applicant != x.People.Applicant {
				t.Errorf("a tidy lodging is not tidy: %+v", x.People)
			}
		}
	})
}

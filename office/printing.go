package office

import (
	"context"
	"time"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/ids"
	"motcua/center/queue"
	"motcua/center/records"
)

// Printers is what gives slips out at the kiosks. Its methods may be called from many
// goroutines.
type Printers interface {
	// Standing is how a kiosk's printer stands, since when, and how many slips it has printed
	// since its paper was changed.
	Standing(kiosk records.Device) (state string, since time.Time, slips int)
	// Prints reports whether the server gives a kiosk's slips out.
	Prints(kiosk string) bool
	// Print prints a ticket's slip, of which the center knows already. base is the address
	// under which the caller reached this program.
	Print(kiosk string, t queue.Ticket, tries int, base string)
	// Test prints a test slip and returns its outcome.
	Test(ctx context.Context, kiosk, id string) error
	// Changed says that a kiosk's printing was set otherwise.
	Changed(kiosk string)
}

// printingOf is a kiosk's printing, nil for any other device.
func (f *Office) printingOf(d records.Device) *KioskPrinting {
	if d.Kind != records.Kiosk || !d.Active {
		return nil
	}
	item := KioskPrinting{Printing: d.Printing.Complete()}
	item.State, item.Since, item.Slips = f.Printers.Standing(d)
	return &item
}

// setPrinting says how a kiosk gives slips out.
func (f *Office) setPrinting(c *fiber.Ctx) error {
	actor, err := f.Administrator(c)
	if err != nil {
		return err
	}
	var body PrintingRequest
	if err := f.Parse(c, &body); err != nil {
		return err
	}
	id := ids.Device(c.Params("id"))
	if _, err := f.Center.Do(c.UserContext(), actor, center.SetPrinting{Kiosk: id, Printing: records.Printing(body)}); err != nil {
		return err
	}
	f.Printers.Changed(string(id))
	d, err := center.Read(f.Center, func(s *center.State) (records.Device, error) { return s.Devices[id], nil })
	if err != nil {
		return err
	}
	return c.JSON(f.printingOf(d))
}

// testFor is how long the page waits for a test to come out.
const testFor = 4 * time.Second

// testPrinting prints a test slip.
func (f *Office) testPrinting(c *fiber.Ctx) error {
	if _, err := f.Administrator(c); err != nil {
		return err
	}
	var body struct{}
	if err := f.Parse(c, &body); err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(c.UserContext(), testFor)
	defer cancel()
	id, _, _ := f.NewDevice()
	err := f.Printers.Test(ctx, c.Params("id"), "test-"+string(id))
	if err != nil && ctx.Err() == nil {
		return err
	}
	state := "printed"
	if err != nil {
		state = "printing"
	}
	return c.JSON(PrintTestResponse{State: state})
}

// slipTasksOf are the slips that the supervisor's page shows.
func slipTasksOf(s *center.State, at time.Time) []SlipTask {
	tasks := []SlipTask{}
	for _, x := range s.SlipTasks(at) {
		tasks = append(tasks, SlipTask{
			Number: x.Number, Kiosk: s.Devices[x.Slip.Kiosk].Name, State: x.Slip.State, Trouble: x.Slip.Trouble, Since: x.Slip.Since,
		})
	}
	return tasks
}

// printersOf are the kiosks whose slips the server gives out.
func printersOf(s *center.State) []records.Device {
	var kiosks []records.Device
	for id, d := range s.Devices {
		if d.Kind == records.Kiosk && s.Prints(id) {
			kiosks = append(kiosks, d)
		}
	}
	return kiosks
}

// printerTasks are the printers of some kiosks as they stand.
func (f *Office) printerTasks(kiosks []records.Device) []PrinterTask {
	tasks := []PrinterTask{}
	for _, d := range kiosks {
		task := PrinterTask{Kiosk: d.ID, Name: d.Name}
		task.State, task.Since, _ = f.Printers.Standing(d)
		tasks = append(tasks, task)
	}
	return tasks
}

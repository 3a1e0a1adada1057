package office

import (
	"context"
	"time"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/queue"
	"motcua/center/records"
)

// Printers is what gives slips out at the kiosks. Its methods may be called from many
// goroutines.
type Printers interface {
	// Standing is how a kiosk's printer stands, since when, and how many slips it has printed
	// since its paper was changed.
	Standing(kiosk string) (state string, since time.Time, slips int)
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

// printingItem is how a kiosk gives slips out, and how its printer stands.
type printingItem struct {
	records.Printing
	State string    `json:"state"`
	Since time.Time `json:"since"`
	Slips int       `json:"slips"`
}

// printingOf is a kiosk's printing, nil for any other device.
func (f *Office) printingOf(d records.Device) *printingItem {
	if d.Kind != records.Kiosk || !d.Active {
		return nil
	}
	item := printingItem{Printing: d.Printing.Complete()}
	item.State, item.Since, item.Slips = f.Printers.Standing(d.ID)
	return &item
}

// setPrinting says how a kiosk gives slips out.
func (f *Office) setPrinting(c *fiber.Ctx) error {
	actor, err := f.Administrator(c)
	if err != nil {
		return err
	}
	var body records.Printing
	if err := f.Parse(c, &body); err != nil {
		return err
	}
	id := center.DeviceID(c.Params("id"))
	if _, err := f.Center.Do(c.UserContext(), actor, center.SetPrinting{Kiosk: id, Printing: body}); err != nil {
		return err
	}
	f.Printers.Changed(string(id))
	var d records.Device
	f.Center.View(func(s *center.State) { d = s.Devices[id] })
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
	return c.JSON(fiber.Map{"state": state})
}

// slipTask is a slip that staff should know of: it failed and nobody has claimed the number, or the
// number has ended because of that.
type slipTask struct {
	Number  queue.Number      `json:"number"`
	Kiosk   string            `json:"kiosk"` // its name
	State   queue.SlipState   `json:"state"` // failed or void
	Trouble queue.SlipTrouble `json:"trouble"`
	Since   time.Time         `json:"since"`
}

// slipTasksOf are the slips that the supervisor's page shows.
func slipTasksOf(s *center.State, at time.Time) []slipTask {
	tasks := []slipTask{}
	for _, x := range s.SlipTasks(at) {
		tasks = append(tasks, slipTask{
			Number: x.Number, Kiosk: s.Devices[center.DeviceID(x.Slip.Kiosk)].Name, State: x.Slip.State, Trouble: x.Slip.Trouble, Since: x.Slip.Since,
		})
	}
	return tasks
}

// printerTask is the printer of a kiosk as the supervisor sees it.
type printerTask struct {
	Kiosk string    `json:"kiosk"` // its id
	Name  string    `json:"name"`
	State string    `json:"state"`
	Since time.Time `json:"since"`
}

// printerTasks are the printers that the server speaks to.
func (f *Office) printerTasks() []printerTask {
	tasks := []printerTask{}
	f.Center.View(func(s *center.State) {
		for _, d := range s.Devices {
			if d.Kind == records.Kiosk && d.Active && (d.Printing.Mode == records.PrintNetwork || d.Printing.Mode == records.PrintAgent) {
				tasks = append(tasks, printerTask{Kiosk: d.ID, Name: d.Name})
			}
		}
	})
	for i := range tasks {
		tasks[i].State, tasks[i].Since, _ = f.Printers.Standing(tasks[i].Kiosk)
	}
	return tasks
}

package office

import (
	"sort"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/queue"
	"motcua/center/records"
)

// staffItem is a member of staff as the office lists them.
type staffItem struct {
	Username string       `json:"username"`
	Name     string       `json:"name"`
	Role     records.Role `json:"role"`
	Active   bool         `json:"active"`
}

func (f *Office) staff(c *fiber.Ctx) error {
	if _, err := f.Administrator(c); err != nil {
		return err
	}
	items := []staffItem{}
	f.Center.View(func(s *center.State) {
		for _, v := range s.Staff {
			items = append(items, staffItem{Username: v.Username, Name: v.Name, Role: v.Role, Active: v.Active})
		}
	})
	sort.Slice(items, func(i, j int) bool { return items[i].Username < items[j].Username })
	return c.JSON(fiber.Map{"items": items})
}

// addingStaff is the body of a new member of staff.
type addingStaff struct {
	Username string `json:"username"`
	Name     string `json:"name"`
	Role     string `json:"role"`
	Password string `json:"password"`
}

func (f *Office) addStaff(c *fiber.Ctx) error {
	actor, err := f.Administrator(c)
	if err != nil {
		return err
	}
	var body addingStaff
	if err := f.Parse(c, &body); err != nil {
		return err
	}
	hash, err := f.HashPassword(body.Password)
	if err != nil {
		return err
	}
	x := center.AddStaff{Username: queue.StaffID(body.Username), Name: body.Name, Role: records.Role(body.Role), Password: hash}
	if _, err := f.Center.Do(c.UserContext(), actor, x); err != nil {
		return err
	}
	return c.Status(fiber.StatusCreated).JSON(staffItem{Username: body.Username, Name: body.Name, Role: x.Role, Active: true})
}

func (f *Office) password(c *fiber.Ctx) error {
	actor, err := f.Administrator(c)
	if err != nil {
		return err
	}
	var body struct {
		Password string `json:"password"`
	}
	if err := f.Parse(c, &body); err != nil {
		return err
	}
	hash, err := f.HashPassword(body.Password)
	if err != nil {
		return err
	}
	x := center.ChangeStaff{Username: queue.StaffID(c.Params("username")), What: center.NewPassword, Password: hash}
	if _, err := f.Center.Do(c.UserContext(), actor, x); err != nil {
		return err
	}
	return c.SendStatus(fiber.StatusNoContent)
}

func (f *Office) changeStaff(what center.What) fiber.Handler {
	return func(c *fiber.Ctx) error {
		actor, err := f.Administrator(c)
		if err != nil {
			return err
		}
		var body struct{}
		if err := f.Parse(c, &body); err != nil {
			return err
		}
		x := center.ChangeStaff{Username: queue.StaffID(c.Params("username")), What: what}
		if _, err := f.Center.Do(c.UserContext(), actor, x); err != nil {
			return err
		}
		return c.SendStatus(fiber.StatusNoContent)
	}
}

package office

import (
	"sort"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/queue"
	"motcua/center/records"
)

func (f *Office) staff(c *fiber.Ctx) error {
	if _, err := f.Administrator(c); err != nil {
		return err
	}
	answer, err := center.Read(f.Center, func(s *center.State) (StaffResponse, error) {
		a := StaffResponse{Items: []StaffMember{}}
		for _, v := range s.Staff {
			a.Items = append(a.Items, StaffMember{Username: v.Username, Name: v.Name, Role: v.Role, Active: v.Active})
		}
		return a, nil
	})
	if err != nil {
		return err
	}
	sort.Slice(answer.Items, func(i, j int) bool { return answer.Items[i].Username < answer.Items[j].Username })
	return c.JSON(answer)
}

func (f *Office) addStaff(c *fiber.Ctx) error {
	actor, err := f.Administrator(c)
	if err != nil {
		return err
	}
	var body AddStaffRequest
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
	return c.Status(fiber.StatusCreated).JSON(StaffMember{Username: body.Username, Name: body.Name, Role: x.Role, Active: true})
}

func (f *Office) password(c *fiber.Ctx) error {
	actor, err := f.Administrator(c)
	if err != nil {
		return err
	}
	var body PasswordRequest
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

import { screen, waitFor } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { answer, deskAddress, hasFocus, openDesk } from "./desk-support";

describe("somebody without a card", () => {
  const openForm = async (typed: string) => {
    const page = await openDesk(typed);
    await answer("nobody");
    await page.user.keyboard("{Enter}");
    await screen.findByRole("form", { name: "Add a person" });
    return page;
  };

  test("is added with what was typed and checked in", async () => {
    const { user, world } = await openForm("Ким Виктор");
    expect(screen.getByLabelText("Family name")).toHaveProperty("value", "Ким");
    await user.type(screen.getByLabelText("Year of birth"), "1990");
    await user.type(screen.getByLabelText("Phone"), "+7 701 000 00 09");
    await user.keyboard("{Enter}");
    expect((await answer("recorded")).getByText("Виктор К.")).toBeTruthy();
    expect(world.cards.at(-1)).toMatchObject({ familyName: "Ким", givenName: "Виктор", birthYear: 1990 });
    expect(world.attendances).toHaveLength(1);
    expect(screen.queryByRole("form", { name: "Add a person" })).toBeNull();
    await hasFocus();
  });

  test("is added from one line with two Enters", async () => {
    const { user, world } = await openDesk("Ким Виктор 1990 +7 701 000 00 09");
    await screen.findByRole("form", { name: "Add a person" });
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole("button", { name: /Add and check in/ })),
    );
    await user.keyboard("{Enter}");
    await answer("recorded");
    expect(world.cards.at(-1)).toMatchObject({
      ...{ familyName: "Ким", givenName: "Виктор", birthYear: 1990, phone: "+7 701 000 00 09" },
    });
    await hasFocus();
  });

  test("in one line is asked for a guardian at once when they are under the consent age", async () => {
    const { user, world } = await openDesk("Ким Аня 2012");
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByLabelText("A parent or guardian agrees")),
    );
    await user.keyboard(" {Enter}");
    await answer("recorded");
    expect(world.cards.at(-1)).toMatchObject({ hasGuardianConsent: true });
  });

  test("in one line may be somebody known, who is not checked in unasked", async () => {
    const { user, world } = await openDesk("Қасымова Айгерім 2001");
    const choices = await answer("choose");
    expect(choices.getByText(/Қасымова/)).toBeTruthy();
    expect(world.attendances).toHaveLength(0);
    await user.keyboard("{Enter}");
    await answer("recorded");
    expect(world.cards).toHaveLength(4);
  });

  test("in one line is new when the year of birth of the known one is another", async () => {
    await openDesk("Қасымова Айгерім 1970");
    await screen.findByRole("form", { name: "Add a person" });
    expect(screen.getByLabelText("Year of birth")).toHaveProperty("value", "1970");
  });

  test("under the consent age needs a guardian's agreement first", async () => {
    const { user, world } = await openForm("Ким Аня");
    await user.type(screen.getByLabelText("Year of birth"), "2012{Enter}");
    expect(await screen.findByText("Without it this person cannot be checked in.")).toBeTruthy();
    expect(world.attendances).toHaveLength(0);
    await user.click(screen.getByLabelText("A parent or guardian agrees"));
    await user.click(screen.getByRole("button", { name: /Add and check in/ }));
    await answer("recorded");
    expect(world.cards.at(-1)).toMatchObject({ hasGuardianConsent: true });
  });

  test("with a phone that cannot be called is told so at the field, and nothing typed is lost", async () => {
    const { user, services } = await openForm("Ким Виктор");
    services.volunteers.add = (_viewer, { clientRef }) =>
      Promise.resolve({
        __typename: "AddVolunteerRefused" as const,
        clientRef,
        code: "BAD_PHONE" as const,
        message: "",
      });
    await user.type(screen.getByLabelText("Phone"), "12{Enter}");
    expect(await screen.findByText(/This number cannot be called/)).toBeTruthy();
    expect(screen.getByLabelText("Family name")).toHaveProperty("value", "Ким");
  });

  test("never stands in the address", async () => {
    const page = await openForm("Ким Виктор");
    await page.user.type(screen.getByLabelText("Phone"), "+7 701 000 00 09");
    expect(page.address()).toBe(deskAddress);
  });
});

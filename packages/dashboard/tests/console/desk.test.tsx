import { CREDENTIALS, FakeWorld } from "@igilik/schema/testing";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { openConsole, signIn } from "./support";

const address = "/console/desk/tea";
const field = () => screen.findByRole("combobox", { name: "Code, family name or last 4 digits" });
const answer = async (kind: string) =>
  within(
    await waitFor(() => {
      const shown = document.querySelector<HTMLElement>(`[data-answer=${kind}]`);
      if (!shown) throw new Error(`The answer is not "${kind}".`);
      return shown;
    }),
  );
const hasFocus = async () => expect(document.activeElement).toBe(await field());

/** A desk at which somebody has typed this and pressed Enter. */
async function openDesk(typed: string, options: Parameters<typeof openConsole>[1] = {}) {
  const page = openConsole(address, options);
  await page.user.type(await field(), `${typed}{Enter}`);
  return page;
}

describe("choosing an event", () => {
  test("what goes on now comes first, the rest can be searched in the address", async () => {
    const page = openConsole("/console/desk");
    const today = within(await screen.findByRole("region", { name: "Today, 8 December" }));
    const [first] = today.getAllByRole("link");
    expect(first?.textContent).toContain("Hot tea");
    await page.user.type(screen.getByRole("searchbox"), "ecology");
    const found = within(await screen.findByRole("region", { name: "Found" }));
    await waitFor(() => expect(found.getAllByRole("link")).toHaveLength(1));
    expect(page.address()).toBe("/console/desk?q=ecology");
    await page.user.click(found.getByRole("link", { name: /Ecology workshop/ }));
    expect(await screen.findByRole("heading", { level: 1, name: "Ecology workshop" })).toBeTruthy();
  });

  test("an event that is not there is named so", async () => {
    openConsole("/console/desk/nowhere");
    expect(await screen.findByText(/There is no such event/)).toBeTruthy();
  });
});

describe("the desk", () => {
  test("checks in by code at once, in green, and gives the field back", async () => {
    const { world } = await openDesk("ak4821");
    const green = await answer("recorded");
    expect(green.getByText("Checked in")).toBeTruthy();
    expect(green.getByText("Айгерім Қ.")).toBeTruthy();
    expect(green.getByText("Zhasyl Alatau Foundation")).toBeTruthy();
    expect(green.getByText("came at 18:42")).toBeTruthy();
    expect(world.attendances).toMatchObject([
      { volunteerId: "aigerim", eventId: "tea", organizationId: "zhasyl-alatau" },
    ]);
    expect(await field()).toHaveProperty("value", "");
    await hasFocus();
  });

  test("finds by the last four digits of a phone", async () => {
    await openDesk("0001");
    expect((await answer("recorded")).getByText("Айгерім Қ.")).toBeTruthy();
  });

  test("says in amber who was checked in before and when, and counts nobody twice", async () => {
    const { user, world } = await openDesk("AK4821");
    await answer("recorded");
    await user.keyboard("AK4821{Enter}");
    const amber = await answer("already");
    expect(amber.getByText("Already checked in")).toBeTruthy();
    expect(amber.getByText("came at 18:42")).toBeTruthy();
    expect(world.attendances).toHaveLength(1);
  });

  test("marks the leaving of somebody who is here", async () => {
    const { user, world } = await openDesk("AK4821");
    await answer("recorded");
    await user.keyboard("AK4821{Enter}");
    await user.click((await answer("already")).getByRole("button", { name: "Mark leaving" }));
    expect((await answer("left")).getByText("2 h")).toBeTruthy();
    expect(world.attendances).toMatchObject([{ volunteerId: "aigerim", state: "LEFT" }]);
    await hasFocus();
  });

  test("refuses in red with the reason and the next step in the reader's language", async () => {
    await openDesk("SE7302", { language: "en" });
    const red = await answer("refused");
    expect(red.getByText("Not checked in")).toBeTruthy();
    expect(red.getByText("Санжар Е.")).toBeTruthy();
    expect(red.getByText(/a parent or guardian must agree first/)).toBeTruthy();
  });

  test("a guardian who agrees opens the desk to a child who was refused", async () => {
    const { user, world } = await openDesk("SE7302");
    const red = await answer("refused");
    await user.click(red.getByRole("button", { name: "The guardian agrees" }));
    expect((await answer("recorded")).getByText("Санжар Е.")).toBeTruthy();
    expect(world.cards.find(({ code }) => code === "SE7302")?.hasGuardianConsent).toBe(true);
    await hasFocus();
  });

  test("looks people up, and adds them, on the side of the event", async () => {
    const page = openConsole(address);
    const asked: unknown[] = [];
    const { list, add } = page.services.volunteers;
    page.services.volunteers.list = (viewer, query, first) => {
      asked.push(query.filter?.atDeskOf);
      return list(viewer, query, first);
    };
    page.services.volunteers.add = (viewer, input) => {
      asked.push(input.event);
      return add(viewer, input);
    };
    await page.user.type(await field(), "Ким Виктор{Enter}");
    await answer("nobody");
    await page.user.keyboard("{Enter}");
    await page.user.type(await screen.findByLabelText("Year of birth"), "1990{Enter}");
    await answer("recorded");
    expect(asked).toEqual(["tea", "tea"]);
  });

  test("asks with whom somebody of several organizations has come; the arrows choose", async () => {
    const { user, world } = await openDesk("Тілеубай");
    const choices = within(await screen.findByRole("listbox"));
    expect(choices.getAllByRole("option").map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining("Meirim volunteers"),
      expect.stringContaining("Union of the City's Students"),
      expect.stringContaining("on their own"),
    ]);
    await user.keyboard("{ArrowDown}");
    expect(choices.getAllByRole("option")[1]?.getAttribute("aria-selected")).toBe("true");
    await user.keyboard("{Enter}");
    await answer("recorded");
    expect(world.attendances).toMatchObject([{ volunteerId: "nurlan", organizationId: "students" }]);
  });

  test("Escape leaves the choices without checking anybody in", async () => {
    const { user, world } = await openDesk("Тілеубай");
    await screen.findByRole("listbox");
    await user.keyboard("{Escape}");
    await answer("ready");
    expect(world.attendances).toHaveLength(0);
    await hasFocus();
  });

  test("takes a check-in back for 8 seconds, with a reason", async () => {
    const { user, world, services } = await openDesk("AK4821");
    const reasons: string[] = [];
    const { undoCheckIn } = services.participation;
    services.participation.undoCheckIn = (viewer, input) => {
      reasons.push(input.reason);
      return undoCheckIn(viewer, input);
    };
    await user.click((await answer("recorded")).getByRole("button", { name: /Undo/ }));
    expect((await answer("undone")).getByText("Taken back")).toBeTruthy();
    expect(world.attendances).toMatchObject([{ state: "VOIDED" }]);
    expect(reasons).toEqual(["Checked in by mistake"]);
    await hasFocus();
  });

  test("takes the last check-in back by keyboard", async () => {
    const { user, world } = await openDesk("AK4821");
    await answer("recorded");
    await user.keyboard("{Control>}z{/Control}");
    await answer("undone");
    expect(world.attendances).toMatchObject([{ state: "VOIDED" }]);
  });

  test("lists who came last and how many, and takes an older check-in back when it is told why", async () => {
    const { user, world } = await openDesk("AK4821");
    await answer("recorded");
    const latest = within(await screen.findByRole("complementary", { name: "Latest" }));
    await latest.findByText("Айгерім Қ.");
    expect(screen.getByText("person came").closest("p")?.textContent).toContain("1");
    await user.click(latest.getByRole("button", { name: "Take back: Айгерім Қ." }));
    const reason = within(await screen.findByRole("dialog")).getByLabelText(/Reason/);
    await user.clear(reason);
    await user.type(reason, "Wrong event{Enter}");
    await answer("undone");
    expect(world.attendances).toMatchObject([{ state: "VOIDED" }]);
  });

  test("follows what other desks count", async () => {
    const { world } = openConsole(address);
    await screen.findByText("Nobody has come yet");
    world.attendances.push({
      id: "elsewhere",
      eventId: "tea",
      volunteerId: "maria",
      organizationId: null,
      state: "PRESENT",
      tier: "VERIFIED",
      checkedInAt: world.now,
      checkedOutAt: null,
      hours: null,
    });
    world.change({ volunteerTurnouts: world.progress.volunteerTurnouts + 1 });
    expect(await screen.findByText("Мария В.")).toBeTruthy();
  });
});

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
    expect(page.address()).toBe(address);
  });
});

describe("when the network is lost", () => {
  test("an answer that was lost is asked for again under the same reference", async () => {
    const page = openConsole(address);
    const { services, world, user } = page;
    const references: string[] = [];
    const { checkIn } = services.participation;
    services.participation.checkIn = async (viewer, input) => {
      references.push(input.clientRef);
      const recorded = await checkIn(viewer, input);
      // The first answer is lost on its way: the server has recorded, the desk does not know.
      if (references.length === 1) throw new Error("lost");
      return recorded;
    };
    await user.type(await field(), "AK4821{Enter}");
    const red = await answer("refused");
    await user.click(red.getByRole("button", { name: "Try again" }));
    await answer("already");
    expect(references).toHaveLength(2);
    expect(references[0]).toBe(references[1]);
    expect(world.attendances).toHaveLength(1);
  });

  test("nothing else is taken until the row is sent, and it is sent by itself", async () => {
    const page = openConsole(address);
    await field();
    page.isOnline = false;
    await page.user.type(await field(), "AK4821{Enter}");
    expect((await answer("waiting")).getByText(/goes out by itself/)).toBeTruthy();
    await page.user.keyboard("{Enter}");
    await answer("waiting");
    page.isOnline = true;
    dispatchEvent(new Event("online"));
    expect((await answer("recorded")).getByText("Айгерім Қ.")).toBeTruthy();
    expect(page.world.attendances).toHaveLength(1);
  });

  test("a row that was given up is not sent", async () => {
    const page = openConsole(address);
    const sent: unknown[] = [];
    const { checkIn } = page.services.participation;
    page.services.participation.checkIn = (viewer, input) => {
      sent.push(input.volunteer);
      return checkIn(viewer, input);
    };
    await field();
    page.isOnline = false;
    await page.user.type(await field(), "SE7302{Enter}");
    await answer("waiting");
    await page.user.click(screen.getByRole("button", { name: "Do not send it" }));
    await answer("ready");
    page.isOnline = true;
    dispatchEvent(new Event("online"));
    await page.user.type(await field(), "AK4821{Enter}");
    await answer("recorded");
    expect(sent).toEqual(["aigerim"]);
  });
});

test("a sign-in that ended is asked for over the desk, and the row goes out after it", async () => {
  const page = openConsole(address, { world: new FakeWorld() });
  const { viewer: signedIn } = page;
  await field();
  page.viewer = { ...signedIn, kind: "ANONYMOUS", permissions: ["READ_PUBLIC"] };
  await page.user.type(await field(), "AK4821{Enter}");
  expect(await screen.findByRole("dialog", { name: "You have been signed out" })).toBeTruthy();
  await signIn(page.user, CREDENTIALS.email, CREDENTIALS.password);
  expect((await answer("recorded")).getByText("Айгерім Қ.")).toBeTruthy();
  expect(page.world.attendances).toHaveLength(1);
  await waitFor(hasFocus);
});

import { CREDENTIALS, FakeWorld } from "@igilik/schema/testing";
import { screen, waitFor } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { answer, deskAddress, field, hasFocus } from "./desk-support";
import { openConsole, signIn } from "./support";

describe("when the network is lost", () => {
  test("an answer that was lost is asked for again under the same reference", async () => {
    const page = openConsole(deskAddress);
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
    const page = openConsole(deskAddress);
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
    const page = openConsole(deskAddress);
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
  const page = openConsole(deskAddress, { world: new FakeWorld() });
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

import { coordinator, FakeWorld } from "@igilik/schema/testing";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { openScreen } from "./support";

/** Notes that people see; what does not fit is hidden from everybody. */
async function notesInSight(): Promise<string[]> {
  return within(await screen.findByRole("region", { name: "Thank-you wall" }))
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent);
}

describe("the wall of thanks", () => {
  test("shows published notes in their own language, with role and addressee", async () => {
    openScreen();
    await screen.findByText(/Барсик теперь дома/);
    const notes = await notesInSight();
    expect(notes).toHaveLength(3);
    expect(notes[2]).toContain("Приют для животных");
    expect(screen.getByText(/Балаларымыз/).lang).toBe("kk");
    expect(screen.queryByText(/тёплый обед/)).toBeNull();
  });

  test("shows whole notes only", async () => {
    openScreen({ cardHeight: 300 });
    await screen.findByText(/Барсик теперь дома/);
    expect(await notesInSight()).toHaveLength(2);
  });

  test("takes a note down as soon as it is hidden, and is told of it alone", async () => {
    const { services } = openScreen();
    await screen.findByText(/Барсик теперь дома/);
    vi.spyOn(services.thanks, "list").mockImplementation(() => {
      throw new Error("the list is not to be read now");
    });
    await services.thanks.takeDown(coordinator, { clientRef: "1", thankYou: "barsik", reason: "a request" });
    await waitFor(() => expect(screen.queryByText(/Барсик теперь дома/)).toBeNull());
  });

  test("has a place for the first note before there is one", async () => {
    const world = new FakeWorld();
    world.thankYous.length = 0;
    openScreen({ world });
    expect(await screen.findByText("The first thank-you appears here")).toBeTruthy();
  });
});

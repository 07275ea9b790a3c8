import { coordinator, FakeWorld, representative } from "@igilik/schema/testing";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { openConsole } from "./support";

const card = async () => within(await screen.findByRole("region", { name: "Photos" }));
const dialog = async () => within(await screen.findByRole("dialog"));

/** Answers what is sent to `/files`, one after another. */
function answerFiles(...answers: object[]): { sent: string[] } {
  const sent: string[] = [];
  const fetching = vi.spyOn(globalThis, "fetch").mockImplementation(async (address) => {
    sent.push(typeof address === "string" ? address : "not a path");
    return Response.json(answers.shift() ?? {});
  });
  onTestFinished(() => fetching.mockRestore());
  return { sent };
}

async function openWithPhotos() {
  const world = new FakeWorld();
  const page = openConsole("/console/events/tea", { world });
  for (const [moment, note] of [
    ["BEFORE", "The wall with the writing"],
    ["AFTER", "The clean wall"],
  ] as const) {
    await page.services.photos.attach(coordinator, {
      ...{ clientRef: note, event: "tea", file: "sent", moment, note },
    });
  }
  return page;
}

describe("photos of an event", () => {
  test("are sent once, with what can be seen on them, and what is wrong stands at the field", async () => {
    const refusal = { errors: [{ extensions: { code: "FILE_TOO_LARGE" } }] };
    const { sent } = answerFiles(refusal, { id: "sent" });
    const page = openConsole("/console/events/tea");
    await page.user.click((await card()).getByRole("button", { name: "Add a photo" }));
    const form = await dialog();
    await page.user.click(form.getByRole("button", { name: "Add the photo" }));
    expect(form.getByText("Choose a photo")).toBeTruthy();
    await page.user.upload(form.getByLabelText("Photo"), new File(["a"], "tea.jpg", { type: "image/jpeg" }));
    await page.user.type(form.getByLabelText("What can be seen on it"), "Hot tea in the frost");
    await page.user.click(form.getByRole("button", { name: "Add the photo" }));
    expect((await form.findByRole("alert")).textContent).toContain("too large");
    expect(form.getByLabelText<HTMLInputElement>("What can be seen on it").value).toBe(
      "Hot tea in the frost",
    );
    await page.user.click(form.getByRole("button", { name: "Add the photo" }));
    expect(await (await card()).findByRole("button", { name: "Hot tea in the frost" })).toBeTruthy();
    expect(sent).toEqual(Array.from({ length: 2 }, () => "/files?purpose=PHOTO&name=tea.jpg"));
    expect(page.world.photos).toMatchObject([{ moment: "DURING", note: "Hot tea in the frost" }]);
  });

  test("are looked at, published and taken down with the keyboard; one of before the work cannot be published", async () => {
    const page = await openWithPhotos();
    const opener = await (await card()).findByRole("button", { name: "The clean wall" });
    opener.focus();
    await page.user.keyboard("{Enter}");
    const viewer = await dialog();
    expect(viewer.getByRole<HTMLImageElement>("img", { name: "The clean wall" }).src).toContain("large.jpg");
    viewer.getByRole("button", { name: "Publish" }).focus();
    await page.user.keyboard("{Enter}");
    expect(await viewer.findByText("public")).toBeTruthy();

    viewer.getByRole("button", { name: "Take down" }).focus();
    await page.user.keyboard("{Enter}");
    await page.user.keyboard("no{Enter}");
    expect(viewer.getByText("At least 3 characters")).toBeTruthy();
    await page.user.keyboard("t ours{Enter}");
    expect(await viewer.findByText(/Why it is not shown: not ours/)).toBeTruthy();

    await page.user.keyboard("{ArrowRight}");
    expect(await viewer.findByRole("img", { name: "The wall with the writing" })).toBeTruthy();
    expect(viewer.getByText("2 of 2")).toBeTruthy();
    expect(viewer.queryByRole("button", { name: "Publish" })).toBeNull();
    await page.user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(document.activeElement).toBe(opener);
  });
});

describe("photos of the whole campaign", () => {
  test("wait among what needs a coordinator, and are decided about one after another", async () => {
    const world = new FakeWorld();
    const page = openConsole("/console", { world });
    for (const [moment, note] of [
      ["BEFORE", "The wall with the writing"],
      ["AFTER", "The clean wall"],
      ["DURING", "Brushes"],
    ] as const) {
      await page.services.photos.attach(coordinator, {
        ...{ clientRef: note, event: "tea", file: "sent", moment, note },
      });
    }
    await page.user.click(await screen.findByRole("link", { name: "Photos to look at: 2" }));
    await page.user.click(await (await card()).findByRole("button", { name: "Brushes" }));
    expect((await card()).queryByRole("button", { name: "The wall with the writing" })).toBeNull();
    const viewer = await dialog();
    expect(viewer.getByRole("link", { name: "Hot tea" })).toBeTruthy();
    expect(viewer.getByRole("button", { name: "Do not publish" })).toBeTruthy();
    expect(viewer.queryByRole("button", { name: "Take down" })).toBeNull();
    await page.user.click(viewer.getByRole("button", { name: "Publish" }));
    expect(await viewer.findByRole("img", { name: "The clean wall" })).toBeTruthy();
    await page.user.click(viewer.getByRole("button", { name: "Publish" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(await (await card()).findByText("No photos here")).toBeTruthy();
    await page.user.click((await card()).getByRole("link", { name: "public" }));
    expect(await (await card()).findByRole("button", { name: "The clean wall" })).toBeTruthy();
    expect(page.address()).toContain("photos=PUBLISHED");
  });
});

describe("an organization's photos", () => {
  test("are added to the event that is chosen, as its own, and stand there with what became of them", async () => {
    answerFiles({ id: "sent" });
    const world = new FakeWorld();
    const page = openConsole("/console/organization/photos", { viewer: representative, world });
    for (const organization of ["zhasyl-alatau", null]) {
      await page.services.participation.recordImpact(coordinator, {
        ...{ clientRef: `${organization}`, event: "tea", challenge: world.challenges[0]!.id, organization },
        ...{ quantity: organization ? 40 : 90, verified: true },
      });
    }
    const event = await screen.findByLabelText("Event");
    await page.user.type(screen.getByRole("searchbox", { name: /^Find an event/ }), "tea");
    await page.user.selectOptions(event, await within(event).findByRole("option", { name: /Hot tea/ }));
    expect(page.address()).toContain("?event=tea");
    await page.user.click((await card()).getByRole("button", { name: "Add a photo" }));
    const form = await dialog();
    expect(form.queryByLabelText("From whom")).toBeNull();
    const result = await form.findByLabelText("Speaks for the result");
    expect(within(result).queryByRole("option", { name: /^90 / })).toBeNull();
    await page.user.selectOptions(result, within(result).getByRole("option", { name: /^40 / }));
    await page.user.upload(form.getByLabelText("Photo"), new File(["a"], "tea.jpg", { type: "image/jpeg" }));
    await page.user.type(form.getByLabelText("What can be seen on it"), "Hot tea in the frost");
    await page.user.click(form.getByRole("button", { name: "Add the photo" }));
    const opener = await (await card()).findByRole("button", { name: "Hot tea in the frost" });
    expect((await card()).getByText("not public")).toBeTruthy();
    expect(page.world.photos).toMatchObject([
      { eventId: "tea", organizationId: "zhasyl-alatau", impactId: world.impacts[0]!.id },
    ]);
    await page.user.click(opener);
    const viewer = await dialog();
    expect(viewer.getByRole("img", { name: "Hot tea in the frost" })).toBeTruthy();
    expect(viewer.queryByRole("button", { name: "Publish" })).toBeNull();
  });
});

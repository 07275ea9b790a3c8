import { FakeWorld } from "@igilik/schema/testing";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { openConsole } from "./support";

function emptyWorld(): FakeWorld {
  const world = new FakeWorld();
  world.campaigns.splice(0);
  return world;
}

describe("the first campaign", () => {
  test("is offered where there is none, with Almaty's lists, and says at each field what is missing", async () => {
    const world = emptyWorld();
    const { user, address } = openConsole("/console", { world });
    await user.click(await screen.findByRole("link", { name: "New campaign" }));
    await user.click(await screen.findByRole("button", { name: "Open the campaign" }));
    expect(screen.getAllByText("Choose the day")).toHaveLength(2);
    expect(screen.getByText(/^Use lower-case/)).toBeTruthy();
    fireEvent.change(screen.getByLabelText("First day"), { target: { value: "2026-12-04" } });
    fireEvent.change(screen.getByLabelText("Last day"), { target: { value: "2026-12-09" } });
    expect(screen.getByLabelText<HTMLInputElement>("Short name in addresses").value).toBe("almaty-2026");
    await user.click(screen.getByText("Districts"));
    await user.click(screen.getByRole("button", { name: "Take out: Alatau" }));
    await user.click(screen.getByRole("button", { name: "Open the campaign" }));
    await screen.findByRole("heading", { level: 1, name: "Marathon of Good Deeds" });
    expect(address()).toBe("/console/campaign?campaign=almaty-2026");
    expect(world.campaigns[0]).toMatchObject({ slug: "almaty-2026", phase: "DRAFT", consentAge: 16 });
  });

  test.each([
    ["kk", "Аудандар", "Наурызбай", "Алып тастау: Бостандық"],
    ["ru", "Районы", "Наурызбай", "Убрать: Бостандык"],
    ["en", "Districts", "Nauryzbay", "Take out: Bostandyk"],
  ] as const)("offers its lists in the language of the page, in %s", async (language, list, name, button) => {
    const { user } = openConsole("/console/campaigns/new", { world: emptyWorld(), language });
    const summary = (await screen.findByText(list)).closest("summary")!;
    expect(summary.textContent).toContain(name);
    expect(summary.textContent).toContain(button.split(": ")[1]);
    await user.click(summary);
    expect(screen.getByRole("button", { name: button })).toBeTruthy();
  });

  test("keeps what was typed when its address is taken", async () => {
    const world = new FakeWorld();
    const taken = world.campaigns[0]?.slug ?? "";
    const { user } = openConsole("/console/campaigns/new", { world });
    fireEvent.change(await screen.findByLabelText("First day"), { target: { value: "2027-12-04" } });
    fireEvent.change(screen.getByLabelText("Last day"), { target: { value: "2027-12-09" } });
    const slug = screen.getByLabelText<HTMLInputElement>("Short name in addresses");
    fireEvent.change(slug, { target: { value: taken } });
    await user.click(screen.getByRole("button", { name: "Open the campaign" }));
    await waitFor(() => expect(slug.getAttribute("aria-invalid")).toBe("true"));
    expect(screen.getByDisplayValue("2027-12-09")).toBeTruthy();
  });
});

test("while there is no campaign, the language can be changed and one can sign out", async () => {
  const { user, address } = openConsole("/console", { world: emptyWorld() });
  expect(await screen.findByText("No campaign yet")).toBeTruthy();
  const header = within(screen.getByRole("banner"));
  await user.click(header.getByRole("button", { name: "Қаз" }));
  expect(await screen.findByText("Әзірге марафон жоқ")).toBeTruthy();
  await user.click(header.getByRole("button", { name: "Шығу" }));
  await waitFor(() => expect(address()).toContain("/console/sign-in"));
});

test.each([
  ["DRAFT", "черновик, ещё не в эфире"],
  ["LIVE", "в эфире"],
] as const)("the lamp of a campaign that is %s says so", async (phase, words) => {
  const world = new FakeWorld();
  world.campaigns[0] = { ...world.campaigns[0]!, phase };
  openConsole("/console", { world, language: "ru" });
  const header = within(await screen.findByRole("banner"));
  await waitFor(() => expect(header.getByText(new RegExp(`^${words}`))).toBeTruthy());
  expect(header.queryByText(/соединяемся/)).toBeNull();
});

describe("a campaign that was opened wrongly", () => {
  test("is changed: its last day, its name, a new district, and nothing else is sent", async () => {
    const page = openConsole("/console/campaign");
    await page.user.click(await screen.findByRole("link", { name: "Change" }));
    expect((await screen.findByLabelText<HTMLInputElement>("First day")).disabled).toBe(true);
    const { change } = page.services.campaigns;
    const sent: unknown[] = [];
    page.services.campaigns.change = (viewer, input) => {
      sent.push(input);
      return change(viewer, input);
    };
    fireEvent.change(screen.getByLabelText("Last day"), { target: { value: "2026-12-10" } });
    await page.user.click(screen.getByText("Districts"));
    expect(screen.queryByRole("button", { name: /^Take out/ })).toBeNull();
    await page.user.click(screen.getByRole("button", { name: "Add one more" }));
    await page.user.type(screen.getByLabelText("Name 9, English"), "Out of town");
    await page.user.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(page.address()).toBe("/console/campaign"));
    expect(sent).toMatchObject([
      {
        ...{ campaign: "demo-2026", revision: 1, endsOn: "2026-12-10" },
        districts: [{ code: "out-of-town", name: { en: "Out of town" } }],
      },
    ]);
    expect(sent[0]).not.toHaveProperty("name");
    expect(page.world.campaigns[0]?.endsOn).toBe("2026-12-10");
  });

  test("is not made shorter than its programme, and names the events in the way", async () => {
    const page = openConsole("/console/campaign/change");
    const last = await screen.findByLabelText<HTMLInputElement>("Last day");
    const [latest] = page.world.events.toSorted((one, other) => (one.startsAt < other.startsAt ? 1 : -1));
    const days = [...new Set(page.world.events.map(({ localDate }) => localDate))].toSorted();
    const shorter = days.at(-2) ?? "";
    fireEvent.change(last, { target: { value: shorter } });
    await page.user.click(screen.getByRole("button", { name: "Save" }));
    expect(await screen.findByText(/^Events begin on days that would be none/)).toBeTruthy();
    const link = await screen.findByRole("link", { name: latest!.title.en });
    expect(link.getAttribute("href")).toContain(`/console/events/${latest!.id}`);
    const among = page.world.events.filter(({ localDate }) => localDate <= shorter);
    for (const { title } of among) expect(screen.queryByRole("link", { name: title.en })).toBeNull();
    expect(last.value).toBe(shorter);
  });

  test("shows what somebody else has changed meanwhile under what was typed, and is saved over it", async () => {
    const page = openConsole("/console/campaign/change");
    const last = await screen.findByLabelText<HTMLInputElement>("Last day");
    fireEvent.change(last, { target: { value: "2026-12-10" } });
    page.world.campaigns[0] = { ...page.world.campaigns[0]!, consentAge: 14, revision: 7 };
    await page.user.click(screen.getByRole("button", { name: "Save" }));
    expect((await screen.findByRole("alert")).textContent).toContain("changed");
    expect(screen.getByDisplayValue("2026-12-10")).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>("Guardian's consent under").value).toBe("14");
    await page.user.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() =>
      expect(page.world.campaigns[0]).toMatchObject({ endsOn: "2026-12-10", consentAge: 14 }),
    );
  });
});

test("a campaign goes one phase on after it was said what that means", async () => {
  const world = new FakeWorld();
  world.campaigns[0] = { ...world.campaigns[0]!, phase: "PUBLISHED" };
  const { user } = openConsole("/console/campaign", { world });
  await user.click(await screen.findByRole("button", { name: "Go live" }));
  const dialog = within(await screen.findByRole("dialog"));
  expect(dialog.getByText(/the campaign that the board and the wall show/)).toBeTruthy();
  await user.click(dialog.getByRole("button", { name: "Go live" }));
  expect(await screen.findByRole("button", { name: "End the days" })).toBeTruthy();
  expect(world.campaigns[0].phase).toBe("LIVE");
});

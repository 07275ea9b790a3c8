import { anonymous, FakeWorld, INVITATION } from "@igilik/schema/testing";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { openConsole } from "./support";

const list = async () => within(await screen.findByRole("list", { name: "List of organizations" }));
const names = async () => (await list()).getAllByRole("link").map(({ textContent }) => textContent);
const card = async (title: string) => within(await screen.findByRole("region", { name: title }));
const dialog = async () => within(await screen.findByRole("dialog"));
const page = "/console/organizations/zhasyl-alatau";

describe("the directory of organizations", () => {
  test("keeps what is chosen in the address, and an address shows what it says", async () => {
    const { user, address } = openConsole("/console/organizations");
    expect(await names()).toHaveLength(new FakeWorld().organizations.length);
    await user.selectOptions(screen.getByLabelText("Sort"), "Unregistered group");
    await waitFor(async () => expect(await names()).toEqual([expect.stringContaining("Meirim volunteers")]));
    expect(address()).toBe("/console/organizations?kind=GROUP");
    await user.selectOptions(screen.getByLabelText("Sort"), "all");
    await user.selectOptions(screen.getByLabelText("Checked"), "not checked yet");
    await waitFor(async () => expect(await names()).toEqual([expect.stringContaining("City Association")]));
    await user.selectOptions(screen.getByLabelText("Order"), "newest first");
    expect(address()).toBe("/console/organizations?checked=no&order=newest");
  });

  test("says when none fits, and leads back to all of them", async () => {
    const { user } = openConsole("/console/organizations?q=nothing&kind=nonsense");
    await user.click(await screen.findByRole("button", { name: "All organizations" }));
    expect((await names()).length).toBeGreaterThan(1);
  });
});

describe("an organization's page", () => {
  test.each([
    [0.04, "0", "подтверждённых часов"],
    [0.5, "0,5", "подтверждённого часа"],
    [1, "1", "подтверждённый час"],
    [42, "42", "подтверждённых часа"],
  ])("says %d hours in words that go with the number that is shown", async (hoursVerified, shown, words) => {
    const world = new FakeWorld();
    const leading = world.progress.leading.map((one) => ({ ...one, hoursVerified }));
    world.change({ leading });
    openConsole(page, { world, language: "ru" });
    const figures = await screen.findByRole("list", { name: "Показатели организации" });
    expect(within(figures).getAllByRole("listitem").at(-1)!.textContent).toBe(`${shown}${words}`);
  });

  test("adds an unregistered group and shows it", async () => {
    const { user, address } = openConsole("/console/organizations/new");
    await user.click(await screen.findByRole("button", { name: "Add the organization" }));
    expect(screen.getByText("Write the name in one language at least")).toBeTruthy();
    await user.type(screen.getByLabelText("Русский"), "Соседи");
    await user.selectOptions(screen.getByLabelText("Sort"), "Unregistered group");
    await user.click(screen.getByRole("button", { name: "Add the organization" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Соседи" })).toBeTruthy();
    expect(address()).toContain("/console/organizations/organization-");
  });

  test("shows the second of two what the first has changed, and loses nothing typed", async () => {
    const { user, services } = openConsole(`${page}/change`);
    const field = await screen.findByLabelText("English");
    await user.clear(field);
    await user.type(field, "Green Alatau");
    const somebodyElse = { kind: "ANONYMOUS" } as const;
    await services.organizations.change(
      { ...anonymous, ...somebodyElse, permissions: ["MANAGE_CAMPAIGNS"] },
      { clientRef: "other", id: "zhasyl-alatau", kind: "STATE" },
    );
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect((await screen.findByRole("alert")).textContent).toContain("Someone changed this meanwhile");
    expect(screen.getByDisplayValue("Green Alatau")).toBeTruthy();
    expect(screen.getByDisplayValue("Public body")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Green Alatau" })).toBeTruthy();
  });

  test("shows what it has reported, and leads to the event", async () => {
    const { user, services, viewer, address } = openConsole("/console/organizations");
    await services.participation.submitReport(
      viewer,
      { clientRef: "report", event: "tea", organization: "zhasyl-alatau", headcountUnnamed: 12 },
      false,
    );
    await user.click((await list()).getByRole("link", { name: /^Zhasyl Alatau/ }));
    const reports = await card("What it has reported");
    expect(reports.getByText("12 people without names")).toBeTruthy();
    await user.click(reports.getByRole("link", { name: "Hot tea" }));
    await waitFor(() => expect(address()).toBe("/console/events/tea"));
  });

  test("keeps whom to call", async () => {
    const { user } = openConsole(page);
    const persons = await card("Whom to call");
    await user.click(persons.getByRole("button", { name: "Add a person" }));
    const form = await dialog();
    await user.click(form.getByRole("button", { name: "Add" }));
    expect(form.getByText("Write the name")).toBeTruthy();
    await user.type(form.getByLabelText("Name"), "Dana");
    await user.type(form.getByLabelText("Phone"), "+77010000001");
    await user.click(form.getByRole("button", { name: "Add" }));
    expect(await persons.findByRole("link", { name: "+77010000001" })).toBeTruthy();
    await user.click(persons.getByRole("button", { name: "Take out: Dana" }));
    await user.click((await dialog()).getByRole("button", { name: "Take out" }));
    expect(await persons.findByText("Nobody is named yet.")).toBeTruthy();
  });

  test("invites somebody with a code that is shown once, and ends the account", async () => {
    const { user } = openConsole(page);
    const accounts = await card("Who signs in for it");
    await user.click(accounts.getByRole("button", { name: "Invite somebody" }));
    const form = await dialog();
    await user.type(form.getByLabelText("Name"), "Saule");
    await user.type(form.getByLabelText("E-mail address"), "saule@example.org");
    await user.click(form.getByRole("button", { name: "Make the code" }));
    expect(await screen.findByText(INVITATION)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Done" }));
    expect(await accounts.findByText("invited")).toBeTruthy();
    await waitFor(() => expect(screen.queryByText(INVITATION)).toBeNull());
    await user.click(accounts.getByRole("button", { name: "End the account of Saule" }));
    await user.click((await dialog()).getByRole("button", { name: "End" }));
    expect(await accounts.findByText("ended")).toBeTruthy();
  });

  test("issues a key that is shown once, and ends it", async () => {
    const { user } = openConsole(page);
    const keys = await card("API keys");
    await user.click(keys.getByRole("button", { name: "New key" }));
    const form = await dialog();
    await user.click(form.getByRole("checkbox", { name: "report" }));
    await user.click(form.getByRole("checkbox", { name: "read its own" }));
    await user.click(form.getByRole("button", { name: "Make the key" }));
    expect(form.getByText("Write what it is for")).toBeTruthy();
    expect(form.getByText("Choose one thing at least")).toBeTruthy();
    await user.type(form.getByLabelText("What it is for"), "CRM");
    await user.click(form.getByRole("checkbox", { name: "report" }));
    await user.click(form.getByRole("button", { name: "Make the key" }));
    expect((await screen.findByRole("status")).textContent).toMatch(/^igk_/);
    await user.click(screen.getByRole("button", { name: "Done" }));
    await user.click(await keys.findByRole("button", { name: "End the key “CRM”" }));
    await user.click((await dialog()).getByRole("button", { name: "End" }));
    expect(await keys.findByText("ended")).toBeTruthy();
  });
});

test("an invitation is taken up with its code", async () => {
  const { user, address } = openConsole("/console/invitation", { viewer: anonymous });
  await user.type(await screen.findByLabelText("E-mail address"), "saule@example.org");
  await user.type(screen.getByLabelText("One-time code"), "something");
  await user.type(screen.getByLabelText("Password"), "ten letters or more");
  await user.keyboard("{Enter}");
  expect(await screen.findByText(/does not belong to this address/)).toBeTruthy();
  await user.clear(screen.getByLabelText("One-time code"));
  await user.type(screen.getByLabelText("One-time code"), INVITATION);
  await user.keyboard("{Enter}");
  await waitFor(() => expect(address()).toBe("/console"));
});

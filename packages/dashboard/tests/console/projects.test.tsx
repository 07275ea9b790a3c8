import { FakeWorld, representative } from "@igilik/schema/testing";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { openConsole } from "./support";

const dialog = async () => within(await screen.findByRole("dialog"));
const named = (text: string) => ({ kk: text, ru: text, en: text });

test("a new project and its challenge are added, and what is missing is said at the fields", async () => {
  const { user, world } = openConsole("/console/projects");
  await user.click(await screen.findByRole("button", { name: "New project" }));
  let form = await dialog();
  await user.click(form.getByRole("button", { name: "Add" }));
  expect(form.getByText("Write the name in one language at least")).toBeTruthy();
  await user.type(form.getByLabelText("Русский"), "Деревья");
  await user.click(form.getByRole("button", { name: "Add" }));
  await user.click(await screen.findByRole("button", { name: "New challenge: Деревья" }));
  form = await dialog();
  const [name, unit] = form.getAllByLabelText("Русский");
  await user.type(name!, "Сад");
  await user.type(form.getByLabelText("Target"), "many");
  await user.click(form.getByRole("button", { name: "Add" }));
  expect(form.getByText("A number above 0, with three decimals at most")).toBeTruthy();
  expect(form.getByText("Use lower-case Latin letters, digits and single hyphens")).toBeTruthy();
  await user.type(unit!, "саженцев");
  await user.clear(form.getByLabelText("Target"));
  await user.type(form.getByLabelText("Target"), "1 500");
  await user.type(form.getByLabelText("Short name"), "garden");
  await user.click(form.getByRole("button", { name: "Add" }));
  expect(await screen.findByRole("progressbar", { name: "How far it is: Сад" })).toBeTruthy();
  expect(world.challenges.at(-1)).toMatchObject({ code: "garden", unit: named("саженцев"), target: 1500 });
});

test("the second of two is shown what the first has changed, and loses nothing typed", async () => {
  const world = new FakeWorld();
  const { user } = openConsole("/console/projects", { world });
  const [, tea] = world.challenges;
  const before = tea!;
  await user.click(await screen.findByRole("button", { name: `Change: ${before.name.en}` }));
  const form = await dialog();
  const [name] = form.getAllByLabelText("English");
  await user.clear(name!);
  await user.type(name!, "Warm tea");
  world.challenges[1] = { ...before, target: 9000, revision: 2 };
  await user.click(form.getByRole("button", { name: "Save" }));
  expect(await form.findByRole("alert")).toBeTruthy();
  expect(form.getByLabelText<HTMLInputElement>("Target").value).toBe("9000");
  expect((name as HTMLInputElement).value).toBe("Warm tea");
  await user.click(form.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(world.challenges[1]).toMatchObject({ name: { en: "Warm tea" }, target: 9000, revision: 3 });
});

test("another unit of what is counted is refused at its field", async () => {
  const world = new FakeWorld();
  const { user, services, viewer } = openConsole("/console/projects", { world });
  const result = { clientRef: "cups", event: "tea", challenge: "tea", quantity: 40, verified: true };
  await services.participation.recordImpact(viewer, result);
  await user.click(await screen.findByRole("button", { name: /^Change: .*Qamqor/ }));
  const form = await dialog();
  const unit = form.getAllByLabelText("English")[1]!;
  await user.clear(unit);
  await user.type(unit, "thermoses");
  await user.click(form.getByRole("button", { name: "Save" }));
  expect(
    await form.findByText("Results are recorded in this unit already. Keep it, or add another challenge."),
  ).toBeTruthy();
  expect(form.getByDisplayValue("thermoses")).toBeTruthy();
});

test("an organization's account is led to its own pages", async () => {
  const page = openConsole("/console/projects", { viewer: representative });
  await waitFor(() => expect(page.address()).toBe("/console/organization"));
});

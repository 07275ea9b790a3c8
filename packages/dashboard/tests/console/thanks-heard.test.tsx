import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { openConsole } from "./support";

const openForm = async () => {
  const page = openConsole("/console/thanks/new");
  const words = await screen.findByLabelText<HTMLTextAreaElement>("Words");
  return { ...page, words };
};
const writeDown = () => screen.getByRole("button", { name: "Write down" });
const textOf = (words: HTMLTextAreaElement) => words.value;

test("words of the street are written down with who, when and for which event, and the next can follow", async () => {
  const { user, world, words } = await openForm();
  const event = world.events.find(({ status }) => status === "HELD")!;
  await user.type(words, "Рақмет, балалар!");
  await user.type(screen.getByLabelText("Who said it"), "street cleaner");
  await user.selectOptions(screen.getByLabelText("To"), "An event…");
  await user.type(screen.getByLabelText("Find the event"), event.title.en);
  await user.click(await screen.findByRole("button", { name: new RegExp(event.title.en) }));
  await user.click(writeDown());
  await screen.findByText(/^Written down/);
  expect(world.thankYous[0]).toMatchObject({
    text: "Рақмет, балалар!",
    from: "street cleaner",
    language: "KK",
    channel: "STREET",
    status: "RECEIVED",
    heardAt: expect.stringMatching(/^2026-12-\d\dT\d\d:\d\d:00\+05:00$/),
    to: { kind: "EVENT", eventId: event.id },
  });
  expect(textOf(words)).toBe("");
  expect(document.activeElement).toBe(words);
  expect(screen.getByRole("button", { name: `Leave out: ${event.title.en}` })).toBeTruthy();
});

test("what is wrong is said at its field, and what was typed stays", async () => {
  const { user, world, words, services } = await openForm();
  const before = world.thankYous.length;
  await user.click(writeDown());
  expect(await screen.findByText(/The text is empty|no words|Write a few words/i)).toBeTruthy();
  expect(document.activeElement).toBe(words);
  await user.type(words, "Thank you");
  await user.selectOptions(screen.getByLabelText("To"), "An event…");
  await user.click(writeDown());
  expect(await screen.findByText("Choose an event, or another answer.")).toBeTruthy();
  await user.selectOptions(screen.getByLabelText("To"), "All volunteers of the marathon");
  services.thanks.send = async (_viewer, { clientRef }) => ({
    __typename: "SendThankYouRefused",
    clientRef,
    code: "HEARD_AHEAD",
    message: "still to come",
  });
  await user.click(writeDown());
  await waitFor(() => expect(screen.getByLabelText("When").getAttribute("aria-invalid")).toBe("true"));
  expect(textOf(words)).toBe("Thank you");
  expect(world.thankYous).toHaveLength(before);
});

import { DomainError, type SendThankYouInput, type SendThankYouResult } from "@igilik/schema";
import { FakeWorld } from "@igilik/schema/testing";
import { cleanup, configure, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { ThanksApp } from "../../src/thanks/ThanksApp";
import en from "../../src/i18n/en";
import { fakeApi } from "../support/api";

configure({ asyncUtilTimeout: 8_000 });
afterEach(() => {
  cleanup();
  localStorage.clear();
});

type Answer = (input: SendThankYouInput, earlier: number) => Promise<SendThankYouResult>;

/** Opens the form over a server that answers as it is told; `sent` is what came to it. */
async function openForm(answer?: Answer, path = "/thanks") {
  history.replaceState(null, "", `${path}?lang=en`);
  const world = new FakeWorld();
  const api = fakeApi(world);
  const sent: SendThankYouInput[] = [];
  const send = api.services.thanks.send.bind(api.services.thanks);
  api.services.thanks.send = (viewer, input) => {
    sent.push(input);
    return answer?.(input, sent.length - 1) ?? send(viewer, input);
  };
  render(<ThanksApp client={api.client} />);
  return { world, sent, user: userEvent.setup(), words: await screen.findByLabelText("Your words") };
}

const sendButton = () => screen.getByRole("button", { name: "Send" });

function refusedWith(code: "TEXT_BLANK" | "TEXT_TOO_LONG" | "TEXT_ONLY_LINK" | "CAMPAIGN_CLOSED"): Answer {
  return async ({ clientRef }) => ({ __typename: "SendThankYouRefused", clientRef, code, message: code });
}

test("two taps send a phrase in the page's language, from nobody in particular", async () => {
  const { world, user, sent } = await openForm();
  await user.click(screen.getByRole("button", { name: "Thank you!" }));
  await user.click(sendButton());
  await screen.findByText("Thank you, it came in");
  expect(sent).toEqual([
    expect.objectContaining({ text: "Thank you!", language: "EN", from: null, event: null }),
  ]);
  expect(world.thankYous[0]?.text).toBe("Thank you!");
});

test("a role is one tap more", async () => {
  const { user, sent, words } = await openForm();
  await user.type(words, "Warm soup!");
  await user.click(screen.getByRole("button", { name: "a parent" }));
  await user.click(sendButton());
  await screen.findByText("Thank you, it came in");
  expect(sent[0]).toMatchObject({ text: "Warm soup!", from: "a parent" });
});

test.each(["TEXT_BLANK", "TEXT_TOO_LONG", "TEXT_ONLY_LINK", "CAMPAIGN_CLOSED"] as const)(
  "%s is said at the field, and what was typed stays",
  async (code) => {
    const { user, words } = await openForm(refusedWith(code));
    await user.type(words, "What was typed");
    await user.click(sendButton());
    const problem = await screen.findByText(en.errors[code]);
    expect(words.getAttribute("aria-describedby")?.split(" ")).toContain(problem.id);
    expect(words).toHaveProperty("value", "What was typed");
    expect(words.getAttribute("aria-invalid")).toBe(code.startsWith("TEXT_") ? "true" : null);
  },
);

test("too many from one address is said, and the same try goes on under the same reference", async () => {
  const { user, words, sent } = await openForm(async ({ clientRef }, earlier) => {
    if (earlier === 0) throw new DomainError("TOO_MANY_REQUESTS");
    return { __typename: "ThankYouReceived", clientRef, id: "thank-you-1" };
  });
  await user.type(words, "Thank you for the songs");
  await user.click(sendButton());
  await screen.findByText(en.errors.TOO_MANY_REQUESTS);
  await user.click(sendButton());
  await screen.findByText("Thank you, it came in");
  expect(sent[1]?.clientRef).toBe(sent[0]?.clientRef);
});

test("a reference that other words took is replaced by itself", async () => {
  const { user, words, sent } = await openForm(async ({ clientRef }, earlier) =>
    earlier === 0
      ? { __typename: "SendThankYouRefused", clientRef, code: "REFERENCE_REUSED", message: "" }
      : { __typename: "ThankYouReceived", clientRef, id: "thank-you-1" },
  );
  await user.type(words, "Thank you for the songs");
  await user.click(sendButton());
  await screen.findByText("Thank you, it came in");
  expect(sent).toHaveLength(2);
  expect(sent[1]?.clientRef).not.toBe(sent[0]?.clientRef);
});

test("a code that leads to no event says so and offers thanks to everybody", async () => {
  await openForm(undefined, "/thanks/nonsense");
  expect(screen.getByText(en.thanks.noEvent)).toBeTruthy();
});

test("a campaign that takes no thanks has no form", async () => {
  history.replaceState(null, "", "/thanks?lang=en");
  const world = new FakeWorld();
  world.campaigns.splice(0, 1, { ...world.campaigns[0]!, phase: "CLOSED" });
  render(<ThanksApp client={fakeApi(world).client} />);
  await screen.findByText(en.thanks.closed);
  await waitFor(() => expect(screen.queryByLabelText("Your words")).toBeNull());
});

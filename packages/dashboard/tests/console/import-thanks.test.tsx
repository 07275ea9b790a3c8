import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { openConsole } from "./support";

const sheet = (...texts: string[]) =>
  new File([["Слова", ...texts].join("\n")], "thanks-heard.csv", { type: "text/csv" });

test("a file of thanks is tried with its marks, mended, written once, and waits in the queue", async () => {
  const { user, world } = openConsole("/console/thanks/import");
  const known = world.thankYous[0]!.text;
  await user.upload(
    await screen.findByLabelText("Choose a file"),
    sheet("Рақмет!", "", "Кредит +7 701", known),
  );
  await screen.findByText("2 thank-yous will be written.");
  const [refused, repeated, , advert] = within(screen.getByRole("table")).getAllByRole("row").slice(1);
  expect(refused?.textContent).toContain("No words.");
  expect(repeated?.textContent).toContain("repeat");
  expect(advert?.textContent).toContain("phone");
  expect(screen.queryByText(/will change/)).toBeNull();

  await user.type(screen.getByLabelText("Слова, line 3"), "Спасибо за чай{Enter}");
  await screen.findByText("3 thank-yous will be written.");
  await user.click(screen.getByRole("button", { name: "Write 3 thank-yous" }));
  await screen.findByText("3 thank-yous were written.");
  const waiting = world.thankYous.filter(
    ({ channel, status }) => channel === "STREET" && status === "RECEIVED",
  );
  expect(waiting.map(({ text }) => text).toSorted()).toEqual(["Кредит +7 701", "Рақмет!", "Спасибо за чай"]);
  await user.click(screen.getByRole("link", { name: "To the queue" }));
  expect(await screen.findByText("Спасибо за чай")).toBeTruthy();
});

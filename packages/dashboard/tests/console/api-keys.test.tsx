import { FakeWorld, representative } from "@igilik/schema/testing";
import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { openConsole } from "./support";

test("an organization's keys are listed: what for, how each begins, when it was used, and whether it has ended; older ones too", async () => {
  const world = new FakeWorld();
  const page = openConsole("/console/organization/people", { viewer: representative, world });
  const { user, services } = page;
  const issue = (name: string) =>
    services.apiKeys.issue(representative, { clientRef: name, name, scopes: ["READ"] });
  const { apiKey } = await issue("Oldest");
  for (let number = 1; number <= 20; number++) await issue(`CRM ${number}`);
  await services.apiKeys.revoke(representative, { clientRef: "end", apiKey: apiKey.id });
  await user.click(await screen.findByRole("link", { name: "Your organization" }));
  const keys = within(await screen.findByRole("region", { name: "API keys" }));
  expect((await keys.findAllByRole("listitem")).map(({ textContent }) => textContent)[0]).toBe(
    "CRM 20igk_Abc123…read its ownnever usedworksEnd",
  );
  expect(keys.queryByText("Oldest")).toBeNull();
  await user.click(keys.getByRole("button", { name: "Show more" }));
  const oldest = (await keys.findByText("Oldest")).closest("li");
  expect(oldest?.textContent).toBe("Oldestigk_Abc123…read its ownnever usedended");
});

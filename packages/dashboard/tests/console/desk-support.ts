import { screen, waitFor, within } from "@testing-library/react";
import { expect } from "vitest";
import { openConsole, type OpenConsole } from "./support";

/** Where the desk of the fake world's hot tea stands. */
export const deskAddress = "/console/desk/tea";

/** The one field of the desk. */
export const field = () => screen.findByRole("combobox", { name: "Code, family name or last 4 digits" });

/** The desk's big answer, once it is of this kind. */
export const answer = async (kind: string) =>
  within(
    await waitFor(() => {
      const shown = document.querySelector<HTMLElement>(`[data-answer=${kind}]`);
      if (!shown) throw new Error(`The answer is not "${kind}".`);
      return shown;
    }),
  );

/** The lines of who came last, the newest first. */
export const latest = () =>
  within(screen.getByRole("complementary", { name: "Latest" })).getAllByRole("listitem");

/** Expects that the next key goes into the field. */
export const hasFocus = async () => expect(document.activeElement).toBe(await field());

/** A desk at which somebody has typed this and pressed Enter. */
export async function openDesk(
  typed: string,
  options: Parameters<typeof openConsole>[1] = {},
): Promise<OpenConsole> {
  const page = openConsole(deskAddress, options);
  await page.user.type(await field(), `${typed}{Enter}`);
  return page;
}

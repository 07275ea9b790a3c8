import { randomUUID } from "node:crypto";
import { DomainError } from "@igilik/schema";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addAccount } from "../src/access/accounts.js";
import { type OpenMarathon, hoursFromNow, openMarathon } from "./support/open-marathon.js";
import { type World, createWorld } from "./support/world.js";

const unseen = ["\u200b\u200d", "\u202e\u2066", "\u3164\u115f", "\u2800", "\u0007\u001b", " \u00a0\u2003 "];

describe("what nobody can see", () => {
  let world: World;
  let marathon: OpenMarathon;

  beforeAll(async () => {
    world = await createWorld();
    marathon = await openMarathon(world);
  });
  afterAll(() => world.close());

  /** The code of the refusal, as an error or as an answer; what was answered without one. */
  const send = async (mutation: string, selection: string, input: object): Promise<unknown> => {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const { data, errors } = await world.tryToAsk(
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${selection} } }`,
      { input: { clientRef: randomUUID(), ...input } },
    );
    const cause = errors?.[0]?.originalError;
    return cause instanceof DomainError ? cause.code : data?.[mutation];
  };

  it.each(unseen.map((text) => [JSON.stringify(text), text]))(
    "is no name, title or reason: %s",
    async (_, text) => {
      const { slug: campaign, organizationId, eventId } = marathon;
      const event = {
        ...{
          campaign,
          title: { ru: text },
          place: "Медеу",
          startsAt: hoursFromNow(1),
          endsAt: hoursFromNow(2),
        },
        ...{ district: "turksib", category: "animals", organizers: [organizationId] },
      };
      expect(await send("addOrganization", "clientRef", { name: { ru: text }, kind: "GROUP" })).toBe(
        "BAD_INPUT",
      );
      expect(await send("addProject", "clientRef", { campaign, name: { kk: text, en: text } })).toBe(
        "BAD_INPUT",
      );
      expect(await send("createEvent", "clientRef", event)).toBe("BAD_INPUT");
      expect(await send("createEvent", "clientRef", { ...event, title: { ru: "Каток" }, place: text })).toBe(
        "BAD_INPUT",
      );
      expect(await send("cancelEvent", "clientRef", { id: eventId, reason: text.repeat(3) })).toBe(
        "BAD_INPUT",
      );
      expect(
        await send("addVolunteer", "... on AddVolunteerRefused { code }", {
          familyName: "Ли",
          givenName: text,
        }),
      ).toEqual({ code: "NAME_BLANK" });
      expect(await send("sendThankYou", "... on SendThankYouRefused { code }", { campaign, text })).toEqual({
        code: "TEXT_BLANK",
      });
      await expect(
        addAccount(world.server.platform.db, {
          email: `${randomUUID()}@example.org`,
          displayName: text,
          password: "correct horse battery",
        }),
      ).rejects.toMatchObject({ code: "BAD_INPUT" });
    },
  );

  it("is left out of a thank-you and of whom it is from", async () => {
    const taken = await send("sendThankYou", "... on ThankYouReceived { id }", {
      campaign: marathon.slug,
      text: "\u202eРақмет,\u0007 \tеріктілер!\r\nСәлем\u200b \u001b[31m❤️",
      from: " көше\u0008\u2067\n сыпырушылар",
    });
    const { rows } = await sql<{ text: string; sender: string }>`
      select text, sender from thank_you where id = ${(taken as { id: string }).id}
    `.execute(world.server.platform.db);
    expect(rows).toEqual([{ text: "Рақмет,  еріктілер!\nСәлем [31m❤️", sender: "көше сыпырушылар" }]);
  });

  it("leaves nobody from whom a thank-you is", async () => {
    const taken = await send("sendThankYou", "... on ThankYouReceived { id }", {
      campaign: marathon.slug,
      text: "Рақмет!",
      from: "\u3164\u200b",
    });
    const { rows } = await sql<{ sender: string | null }>`
      select sender from thank_you where id = ${(taken as { id: string }).id}
    `.execute(world.server.platform.db);
    expect(rows).toEqual([{ sender: null }]);
  });

  it("does not make two people of one name", async () => {
    const card = "... on VolunteerAdded { card { code } } ... on VolunteerKnown { card { code } }";
    const person = { familyName: "Сейітқызы", phone: "8 701 234 56 78" };
    const first = await send("addVolunteer", `__typename ${card}`, { ...person, givenName: "Айша" });
    const again = await send("addVolunteer", `__typename ${card}`, {
      ...person,
      givenName: "\u200eАй\u200bша\u200d",
    });
    expect(first).toMatchObject({ __typename: "VolunteerAdded" });
    expect(again).toEqual({ ...(first as object), __typename: "VolunteerKnown" });
  });
});

import { randomUUID } from "node:crypto";
import type { Browser, BrowserContext } from "playwright-core";
import type { Ids, Reader } from "../../tests/support/every-page";
import { askThrough, type Ask } from "../support/front-office.js";
import type { BuiltServer } from "../support/server.js";

const email = "saule@example.org";
const password = "тау мен алма ағашы";

/** Browsers of everybody whose pages are shown, and what of the demonstration they show. */
export interface Readers {
  contexts: Record<Reader, BrowserContext>;
  ids: Ids;
}

/** Signs a coordinator in with what the terminal printed, and somebody of an organization by an invitation. */
export async function signEverybodyIn(browser: Browser, server: BuiltServer): Promise<Readers> {
  const [everybody, coordinator, organization] = await Promise.all([
    browser.newContext({ reducedMotion: "reduce" }),
    browser.newContext({ reducedMotion: "reduce" }),
    browser.newContext({ reducedMotion: "reduce" }),
  ]);
  const ask = askThrough(coordinator.request, server);
  await ask(
    `mutation ($input: SignInInput!) { signIn(input: $input) { ... on SignedIn { viewer { kind } } } }`,
    {
      email: "desk@demo.example.kz",
      password: await server.hear(/desk@demo\.example\.kz\s+(\S+)/),
    },
  );
  const ids = await readIds(ask);
  const { inviteToOrganization } = await ask<{ inviteToOrganization: { code: string } }>(
    `mutation ($input: InviteToOrganizationInput!) { inviteToOrganization(input: $input) { code } }`,
    { clientRef: randomUUID(), organization: ids.organization, email, displayName: "Demo" },
  );
  await askThrough(organization.request, server)(
    `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { ... on SignedIn { viewer { kind } } } }`,
    { email, code: inviteToOrganization.code, password },
  );
  return { contexts: { everybody, coordinator, organization }, ids };
}

interface Shown {
  events: { nodes: { id: string; organizers: { id: string }[] }[] };
  volunteers: { nodes: { volunteer: { id: string } }[] };
}

/** An event that is on or is the next one, whoever holds it, and somebody who comes. */
async function readIds(ask: Ask): Promise<Ids> {
  const { events, volunteers } = await ask<Shown>(`{
    events(first: 1, filter: { status: [LIVE, HELD, APPROVED] }) { nodes { id organizers { id } } }
    volunteers(first: 1) { nodes { volunteer { id } } }
  }`);
  const event = events.nodes[0];
  const organization = event?.organizers[0];
  const person = volunteers.nodes[0]?.volunteer;
  if (!event || !organization || !person) throw new Error("the demonstration has nothing to show yet");
  return { event: event.id, organization: organization.id, person: person.id };
}

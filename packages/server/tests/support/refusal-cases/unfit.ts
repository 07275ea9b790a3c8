import { randomUUID } from "node:crypto";
import type { ErrorCode } from "@igilik/schema";
import { dayFromNow, hoursFromNow } from "../open-marathon.js";
import { type RefusalCase, mutate, refuses } from "./scene.js";

const name = { ru: "Чай" };
const reason = "Қате енгізілді";

const openCampaign = (slug: string): object => ({
  ...{ series: "another", slug, name, city: name, timeZone: "Asia/Almaty" },
  ...{ startsOn: dayFromNow(1), endsOn: dayFromNow(3) },
});

/** What does not fit what is there. */
export const unfitCases = {
  async REFERENCE_REUSED({ coordinator, marathon }) {
    const input = { clientRef: randomUUID(), campaign: marathon.slug };
    await mutate(coordinator, "addProject", { ...input, name });
    return mutate(coordinator, "addProject", { ...input, name: { ru: "Наркостоп" } });
  },
  async STALE_CHANGE({ coordinator, newEvent }) {
    const id = await newEvent();
    const change = (revision: number) =>
      mutate(coordinator, "changeEvent", { id, revision, place: randomUUID(), reason });
    await change(1);
    return change(1);
  },
  WRONG_STATE: refuses("reopenEvent", ({ marathon }) => ({ id: marathon.eventId, reason })),
  async NOT_SHORTENED({ coordinator, marathon }) {
    const thanks = { campaign: marathon.slug, text: "Спасибо за чай" };
    const sent = await mutate(coordinator, "sendThankYou", thanks, "... on ThankYouReceived { id }");
    const received = sent.data?.["sendThankYou"] as { id: string };
    const shortened = { decision: "APPROVED", shortenedText: "Спасибо за деньги" };
    return mutate(coordinator, "moderateThankYou", { id: received.id, ...shortened });
  },
  PHASE_NOT_ALLOWED: refuses("changeCampaignPhase", ({ marathon }) => ({
    ...{ campaign: marathon.slug, phase: "DRAFT" },
  })),
  async CAMPAIGN_CLOSED({ coordinator }) {
    const campaign = `draft-${randomUUID()}`;
    await mutate(coordinator, "openCampaign", openCampaign(campaign));
    const thanks = { campaign, text: "Рақмет!" };
    return mutate(coordinator, "sendThankYou", thanks, "... on SendThankYouRefused { code }");
  },
  OUTSIDE_CAMPAIGN: refuses("changeEvent", async ({ newEvent }) => ({
    ...{ id: await newEvent(), startsAt: hoursFromNow(500), endsAt: hoursFromNow(501), reason },
  })),
  ENDS_BEFORE_START: refuses("changeEvent", async ({ newEvent }) => ({
    ...{ id: await newEvent(), startsAt: hoursFromNow(2), endsAt: hoursFromNow(1), reason },
  })),
  SHIFT_OUTSIDE_EVENT: refuses("changeEvent", async ({ newEvent }) => ({
    id: await newEvent(),
    shifts: [{ startsAt: hoursFromNow(200), endsAt: hoursFromNow(201) }],
  })),
  async SHIFT_TAKEN({ coordinator, newEvent, newPerson }) {
    const id = await newEvent({ startsAt: hoursFromNow(1), endsAt: hoursFromNow(2) });
    const shifts = [{ startsAt: hoursFromNow(1), endsAt: hoursFromNow(2) }];
    const { data } = await mutate(coordinator, "changeEvent", { id, shifts }, "event { shifts { id } }");
    const changed = data?.["changeEvent"] as { event: { shifts: { id: string }[] } };
    const shift = changed.event.shifts[0]?.id;
    await mutate(coordinator, "registerVolunteer", { event: id, volunteer: newPerson(), shift });
    return mutate(coordinator, "changeEvent", { id, shifts: [] });
  },
  SLUG_TAKEN: refuses("openCampaign", ({ marathon }) => openCampaign(marathon.slug)),
  async CODE_TAKEN({ coordinator, marathon }) {
    const { slug: campaign } = marathon;
    const { data } = await mutate(coordinator, "addProject", { campaign, name }, "project { id }");
    const added = data?.["addProject"] as { project: { id: string } };
    const project = added.project.id;
    const add = () =>
      mutate(coordinator, "addChallenge", { campaign, project, code: "tea", name, unit: name });
    await add();
    return add();
  },
  async CHALLENGE_COUNTED({ coordinator, marathon }) {
    const { slug: campaign, eventId: event } = marathon;
    const given = { campaign, name };
    const project = (await mutate(coordinator, "addProject", given, "project { id }")).data?.["addProject"];
    const added = await mutate(
      coordinator,
      "addChallenge",
      { ...given, project: (project as { project: { id: string } }).project.id, code: "counted", unit: name },
      "challenge { id }",
    );
    const { data } = added;
    const answer = data?.["addChallenge"] as { challenge: { id: string } };
    const { id } = answer.challenge;
    await mutate(coordinator, "recordImpact", { event, challenge: id, quantity: 1 });
    return mutate(coordinator, "changeChallenge", { id, unit: { ru: "Другое" } });
  },
} satisfies Partial<Record<ErrorCode, RefusalCase>>;

import type { ErrorCode } from "@igilik/schema";
import { type RefusalCase, nobody, refuses } from "./scene.js";

const name = { ru: "Чай" };
const reason = "Қате енгізілді";

/** What is not there. */
export const missingCases = {
  CAMPAIGN_NOT_FOUND: ({ stranger }) => stranger.send(`{ progress(campaign: "nowhere") { version } }`),
  EVENT_NOT_FOUND: refuses("cancelEvent", () => ({ id: nobody, reason })),
  ORGANIZATION_NOT_FOUND: refuses("reportHeadcount", ({ marathon }) => ({
    event: marathon.eventId,
    organization: nobody,
    count: 1,
  })),
  ACCOUNT_NOT_FOUND: refuses("endAccount", () => ({ account: nobody })),
  API_KEY_NOT_FOUND: refuses("revokeApiKey", () => ({ apiKey: nobody })),
  VOLUNTEER_NOT_FOUND: refuses("registerVolunteer", ({ marathon }) => ({
    event: marathon.eventId,
    volunteer: nobody,
  })),
  PROJECT_NOT_FOUND: refuses("addChallenge", ({ marathon }) => ({
    ...{ campaign: marathon.slug, project: nobody, code: "tea", name, unit: name },
  })),
  CHALLENGE_NOT_FOUND: refuses("recordImpact", ({ marathon }) => ({
    ...{ event: marathon.eventId, challenge: nobody, quantity: 1 },
  })),
  CATEGORY_NOT_FOUND: refuses("changeEvent", ({ marathon }) => ({ id: marathon.eventId, category: "none" })),
  DISTRICT_NOT_FOUND: refuses("changeEvent", ({ marathon }) => ({ id: marathon.eventId, district: "none" })),
  SHIFT_NOT_FOUND: refuses("registerVolunteer", (scene) => ({
    ...{ event: scene.marathon.eventId, volunteer: scene.newPerson(), shift: nobody },
  })),
  ATTENDANCE_NOT_FOUND: refuses("undoCheckIn", () => ({ attendance: nobody, reason })),
  REGISTRATION_NOT_FOUND: refuses("changeRegistration", () => ({ id: nobody, state: "CANCELLED" })),
  IMPACT_NOT_FOUND: refuses("verifyImpact", () => ({ id: nobody, decision: "VERIFIED" })),
  HOURS_NOT_FOUND: refuses("verifyHours", () => ({ entries: [nobody], decision: "VERIFIED" })),
  THANK_YOU_NOT_FOUND: refuses("takeDown", () => ({ thankYou: nobody, reason })),
  DUPLICATE_NOT_FOUND: refuses("decideDuplicate", () => ({ candidate: nobody, decision: "NOT_SAME" })),
  FILE_NOT_FOUND: refuses("importRoster", ({ marathon }) => ({
    ...{ organization: marathon.organizationId, file: nobody },
  })),
  ROSTER_NOT_FOUND: ({ coordinator }) => coordinator.send(`{ rosterImport(id: "${nobody}") { id } }`),
  PHOTO_NOT_FOUND: refuses("takeDownPhoto", () => ({ photo: nobody, reason })),
  IMPORT_NOT_FOUND: refuses("undoImport", () => ({ import: nobody, reason })),
  JOB_NOT_FOUND: ({ coordinator }) => coordinator.send(`{ job(id: "${nobody}") { id } }`),
  METRIC_NOT_FOUND: ({ stranger }) => stranger.send(`{ metric(id: "happiness") { id } }`),
} satisfies Partial<Record<ErrorCode, RefusalCase>>;

import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { openStoredFiles } from "../../src/files/stored-files.js";
import type { KnownValues } from "./corpus.js";
import { type OpenMarathon, addPeople, createEvent, dayFromNow, hoursFromNow } from "./open-marathon.js";
import { coordinator } from "./platform.js";
import { attach } from "./photos.js";
import { nobody } from "./ugly-values.js";
import type { World } from "./world.js";

/** Makes one of everything, so that a request goes as far as it can, and tells what each field is asked with. */
export async function oneOfEverything(
  world: World,
  marathon: OpenMarathon,
): Promise<(subject: string) => KnownValues> {
  const { slug: campaign, organizationId: organization, eventId: event } = marathon;
  const [volunteer = "", merge = "", registered = "", ...others] = await addPeople(world, 300);
  const write = async (mutation: string, selection: string, given: object): Promise<string> => {
    const input = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const answer = await world.ask<Record<string, Record<string, { id: string } | string>>>(
      `mutation ($input: ${input}!) { ${mutation}(input: $input) { ${selection} } }`,
      { input: { clientRef: randomUUID(), ...given } },
    );
    const [made] = Object.values(answer[mutation] ?? {});
    return typeof made === "string" ? made : (made?.id ?? "");
  };
  const newEvent = (): Promise<string> =>
    createEvent(world, campaign, organization, { place: randomUUID(), status: "DRAFT" });
  const project = await write("addProject", "project { id }", { campaign, name: { ru: "Наркостоп" } });
  const named = { name: { ru: "Чай" }, unit: { ru: "чашек" } };
  const challenge = await write("addChallenge", "challenge { id }", {
    campaign,
    project,
    code: "tea",
    ...named,
  });
  const attendance = await write("recordCheckIn", "... on CheckInRecorded { attendance { id } }", {
    event,
    volunteer,
  });
  const entries = await write("claimHours", "entry { id }", { attendance, hours: 1.5 });
  const second = await write("recordCheckIn", "... on CheckInRecorded { attendance { id } }", {
    ...{ event, volunteer: others.pop() },
  });
  const thankYou = await write("sendThankYou", "... on ThankYouReceived { id }", {
    campaign,
    text: "Рақмет!",
  });

  const apiKey = await write("issueApiKey", "apiKey { id }", {
    ...{ organization, name: "Мысал", scopes: ["READ"] },
  });

  const account = await write("inviteToOrganization", "account { id }", {
    ...{ organization, displayName: "Мысал", email: `${randomUUID()}@example.org` },
  });

  const [heading = "", row = ""] = Buffer.from(firstEventOfProgramme(), "base64").toString().split("\n");
  const programmeImport = await readProgramme(world, campaign, heading);
  const refusingImport = await readProgramme(world, campaign, `${heading}\n${row.replaceAll(/\d/g, "?")}`);

  const candidate = await twoCardsOfOne(world);
  const { platform } = world.server;
  const job = await platform.writes.transaction().execute((trx) =>
    platform.jobQueue.add(trx, {
      ...{ campaignId: null, accountId: coordinator.accountId ?? "", kind: "EXPORT_LIST", input: {} },
    }),
  );

  const files = openStoredFiles(platform.writes);
  const sent = { accountId: coordinator.accountId ?? "", name: "a.csv", mediaType: "text/csv" };
  const { id: file } = await files.write(sent, Readable.from([Buffer.from("Фамилия;Имя")]), 100);
  const roster = await write("importRoster", "import { id }", { organization, file });
  const { id: photo } = await attach(world, event);

  const ids: Record<string, string> = {
    "Query.rosterImport": roster,
    "Query.job": job,
    "Query.organization": organization,
    "Query.volunteerCard": volunteer,
    "Mutation.changeOrganization": organization,
    "Mutation.changeProject": project,
    "Mutation.changeChallenge": challenge,
    "Query.metric": "thanks_published",
    "Mutation.changeEvent": await newEvent(),
    "Mutation.cancelEvent": await newEvent(),
    "Mutation.postponeEvent": await newEvent(),
    "Mutation.reopenEvent": await newEvent(),
    "Mutation.confirmEventHeld": await newEvent(),
    "Mutation.verifyImpact": await write("recordImpact", "impact { id }", { event, challenge, quantity: 1 }),
    "Mutation.correctImpact": await write("recordImpact", "impact { id }", { event, challenge, quantity: 1 }),
    "Mutation.changeRegistration": await write("registerVolunteer", "registration { id }", {
      event: await createEvent(world, campaign, organization, { place: randomUUID() }),
      volunteer: registered,
    }),
    "Mutation.moderateThankYou": thankYou,
  };
  const words = "Мысал үшін";
  const known: KnownValues = {
    ...{
      campaign,
      event,
      organization,
      volunteer,
      project,
      challenge,
      attendance,
      thankYou,
      entries,
      apiKey,
      account,
      photo,
    },
    ...{ organizers: organization, keep: volunteer, merge, district: "turksib", category: "animals" },
    import: programmeImport,
    fileName: "programme.csv",
    ...{ kk: words, ru: words, en: words, reason: words, note: words, place: words, text: words },
    email: () => `${randomUUID()}@example.org`,
    ...{ familyName: words, givenName: () => randomUUID(), displayName: words, decision: "VERIFIED" },
    ...{ startsOn: dayFromNow(-1), endsOn: dayFromNow(1), timeZone: "Asia/Almaty", first: 5, points: 5 },
    ...{ startsAt: hoursFromNow(-1), endsAt: hoursFromNow(1) },
    ...{ clientRef: () => randomUUID(), series: () => randomUUID(), code: () => randomUUID() },
    file: firstEventOfProgramme(),
  };
  let met = 0;
  const heardThanks = Buffer.from("Когда;Язык;Кто;Мероприятие или проект;Слова\n;kk;;;Рақмет!").toString(
    "base64",
  );
  const special: Record<string, KnownValues> = {
    "Mutation.moderateThankYou": { decision: "STASHED" },
    "Mutation.importRoster": { file },
    "Mutation.attachPhoto": { file: nobody, impact: undefined, moment: "AFTER" },
    "Mutation.claimHours": { attendance: second },
    "Mutation.leaveRefusedRows": { import: refusingImport },
    "Mutation.importProgramme": { mends: undefined },
    "Mutation.startProgrammeImport": { mends: undefined },
    "Mutation.decideDuplicate": { candidate, decision: "NOT_SAME" },
    "Mutation.moderateThankYous": { decision: "REJECTED", revision: 1 },
    "Mutation.importThankYous": { file: heardThanks },
    "Mutation.startThankYousImport": { file: heardThanks },
    "Mutation.sendThankYou": { event: undefined, project: undefined, organization: undefined },
    "Mutation.registerVolunteer": { volunteer: () => others[met++ % others.length] ?? "" },
    "Mutation.recordCheckIn": { volunteer: () => others[met++ % others.length] ?? "" },
  };
  return (subject) => ({
    ...known,
    id: ids[subject] ?? event,
    slug: subject.startsWith("Mutation.") ? () => randomUUID() : campaign,
    ...special[subject],
  });
}

/** Two cards that may be one person's; tells the pair. */
async function twoCardsOfOne(world: World): Promise<string> {
  for (const phone of [null, "87770001122"]) {
    await world.ask(`mutation ($input: AddVolunteerInput!) { addVolunteer(input: $input) { __typename } }`, {
      input: { clientRef: randomUUID(), familyName: "Жұп", givenName: "Мысал", birthYear: 1990, phone },
    });
  }
  const { duplicateCandidates } = await world.ask<{ duplicateCandidates: { nodes: { id: string }[] } }>(
    `{ duplicateCandidates { nodes { id } } }`,
  );
  return duplicateCandidates.nodes[0]?.id ?? "";
}

/** Reads a programme in; tells the import. */
async function readProgramme(world: World, campaign: string, text: string): Promise<string> {
  await world.ask(
    `mutation ($input: ImportProgrammeInput!) { importProgramme(input: $input, dryRun: false) { clientRef } }`,
    { input: { clientRef: randomUUID(), campaign, file: Buffer.from(text).toString("base64") } },
  );
  const { programmeImports } = await world.ask<{ programmeImports: { nodes: { id: string }[] } }>(
    `{ programmeImports(campaign: "${campaign}") { nodes { id } } }`,
  );
  return programmeImports.nodes[0]?.id ?? "";
}

/** The heading of a programme's file and one row, in base64. */
function firstEventOfProgramme(): string {
  const file = readFileSync(new URL("../../src/demo/data/programme-2026.csv", import.meta.url), "utf8");
  return Buffer.from(file.split("\n").slice(0, 2).join("\n")).toString("base64");
}

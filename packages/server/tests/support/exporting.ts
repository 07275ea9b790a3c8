import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Viewer } from "@igilik/schema";
import { parse } from "csv-parse/sync";
import { type OpenMarathon, addPeople, createEvent, openMarathon } from "./open-marathon.js";
import { attach } from "./photos.js";
import { coordinator } from "./platform.js";
import { signInOverHttp } from "./transports.js";
import { until } from "./until.js";
import { type World, createWorld } from "./world.js";

/** A file's job as a test asks for it. */
export interface Job {
  id: string;
  state: string;
  done: number;
  error: string | null;
  file: { path: string; name: string } | null;
}

const job = "job { id state done error file { path name } }";

/** The orders that a list has unless it is given another one. */
export const orders = {
  eventOrder: "STARTS_AT_ASC",
  organizationOrder: "NAME",
  peopleOrder: "NAME",
} as const;

/** A campaign whose lists go out as files, with something in each of them. */
export type Exporting = Awaited<ReturnType<typeof openExporting>>;

/** Opens a campaign with one row at least in every list, and a coordinator who orders files. The caller closes the world. */
export async function openExporting() {
  const world = await createWorld({ isWorking: true });
  const address = await world.listen();
  const session = await signInOverHttp(world, address);
  const marathon = await openMarathon(world);
  const { id } = await world.server.platform.db
    .selectFrom("account")
    .select("id")
    .where("role", "=", "COORDINATOR")
    .executeTakeFirstOrThrow();
  const asker: Viewer = { ...coordinator, accountId: id };
  const people = await addPeople(world, 1_030);

  const order = async (given: object, viewer = asker): Promise<Job> => {
    const input = { clientRef: randomUUID(), format: "CSV", language: "RU", ...given };
    const { exportList } = await world.ask<{ exportList: { job: Job } }>(
      `mutation ($input: ExportListInput!) { exportList(input: $input) { ${job} } }`,
      { input },
      viewer,
    );
    return exportList.job;
  };

  const finish = async ({ id: jobId }: Job): Promise<Job> => {
    const ask = async () =>
      (await world.ask<{ job: Job }>(`{ ${job.replace("job", `job(id: "${jobId}")`)} }`, {}, asker)).job;
    await until(async () => ["DONE", "FAILED"].includes((await ask()).state), { what: "the end of the job" });
    return ask();
  };

  const download = (path: string | undefined, cookie = session): Promise<Response> =>
    fetch(`${address}${path}`, { headers: { cookie: `igilik_session=${cookie}` } });

  /** The rows of a file, by heading. */
  const rowsIn = async ({ file }: Pick<Job, "file">): Promise<Record<string, string>[]> =>
    parse(await (await download(file?.path)).text(), { delimiter: ";", bom: true, columns: true });

  /** The rows of a list's file, by heading. Throws when the job was given up. */
  const rowsOf = async (given: object): Promise<Record<string, string>[]> => {
    const done = await finish(await order(given));
    if (done.state !== "DONE") throw new Error(`the file was given up: ${done.error}`);
    return rowsIn(done);
  };

  const write = async (mutation: string, selection: string, given: object): Promise<string> => {
    const input = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const answer = await world.ask<Record<string, Record<string, { id: string } | string>>>(
      `mutation ($input: ${input}!) { ${mutation}(input: $input) { ${selection} } }`,
      { input: { clientRef: randomUUID(), ...given } },
    );
    const [made] = Object.values(answer[mutation] ?? {});
    return typeof made === "string" ? made : (made?.id ?? "");
  };

  /** Publishes a thank-you; tells its id. */
  const thank = async (text: string): Promise<string> => {
    const id = await write("sendThankYou", "... on ThankYouReceived { id }", {
      ...{ campaign: marathon.slug, text, from: "аула сыпырушылар" },
    });
    await write("moderateThankYou", "thankYou { id }", { id, decision: "APPROVED" });
    return id;
  };

  /** Two cards with one name and year, which wait to be told apart. */
  const addPair = async (familyName: string): Promise<void> => {
    for (const phone of [null, "87770001122"]) {
      const { addVolunteer } = await world.ask<{ addVolunteer: { card: { volunteer: { id: string } } } }>(
        `mutation ($input: AddVolunteerInput!) {
          addVolunteer(input: $input) { ... on VolunteerAdded { card { volunteer { id } } } }
        }`,
        { input: { clientRef: randomUUID(), familyName, givenName: "Ернар", birthYear: 1990, phone } },
      );
      people.push(addVolunteer.card.volunteer.id);
    }
  };

  const exporting = { world, address, marathon, asker, people, order, finish, download };
  const all = { ...exporting, rowsIn, rowsOf, write, thank, addPair };
  await makeOneOfEach(all);
  return all;
}

/** One attendance, registration, pair of cards, result, correction, thank-you, photo, report and import. */
async function makeOneOfEach({
  world,
  marathon,
  people,
  write,
  thank,
  addPair,
}: {
  world: World;
  marathon: OpenMarathon;
  people: readonly string[];
  write: (mutation: string, selection: string, given: object) => Promise<string>;
  thank: (text: string) => Promise<string>;
  addPair: (familyName: string) => Promise<void>;
}): Promise<void> {
  const { slug: campaign, eventId: event, organizationId: organization } = marathon;
  await write("recordCheckIn", "__typename", { event, volunteer: people[0] });
  const project = await write("addProject", "project { id }", { campaign, name: { ru: "Наркостоп" } });
  const named = { code: "tea", name: { ru: "Чай" }, unit: { ru: "чашек" } };
  const challenge = await write("addChallenge", "challenge { id }", { campaign, project, ...named });
  const impact = await write("recordImpact", "impact { id }", { event, challenge, quantity: 12.5 });
  await write("correctImpact", "impact { id }", { id: impact, quantity: 7.5, reason: "Қайта саналды" });
  await thank("Рақмет сендерге!");
  await write("registerVolunteer", "registration { id }", { event, volunteer: people[2] });
  await addPair("Жұпов");
  await attach(world, event, { note: "=Таза жаға" });
  const reported = await createEvent(world, campaign, organization, { place: "бақ" });
  await write("submitReport", "clientRef", { event: reported, organization, headcountUnnamed: 12 });
  await readProgramme(world, campaign);
}

/** A programme with one row that is refused: it adds nothing. */
async function readProgramme(world: World, campaign: string): Promise<void> {
  const programme = new URL("../../src/demo/data/programme-2026.csv", import.meta.url);
  const [heading = "", row = ""] = readFileSync(programme, "utf8").split("\n");
  const file = Buffer.from(`${heading}\n${row.replace("04.12.2026", "ертең")}`).toString("base64");
  await world.ask(
    `mutation ($input: ImportProgrammeInput!) { importProgramme(input: $input, dryRun: false) { refused } }`,
    { input: { clientRef: randomUUID(), campaign, file, fileName: "=бағдарлама.csv" } },
  );
}

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type OpenMarathon, createEvent, openMarathon } from "./support/open-marathon.js";
import { anonymous, demonstrator, representativeOf } from "./support/platform.js";
import { type World, createWorld } from "./support/world.js";

let world: World;
let marathon: OpenMarathon;

const write = (mutation: string, selection: string, input: object) => {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  return world.ask(`mutation ($input: ${type}!) { ${mutation}(input: $input) { ${selection} } }`, {
    input: { clientRef: randomUUID(), ...input },
  });
};

beforeAll(async () => {
  world = await createWorld({ isProjecting: false });
  marathon = await openMarathon(world);
  const { slug, organizationId } = marathon;
  await createEvent(world, slug, organizationId, {
    title: { kk: "Ұлы өзенді тазарту", ru: "Чистая река", en: "River clean-up" },
    place: "Есентай",
  });
  for (const [familyName, givenName, phone] of [
    ["Әбдірахманов", "Ернар", "+7 701 000 48 21"],
    ["Абдрахманова", "Айгүл", undefined],
    ["Ёлкин", "Пётр", undefined],
  ])
    await write("addVolunteer", "__typename", { familyName, givenName, birthYear: 1990, phone });
  await write("addOrganization", "clientRef", { name: { ru: "Қамқор жүрек" }, kind: "GROUP" });
  const { addProject } = await world.ask<{ addProject: { project: { id: string } } }>(
    `mutation ($input: AddProjectInput!) { addProject(input: $input) { project { id } } }`,
    {
      input: { clientRef: randomUUID(), campaign: slug, name: { kk: "Күміс жас", ru: "Серебряный возраст" } },
    },
  );
  await write("addChallenge", "clientRef", {
    ...{ campaign: slug, project: addProject.project.id, code: "cups" },
    ...{ name: { ru: "Горячий чай" }, unit: { ru: "чашек" } },
  });
  await write("sendThankYou", "__typename", {
    campaign: slug,
    text: "Шайға рақмет!",
    from: "Ыстық шай ішкен",
  });
});
afterAll(() => world.close());

const search = async (text: string, first = 5) => {
  const { search: found } = await world.ask<{
    search: {
      events: { title: { kk: string } }[];
      organizations: { name: { ru: string } }[];
      volunteers: { familyName: string }[];
      projects: { name: { ru: string } }[];
      challenges: { name: { ru: string } }[];
      thankYous: { text: string }[];
    };
  }>(
    `query ($campaign: String, $text: String!, $first: Int!) {
      search(campaign: $campaign, text: $text, first: $first) {
        events { title { kk } } organizations { name { ru } } volunteers { familyName }
        projects { name { ru } } challenges { name { ru } } thankYous { text }
      }
    }`,
    { campaign: marathon.slug, text, first },
  );
  return [
    ...found.events.map(({ title }) => title.kk),
    ...found.organizations.map(({ name }) => name.ru),
    ...found.volunteers.map(({ familyName }) => familyName),
    ...[...found.projects, ...found.challenges].map(({ name }) => name.ru),
    ...found.thankYous.map(({ text: words }) => words),
  ];
};

test.each([
  ["an event by Russian letters", "улы озенди", ["Ұлы өзенді тазарту"]],
  ["an event by words in any order", "ЕСЕНТАЙ река", ["Ұлы өзенді тазарту"]],
  ["an organization by Russian letters", "камкор", ["Қамқор жүрек"]],
  ["a project by Russian letters", "кумис жас", ["Серебряный возраст"]],
  ["a challenge by its code", "CUPS чай", ["Горячий чай"]],
  ["no organization by the middle of a word", "амкор", []],
  ["people however their name is written", "абд", ["Абдрахманова", "Әбдірахманов"]],
  ["people by Kazakh letters that their name has not", "әбдрахм", ["Абдрахманова"]],
  ["somebody by both names in any order", "ерн абд", ["Әбдірахманов"]],
  ["somebody by the last digits of a phone", "4821", ["Әбдірахманов"]],
  ["somebody with a ё by an е", "елкин петр", ["Ёлкин"]],
  ["a thank-you by its words", "РАКМЕТ", ["Шайға рақмет!"]],
  ["a thank-you by who sent it", "ишкен шай", ["Шайға рақмет!"]],
  ["nothing for signs that mean something to a pattern", "%", []],
  ["nothing for a bracket", "(", []],
  ["nothing for blanks", "   ", []],
])("finds %s", async (_what, text, found) => {
  expect((await search(text)).toSorted()).toEqual(found.toSorted());
});

test("answers no more of each sort than were asked for", async () => {
  expect(await search("абд", 1)).toHaveLength(1);
  for (const first of [0, 21]) await expect(search("абд", first)).rejects.toThrow();
});

test("nobody but a coordinator searches", async () => {
  const query = `{ search(campaign: "${marathon.slug}", text: "абд") { volunteers { familyName } } }`;
  for (const [viewer, code] of [
    [anonymous, "NOT_SIGNED_IN"],
    [representativeOf(marathon.organizationId), "NOT_ALLOWED"],
  ] as const) {
    const { errors } = await world.tryToAsk(query, {}, viewer);
    expect(errors?.[0]?.originalError).toMatchObject({ code });
  }
});

test("a demonstration's coordinator does not search a real campaign", async () => {
  const query = `{ search(campaign: "${marathon.slug}", text: "абд") { volunteers { familyName } } }`;
  const { errors } = await world.tryToAsk(query, {}, demonstrator);
  expect(errors?.[0]?.originalError).toMatchObject({ code: "CAMPAIGN_NOT_FOUND" });
});

test("only coordinators narrow thank-yous by their words", async () => {
  const query = `{ thankYous(campaign: "${marathon.slug}", filter: { search: "nothing of it" }) { nodes { id } } }`;
  const { nodes } = (await world.ask<{ thankYous: { nodes: unknown[] } }>(query)).thankYous;
  expect(nodes).toEqual([]);
});

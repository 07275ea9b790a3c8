import { execute, getNamedType, parse } from "graphql";
import { expect, test } from "vitest";

import { topicDirective, topicScopesOf } from "../src/index.js";
import { contract, objectTypes } from "./contract.js";
import { fakeServices, FakeWorld } from "./fake-services.js";
import { liveSelection } from "./live-selection.js";

const topics = Object.values(contract.getSubscriptionType()?.getFields() ?? {});

/** A context as groups have: it fails whoever asks for the viewer. */
const sharedContext = (world: FakeWorld) => ({
  services: fakeServices(world),
  get viewer(): never {
    throw new Error("the viewer of a shared execution was asked for");
  },
});

test("every subscription declares with whom it is shared, and nothing else does", () => {
  expect(topics.length).toBeGreaterThan(1);
  for (const topic of topics) expect(topicScopesOf(topic), topic.name).not.toHaveLength(0);
  const others = objectTypes.filter((type) => type !== contract.getSubscriptionType());
  const fields = others.flatMap((type) => Object.values(type.getFields()));
  expect(
    fields.filter((field) => Object.keys(field.extensions["directives"] ?? {}).includes(topicDirective.name)),
  ).toEqual([]);
});

test("a field that declares no scope cannot be a topic", () => {
  const query = contract.getQueryType()?.getFields()["progress"];
  if (!query) throw new Error("no query progress");
  expect(() => topicScopesOf(query)).toThrow("progress does not declare with whom it is shared");
  const none = { ...query, extensions: { directives: { topic: { scopes: [] } } } };
  expect(() => topicScopesOf(none)).toThrow("progress does not declare with whom it is shared");
});

test("the figures are shared by everybody, those of a draft by coordinators, the activity by them and within an organization", () => {
  const scopes = Object.fromEntries(topics.map((topic) => [topic.name, topicScopesOf(topic)]));
  expect(scopes).toMatchObject({
    progress: ["PUBLIC", "COORDINATOR"],
    thanksFeed: ["PUBLIC", "COORDINATOR"],
    activityFeed: ["COORDINATOR", "ORGANIZATION"],
  });
});

test.each(topics.map(({ name }) => name))("no live field of %s asks who is watching", async (name) => {
  const world = new FakeWorld();
  const thankYou = world.thankYous.find(({ status }) => status === "APPROVED");
  const [event, organization] = [world.events[0], world.organizations[0]];
  const [project, challenge] = [world.projects[0], world.challenges[0]];
  const about = { event, organization, project, challenge };
  const version = "almaty-2026.1.1.1";
  const published = { __typename: "ThankYouPublished", version, thankYou };
  const happened = {
    __typename: "Activity",
    version,
    kind: "CHECKED_IN",
    at: world.now,
    amount: 3,
    subject: "an event",
    ...about,
  };
  const roots: Record<string, { version: string } | undefined> = {
    progress: world.progress,
    thanksFeed: published,
    activityFeed: happened,
  };
  const root = roots[name];
  if (!root) throw new Error(`nothing to show of ${name}`);
  const topic = topics.find((each) => each.name === name);
  if (!topic) throw new Error(`no topic ${name}`);
  const { data, errors } = await execute({
    schema: contract,
    document: parse(`subscription { ${name} ${liveSelection(getNamedType(topic.type))} }`),
    rootValue: root,
    contextValue: sharedContext(world),
  });
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({ [name]: { version: root.version } });
});

import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { promisify } from "node:util";
import { ApolloClient, gql, HttpLink, InMemoryCache, split } from "@apollo/client";
import { GraphQLWsLink } from "@apollo/client/link/subscriptions";
import { getMainDefinition } from "@apollo/client/utilities";
import { Client, fetchExchange, subscriptionExchange } from "@urql/core";
import { createClient } from "graphql-ws";
import { GraphQLClient } from "graphql-request";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import WebSocket from "ws";
import { type OpenMarathon, addPeople, checkIn, openMarathon } from "./support/open-marathon.js";
import { until } from "./support/until.js";
import { type World, createWorld } from "./support/world.js";

const query = `query Progress($campaign: String) { progress(campaign: $campaign) { version activeVolunteers } }`;
const subscription = `subscription Follow($campaign: String) {
  progress(campaign: $campaign, pace: SCREEN) { version activeVolunteers }
}`;

interface Answer {
  progress: { version: string; activeVolunteers: number };
}

describe("clients as they come", () => {
  let world: World;
  let marathon: OpenMarathon;
  let url: string;
  let people: string[];
  let next = 0;
  const ends: (() => void | Promise<void>)[] = [];

  const arrive = async (): Promise<number> => {
    await checkIn(world, marathon.eventId, people.slice(next, next + 3));
    next += 3;
    await world.settle();
    return next;
  };

  beforeAll(async () => {
    world = await createWorld();
    marathon = await openMarathon(world);
    people = await addPeople(world, 60);
    url = `${await world.listen()}/graphql`;
    await arrive();
  });
  afterAll(async () => {
    for (const end of ends) await end();
    await world.close();
  });

  const openSocket = () => {
    const client = createClient({ url: url.replace("http", "ws"), webSocketImpl: WebSocket });
    ends.push(() => client.dispose());
    return client;
  };

  it("Apollo Client reads and subscribes", async () => {
    const client = new ApolloClient({
      cache: new InMemoryCache(),
      link: split(
        ({ query: document }) => {
          const definition = getMainDefinition(document);
          return definition.kind === "OperationDefinition" && definition.operation === "subscription";
        },
        new GraphQLWsLink(openSocket()),
        new HttpLink({ uri: url }),
      ),
    });
    ends.push(() => client.stop());
    const read = await client.query<Answer>({ query: gql(query), variables: { campaign: marathon.slug } });
    expect(read.data?.progress.activeVolunteers).toBe(next);
    const seen: number[] = [];
    client
      .subscribe<Answer>({ query: gql(subscription), variables: { campaign: marathon.slug } })
      .subscribe(({ data }) => seen.push(data?.progress.activeVolunteers ?? -1));
    await until(() => seen.length > 0);
    const count = await arrive();
    await until(() => seen.at(-1) === count);
  });

  it("urql reads and subscribes", async () => {
    const socket = openSocket();
    const client = new Client({
      url,
      preferGetMethod: false,
      exchanges: [
        fetchExchange,
        subscriptionExchange({
          forwardSubscription: ({ query: document, variables }) => ({
            subscribe: (sink) => ({
              unsubscribe: socket.subscribe(
                { query: document ?? "", variables: variables ?? {} },
                {
                  next: (value) => sink.next(value as Parameters<typeof sink.next>[0]),
                  error: (error) => sink.error(error),
                  complete: () => sink.complete(),
                },
              ),
            }),
          }),
        }),
      ],
    });
    const read = await client.query<Answer>(query, { campaign: marathon.slug }).toPromise();
    expect(read.data?.progress.activeVolunteers).toBe(next);
    const seen: number[] = [];
    const { unsubscribe } = client
      .subscription<Answer>(subscription, { campaign: marathon.slug })
      .subscribe(({ data }) => seen.push(data?.progress.activeVolunteers ?? -1));
    await until(() => seen.length > 0);
    const count = await arrive();
    await until(() => seen.at(-1) === count);
    unsubscribe();
  });

  it("graphql-ws subscribes, reads and is refused on one socket", async () => {
    const socket = openSocket();
    const reading = socket.iterate<Answer>({ query, variables: { campaign: marathon.slug } });
    for await (const { data } of reading) expect(data?.progress.activeVolunteers).toBe(next);
    const seen: number[] = [];
    socket.subscribe<Answer>(
      { query: subscription, variables: { campaign: marathon.slug } },
      {
        next: ({ data }) => seen.push(data?.progress.activeVolunteers ?? -1),
        error: () => {},
        complete: () => {},
      },
    );
    await until(() => seen.length > 0);
    const count = await arrive();
    await until(() => seen.at(-1) === count);
    for await (const { errors } of socket.iterate({ query, variables: { campaign: "nowhere" } })) {
      expect(errors?.[0]?.extensions?.["code"]).toBe("CAMPAIGN_NOT_FOUND");
    }
  });

  it("graphql-request reads and writes", async () => {
    const client = new GraphQLClient(url);
    const read = await client.request<Answer>(query, { campaign: marathon.slug });
    expect(read.progress.activeVolunteers).toBe(next);
    const sent = await client.request<{ sendThankYou: { __typename: string } }>(
      `mutation ($input: SendThankYouInput!) { sendThankYou(input: $input) { __typename } }`,
      { input: { clientRef: randomUUID(), campaign: marathon.slug, text: "Рақмет!" } },
    );
    expect(sent.sendThankYou.__typename).toBe("ThankYouReceived");
  });

  it("curl reads by POST and by GET", async () => {
    const run = promisify(execFile);
    const body = JSON.stringify({ query, variables: { campaign: marathon.slug } });
    const posted = await run("curl", ["-s", url, "-H", "content-type: application/json", "-d", body]);
    expect((JSON.parse(posted.stdout) as { data: Answer }).data.progress.activeVolunteers).toBe(next);
    const got = await run("curl", [
      ...["-s", "-G", url, "-H", "apollo-require-preflight: 1"],
      ...["--data-urlencode", `query={ progress(campaign: "${marathon.slug}") { activeVolunteers } }`],
    ]);
    expect((JSON.parse(got.stdout) as { data: Answer }).data.progress.activeVolunteers).toBe(next);
  });
});

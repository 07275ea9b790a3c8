import type { AddressInfo } from "node:net";
import Fastify from "fastify";
import mercurius, { type PubSub } from "mercurius";
import type { Context, ProgressView } from "../../packages/schema/dist/index.js";
import { anonymousViewer } from "../../packages/server/dist/access/viewers.js";
import { noSession } from "../../packages/server/dist/http/no-session.js";
import { type FanOutPart, atEvenRate, cpuMicros } from "../fanout/part.js";
import { type PeerCampaign, openPeerCampaign } from "../fanout/peer-campaign.js";
import { answer } from "../support/own-process.js";

/*
 * Mercurius set up as its guide says: the same schema, the same names from memory, versions through its own emitter, and
 * what it does for each subscriber.
 */

let campaign: PeerCampaign | undefined;
const app = Fastify();

answer(
  {
    async listen({ databaseUrl }) {
      const opened = await openPeerCampaign(databaseUrl);
      campaign = opened;
      const { schema, services } = opened.server;
      const progress = schema.getSubscriptionType()?.getFields()["progress"];
      if (!progress) throw new Error("the schema has no progress to subscribe to");
      progress.subscribe = async function* (
        _root,
        _args,
        { pubsub }: { pubsub: PubSub<{ progress: ProgressView }> },
      ) {
        yield opened.current();
        yield* await pubsub.subscribe("progress");
      };
      const context: Context = {
        viewer: anonymousViewer({ address: null, requestId: "mercurius" }),
        session: noSession,
        services,
      };
      app.register(mercurius, { schema, subscription: { context: () => ({ ...context }) } });
      await app.listen({ host: "127.0.0.1", port: 0 });
      return (app.server.address() as AddressInfo).port;
    },
    publish: (versions) =>
      atEvenRate(versions, () => {
        if (!campaign) throw new Error("listen first");
        const seq = campaign.next();
        app.graphql.pubsub.publish({ topic: "progress", payload: campaign.current() });
        return seq;
      }),
    cpu: cpuMicros,
  } satisfies FanOutPart,
  async () => {
    await app.close();
    await campaign?.server.close();
  },
);

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createPubSub } from "@graphql-yoga/subscription";
import { useServer } from "graphql-ws/use/ws";
import { WebSocketServer } from "ws";
import type { Context, ProgressView } from "../../packages/schema/dist/index.js";
import { anonymousViewer } from "../../packages/server/dist/access/viewers.js";
import { noSession } from "../../packages/server/dist/http/no-session.js";
import { answer } from "../support/own-process.js";
import { type FanOutPart, atEvenRate, cpuMicros } from "./part.js";
import { type PeerCampaign, openPeerCampaign } from "./peer-campaign.js";

/*
 * What graphql-ws and type-graphql do when they are set up as their guides say: the same schema, the same names from
 * memory, versions through the default PubSub, and an execution and a serialization for each subscriber.
 */

let campaign: PeerCampaign | undefined;
const pubSub = createPubSub<{ progress: [ProgressView] }>();
const http = createServer();
const sockets = new WebSocketServer({ server: http, perMessageDeflate: false });

answer(
  {
    async listen({ databaseUrl }) {
      const opened = await openPeerCampaign(databaseUrl);
      campaign = opened;
      async function* follow(): AsyncGenerator<ProgressView> {
        yield opened.current();
        yield* pubSub.subscribe("progress");
      }
      const { schema, services } = opened.server;
      const context: Context = {
        viewer: anonymousViewer({ address: null, requestId: "plain" }),
        session: noSession,
        services: { ...services, live: { ...services.live, follow } },
      };
      useServer({ schema, context: () => ({ ...context }) }, sockets);
      await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
      return (http.address() as AddressInfo).port;
    },
    publish: (versions) =>
      atEvenRate(versions, () => {
        if (!campaign) throw new Error("listen first");
        const seq = campaign.next();
        pubSub.publish("progress", campaign.current());
        return seq;
      }),
    cpu: cpuMicros,
  } satisfies FanOutPart,
  () => campaign?.server.close(),
);

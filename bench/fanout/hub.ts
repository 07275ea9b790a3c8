import type { AddressInfo } from "node:net";
import type { Board } from "../../packages/server/dist/live/board.js";
import type { IgilikServer } from "../../packages/server/dist/server.js";
import { openServer } from "../support/built-server.js";
import { memoryAfterGc } from "../idle/memory.js";
import { answer } from "../support/own-process.js";
import { nextBoard } from "./next-board.js";
import { type FanOutPart, atEvenRate, cpuMicros } from "./part.js";

/*
 * Our server, built and whole, but that no projector runs in it: each version is handed to its hub as the projector
 * hands it over. So what is measured is the hub's work alone, and not PostgreSQL's.
 */

let server: IgilikServer | undefined;
let board: Board | undefined;

answer(
  {
    async listen({ databaseUrl }) {
      server = await openServer(databaseUrl, false);
      const current = server.platform.codeBooks.current();
      if (!current) throw new Error("there is no campaign to watch");
      board = await server.platform.boards.board(current.id);
      await server.app.listen({ host: "127.0.0.1", port: 0 });
      return (server.app.server.address() as AddressInfo).port;
    },
    publish: (versions) =>
      atEvenRate(versions, async () => {
        if (!server || !board) throw new Error("listen first");
        await server.platform.boards.accept([nextBoard(board)]);
        board = server.platform.boards.known(board.campaignId) ?? board;
        return board.version.seq;
      }),
    cpu: cpuMicros,
    memory: memoryAfterGc,
  } satisfies FanOutPart,
  () => server?.close(),
);

import { once } from "node:events";
import { type AddressInfo, type Socket, createServer } from "node:net";
import { expect, it } from "vitest";
import { startProjector } from "../src/live/projector.js";
import { until } from "./support/until.js";

it("a projector whose database is away goes on trying, and does not tell of each try", async () => {
  let tries = 0;
  const away = createServer((socket: Socket) => {
    tries += 1;
    socket.destroy();
  }).listen(0, "127.0.0.1");
  await once(away, "listening");
  const { port } = away.address() as AddressInfo;
  const faults: unknown[] = [];
  const projector = startProjector({
    url: `postgres://nobody@127.0.0.1:${port}/none`,
    onBoards: () => undefined,
    onFault: (fault) => faults.push(fault),
  });
  await until(() => tries >= 4);
  await projector.close();
  away.close();
  expect(faults).toHaveLength(1);
});

import { type Socket, connect, createServer } from "node:net";

/*
 * A proxy as a hall has one: takes connections at one port and passes each on to a server that takes it, whichever
 * comes first by chance. It looks at nothing that goes through it.
 */

const [port = 0, ...servers] = process.argv.slice(2).map(Number);

createServer((client) => {
  client.on("error", () => {}); // told by `close`
  forward(
    client,
    servers.toSorted(() => Math.random() - 0.5),
  );
}).listen(port, "127.0.0.1", () => process.send?.("ready"));
process.once("disconnect", () => process.exit());

/** Connects to the first of these servers that listens; with none left the client is sent away. */
function forward(client: Socket, [first, ...others]: readonly number[]): void {
  if (first === undefined || client.destroyed) {
    client.destroy();
    return;
  }
  const server = connect(first, "127.0.0.1");
  let isConnected = false;
  server.on("error", () => {
    if (!isConnected) forward(client, others);
  });
  server.once("connect", () => {
    isConnected = true;
    client.pipe(server).pipe(client);
    client.on("close", () => server.destroy());
    server.on("close", () => client.destroy());
  });
}

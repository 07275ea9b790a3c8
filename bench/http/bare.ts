import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { cpuMicros } from "../fanout/part.js";
import { answer } from "../support/own-process.js";

/* The least that Node can do: the same head and the same bytes to everybody, and 304 to whoever has their tag. */

let headers: Record<string, string> = {};
let body = Buffer.alloc(0);
const http = createServer((request, response) => {
  if (request.headers["if-none-match"] === headers["etag"]) {
    const { "content-length": _, ...withoutLength } = headers;
    response.writeHead(304, withoutLength).end();
  } else response.writeHead(200, headers).end(body);
});

const part = {
  async listen(sent: { headers: Record<string, string>; body: string }): Promise<number> {
    headers = sent.headers;
    body = Buffer.from(sent.body);
    await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
    return (http.address() as AddressInfo).port;
  },
  cpu: cpuMicros,
};

/** What the bare server can be asked. */
export type BarePart = typeof part;

answer(part);

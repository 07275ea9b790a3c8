/**
 * The head of an unmasked WebSocket text frame (RFC 6455, 5.2) for a payload of `length` bytes. We write frames
 * ourselves so that what all members of a group receive is built once; only their operation id differs.
 */
export function textFrameHead(length: number): Buffer {
  if (length < 126) return Buffer.from([0x81, length]);
  if (length < 65_536) {
    const head = Buffer.allocUnsafe(4);
    head[0] = 0x81;
    head[1] = 126;
    head.writeUInt16BE(length, 2);
    return head;
  }
  const head = Buffer.allocUnsafe(10);
  head[0] = 0x81;
  head[1] = 127;
  head.writeUInt32BE(0, 2);
  head.writeUInt32BE(length, 6);
  return head;
}

/** The part of graphql-transport-ws's `next` message that differs between members: `{"id":…,"type":"next","payload":`. */
export function nextMessageStart(operationId: string): Buffer {
  return Buffer.from(`{"id":${JSON.stringify(operationId)},"type":"next","payload":`);
}

/** The shared rest of a `next` message: the execution result and the closing brace. */
export function nextMessageEnd(resultJson: string): Buffer {
  return Buffer.from(`${resultJson}}`);
}

/** The execution result alone out of that rest, as HTTP sends it. */
export function resultOf(messageEnd: Buffer): Buffer {
  return messageEnd.subarray(0, -1);
}

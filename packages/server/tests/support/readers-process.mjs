// Readers of a live subscription in a process of their own, so that the server's memory can be measured alone.
// Told by messages: { connect: { url, query, variables, count } }, { stall: index }, { resume: index }, { stop }.
// Tells: { ready }, { got: { index, version, at } }, { closed: { index, code } }.
import WebSocket from "ws";

const sockets = [];
const versionPattern = /"version":"([^"]+)"/;

function connect(index, { url, query, variables }) {
  return new Promise((resolve) => {
    const socket = new WebSocket(url, "graphql-transport-ws", {
      perMessageDeflate: false,
      skipUTF8Validation: true,
    });
    sockets[index] = socket;
    socket.on("error", () => {});
    socket.on("close", (code) => process.send?.({ closed: { index, code } }));
    socket.on("open", () => socket.send('{"type":"connection_init"}'));
    socket.on("message", (bytes) => {
      const head = bytes.subarray(0, 400).toString();
      if (head.includes('"connection_ack"')) {
        socket.send(JSON.stringify({ id: String(index), type: "subscribe", payload: { query, variables } }));
        return;
      }
      const version = versionPattern.exec(head)?.[1];
      if (!head.includes('"next"') || !version) return;
      process.send?.({ got: { index, version, at: performance.timeOrigin + performance.now() } });
      resolve();
    });
  });
}

process.on("message", (message) => {
  if (message.connect) {
    const indices = Array.from({ length: message.connect.count }, (_, index) => index);
    void Promise.all(indices.map((index) => connect(index, message.connect))).then(() =>
      process.send?.({ ready: true }),
    );
  }
  if (message.stall !== undefined) sockets[message.stall]._socket.pause();
  if (message.resume !== undefined) sockets[message.resume]._socket.resume();
  if (message.stop) process.exit(0);
});

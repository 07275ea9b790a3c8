/**
 * The server cannot start, and its operator can do something about it: the message is one line that says what. It is
 * printed without a stack; whatever else stops a start is a fault of ours and keeps its stack.
 */
export class StartRefused extends Error {
  override readonly name = "StartRefused";
}

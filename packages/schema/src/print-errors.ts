import { ERROR_CODES } from "./error-codes.js";

/** `docs/errors.md`: every code that a refusal can have, what it means and what to do about it. */
export function printErrors(): string {
  const rows = Object.entries(ERROR_CODES).map(
    ([code, { meaning, whatToDo }]) => `| \`${code}\` | ${meaning} | ${whatToDo} |`,
  );
  return `# Error codes

Printed from \`packages/schema/src/error-codes.ts\` by \`npm run codegen\`; do not edit it here.

A refusal carries its code in \`errors[].extensions.code\`, over HTTP and WebSocket alike. Where an answer has a refusal of
its own, such as \`CheckInRefused\`, the same code is in its \`code\` field and there is no entry in \`errors\`. The message is in
English and says what to do next; programs tell refusals apart by the code, which never changes its meaning.
\`extensions.requestId\` names the request as it stands in the server's log.

| code | meaning | what to do |
| --- | --- | --- |
${rows.join("\n")}
`;
}

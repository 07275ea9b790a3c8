import { ERROR_CODES, type ErrorMeaning } from "./error-codes.js";
import { PROTOCOL_CODES } from "./protocol-codes.js";

/** `docs/errors.md`: every code that an answer can have, what it means and what to do about it. */
export function printErrors(): string {
  return `# Error codes

Printed from \`packages/schema/src/error-codes.ts\` and \`protocol-codes.ts\` by \`npm run codegen\`; do not edit it here.

A refusal carries its code in \`errors[].extensions.code\`, over HTTP and WebSocket alike. Where an answer has a refusal of
its own, such as \`CheckInRefused\`, the same code is in its \`code\` field and there is no entry in \`errors\`. The message is in
English and says what to do next; programs tell refusals apart by the code, which never changes its meaning.
\`extensions.requestId\` names the request as it stands in the server's log. To do a thing twice is no refusal: whoever is
there already is answered \`AlreadyCheckedIn\`, and a reference that is sent again is answered as it was the first time.

${tableOf(ERROR_CODES)}

## Codes of GraphQL itself

The request, its document or its variables are wrong, and nothing was asked of the marathon yet. These are errors of a
program, not of its user.

${tableOf(PROTOCOL_CODES)}
`;
}

function tableOf(codes: Record<string, ErrorMeaning>): string {
  const rows = Object.entries(codes).map(
    ([code, { meaning, whatToDo }]) => `| \`${code}\` | ${meaning} | ${whatToDo} |`,
  );
  return ["| code | meaning | what to do |", "| --- | --- | --- |", ...rows].join("\n");
}

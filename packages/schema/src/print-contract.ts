import { printSchemaWithDirectives } from "@graphql-tools/utils";

import { buildSchema } from "./build-schema.js";

/** The contract as text, with its directives, in the order in which it is declared. */
export async function printContract(): Promise<string> {
  const sdl = printSchemaWithDirectives(await buildSchema(), {
    pathToDirectivesInExtensions: ["directives"],
  });
  return `${sdl.trim()}\n`;
}

// Writes src/graphql/generated.ts: a typed document for every operation in src/**/*.graphql, checked against the text
// of the schema. With `--check` it writes nothing and fails when the file is not what it would write.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { codegen } from "@graphql-codegen/core";
import * as documentNodes from "@graphql-codegen/typed-document-node";
import * as operations from "@graphql-codegen/typescript-operations";
import { Kind, parse, print } from "graphql";

const source = path.join(import.meta.dirname, "src");
const target = path.join(source, "graphql/generated.ts");
const schemaFile = path.join(import.meta.dirname, "../schema/schema.graphql");

const documents = readdirSync(source, { recursive: true })
  .filter((name) => name.endsWith(".graphql"))
  .sort()
  .map((name) => ({ location: name, document: parse(readFileSync(path.join(source, name), "utf8")) }));

const header =
  "// Written by codegen.mjs from the *.graphql files beside the components: change those, then `npm run codegen`.\n";

const generated = await codegen({
  filename: target,
  schema: parse(readFileSync(schemaFile, "utf8")),
  documents,
  config: {
    defaultScalarType: "string", // every scalar of ours travels as text
    dedupeFragments: true,
    enumType: "string-literal",
    immutableTypes: true,
    // The name by which the server knows the document: vite.config.ts writes it into the build's manifest.
    unstable_onExecutableDocumentNode: (document) =>
      document.definitions[0]?.kind === Kind.OPERATION_DEFINITION
        ? { hash: createHash("sha256").update(print(document)).digest("hex") }
        : undefined,
    useTypeImports: true,
  },
  plugins: [{ operations: {} }, { documentNodes: {} }],
  pluginMap: { operations, documentNodes },
});
const text = `${header}${generated.trimEnd()}\n`;

if (!process.argv.includes("--check")) {
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
} else if (!existsSync(target) || readFileSync(target, "utf8") !== text) {
  console.error(
    "packages/dashboard/src/graphql/generated.ts is not what the schema and the documents say: run `npm run codegen`",
  );
  process.exit(1);
}

import { parseArgs } from "node:util";
import {
  DomainError,
  type ExportFormat,
  type ExportedList,
  type KeyScope,
  type Language,
} from "@igilik/schema";
import { toConfig } from "../config.js";
import { recountCommand } from "../live/recount-report.js";
import { findSecrets } from "../startup/secrets.js";
import { StartRefused } from "../startup/start-refused.js";
import { addAccountCommand } from "./add-account.js";
import { doctorCommand } from "./doctor.js";
import { exportCommand } from "./export.js";
import { importProgrammeCommand } from "./import-programme.js";
import { importRosterCommand } from "./import-roster.js";
import { issueKeyCommand, listKeysCommand, revokeKeyCommand } from "./keys.js";
import { reportCommand } from "./report.js";
import type { Terminal } from "./terminal.js";
import { listExports } from "../transfer/exports/lists/lists.js";
import { withDatabase } from "./with-database.js";
import { withServer } from "./with-server.js";

/** Lists as they are typed: thank-yous. */
const lists = new Map(
  Object.keys(listExports).map((list) => [list.toLowerCase().replaceAll("_", "-"), list as ExportedList]),
);
const listNames = [...lists.keys()].join(", ");

const usage = `npm run igilik -- <verb>

  migrate                             bring the database to this version
  recount [CAMPAIGN]                  count again from the facts; exits 1 where the counters differ
  account add EMAIL --name NAME [--organization ID]
                                      add a coordinator, or somebody who answers for that organization, and print
                                      their password
  key issue ORGANIZATION --name NAME [--scope report,read] [--expires YYYY-MM-DD]
                                      make an API key for that organization (an id) and print it, this once; with
                                      --expires its last day, in UTC
  key list ORGANIZATION               list the keys of that organization (an id): how each begins, its name, what it may
                                      do, how it stands, its last day, when it was last used
  key revoke KEY                      end the key that begins so, or has this id
  import programme FILE --campaign SLUG [--dry-run] [--language kk|ru|en]
                                      read a programme's CSV file in, or only say what would become of it
  import roster FILE --organization ID [--confirm] [--language kk|ru|en]
                                      say what would become of each row of an organization's people, and with --confirm
                                      read them in
  export LIST --format csv|xlsx --out FILE [--campaign SLUG] [--filter JSON] [--language kk|ru|en]
                                      write a list into a new file: ${listNames};
                                      the filter as exportList takes it, such as {"events":{"search":"tea"}}
  report --out FILE [--campaign SLUG] [--language kk|ru|en]
                                      write a campaign's report into a new PDF file
  doctor                              look whether everything is in place

The verbs work on the database of the settings (DATABASE_URL, else the one in DATA_DIR), beside a running server too.`;

/** The command was typed wrongly; the message says how. */
class UsageError extends Error {}

/**
 * Runs one command.
 *
 * @returns the exit code: 0 done, 1 refused or found wanting, 2 typed wrongly
 */
export async function runCommand(args: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  try {
    return await dispatch(args, terminal);
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.complain(`${error.message}\n\n${usage}`);
      return 2;
    }
    if (error instanceof StartRefused) terminal.complain(error.message);
    else if (error instanceof DomainError) terminal.complain(`${error.code}: ${error.message}`);
    else throw error;
    return 1;
  }
}

async function dispatch(args: readonly string[], terminal: Terminal): Promise<0 | 1> {
  const { words, flags } = parse(args);
  const [verb, ...rest] = words;
  const takes = (most: number): void => {
    if (rest.length > most) throw new UsageError(`"${verb}" does not take "${rest[most]}".`);
  };
  switch (verb) {
    case undefined:
    case "help":
      terminal.print(usage);
      return 0;
    case "migrate":
      takes(0);
      await withDatabase(toConfig(terminal.env), async () => undefined);
      terminal.print("The database is at this version.");
      return 0;
    case "recount":
      takes(1);
      return withDatabase(toConfig(terminal.env), (db) => recountCommand(db, rest[0], terminal.print));
    case "account": {
      takes(2);
      const [step, email] = rest;
      if (step !== "add" || !email)
        throw new UsageError('After "account" comes "add" and an e-mail address.');
      const name = required(flags.name, "--name NAME");
      const { organization } = flags;
      if (organization === "") throw new UsageError("--organization ID is missing.");
      const given = { email, name, organization };
      return withDatabase(toConfig(terminal.env), (db) => addAccountCommand(db, given, terminal));
    }
    case "key": {
      takes(2);
      return dispatchKey(rest, flags, terminal);
    }
    case "import": {
      takes(2);
      const [what, file] = rest;
      if ((what !== "programme" && what !== "roster") || !file) {
        throw new UsageError('After "import" comes "programme" or "roster" and a file.');
      }
      const language = languageOf(flags);
      if (what === "roster") return importRoster(file, language, flags, terminal);
      const campaign = required(flags.campaign, "--campaign SLUG");
      const given = { file, campaign, language, isDryRun: flags["dry-run"] ?? false };
      return withDatabase(toConfig(terminal.env), (db) => importProgrammeCommand(db, given, terminal));
    }
    case "export": {
      takes(1);
      const list = lists.get(rest[0] ?? "");
      if (!list) throw new UsageError(`After "export" comes one of ${listNames}.`);
      const format = formats[required(flags.format, "--format csv|xlsx")];
      if (!format) throw new UsageError("--format is csv or xlsx.");
      const given = {
        ...{ list, format, language: languageOf(flags) },
        ...{ out: required(flags.out, "--out FILE"), campaign: flags.campaign, filter: flags.filter },
      };
      return withServer(toConfig(terminal.env), (server) => exportCommand(server, given, terminal));
    }
    case "report": {
      takes(0);
      const config = toConfig(terminal.env);
      const given = {
        ...{ campaign: flags.campaign, language: languageOf(flags), out: required(flags.out, "--out FILE") },
        home: config.publicUrl ?? null,
      };
      return withServer(config, (server) => reportCommand(server, given, terminal));
    }
    case "doctor":
      takes(0);
      return doctorCommand(terminal);
    default:
      throw new UsageError(`There is no verb "${verb}".`);
  }
}

function importRoster(
  file: string,
  language: Language,
  flags: ReturnType<typeof parse>["flags"],
  terminal: Terminal,
): Promise<0 | 1> {
  const organization = required(flags.organization, "--organization ID");
  const config = toConfig(terminal.env);
  const given = { file, organization, language, isConfirmed: flags.confirm ?? false };
  return withDatabase(config, (db) =>
    importRosterCommand(db, { ...given, matchSecret: findSecrets(config).matchSecret }, terminal),
  );
}

function dispatchKey(
  [step, named]: readonly string[],
  flags: ReturnType<typeof parse>["flags"],
  terminal: Terminal,
): Promise<0 | 1> {
  if ((step !== "issue" && step !== "list" && step !== "revoke") || !named) {
    throw new UsageError(
      'After "key" comes "issue" or "list" and an organization\'s id, or "revoke" and a key.',
    );
  }
  const config = toConfig(terminal.env);
  if (step === "list") return withDatabase(config, (db) => listKeysCommand(db, named, terminal));
  if (step === "revoke") return withDatabase(config, (db) => revokeKeyCommand(db, named, terminal));
  const scopes = (flags.scope ?? "report,read").split(",").map((word) => keyScopes[word]);
  if (!scopes.every((scope) => scope !== undefined)) {
    throw new UsageError("--scope is report, read, or both with a comma.");
  }
  const lastDay = flags.expires ?? null;
  if (lastDay !== null && !isDay(lastDay)) throw new UsageError("--expires is a day like 2026-12-31.");
  const given = { organization: named, name: required(flags.name, "--name NAME"), scopes, lastDay };
  return withDatabase(config, (db) => issueKeyCommand(db, given, terminal));
}

const keyScopes: Partial<Record<string, KeyScope>> = { report: "REPORT", read: "READ" };

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

const formats: Partial<Record<string, ExportFormat>> = { csv: "CSV", xlsx: "XLSX" };

const languages: Partial<Record<string, "KK" | "RU" | "EN">> = { kk: "KK", ru: "RU", en: "EN" };

function languageOf({ language = "ru" }: { language?: string | undefined }): "KK" | "RU" | "EN" {
  const found = languages[language];
  if (!found) throw new UsageError("--language is kk, ru or en.");
  return found;
}

function parse(args: readonly string[]) {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        name: { type: "string" },
        organization: { type: "string" },
        campaign: { type: "string" },
        scope: { type: "string" },
        expires: { type: "string" },
        language: { type: "string" },
        format: { type: "string" },
        filter: { type: "string" },
        out: { type: "string" },
        "dry-run": { type: "boolean" },
        confirm: { type: "boolean" },
      },
    });
    return { words: positionals, flags: values };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function required(value: string | undefined, flag: string): string {
  if (!value) throw new UsageError(`${flag} is missing.`);
  return value;
}

import { type Expression, type RawBuilder, sql } from "kysely";

/** Small letters, a Kazakh letter and the Russian one that looks like it the same: what is compared in searches. */
export function fold(text: Expression<unknown> | string): RawBuilder<string> {
  return sql`fold(${text})`;
}

/** The words of what somebody searches for, each as a pattern of LIKE in which no sign has a meaning. */
export function wordsOf(search: string): string[] {
  return search
    .normalize("NFC")
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[\\%_]/g, "\\$&"));
}

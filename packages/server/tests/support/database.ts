import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { templateDatabase } from "./global-setup.js";

/** A migrated, empty database that only the caller knows; it goes with the test run. */
export interface FreshDatabase {
  name: string;
  /** Connection string of its superuser. */
  url: string;
}

/** Clones the migrated template in some 30 ms. Call it once a test file, or once a test that needs its own. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const url = new URL(inject("postgresUrl"));
  const name = `test_${randomBytes(6).toString("hex")}`;
  const admin = new pg.Client(url.href);
  await admin.connect();
  try {
    await admin.query(`create database ${name} template ${templateDatabase} strategy file_copy`);
  } finally {
    await admin.end();
  }
  url.pathname = `/${name}`;
  return { name, url: url.href };
}

import { addAccount } from "../access/accounts.js";
import { randomWords } from "../access/passwords.js";
import type { Database } from "../database/database.js";
import type { Terminal } from "./terminal.js";

/** Adds a coordinator with a random password, which is printed now and never again. */
export async function addAccountCommand(
  db: Database,
  { email, name }: { email: string; name: string },
  terminal: Terminal,
): Promise<0 | 1> {
  const password = randomWords(4);
  if (!(await addAccount(db, { email, displayName: name, password }))) {
    terminal.complain(`${email} has an account already.`);
    return 1;
  }
  terminal.print(`${email} may sign in with the password ${password}`);
  return 0;
}

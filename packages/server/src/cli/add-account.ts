import { addAccount } from "../access/accounts.js";
import { randomWords } from "../access/passwords.js";
import type { Database } from "../database/database.js";
import { findOrganizations } from "../organizations/organization.repository.js";
import type { Terminal } from "./terminal.js";

/**
 * Adds a coordinator, or somebody who answers for an organization (an id), with a random password, which is printed now
 * and never again.
 *
 * @throws DomainError BAD_EMAIL, BAD_INPUT, ORGANIZATION_NOT_FOUND
 */
export async function addAccountCommand(
  db: Database,
  { email, name, organization }: { email: string; name: string; organization: string | undefined },
  terminal: Terminal,
): Promise<0 | 1> {
  const password = randomWords(4);
  if (!(await addAccount(db, { email, displayName: name, password, organization }))) {
    terminal.complain(`${email} has an account already.`);
    return 1;
  }
  const [row] = organization ? await findOrganizations(db, [organization]) : [];
  const side = row ? `for ${row.name.ru} ` : "";
  terminal.print(`${email} may sign in ${side}with the password ${password}`);
  return 0;
}

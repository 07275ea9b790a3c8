import { DomainError, tidyLine } from "@igilik/schema";

const shortestPassword = 10;

/** An e-mail address as it is compared: the same in any case. */
export function normalizeEmail(email: string): string {
  return email.trim().toLowerCase();
}

/** Whether a text without blanks around it looks like an e-mail address. */
export function isEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(text);
}

/** What is wrong with a new account; undefined when nothing is. */
export function refuseAccount(account: {
  email: string;
  password: string;
}): "BAD_EMAIL" | "WEAK_PASSWORD" | undefined {
  if (!isEmail(account.email.trim())) return "BAD_EMAIL";
  return [...account.password].length < shortestPassword ? "WEAK_PASSWORD" : undefined;
}

/**
 * The name that others see.
 *
 * @throws DomainError BAD_INPUT when it is blank
 */
export function requireDisplayName(given: string): string {
  const displayName = tidyLine(given);
  if (displayName === "") throw new DomainError("BAD_INPUT", "displayName is blank; write a name.");
  return displayName;
}

import { ERROR_CODES, type ErrorCode } from "./error-codes.js";

/** Names, numbers and rules that make a refusal clearer. Never a value that somebody typed: it may be a password or a name. */
export type ErrorDetail = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/**
 * A refusal: the caller asked for something that the rules do not allow. Its code comes from the one list and reaches
 * clients as `extensions.code`. Whatever else is thrown is a fault and is masked at the edge.
 */
export class DomainError extends Error {
  override readonly name = "DomainError";

  constructor(
    readonly code: ErrorCode,
    message: string = `${ERROR_CODES[code].meaning} ${ERROR_CODES[code].whatToDo}`,
    readonly detail: ErrorDetail = {},
  ) {
    super(message);
  }
}

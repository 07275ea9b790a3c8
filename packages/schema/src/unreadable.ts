/**
 * A value that a scalar could not read. A scalar that throws refuses the whole request, a batch of 500 rows with it;
 * this one is handed on, and `findBrokenRules` refuses it where it stands.
 */
export class Unreadable {
  /** @param rule what the value must be, in English, without the value itself */
  constructor(readonly rule: string) {}
}

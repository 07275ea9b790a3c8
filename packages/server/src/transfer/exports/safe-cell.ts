/**
 * What a spreadsheet takes for a formula when it opens a CSV file, also in full width, and behind spaces and marks that
 * nobody sees.
 */
const formula = /^[\s\p{Cf}]*[=+\-@\t\r\n＝＋－＠]/u;

/** Words as a spreadsheet shows them and never executes them: an apostrophe stands before what it would compute. */
export function safeCell(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** A day or a moment of one: as many digits as a number of a telephone, and none. */
const dates = /\d{1,2}\.\d{1,2}\.\d{4}(?:\s+\d{1,2}[:.]\d{2})?|\d{4}-\d{2}-\d{2}(?:[T\s]+\d{1,2}[:.]\d{2})?/g;
/** Ten to thirteen digits with whatever one puts between them; the letter O counts as a zero. */
const longNumber = /(?<![\p{L}\d])\+?\(?\d(?:[\s().\-–—_*/]{0,3}[\doо]){9,12}(?![\p{L}\d])/giu;
/** A number of the city: 272-18-45. */
const cityNumber = /(?<![\d-])\d{3}[-–]\d{2}[-–]\d{2}(?![\d-])/g;

/** The telephone numbers of a text, as they are written. */
export function findPhones(text: string): string[] {
  // Wide digits and those of other scripts are digits as well; one stands for one, so that places stay.
  const digits = text.replaceAll(/(?!\d)\p{Nd}/gu, (digit) => "0".repeat(digit.length));
  const readable = digits.replaceAll(dates, (date) => "x".repeat(date.length));
  return [...readable.matchAll(longNumber), ...readable.matchAll(cityNumber)].map(({ index, 0: found }) =>
    text.slice(index, index + found.length).trim(),
  );
}

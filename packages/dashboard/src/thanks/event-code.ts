// The code of an event in an address of thanks: the event's id in 26 letters and digits that nobody confuses on paper.

/** Crockford's base 32: without i, l, o and u. */
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
const codeLength = 26;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The code of an event's id; undefined for an id of another make. */
export function codeOfEvent(id: string): string | undefined {
  if (!uuid.test(id)) return undefined;
  let rest = BigInt(`0x${id.replaceAll("-", "")}`);
  let code = "";
  for (let place = 0; place < codeLength; place++) {
    code = (alphabet[Number(rest & 31n)] ?? "") + code;
    rest >>= 5n;
  }
  return code;
}

/** What follows an event's code in the address of a poster: the signature of the server that drew it. */
export function splitPosterCode(code: string): { code: string; signature: string | null } {
  return { code: code.slice(0, codeLength), signature: code.slice(codeLength) || null };
}

/** The id that a code stands for, in small or capital letters; undefined for what is no code. */
export function eventOfCode(code: string): string | undefined {
  if (code.length !== codeLength) return undefined;
  let number = 0n;
  for (const letter of code.toLowerCase()) {
    const digit = alphabet.indexOf(letter);
    if (digit === -1) return undefined;
    number = (number << 5n) | BigInt(digit);
  }
  // 26 letters have two bits more than an id.
  if (number >> 128n !== 0n) return undefined;
  const hex = number.toString(16).padStart(32, "0");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

// Words as somebody reads them, however they are written: "д у р а к", "дypак" and "дуррак" are one word.

/** One word of a text. */
export interface WrittenWord {
  /** As it stands in the text. */
  written: string;
  /** In Cyrillic letters, when it has one; look-alikes replaced, repeated letters once. `*` is a hidden letter. */
  cyrillic: string | undefined;
  /** The same in Latin letters. */
  latin: string | undefined;
}

/** Pairs of what one sees and what it stands for in a Cyrillic word. */
const inCyrillic = pairs("aа bв cс eе hн kк mм nп oо pр rг tт uи xх yу iи іи 0о 3з 4ч 6б @а ёе $с");
/** The same in a Latin word. */
const inLatin = pairs("аa вb еe нh кk мm оo рp сc тt уy хx іi 0o 1i 3e 4a 5s 7t @a $s !i");

function pairs(list: string): ReadonlyMap<string, string> {
  return new Map(list.split(" ").map((pair) => [pair[0] ?? "", pair[1] ?? ""]));
}

const letter = String.raw`[\p{L}\p{M}\p{N}@$*#!]`;
/** Letters one by one, with spaces, dots or hyphens between them, or letters together. */
const word = new RegExp(
  String.raw`(?<!${letter})\p{L}(?:[\s._-]{1,2}[\p{L}*#]){2,}(?!${letter})|${letter}+(?:[._-]${letter}{1,3}(?=[._-]${letter}))*(?:[._-]${letter}+)*`,
  "gu",
);

/** The words of a text in their order. */
export function writtenWords(text: string): WrittenWord[] {
  return [...text.matchAll(word)].map(([written]) => {
    const letters = fold(written);
    return {
      written,
      cyrillic: /\p{Script=Cyrillic}/u.test(letters) ? read(letters, inCyrillic) : undefined,
      latin: /\p{Script=Latin}/u.test(letters) ? read(letters, inLatin) : undefined,
    };
  });
}

/** Letters as the lists write them: small, of one kind, repeated ones once. */
export function folded(letters: string, script: "cyrillic" | "latin"): string {
  return read(fold(letters), script === "cyrillic" ? inCyrillic : inLatin);
}

function fold(written: string): string {
  return written
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\p{M}\s._-]/gu, "")
    .replaceAll("#", "*");
}

function read(letters: string, lookAlikes: ReadonlyMap<string, string>): string {
  const same = [...letters].map((each) => lookAlikes.get(each) ?? each).join("");
  return same.replaceAll(/(\p{L})\1+/gu, "$1");
}

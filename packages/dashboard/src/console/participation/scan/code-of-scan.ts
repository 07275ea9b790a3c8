const longest = 40;

/** The badge's code in what a QR code says: the text itself, or the end of an address. Undefined when it can be none. */
export function codeOfScan(text: string): string | undefined {
  const said = text.trim();
  const code = URL.canParse(said) ? new URL(said).pathname.split("/").findLast(Boolean) : said;
  return code && code.length <= longest ? code : undefined;
}

/** An id that nothing has. */
export const nobody = "00000000-0000-7000-8000-00000000dead";

const texts = [
  "",
  " ",
  "а\0б",
  "\ud83d",
  "\u200b\u202e",
  "\ufe0f".repeat(5_000),
  "ұ".repeat(6_000),
  "'; drop table event; --",
  "%_\\",
  nobody,
  `${nobody}\0`,
];

/** Places of lists that are none of ours, or of another list. */
const cursors = [
  [],
  [1, 2],
  [null, null],
  [{}, []],
  [nobody],
  [nobody, nobody],
  ["a\0", nobody],
  ["\ud83d", nobody],
  ["a", "b", `${nobody}\0`],
  ["2026-12-04", nobody],
  ["2026-02-30", nobody],
  ["2026-12-04T10:00:00+05:00", nobody],
  ["2026-02-30 10:00:00+00", nobody],
  ["0000-01-01T00:00:00Z", nobody],
  ["+294277-01-01T00:00:00Z", nobody],
  ["2026-12-04T10:00:00+23:59", nobody],
  ["Fri Dec 04 2026 (\0)", nobody],
].map((values) => Buffer.from(JSON.stringify(values)).toString("base64url"));

/** Values that fit no field or hardly one, by the scalar that they are sent as. */
const byScalar: Readonly<Record<string, readonly unknown[]>> = {
  String: texts,
  ID: texts,
  Int: [0, -1, 2_147_483_647, -2_147_483_648],
  Float: [0, -1, 1e308, -1e308, 5e-324, 1e-7, 99_999_999.999_999_9],
  Boolean: [null],
  Date: ["0000-01-01", "0001-01-01", "9999-12-31", "2026-02-30", "2000-01-01", "2199-12-31", "\0", ""],
  DateTime: [
    "0000-01-01T00:00:00Z",
    "0001-01-01T00:00:00+14:00",
    "9999-12-31T23:59:59-11:00",
    "2000-01-01T00:00:00Z",
    "2199-12-31T23:59:59Z",
    "2026-12-04T10:00:00+23:59",
    "2026-02-30T10:00:00Z",
    "\0",
    "",
  ],
};

/** What to try in a field. Throws for a scalar that nobody has thought of. */
export function uglyValuesOf(scalar: string, field: string): readonly unknown[] {
  const values = byScalar[scalar];
  if (!values) throw new Error(`no ugly ${scalar} is known`);
  return field === "after" ? [...values, ...cursors] : values;
}

const kazakhstan = ["Almaty", "Qostanay", "Qyzylorda", "Aqtobe", "Atyrau", "Aqtau", "Oral"];

/** The zones to choose from: Kazakhstan's, and the one that the reader's own clock is in. */
export const timeZones = [
  ...new Set([...kazakhstan.map((city) => `Asia/${city}`), Intl.DateTimeFormat().resolvedOptions().timeZone]),
];

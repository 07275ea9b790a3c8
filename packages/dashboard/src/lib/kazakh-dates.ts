// Chromium claims `kk` but has no names for it ("2026 M09 5"), so the names live here (CLDR, lower case inside a sentence).

/** January to December. */
export const kazakhMonths = [
  "қаңтар",
  "ақпан",
  "наурыз",
  "сәуір",
  "мамыр",
  "маусым",
  "шілде",
  "тамыз",
  "қыркүйек",
  "қазан",
  "қараша",
  "желтоқсан",
] as const;

/** January to December, shortened. */
export const kazakhMonthsShort = [
  "қаң.",
  "ақп.",
  "нау.",
  "сәу.",
  "мам.",
  "мау.",
  "шіл.",
  "там.",
  "қыр.",
  "қаз.",
  "қар.",
  "жел.",
] as const;

/** Sunday to Saturday. */
export const kazakhWeekdays = [
  "жексенбі",
  "дүйсенбі",
  "сейсенбі",
  "сәрсенбі",
  "бейсенбі",
  "жұма",
  "сенбі",
] as const;

/** Sunday to Saturday, two letters. */
export const kazakhWeekdaysShort = ["жс", "дс", "сс", "ср", "бс", "жм", "сб"] as const;

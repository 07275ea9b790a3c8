/** A text in the three languages of the city; none is empty. */
export interface LocalizedTextValue {
  kk: string;
  ru: string;
  en: string;
}

/** What people give: at least one language. */
export interface PartialLocalizedText {
  kk?: string | null | undefined;
  ru?: string | null | undefined;
  en?: string | null | undefined;
}

/**
 * Fills missing languages from the nearest one: Kazakh from Russian, Russian from Kazakh, English from Russian.
 * Returns undefined when nothing but blanks was given.
 */
export function completeLocalized(given: PartialLocalizedText): LocalizedTextValue | undefined {
  const [kk, ru, en] = [given.kk?.trim(), given.ru?.trim(), given.en?.trim()];
  const any = ru || kk || en;
  if (!any) return undefined;
  return { kk: kk || ru || any, ru: ru || kk || any, en: en || ru || any };
}

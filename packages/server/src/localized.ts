/** A text in the three languages of the city; none is empty. */
export interface LocalizedTextValue {
  kk: string;
  ru: string;
  en: string;
}

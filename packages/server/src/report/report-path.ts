import type { Language } from "@igilik/schema";

/** Where the newest report is downloaded. The version is for whatever keeps answers: it names what was made when. */
export function reportPath(slug: string, language: Language, version: string): string {
  return `/reports/${slug}/${language.toLowerCase()}.pdf?version=${version}`;
}

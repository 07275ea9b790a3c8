/** The address of a public page with the campaign and the language of this one. */
export function publicAddress(path: string, campaign: string): string {
  const language = new URLSearchParams(location.search).get("lang");
  const search = new URLSearchParams({ campaign, ...(language && { lang: language }) });
  return `${path}?${search}`;
}

/** The build that this page is of; undefined when it is served by the development server. */
export function pageBuild(): string | undefined {
  const build = document.querySelector<HTMLMetaElement>('meta[name="igilik-build"]')?.content;
  return build === "" ? undefined : build;
}

/** How a link went out: through the device's own sheet, into the clipboard, not at all, or called off by the reader. */
export type Shared = "shared" | "copied" | "refused" | "left";

/** Hands a link to the device, or copies it. Refused where the browser allows neither, as on a page without HTTPS. */
export async function shareLink(title: string, url: string): Promise<Shared> {
  if (typeof navigator.share === "function") {
    try {
      await navigator.share({ title, url });
      return "shared";
    } catch (error) {
      if (error instanceof DOMException && error.name === "AbortError") return "left";
    }
  }
  try {
    await navigator.clipboard.writeText(url);
    return "copied";
  } catch {
    return "refused";
  }
}

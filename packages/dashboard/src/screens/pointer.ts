import { later } from "../lib/later";

const restAfterMs = 3_000;

/** Hides the pointer while nobody moves it. A double click fills the display, or leaves it again. */
export function restPointer(body: HTMLElement): void {
  let cancel = () => {};
  const rest = () => {
    body.dataset["pointer"] = "resting";
  };
  body.addEventListener("pointermove", () => {
    delete body.dataset["pointer"];
    cancel();
    cancel = later(rest, restAfterMs);
  });
  body.addEventListener("dblclick", () => {
    const change = document.fullscreenElement ? document.exitFullscreen() : body.requestFullscreen?.();
    change?.catch(() => undefined); // a kiosk that forbids it fills its display already
  });
  rest();
}

import { screen, waitFor } from "@testing-library/react";
import decode from "qr/decode.js";
import { encode } from "uqr";
import { afterEach, describe, expect, test } from "vitest";
import { codeOfScan } from "../../src/console/participation/scan/code-of-scan";
import { startScanning } from "../../src/console/participation/scan/scan-loop";
import { deskAddress, field } from "./desk-support";
import { openConsole } from "./support";

afterEach(() => void Reflect.deleteProperty(navigator, "mediaDevices"));

/** Turns the pictures of a camera by hand: what each says, one after the other. */
function scan(pictures: (string | undefined)[], isFree: () => boolean = () => true): Promise<string[]> {
  const taken: string[] = [];
  return new Promise((resolve) => {
    const stop = startScanning({
      read: () => Promise.resolve(pictures.shift()),
      onCode: (code) => isFree() && taken.push(code) > 0,
      later(act) {
        if (pictures.length > 0) act();
        else resolve(taken);
        return () => stop();
      },
    });
  });
}

describe("the camera", () => {
  test("takes a code once however long it is held there, and again after it was away", async () => {
    const away = Array.from({ length: 10 }, () => undefined);
    expect(await scan(["AK4821", "AK4821", undefined, "AK4821", "SE7302", ...away, "SE7302"])).toEqual([
      "AK4821",
      "SE7302",
      "SE7302",
    ]);
  });

  test("tries a code again for which the desk was not free", async () => {
    const free = [false, true];
    expect(await scan(["AK4821", "AK4821", "AK4821"], () => free.shift() ?? true)).toEqual(["AK4821"]);
  });

  test.each([
    [" AK4821 ", "AK4821"],
    ["https://marathon.example.kz/v/AK4821?lang=kk", "AK4821"],
    ["https://marathon.example.kz/", undefined],
    ["x".repeat(41), undefined],
  ])("reads %s as the code %s", (text, code) => {
    expect(codeOfScan(text)).toBe(code);
  });

  test("reads the picture of a code with the reader that is loaded where the browser has none", () => {
    const { data: dots, size } = encode("AK4821", { border: 4 });
    const dot = 8;
    const width = size * dot;
    const data = new Uint8Array(width * width * 4).fill(255);
    for (let y = 0; y < width; y++)
      for (let x = 0; x < width; x++)
        if (dots[Math.floor(y / dot)]?.[Math.floor(x / dot)])
          data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
    expect(decode({ data, width, height: width })).toBe("AK4821");
  });

  test("says kindly that it may not be used, and the field keeps the focus", async () => {
    const refusal = new DOMException("no", "NotAllowedError");
    Object.defineProperty(navigator, "mediaDevices", {
      configurable: true,
      value: { getUserMedia: () => Promise.reject(refusal) },
    });
    const { user } = openConsole(deskAddress);
    await field();
    await user.click(screen.getByRole("button", { name: "Scan with the camera" }));
    expect((await screen.findByRole("alert")).textContent).toMatch(/type the code/);
    await waitFor(async () => expect(document.activeElement).toBe(await field()));
  });
});

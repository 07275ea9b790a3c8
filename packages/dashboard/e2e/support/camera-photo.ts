import type { Page } from "playwright-core";

/** A photo with what a camera writes beside it. */
export async function photoWithCamera(page: Page): Promise<Buffer> {
  const url = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 640, height: 480 });
    const pen = canvas.getContext("2d");
    for (let y = 0; y < 48; y++) {
      if (pen) pen.fillStyle = `hsl(${y * 7} 60% 50%)`;
      pen?.fillRect(0, y * 10, 640, 10);
    }
    return canvas.toDataURL("image/jpeg");
  });
  const jpeg = Buffer.from(url.slice(url.indexOf(",") + 1), "base64");
  const said = Buffer.from("Camera of somebody, 43.238 N 76.945 E");
  const comment = Buffer.from([0xff, 0xfe, 0, said.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), comment, said, jpeg.subarray(2)]);
}

import { writeFileSync } from "node:fs";
import { encode } from "uqr";

const [width, height] = [640, 480];
const dot = 10;

/**
 * What makes Chromium show a film where a page asks for the camera, which it may without a question: a Chromium without
 * windows, as the registry has it, can ask none. The film is read when the camera is switched on.
 */
export const cameraShows = (film: string): string[] => [
  "--use-fake-device-for-media-stream",
  "--use-fake-ui-for-media-stream",
  `--use-file-for-fake-video-capture=${film}`,
];

/** Writes a film, over and over the same picture, as YUV4MPEG2: a badge with its QR code, held before the camera. */
export function filmBadge(film: string, code: string): void {
  const { data: dots, size } = encode(code, { border: 4 });
  const [left, top] = [(width - size * dot) / 2, (height - size * dot) / 2];
  const light = Buffer.alloc(width * height, 200);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (dots[Math.floor((y - top) / dot)]?.[Math.floor((x - left) / dot)]) light[y * width + x] = 30;
  const noColor = Buffer.alloc(width * height * 0.5, 128);
  const frame = Buffer.concat([Buffer.from("FRAME\n"), light, noColor]);
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`);
  writeFileSync(film, Buffer.concat([head, frame, frame]));
}

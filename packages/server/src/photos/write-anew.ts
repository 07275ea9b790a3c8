import { DomainError } from "@igilik/schema";
import sharp from "sharp";

/** A photo as it is kept: JPEG, upright, in sRGB, and nothing of what a camera wrote beside it. */
export interface WrittenPhoto {
  large: Buffer;
  small: Buffer;
  /** Of the large one, in pixels. */
  width: number;
  height: number;
}

/** The longer side of what is kept, in pixels. */
const largeSide = 1600;
const smallSide = 480;

/** A decoder needs a few bytes of memory for each pixel, however small the file. */
const pixelsAtMost = 50_000_000;

const jpeg = { quality: 80, mozjpeg: true } as const;

// Nothing else of what the library can read is let near a stranger's bytes: no SVG, no PDF, no TIFF.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: ["VipsForeignLoadJpegBuffer", "VipsForeignLoadPngBuffer", "VipsForeignLoadWebpBuffer"],
});
// Each photo is read once.
sharp.cache(false);

/**
 * Writes a photo anew. How large it is says its head; nothing is decoded of one that is too large.
 *
 * @throws DomainError FILE_NOT_PHOTO, PHOTO_TOO_LARGE
 */
export async function writeAnew(bytes: Buffer): Promise<WrittenPhoto> {
  const { width, height } = await orNoPhoto(() => sharp(bytes, { limitInputPixels: false }).metadata());
  if (width * height > pixelsAtMost) throw new DomainError("PHOTO_TOO_LARGE");
  const large = await orNoPhoto(() =>
    sharp(bytes, { limitInputPixels: pixelsAtMost, failOn: "error" })
      .timeout({ seconds: 20 })
      .autoOrient()
      .resize(largeSide, largeSide, { fit: "inside", withoutEnlargement: true })
      .flatten({ background: "#fff" })
      .jpeg(jpeg)
      .toBuffer({ resolveWithObject: true }),
  );
  const small = await sharp(large.data)
    .resize(smallSide, smallSide, { fit: "inside", withoutEnlargement: true })
    .jpeg(jpeg)
    .toBuffer();
  return { large: large.data, small, width: large.info.width, height: large.info.height };
}

/** The library tells what it cannot read by throwing. */
async function orNoPhoto<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch {
    throw new DomainError("FILE_NOT_PHOTO");
  }
}

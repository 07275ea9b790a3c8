/** Reads the QR code in a picture of the camera; undefined when there is none. */
export type ReadPicture = (video: HTMLVideoElement) => Promise<string | undefined>;

/** What some browsers have built in. */
interface BuiltInDetector {
  detect: (picture: HTMLVideoElement) => Promise<{ rawValue: string }[]>;
}

interface BuiltInDetectors {
  new (options: { formats: string[] }): BuiltInDetector;
  getSupportedFormats: () => Promise<string[]>;
}

/** A camera's picture is looked at in this width at most, in pixels: a badge fills a good part of it. */
const widthAtMost = 640;

/** The browser's own reader where it has one, else one in JavaScript that is loaded now: it needs no leave to run wasm. */
export async function createQrReader(): Promise<ReadPicture> {
  return (await builtInReader()) ?? ownReader();
}

async function builtInReader(): Promise<ReadPicture | undefined> {
  const { BarcodeDetector: Detector }: { BarcodeDetector?: BuiltInDetectors } =
    globalThis as typeof globalThis & {
      BarcodeDetector?: BuiltInDetectors;
    };
  if (!Detector || !(await Detector.getSupportedFormats()).includes("qr_code")) return undefined;
  const detector = new Detector({ formats: ["qr_code"] });
  return async (video) => (await detector.detect(video))[0]?.rawValue;
}

async function ownReader(): Promise<ReadPicture> {
  const { default: decode } = await import("qr/decode.js");
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  return (video) => {
    if (!pen || video.videoWidth === 0) return Promise.resolve(undefined);
    const scale = Math.min(1, widthAtMost / video.videoWidth);
    canvas.width = Math.round(video.videoWidth * scale);
    canvas.height = Math.round(video.videoHeight * scale);
    pen.drawImage(video, 0, 0, canvas.width, canvas.height);
    const { data, width, height } = pen.getImageData(0, 0, canvas.width, canvas.height);
    try {
      return Promise.resolve(decode({ data, width, height }));
    } catch {
      return Promise.resolve(undefined); // it throws when there is no code in the picture
    }
  };
}

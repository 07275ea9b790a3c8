import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

/** A Chromium to start, with what it needs to find its own libraries and fonts. */
export interface FoundBrowser {
  executablePath: string;
  env: Record<string, string>;
}

const cache = path.resolve(import.meta.dirname, "../../../../.cache");
const names = ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser"];
const macPrograms = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** The machine's own Chrome or Chromium; where there is none, the one from the registry, for x64 Linux. */
export function findBrowser(): FoundBrowser {
  const folders = (process.env["PATH"] ?? "").split(path.delimiter);
  const candidates = [
    ...macPrograms,
    ...names.flatMap((name) => folders.map((folder) => path.join(folder, name))),
  ];
  const installed = candidates.find((candidate) => existsSync(candidate));
  if (installed) return { executablePath: installed, env: {} };
  if (process.platform === "linux" && process.arch === "x64") return unpackChromium();
  throw new Error("no Chrome or Chromium was found for the browser tests: install one");
}

/** Unpacks the registry's Chromium once, with the libraries that a bare Linux lacks. */
function unpackChromium(): FoundBrowser {
  const main = createRequire(import.meta.url).resolve("@sparticuz/chromium");
  const manifest = readFileSync(path.resolve(path.dirname(main), "../../package.json"), "utf8");
  const { version } = JSON.parse(manifest) as { version: string };
  const folder = path.join(cache, `chromium-${version}`);
  if (!existsSync(folder)) {
    mkdirSync(cache, { recursive: true });
    const fresh = mkdtempSync(`${folder}-`);
    execFileSync(process.execPath, ["--input-type=module", "--eval", unpacking], {
      cwd: import.meta.dirname,
      // It unpacks into the temporary folder, and its libraries only where it believes to be in Amazon's cloud.
      env: { ...process.env, TMPDIR: fresh, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" },
    });
    writeFileSync(path.join(fresh, "fonts.conf"), fontSettings(folder));
    try {
      renameSync(fresh, folder);
    } catch (error) {
      rmSync(fresh, { recursive: true, force: true });
      if (!existsSync(folder)) throw error; // else another run was quicker
    }
  }
  return {
    executablePath: path.join(folder, "chromium"),
    env: {
      LD_LIBRARY_PATH: path.join(folder, "al2023/lib"),
      FONTCONFIG_FILE: path.join(folder, "fonts.conf"),
    },
  };
}

/** The machine's fonts, and for one without any the single font that comes with the browser. */
function fontSettings(folder: string): string {
  const folders = ["/usr/share/fonts", path.join(folder, "fonts")]
    .map((fonts) => `<dir>${fonts}</dir>`)
    .join("");
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>${folders}<cachedir>${path.join(folder, "fonts-cache")}</cachedir></fontconfig>
`;
}

const unpacking = 'import chromium from "@sparticuz/chromium"; await chromium.executablePath();';

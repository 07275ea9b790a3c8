// @vitest-environment node
import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const read = (file: string): string => readFileSync(path.join(root, file), "utf8");

/** Components of Mantine that the console draws with. */
const used = new Set(
  readdirSync(path.join(root, "src/console"), { encoding: "utf8", recursive: true })
    .filter((file) => file.endsWith(".tsx"))
    .flatMap((file) =>
      [...read(`src/console/${file}`).matchAll(/import \{([^}]+)\} from "@mantine\/core"/g)].flatMap(
        ([, names = ""]) => names.split(",").map((name) => name.trim()),
      ),
    ),
);

test("every component of Mantine that is used brings its own styles", () => {
  const styles = [...used]
    .map((name) => `@mantine/core/styles/${name}.css`)
    .filter((file) => existsSync(path.join(root, "node_modules", file)));
  expect(styles).toContain("@mantine/core/styles/Progress.css");
  const imported = read("src/console/shell/mantine.css");
  expect(styles.filter((file) => !imported.includes(`"${file}"`))).toEqual([]);
});

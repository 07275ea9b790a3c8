import path from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * What takes longest begins first, so that no core is left with it at the end. Beside a file that keeps processor and
 * database busy stand files that mostly wait for clocks, starts and outages.
 */
const first = [
  ...["histories", "demo", "leader", "loss", "many-nodes", "histories-more"],
  ...["start-refusals", "demo-laps", "embedded-postgres", "clean-checkout", "curl-restart", "slow-reader"],
  ...["console", "blocked-socket", "server-killed", "pages", "screen", "accessible", "demonstration"],
].map((name) => `${name}.test.ts`);

/** The order in which files of tests are begun: vitest knows their sizes, which say little about how long they take. */
export class FileOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const projects = [...new Set(sorted.map(({ project }) => project.name))];
    const rank = ({ moduleId }: TestSpecification) => {
      const place = first.indexOf(path.basename(moduleId));
      return place === -1 ? first.length : place;
    };
    return projects.flatMap((name) =>
      sorted.filter(({ project }) => project.name === name).toSorted((a, b) => rank(a) - rank(b)),
    );
  }
}

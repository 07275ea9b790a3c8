import { DomainError, type DuplicatesPort } from "../../src/index.js";
import { allow, found, pageOf } from "./answers.js";
import type { FakeWorld } from "./world.js";

/** Pairs of the world's cards; a decision moves no card. */
export function fakeDuplicates(world: FakeWorld): DuplicatesPort {
  return {
    async list(viewer, state, page) {
      allow(viewer, "RECORD_PARTICIPATION");
      return pageOf(
        world.duplicates.filter((pair) => pair.state === state),
        page,
        ({ id }) => id,
      );
    },
    async decide(viewer, { clientRef, candidate: id, decision, reason = null }) {
      allow(viewer, "RECORD_PARTICIPATION");
      const place = world.duplicates.findIndex((pair) => pair.id === id);
      const pair = found(world.duplicates[place], "DUPLICATE_NOT_FOUND");
      if (pair.state === decision) throw new DomainError("WRONG_STATE");
      const decidedAt = decision === "OPEN" ? null : "2026-12-05T06:00:00Z";
      const candidate = { ...pair, state: decision, reason, by: viewer.displayName, decidedAt };
      world.duplicates[place] = candidate;
      return { clientRef, candidate, write: world.change() };
    },
  };
}

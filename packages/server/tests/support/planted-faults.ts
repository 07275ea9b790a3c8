import path from "node:path";
import type { Plugin } from "vitest/config";

/** A mistake as somebody could make it: in one file, one text becomes another. */
export interface PlantedFault {
  name: string;
  /** From packages/server. */
  file: string;
  find: string;
  replace: string;
}

/** What the test of histories must notice, each by itself. `npm run check:faults` plants them one after another. */
export const plantedFaults: readonly PlantedFault[] = [
  {
    name: "no event lock",
    file: "src/database/migrations/0044-guardians-far-down.ts",
    find: "for share of e",
    replace: "",
  },
  {
    name: "no person lock",
    file: "src/database/migrations/0044-guardians-far-down.ts",
    find: "for share of p",
    replace: "",
  },
  {
    name: "a delta twice",
    file: "src/database/migrations/0019-numbered-headings.ts",
    find: "union all select campaign_id, 'volunteer_turnouts', dimension, key, sign * sum(verified) from head",
    replace:
      "union all select campaign_id, 'volunteer_turnouts', dimension, key, 2 * sign * sum(verified) from head",
  },
  {
    name: "a fact dropped on conflict",
    file: "src/database/migrations/0019-numbered-headings.ts",
    find: "do update set verified = p.verified + excluded.verified, reported = p.reported + excluded.reported",
    replace:
      "do update set verified = greatest(p.verified, excluded.verified), reported = greatest(p.reported, excluded.reported)",
  },
  {
    name: "a delta twice, for different people in one list",
    file: "src/database/migrations/0019-numbered-headings.ts",
    find: "('volunteer_turnouts', turnouts)",
    replace: "('volunteer_turnouts', 2 * turnouts)",
  },
  {
    name: "a fact dropped on conflict, for different people in one list",
    file: "src/database/migrations/0019-numbered-headings.ts",
    find: "do update set verified = p.verified + 1",
    replace: "do update set verified = 1",
  },
  {
    name: "the day taken from UTC",
    file: "src/database/migrations/0004-events.ts",
    find: "(new.starts_at at time zone c.time_zone)::date",
    replace: "(new.starts_at at time zone 'UTC')::date",
  },
  {
    name: "a rehearsal counted",
    file: "src/database/migrations/0018-lean-arrivals.ts",
    find: "not c.is_rehearsal as counts_in_series",
    replace: "true as counts_in_series",
  },
  {
    name: "a rehearsal event counted",
    file: "src/database/migrations/0018-lean-arrivals.ts",
    find: `when e.is_rehearsal then 'REHEARSAL'
        when e.status in ('CANCELLED', 'POSTPONED') then 'CANCELLED'
      end as left_out`,
    replace: `when e.status in ('CANCELLED', 'POSTPONED') then 'CANCELLED' end as left_out`,
  },
];

/** Changes the source as it is loaded, so that no file on disk is touched. Throws when the place is not there any more. */
export function plantFault(name: string): Plugin {
  const fault = plantedFaults.find((each) => each.name === name);
  if (!fault) throw new Error(`no planted fault is called "${name}"`);
  const file = path.resolve(import.meta.dirname, "../..", fault.file);
  return {
    name: "plant-fault",
    enforce: "pre",
    transform: (source, id) => {
      if (id.split("?")[0] !== file) return undefined;
      if (source.split(fault.find).length !== 2) {
        throw new Error(`the fault "${name}" does not find its one place in ${fault.file}: mend its text`);
      }
      return source.replace(fault.find, () => fault.replace);
    },
  };
}

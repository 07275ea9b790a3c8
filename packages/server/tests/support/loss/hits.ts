const victims = ["server", "leader", "PostgreSQL", "proxy"] as const;
const ways = ["kill", "freeze"] as const;

/** One thing that happens to one of the processes. */
export interface Hit {
  victim: (typeof victims)[number];
  /** SIGKILL, or SIGSTOP and SIGCONT. */
  how: (typeof ways)[number];
  /** Which of the servers, from 0 to below 1, where the victim is a server. */
  which: number;
  /** How long it stays frozen, in milliseconds. */
  forMs: number;
  /** Writes that are acknowledged before it happens, from the one before on. */
  afterWrites: number;
}

/** Each kind of hit as often as any other, in an order of chance, from 200 ms to `freezeAtMostMs` long. */
export function drawHits(count: number, freezeAtMostMs: number, random: () => number): Hit[] {
  const hits: Hit[] = [];
  while (hits.length < count) {
    const kinds = victims.flatMap((victim) => ways.map((how) => ({ victim, how, order: random() })));
    for (const { victim, how } of kinds.toSorted((a, b) => a.order - b.order)) {
      hits.push({
        victim,
        how,
        which: random(),
        forMs: Math.round(200 + random() * (freezeAtMostMs - 200)),
        afterWrites: Math.round(1 + random() * 150),
      });
    }
  }
  return hits.slice(0, count);
}

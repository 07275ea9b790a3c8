/** What the wall knows between two cards: which stand on it, newest first, and when each was put up last. */
export interface Wall<Note extends { id: string }> {
  notes: readonly Note[];
  /** Turn in which a note was put up last; a note that never was is not in it. */
  turns: ReadonlyMap<string, number>;
  /** Rises by one with every card that is put up. */
  turn: number;
}

/** More than the tallest wall has room for. */
const mostNotes = 14;

/** The wall at the beginning: the newest notes, as many as there may be room for. */
export function firstWall<Note extends { id: string }>(published: readonly Note[]): Wall<Note> {
  const notes = published.slice(0, mostNotes);
  return { notes, turns: new Map(notes.map(({ id }) => [id, 0])), turn: 0 };
}

/**
 * Puts one more note at the top: the newest that has never been up, else the one that was up longest ago. Notes that
 * are in sight (`inSight`) stay; when all are in sight already, nothing changes.
 */
export function turnWall<Note extends { id: string }>(
  wall: Wall<Note>,
  published: readonly Note[],
  inSight: ReadonlySet<string>,
): Wall<Note> {
  const turnOf = ({ id }: Note) => wall.turns.get(id) ?? -1;
  const [next] = published
    .filter(({ id }) => !inSight.has(id))
    .sort((one, other) => turnOf(one) - turnOf(other));
  if (!next) return wall;
  const turn = wall.turn + 1;
  return {
    notes: [next, ...wall.notes.filter(({ id }) => id !== next.id)].slice(0, mostNotes),
    turns: new Map([...wall.turns, [next.id, turn]]),
    turn,
  };
}

/** Takes down at once what is not published any more, and shows the words of the others as they are now. */
export function keepPublished<Note extends { id: string }>(
  wall: Wall<Note>,
  published: readonly Note[],
): Wall<Note> {
  const byId = new Map(published.map((note) => [note.id, note]));
  const notes = wall.notes.map(({ id }) => byId.get(id)).filter((note) => note !== undefined);
  if (notes.length === 0) return firstWall(published);
  return { ...wall, notes, turns: new Map([...wall.turns].filter(([id]) => byId.has(id))) };
}

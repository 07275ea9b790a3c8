import { useCallback, useEffect, useRef, useState } from "react";

/** One page of a list, as the API's connections hand it out. */
export interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

interface Loaded<Node> {
  nodes: readonly Node[];
  hasMore: boolean;
  endCursor: string | null;
  pages: number;
}

/** A list that is read page by page and read again as a whole. */
export interface Pages<Node> {
  /** Undefined until the first page has come. */
  nodes: readonly Node[] | undefined;
  hasMore: boolean;
  /** How many pages were read; 0 before the first one. */
  openPages: number;
  isLoading: boolean;
  /** True when the last try failed; `nodes` are then what was there before. */
  hasFailed: boolean;
  more: () => void;
  retry: () => void;
}

/** Reads so many pages that follow upon `after`, as one. */
type Load<Node> = (after: string | null, pages: number) => Promise<Page<Node>>;

async function loadPages<Node>(
  load: Load<Node>,
  { count, atOnce }: { count: number; atOnce: number },
  known?: Loaded<Node>,
): Promise<Loaded<Node>> {
  let loaded: Loaded<Node> = known ?? { nodes: [], hasMore: true, endCursor: null, pages: 0 };
  while (loaded.pages < count && loaded.hasMore) {
    // Each page begins where the one before ends, so they cannot be asked for at once.
    const pages = Math.min(atOnce, count - loaded.pages);
    const { nodes, pageInfo } = await load(loaded.endCursor, pages);
    loaded = {
      nodes: [...loaded.nodes, ...nodes],
      hasMore: pageInfo.hasNextPage,
      endCursor: pageInfo.endCursor,
      pages: loaded.pages + pages,
    };
  }
  return loaded;
}

/** A list that was read again, with the very objects of before where nothing has changed: their lines need not be drawn again. */
function keepUnchanged<Node>(before: readonly Node[], after: readonly Node[]): readonly Node[] {
  const known = new Map(before.map((node) => [JSON.stringify(node), node]));
  const kept = after.map((node) => known.get(JSON.stringify(node)) ?? node);
  const isSame = kept.length === before.length && kept.every((node, place) => node === before[place]);
  return isSame ? before : kept;
}

/**
 * Reads a list with `load`, again from the start whenever `refreshKey` changes: as many pages as are open, so that what
 * was taken down disappears from all of them. Another `load` is another list. Nothing is read as long as the key is
 * undefined. A `load` that can answer several pages as one says how many `atOnce`.
 */
export function usePages<Node>(
  load: Load<Node>,
  refreshKey: string | number | undefined,
  atOnce = 1,
): Pages<Node> {
  const [loaded, setLoaded] = useState<Loaded<Node>>();
  const [isLoading, setLoading] = useState(true);
  const [hasFailed, setFailed] = useState(false);
  const open = useRef({ pages: 1, load });
  const newest = useRef(0);

  const run = useCallback(
    async (count: number, known?: Loaded<Node>) => {
      const mine = ++newest.current;
      setLoading(true);
      try {
        const result = await loadPages(load, { count, atOnce }, known);
        if (mine !== newest.current) return;
        open.current = { pages: count, load };
        setLoaded((before) =>
          before ? { ...result, nodes: keepUnchanged(before.nodes, result.nodes) } : result,
        );
        setFailed(false);
      } catch {
        if (mine === newest.current) setFailed(true);
      } finally {
        if (mine === newest.current) setLoading(false);
      }
    },
    [load, atOnce],
  );

  const refresh = useCallback(() => run(open.current.load === load ? open.current.pages : 1), [run, load]);
  useEffect(() => {
    if (refreshKey !== undefined) void refresh();
  }, [refresh, refreshKey]);

  return {
    nodes: loaded?.nodes,
    hasMore: loaded?.hasMore ?? false,
    openPages: loaded?.pages ?? 0,
    isLoading,
    hasFailed,
    more: () => void run((loaded?.pages ?? 0) + 1, loaded),
    retry: () => void refresh(),
  };
}

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

async function loadPages<Node>(
  load: (after: string | null) => Promise<Page<Node>>,
  count: number,
  known?: Loaded<Node>,
): Promise<Loaded<Node>> {
  let loaded: Loaded<Node> = known ?? { nodes: [], hasMore: true, endCursor: null, pages: 0 };
  while (loaded.pages < count && loaded.hasMore) {
    // Each page begins where the one before ends, so they cannot be asked for at once.
    const { nodes, pageInfo } = await load(loaded.endCursor);
    loaded = {
      nodes: [...loaded.nodes, ...nodes],
      hasMore: pageInfo.hasNextPage,
      endCursor: pageInfo.endCursor,
      pages: loaded.pages + 1,
    };
  }
  return loaded;
}

/**
 * Reads a list with `load`, again from the start whenever `refreshKey` changes: as many pages as are open, so that what
 * was taken down disappears from all of them. Another `load` is another list. Nothing is read as long as the key is
 * undefined.
 */
export function usePages<Node>(
  load: (after: string | null) => Promise<Page<Node>>,
  refreshKey: string | number | undefined,
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
        const result = await loadPages(load, count, known);
        if (mine !== newest.current) return;
        open.current = { pages: count, load };
        setLoaded(result);
        setFailed(false);
      } catch {
        if (mine === newest.current) setFailed(true);
      } finally {
        if (mine === newest.current) setLoading(false);
      }
    },
    [load],
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

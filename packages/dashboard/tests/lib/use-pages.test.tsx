import { act, renderHook, waitFor } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { usePages } from "../../src/lib/use-pages";

interface Line {
  id: number;
  said: string;
}

/** A list of lines, two a page, which remembers what it was asked. */
function listOf(lines: Line[]) {
  const asked: [after: string | null, pages: number][] = [];
  return {
    asked,
    load: async (after: string | null, pages: number) => {
      asked.push([after, pages]);
      const from = Number(after ?? 0);
      const end = from + 2 * pages;
      return {
        nodes: lines.slice(from, end).map((line) => ({ ...line })),
        pageInfo: { hasNextPage: end < lines.length, endCursor: String(end) },
      };
    },
  };
}

const lines = () => Array.from({ length: 8 }, (_, id) => ({ id, said: "as before" }));

/** The list with so many pages open, and a way to read it again. */
async function openPages(list: ReturnType<typeof listOf>, pages: number, atOnce?: number) {
  const { result, rerender } = renderHook(({ key }) => usePages(list.load, key, atOnce), {
    initialProps: { key: 0 },
  });
  await waitFor(() => expect(result.current.nodes).toHaveLength(2));
  for (let open = 2; open <= pages; open += 1) {
    await act(async () => result.current.more());
    await waitFor(() => expect(result.current.nodes).toHaveLength(open * 2));
  }
  return { result, readAgain: async (key: number) => act(async () => rerender({ key })) };
}

describe("a list that is read again", () => {
  test("has the very objects of before where nothing has changed, so that nothing is drawn again", async () => {
    const kept = lines();
    const { result, readAgain } = await openPages(listOf(kept), 2);
    const before = result.current.nodes;
    await readAgain(1);
    expect(result.current.nodes).toBe(before);
    kept[1] = { id: 1, said: "another word" };
    await readAgain(2);
    await waitFor(() => expect(result.current.nodes?.[1]).toEqual({ id: 1, said: "another word" }));
    expect(result.current.nodes?.map((node, place) => node === before?.[place])).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });

  test("is read by as many pages at once as its load can answer, and only as far as it is open", async () => {
    const list = listOf(lines());
    const { result, readAgain } = await openPages(list, 4, 3);
    expect(list.asked.map(([, pages]) => pages)).toEqual([1, 1, 1, 1]);
    list.asked.length = 0;
    await readAgain(1);
    expect(list.asked).toEqual([
      [null, 3],
      ["6", 1],
    ]);
    expect([result.current.nodes?.length, result.current.openPages]).toEqual([8, 4]);
  });
});

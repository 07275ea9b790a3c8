import DataLoader from "dataloader";

/** Reads by id, many ids at a time; nothing is kept, since all of it changes. What is not found is `otherwise`. */
export function batched<Value>(
  read: (ids: readonly string[]) => Promise<Map<string, Value>>,
  otherwise: () => Value,
): DataLoader<string, Value> {
  return new DataLoader<string, Value>(
    async (ids) => {
      const found = await read(ids);
      return ids.map((id) => found.get(id) ?? otherwise());
    },
    { cache: false },
  );
}

import pg from "pg";

/** Adds so many people straight into the registry, and tells their ids. */
export async function addPeople(databaseUrl: string, count: number): Promise<string[]> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  const { rows } = await client.query<{ id: string }>(
    `insert into person (code, family_name, given_name, birth_year)
     select 'B' || lpad(n::text, 7, '0'), 'Волонтёров', 'Тест', 2000 from generate_series(1, $1::int) n returning id`,
    [count],
  );
  await client.query("analyze person");
  await client.end();
  return rows.map(({ id }) => id);
}

import { type Kysely, sql } from "kysely";

/** Searches find a name however it is spelled: Әсел and Асель's А, Қайрат and Кайрат are one to them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // The capital letters are named as well: a database may know no other small letters than the Latin ones.
  await sql`
    create function fold(text) returns text language sql immutable strict parallel safe
    return translate(lower($1),
      'әғқңөұүһіёӘҒҚҢӨҰҮҺІЁАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ',
      'агкноуухиеагкноуухиеабвгдежзийклмнопрстуфхцчшщъыьэюя')
  `.execute(db);
  // A text is folded once when it is written, not for every row at every search.
  await sql`
    alter table event add column search_text text not null generated always as (
      fold(coalesce(title ->> 'kk', '') || ' | ' || coalesce(title ->> 'ru', '') || ' | '
        || coalesce(title ->> 'en', '') || ' | ' || place)
    ) stored
  `.execute(db);
  await sql`
    alter table organization add column search_text text not null generated always as (
      fold(coalesce(name ->> 'kk', '') || ' ' || coalesce(name ->> 'ru', '') || ' ' || coalesce(name ->> 'en', ''))
    ) stored
  `.execute(db);
  await sql`
    alter table thank_you add column search_text text not null generated always as (
      fold(text || ' | ' || coalesce(sender, ''))
    ) stored
  `.execute(db);
  await sql`drop index person_by_name`.execute(db);
  await sql`
    create index person_by_name on person
      (is_demonstration, fold(family_name) text_pattern_ops, fold(given_name) text_pattern_ops, id)
  `.execute(db);
  await sql`
    create index person_by_given_name on person (is_demonstration, fold(given_name) text_pattern_ops)
  `.execute(db);
}

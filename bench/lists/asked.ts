import type { DocumentNode } from "graphql";
import {
  ConsoleCorrectionsDocument,
  ConsoleEventsDocument,
  type ConsoleEventsQueryVariables,
  ConsoleOrganizationsDocument,
  type ConsoleOrganizationsQueryVariables,
  ConsoleOverviewDocument,
  ConsolePeopleDocument,
  type ConsolePeopleQueryVariables,
  ConsoleResultsDocument,
  ConsoleSearchDocument,
  FindVolunteersDocument,
  ThanksQueueDocument,
  type ThanksQueueQueryVariables,
} from "../../packages/dashboard/src/graphql/generated.js";

/** One page of a list as the console asks for it. */
export interface Asked {
  name: string;
  document: DocumentNode;
  variables: object;
}

/** What the pages of lists are read with: their first page holds so many. */
const first = 30;

/** Names that stand for what is somewhere in the middle of a campaign. */
export interface Known {
  campaign: string;
  event: string;
  organization: string;
  /** A day of the campaign, YYYY-MM-DD. */
  day: string;
  /** Places far down in the lists. */
  deepEvent: string;
  deepPerson: string;
  /** As the one above, in the order in which people were added. */
  deepNewPerson: string;
}

/** Every list of the console with its filters, orders and searches. */
export function everythingAsked(known: Known): Asked[] {
  const { campaign } = known;
  const one = (name: string, document: DocumentNode, variables: object): Asked => ({
    name,
    document,
    variables,
  });
  const events = (name: string, given: Partial<ConsoleEventsQueryVariables>): Asked =>
    one(`events, ${name}`, ConsoleEventsDocument, {
      ...{ campaign, filter: {}, orderBy: "STARTS_AT_ASC", first },
      ...given,
    } satisfies ConsoleEventsQueryVariables);
  const people = (name: string, given: Partial<ConsolePeopleQueryVariables>): Asked =>
    one(`people, ${name}`, ConsolePeopleDocument, {
      ...{ filter: {}, orderBy: "NAME", first },
      ...given,
    } satisfies ConsolePeopleQueryVariables);
  const organizations = (name: string, given: Partial<ConsoleOrganizationsQueryVariables>): Asked =>
    one(`organizations, ${name}`, ConsoleOrganizationsDocument, {
      ...{ filter: {}, orderBy: "NAME", first },
      ...given,
    } satisfies ConsoleOrganizationsQueryVariables);
  const thanks = (name: string, given: Partial<ThanksQueueQueryVariables>): Asked =>
    one(`thanks, ${name}`, ThanksQueueDocument, {
      ...{ campaign, status: "RECEIVED", first },
      ...given,
    } satisfies ThanksQueueQueryVariables);
  const searches = ["тазарту", "абд", "кайр", "0042", "жасыл", "рахмет", "zzz", "а"];
  return [
    events("all", {}),
    events("latest first", { orderBy: "STARTS_AT_DESC" }),
    events("far down", { after: known.deepEvent }),
    events("a state", { filter: { status: ["DRAFT"] } }),
    events("a day", { filter: { date: known.day } }),
    events("a district and a category", { filter: { district: "medeu", category: "animals" } }),
    events("words", { filter: { search: "озен тазарту" } }),
    events("words that are nowhere", { filter: { search: "zzz" } }),
    people("all", {}),
    people("far down", { after: known.deepPerson }),
    people("newest first", { orderBy: "NEWEST" }),
    people("newest first, far down", { orderBy: "NEWEST", after: known.deepNewPerson }),
    people("under age", { filter: { minor: true } }),
    people("under age, newest first", { filter: { minor: true }, orderBy: "NEWEST" }),
    people("a guardian missing", { filter: { guardianMissing: true } }),
    people("a guardian missing, of the campaign", { campaign, filter: { guardianMissing: true } }),
    people("of the campaign", { campaign }),
    people("of an organization", { filter: { organization: known.organization } }),
    people("a family name", { filter: { search: "әбд" } }),
    people("both names", { filter: { search: "касым кайрат" } }),
    people("a rare given name", { filter: { search: "умит" } }),
    people("names that are nowhere", { filter: { search: "zzz" } }),
    people("last digits of a phone", { filter: { search: "0042" } }),
    people("a code", { filter: { search: "L0100000" } }),
    people("names, of the campaign", { campaign, filter: { search: "петр" } }),
    one("people, at a desk", FindVolunteersDocument, { event: known.event, search: "ахм", first: 8 }),
    organizations("all", {}),
    organizations("newest first", { orderBy: "NEWEST" }),
    organizations("of the campaign", { campaign }),
    organizations("a sort and a size", { filter: { kind: "GROUP", sizeClass: "LARGE" } }),
    organizations("words", { filter: { search: "камкор" } }),
    organizations("words that are nowhere", { filter: { search: "zzz" } }),
    thanks("waiting", {}),
    thanks("on the wall", { status: "APPROVED" }),
    thanks("words", { status: "APPROVED", search: "жылу" }),
    one("results, waiting", ConsoleResultsDocument, { campaign, state: "CLAIMED", first }),
    one("results, all", ConsoleResultsDocument, { campaign, first }),
    one("corrections", ConsoleCorrectionsDocument, { campaign, first }),
    one("overview", ConsoleOverviewDocument, { campaign }),
    ...searches.map((text) => one(`search, “${text}”`, ConsoleSearchDocument, { campaign, text, first: 5 })),
  ];
}

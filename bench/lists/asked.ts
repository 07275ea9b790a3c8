import {
  ConsoleCoursesDocument,
  ConsoleCorrectionsDocument,
  ConsoleEventsDocument,
  type ConsoleEventsQueryVariables,
  ConsoleOrganizationsDocument,
  type ConsoleOrganizationsQueryVariables,
  ConsoleOverviewDocument,
  ConsoleHoursDocument,
  ConsolePeopleDocument,
  ConsoleProjectsDocument,
  type ConsolePeopleQueryVariables,
  ConsoleResultsDocument,
  ConsoleSearchDocument,
  DayOfTurnoutsDocument,
  DuplicatePairsDocument,
  DuplicatesWaitingDocument,
  EventChoicesDocument,
  FindVolunteersDocument,
  LastDecisionsDocument,
  LatestActivityDocument,
  PastImportsDocument,
  ThanksQueueDocument,
  type ThanksQueueQueryVariables,
} from "../../packages/dashboard/src/graphql/generated.js";
import { type Asked, type Known, askedBy } from "./asked-by.js";
import { askedInPortal, askedOfOne } from "./asked-of-one.js";

/** What the pages of lists are read with: their first page holds so many. */
const first = 30;

/** Every list of the console with its filters, orders and searches. */
export function everythingAsked(known: Known): Asked[] {
  const { campaign } = known;
  const today = dayBefore(known.day);
  const one = askedBy("coordinator");
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
    events("the calendar's day", { filter: { date: known.day }, first: 100 }),
    events("the calendar's night before", {
      ...{ filter: { date: today, endsAfter: `${known.day}T00:00:00+05:00` }, first: 100 },
    }),
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
    one("hours, waiting", ConsoleHoursDocument, { campaign, state: "CLAIMED", first: 50 }),
    one("hours, in dispute", ConsoleHoursDocument, { campaign, state: "DISPUTED", first: 50 }),
    one("hours, all", ConsoleHoursDocument, { campaign, first: 50 }),
    one("pairs, waiting", DuplicatePairsDocument, { state: "OPEN", first }),
    one("pairs, decided", DuplicatePairsDocument, { state: "NOT_SAME", first }),
    one("pairs, how many wait", DuplicatesWaitingDocument, {}),
    one("past imports", PastImportsDocument, { campaign, first }),
    one("last decisions about thanks", LastDecisionsDocument, { campaign, first }),
    one("activity", LatestActivityDocument, { campaign }),
    one("projects and challenges", ConsoleProjectsDocument, { campaign }),
    one("events, to choose from", EventChoicesDocument, {
      campaign,
      filter: { date: known.day },
      first: 100,
    }),
    one("today's courses", ConsoleCoursesDocument, { campaign, from: `${today}T00:00:00+05:00` }),
    one("a day of turnouts", DayOfTurnoutsDocument, {
      ...{ campaign, from: `${today}T00:00:00+05:00`, to: `${known.day}T00:00:00+05:00` },
    }),
    one("overview", ConsoleOverviewDocument, { campaign }),
    ...searches.map((text) => one(`search, “${text}”`, ConsoleSearchDocument, { campaign, text, first: 5 })),
    ...askedOfOne(known),
    ...askedInPortal(known),
  ];
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

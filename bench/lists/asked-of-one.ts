import {
  ArrivalsDocument,
  ConsoleCorrectionsDocument,
  ConsoleEventDocument,
  ConsoleHoursDocument,
  ConsoleOrganizationDocument,
  ConsolePersonDocument,
  ConsoleResultsDocument,
  DeskEventDocument,
  DeskRosterDocument,
  EventHeadcountsDocument,
  EventPeopleDocument,
  EventPhotosDocument,
  EventRegistrationsDocument,
  HoursPeopleDocument,
  MatchPeopleDocument,
  PersonContactReadsDocument,
  PersonRegistrationsDocument,
  PersonVisitsDocument,
  PortalChallengesDocument,
  PortalEventsDocument,
  PortalHomeDocument,
  PortalOwnEventsDocument,
  PortalPeopleDocument,
  PortalReportsDocument,
} from "../../packages/dashboard/src/graphql/generated.js";
import { type Asked, type Known, askedBy } from "./asked-by.js";

/** The pages of one event, person and organization, with their lists. */
export function askedOfOne({ campaign, event, organization, person }: Known): Asked[] {
  const one = askedBy("coordinator");
  return [
    one("an event's page", ConsoleEventDocument, { id: event }),
    one("an event's people", EventPeopleDocument, { event, first: 10 }),
    one("an event's registrations", EventRegistrationsDocument, { event, first: 10 }),
    one("an event's photos", EventPhotosDocument, { event, first: 24 }),
    one("an event's head-counts", EventHeadcountsDocument, { event, first: 20 }),
    one("an event's results", ConsoleResultsDocument, { campaign, event, first: 30 }),
    one("an event's hours", ConsoleHoursDocument, { campaign, event, first: 50 }),
    one("an event's people without hours", HoursPeopleDocument, { event, first: 100 }),
    one("an event's corrections", ConsoleCorrectionsDocument, { campaign, event, first: 30 }),
    one("an event's desk", DeskEventDocument, { id: event }),
    one("an event's desk, latest", ArrivalsDocument, { event, first: 20 }),
    one("an event's desk, to be kept", DeskRosterDocument, { event, first: 100 }),
    one("a person's page", ConsolePersonDocument, { id: person }),
    one("a person's visits", PersonVisitsDocument, { id: person, first: 10 }),
    one("a person's registrations", PersonRegistrationsDocument, { id: person, first: 10 }),
    one("a person's contacts, read by", PersonContactReadsDocument, { id: person, first: 5 }),
    one("an organization's page", ConsoleOrganizationDocument, { id: organization, campaign }),
  ];
}

/** What somebody who answers for an organization sees. */
export function askedInPortal({ campaign, event, organization: id }: Known): Asked[] {
  const one = askedBy("representative");
  const chosen = { chosen: event, hasChosen: true };
  const lines = Array.from({ length: 500 }, (_, n) =>
    n % 2 ? `Қасымова Айгерім ${n}` : `L${1_000_000 + n}`,
  );
  return [
    one("portal, home", PortalHomeDocument, { id, campaign }),
    one("portal, own events", PortalOwnEventsDocument, { id, campaign, first: 30 }),
    one("portal, reports", PortalReportsDocument, { id, campaign, first: 30 }),
    one("portal, events to report", PortalEventsDocument, { id, campaign, ...chosen }),
    one("portal, events to report, words", PortalEventsDocument, { id, campaign, search: "озен", ...chosen }),
    one("portal, challenges", PortalChallengesDocument, { campaign }),
    one("portal, people", PortalPeopleDocument, { id, first: 30 }),
    one("portal, people, a name", PortalPeopleDocument, { id, search: "ким", first: 30 }),
    one("portal, 500 lines matched", MatchPeopleDocument, { id, lines }),
    one("portal, photos", EventPhotosDocument, { event, first: 24 }),
  ];
}

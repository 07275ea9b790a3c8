import { Field, ObjectType } from "type-graphql";

import { describeEnum } from "../describe-enum.js";
import { JobView } from "../jobs/job.type.js";

export const ExportedList = describeEnum("ExportedList", "A list that can be written into a file.", {
  EVENTS: "Events of a campaign, as `events` lists them.",
  ATTENDANCES: "Attendances of one event, as `attendances` lists them, with people's names.",
  REGISTRATIONS: "Registrations for one event, as `registrations` lists them, with people's names.",
  PEOPLE: "People with their cards, as `volunteers` lists them.",
  DUPLICATES:
    "Pairs of people who may be known twice, as `duplicateCandidates` lists them: with names, without contacts.",
  ORGANIZATIONS: "Organizations, as `organizations` lists them.",
  THANK_YOUS: "Thank-yous, as `thankYous` lists them; the words of one that is HIDDEN are left out.",
  RESULTS: "Results, as `impactEntries` lists them.",
  HOURS: "Hours that were claimed or assumed, as `hoursEntries` lists them, with people's names.",
  HEADCOUNTS: "Head-counts of one event, as `headcountReports` lists them.",
  PHOTOS: "What is known of photos, as `photos` lists them; not the pictures.",
  REPORTS: "Reports of one organization, as `Organization.reports` lists them.",
  CORRECTIONS: "Corrections, as `corrections` lists them.",
  PROJECTS: "Projects of a campaign, in its own order.",
  CHALLENGES: "Challenges of all projects of a campaign, in its own order, with how far each is.",
  PROGRAMME_IMPORTS: "Programmes that were read into a campaign, as `programmeImports` lists them.",
  ACTIVITY: "What has happened and is still kept, as `activity` lists it: no names and no words of thanks.",
});
export type ExportedList = keyof typeof ExportedList;

export const ExportFormat = describeEnum("ExportFormat", "The sort of file that a list is written into.", {
  CSV: "Text with semicolons, in UTF-8 with a mark that tells Excel so. A cell that a spreadsheet would take for a formula begins with an apostrophe.",
  XLSX: "An Excel workbook: words are words, numbers numbers, and moments dates in the campaign's time zone.",
});
export type ExportFormat = keyof typeof ExportFormat;

/** Answer to `exportList`. */
@ObjectType({ description: "The order of a list's file." })
export class ExportListResult {
  @Field(() => String, {
    description: "The reference that came with the write, so that answers can be told apart.",
  })
  readonly clientRef!: string;

  @Field(() => JobView, {
    description:
      "The job that writes the file. Follow it with `job`; when it is done, its file can be downloaded for a day.",
  })
  readonly job!: JobView;
}

import type { ExportedList } from "@igilik/schema";
import type { AnyListExport } from "../list-export.js";
import { activityExport } from "./activity.export.js";
import { attendancesExport } from "./attendances.export.js";
import { challengesExport } from "./challenges.export.js";
import { correctionsExport } from "./corrections.export.js";
import { duplicatesExport } from "./duplicates.export.js";
import { eventsExport } from "./events.export.js";
import { headcountsExport } from "./headcounts.export.js";
import { hoursExport } from "./hours.export.js";
import { organizationsExport } from "./organizations.export.js";
import { peopleExport } from "./people.export.js";
import { photosExport } from "./photos.export.js";
import { programmeImportsExport } from "./programme-imports.export.js";
import { projectsExport } from "./projects.export.js";
import { registrationsExport } from "./registrations.export.js";
import { reportsExport } from "./reports.export.js";
import { resultsExport } from "./results.export.js";
import { thanksExport } from "./thanks.export.js";

/** Every list that goes out. */
export const listExports: Record<ExportedList, AnyListExport> = {
  EVENTS: eventsExport,
  ATTENDANCES: attendancesExport,
  REGISTRATIONS: registrationsExport,
  PEOPLE: peopleExport,
  DUPLICATES: duplicatesExport,
  ORGANIZATIONS: organizationsExport,
  THANK_YOUS: thanksExport,
  RESULTS: resultsExport,
  HOURS: hoursExport,
  HEADCOUNTS: headcountsExport,
  PHOTOS: photosExport,
  REPORTS: reportsExport,
  CORRECTIONS: correctionsExport,
  PROJECTS: projectsExport,
  CHALLENGES: challengesExport,
  PROGRAMME_IMPORTS: programmeImportsExport,
  ACTIVITY: activityExport,
};

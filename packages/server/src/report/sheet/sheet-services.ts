import type { Services } from "@igilik/schema";

/** The ports that a report is read from: those that answer the report's page. */
export type SheetServices = Pick<Services, "campaignReports" | "campaigns" | "projects" | "live">;

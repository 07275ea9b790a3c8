import type { PhotoMoment } from "../../graphql/generated";
import type { ShownEvent } from "../events/use-event";

/** What has to be known of an event to show its photos and to add one. */
export interface PhotoEvent extends Pick<ShownEvent, "id" | "organizers"> {
  campaign: Pick<ShownEvent["campaign"], "slug" | "timeZone">;
}

/** What stands in the fields for a photo. */
export interface PhotoFields {
  file: File | null;
  moment: PhotoMoment;
  note: string;
  /** Ids; empty: of the whole event, and from whoever adds it. */
  impact: string;
  organization: string;
}

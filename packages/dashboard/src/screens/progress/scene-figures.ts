import type {
  SceneFiguresFragment,
  ScreenProgrammeQuery,
  ThankYouNoteFragment,
} from "../../graphql/generated";

/** One version of the campaign's figures, as much of it as the wall shows. */
export type SceneFigures = SceneFiguresFragment;

/** The edition on the wall. */
export type SceneCampaign = SceneFigures["campaign"];

/** A published thank-you. */
export type SceneThankYou = ThankYouNoteFragment;

/** An event that is going on or still to come. */
export type SceneEvent = ScreenProgrammeQuery["events"]["nodes"][number];

import type { Viewer } from "../access/viewer.js";
import type { Connection, Page } from "../connection.js";
import type { Language } from "../localized-text.type.js";
import type { MaybePromise } from "../maybe-promise.js";
import type { ChangeVolunteerInput } from "./change-volunteer.input.js";
import type { ChangeVolunteerResult, VolunteerChangeView } from "./change-volunteer.type.js";
import type { RecordConsentInput, WithdrawConsentInput } from "./consent.input.js";
import type { ConsentView } from "./consent.type.js";
import type {
  AddVolunteerInput,
  MergeVolunteersInput,
  UnmergeVolunteerInput,
  VolunteerFilter,
  VolunteerOrder,
} from "./volunteer.input.js";
import type {
  AddVolunteerResult,
  MergeVolunteersResult,
  RecordConsentResult,
  UnmergeVolunteerResult,
  WithdrawConsentResult,
} from "./volunteer-result.type.js";
import type { MergedCardView, VolunteerCardView, VolunteerView } from "./volunteer.type.js";

/** What a list of cards is asked for. */
export interface VolunteersQuery {
  /** Slug: only people who are registered or came to this campaign. Left out: all that the viewer may read. */
  readonly campaign: string | null;
  readonly filter: VolunteerFilter | null;
  readonly orderBy: VolunteerOrder;
}

/** People. `Of` and `ById` as in the campaigns' port. */
export interface VolunteersPort {
  /** Cards in the order that is asked for, for coordinators. Refuses NOT_SIGNED_IN, NOT_ALLOWED, CAMPAIGN_NOT_FOUND, CURSOR_INVALID. */
  list(viewer: Viewer, query: VolunteersQuery, page: Page): Promise<Connection<VolunteerCardView>>;

  /** Adds a person, or finds them by match key. Refuses NOT_SIGNED_IN, NOT_ALLOWED, EVENT_NOT_FOUND, ORGANIZATION_NOT_FOUND, REFERENCE_REUSED. */
  add(viewer: Viewer, input: AddVolunteerInput): Promise<AddVolunteerResult>;

  /** Changes what is given of a card. Refuses NOT_SIGNED_IN, NOT_ALLOWED, VOLUNTEER_NOT_FOUND, STALE_CHANGE, NAME_BLANK, BAD_BIRTH_YEAR, BAD_PHONE, BAD_EMAIL, ORGANIZATION_NOT_FOUND, REFERENCE_REUSED. */
  change(viewer: Viewer, input: ChangeVolunteerInput): Promise<ChangeVolunteerResult>;

  /** Keeps a consent. Refuses NOT_SIGNED_IN, NOT_ALLOWED, VOLUNTEER_NOT_FOUND, NO_CONSENT (a child's own word), BAD_INPUT (a guardian beside one's own word), ENDS_BEFORE_START, REFERENCE_REUSED. */
  recordConsent(viewer: Viewer, input: RecordConsentInput): Promise<RecordConsentResult>;

  /** Ends what was agreed to for a purpose. Refuses NOT_SIGNED_IN, NOT_ALLOWED, VOLUNTEER_NOT_FOUND, WRONG_STATE (nothing holds), REFERENCE_REUSED. */
  withdrawConsent(viewer: Viewer, input: WithdrawConsentInput): Promise<WithdrawConsentResult>;

  /** Makes two cards one and moves what they count. Refuses NOT_SIGNED_IN, NOT_ALLOWED, VOLUNTEER_NOT_FOUND, WRONG_STATE, REFERENCE_REUSED. */
  merge(viewer: Viewer, input: MergeVolunteersInput): Promise<MergeVolunteersResult>;

  /** Takes a merge back, exactly. Refuses NOT_SIGNED_IN, NOT_ALLOWED, VOLUNTEER_NOT_FOUND, WRONG_STATE, REFERENCE_REUSED. */
  unmerge(viewer: Viewer, input: UnmergeVolunteerInput): Promise<UnmergeVolunteerResult>;

  /** "Aigerim K." with a consent that holds, else "a volunteer of <organization>" in this language. */
  displayNameOf(volunteerId: string, language: Language): MaybePromise<string>;

  byId(volunteerId: string): MaybePromise<VolunteerView>;

  /** The whole card. Refuses NOT_SIGNED_IN, NOT_ALLOWED, VOLUNTEER_NOT_FOUND. */
  cardOf(viewer: Viewer, volunteerId: string): MaybePromise<VolunteerCardView>;

  /** Keeps in the audit that the viewer reads the contacts of a card that they may read, before they are answered. */
  noteContactsRead(viewer: Viewer, volunteerId: string): Promise<void>;

  /** Consents of a card that the viewer may read already, the latest first. */
  consentsOf(volunteerId: string): MaybePromise<readonly ConsentView[]>;

  /** The last changes of a card that the viewer may read already, the latest first. */
  changesOf(volunteerId: string): MaybePromise<readonly VolunteerChangeView[]>;

  /** Cards folded into one that the viewer may read already, the latest first. */
  mergedCardsOf(volunteerId: string): MaybePromise<readonly MergedCardView[]>;
}

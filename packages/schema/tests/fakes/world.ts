import type {
  Activity,
  AttendanceView,
  AuditEntryView,
  CampaignReportFileView,
  CampaignView,
  ConsentView,
  CorrectionView,
  DuplicateCandidateView,
  JobView,
  ProgrammeImportView,
  ModerationDecisionView,
  EventView,
  ImportRow,
  HeadcountRange,
  HeadcountReportView,
  HoursEntryView,
  ImpactEntryView,
  OrganizationView,
  PhotoView,
  ProgressView,
  RegistrationView,
  ShiftView,
  ThankYouFlagView,
  ThankYouView,
  VolunteerCardView,
  WriteReceipt,
} from "../../src/index.js";
import { progress } from "./figures.js";
import { cards, consents, organizations } from "./people.js";
import { campaign, NOW } from "./places.js";
import { challenges, events, organizers, projects, thankYous } from "./programme.js";

/**
 * Everything that one set of fake services knows. A test may read it and put things into it; `change` makes a new
 * version and sends it to whoever follows.
 */
export class FakeWorld {
  readonly now = NOW;
  readonly campaigns: CampaignView[] = [campaign];
  readonly organizations: OrganizationView[] = [...organizations];
  readonly cards: VolunteerCardView[] = [...cards];
  /** The latest first, by the id of a volunteer. */
  readonly consents: Record<string, readonly ConsentView[]> = { ...consents };
  readonly merged = new Map<string, VolunteerCardView>();
  readonly projects = [...projects];
  readonly challenges = [...challenges];
  readonly events: EventView[] = [...events];
  readonly organizers = new Map<string, readonly string[]>(Object.entries(organizers));
  readonly shifts = new Map<string, readonly ShiftView[]>();
  readonly attendances: AttendanceView[] = [];
  readonly registrations: RegistrationView[] = [];
  readonly impacts: ImpactEntryView[] = [];
  readonly hours: HoursEntryView[] = [];
  readonly headcountReports = new Map<string, readonly HeadcountReportView[]>();
  readonly corrections: CorrectionView[] = [];
  /** Pairs of cards that may be one person's. */
  readonly duplicates: DuplicateCandidateView[] = [];
  /** The newest last. */
  readonly photos: PhotoView[] = [];
  /** Long work; a test moves it on. */
  readonly jobs: JobView[] = [];
  /** What the next import's job has that is not as it would be: done at once. */
  nextJob: Partial<JobView> = {};
  /** The report as PDF; null: nobody has ordered one. */
  reportFile: CampaignReportFileView | null = null;
  /** The newest first. */
  readonly imports: ProgrammeImportView[] = [];
  /** What an import has refused, by its id. */
  readonly refusedRows = new Map<string, readonly ImportRow[]>();
  /** People without names, by event. */
  readonly headcounts = new Map<string, HeadcountRange>();
  readonly thankYous: ThankYouView[] = [...thankYous];
  /** The newest last. */
  readonly decisions: { -readonly [Key in keyof ModerationDecisionView]: ModerationDecisionView[Key] }[] = [];
  readonly originalTexts = new Map<string, string>();
  /** What was noticed, by the id of a thank-you. */
  readonly flags = new Map<string, readonly ThankYouFlagView[]>();
  readonly audit: AuditEntryView[] = [];
  readonly activity: Activity[] = [];
  progress: ProgressView = progress;

  private seq = 18_204;
  private ids = 0;
  private watchers: (() => void)[] = [];

  /** A new id; the same ones in every test. */
  id(kind: string): string {
    this.ids += 1;
    return `${kind}-${this.ids}`;
  }

  /** Makes a new version with these figures and answers the receipt of the write behind it. */
  change(figures: Partial<ProgressView> = {}): WriteReceipt {
    this.seq += 1;
    this.progress = { ...this.progress, ...figures, version: `demo-2026.1.${this.seq}.0` };
    const watchers = this.watchers;
    this.watchers = [];
    for (const wake of watchers) wake();
    return { campaignId: campaign.id, transactionId: String(this.seq) };
  }

  /** Tells coordinators of something, as the newest item of a version of its own. */
  happen(item: Omit<Activity, "__typename" | "version" | "at">): void {
    const version = `demo-2026.1.${this.seq + 1}.1`;
    this.activity.push({ __typename: "Activity", version, at: this.now, ...item });
    this.change();
  }

  /** The state topic: the newest version unless it is `after`, then newer ones, for ever. */
  async *follow(after: string | null): AsyncGenerator<ProgressView, never> {
    let seen = after;
    for (;;) {
      if (this.progress.version === seen) await new Promise<void>((wake) => this.watchers.push(wake));
      if (this.progress.version !== seen) {
        seen = this.progress.version;
        yield this.progress;
      }
    }
  }
}

import type { AcceptInvitationInput } from "./organization-account.type.js";
import type {
  AcceptInvitationResult,
  CreateFirstCoordinatorInput,
  CreateFirstCoordinatorResult,
  SignInInput,
  SignInResult,
} from "./sign-in.type.js";
import type { Session, Viewer } from "./viewer.js";
import type { ViewerView } from "./viewer.type.js";

/** Who may come in. */
export interface AccessPort {
  /** Checks a password and starts the session. Slows down after failures, by account and address. Refusals are answers. */
  signIn(viewer: Viewer, session: Session, input: SignInInput): Promise<SignInResult>;

  /**
   * What opens a socket as this viewer within a minute, for a page that cannot read its own cookie. Null for nobody in
   * particular.
   */
  socketTicket(viewer: Viewer, session: Session): string | null;

  /** Ends the session, if there is one, and answers the anonymous viewer. */
  signOut(viewer: Viewer, session: Session): Promise<ViewerView>;

  /** Takes an invitation up and signs in. Slows down after failures as `signIn` does. Refusals are answers. */
  acceptInvitation(
    viewer: Viewer,
    session: Session,
    input: AcceptInvitationInput,
  ): Promise<AcceptInvitationResult>;

  /** Sets up the first coordinator with the terminal's one-time code and signs them in. Refusals are answers. */
  createFirstCoordinator(
    viewer: Viewer,
    session: Session,
    input: CreateFirstCoordinatorInput,
  ): Promise<CreateFirstCoordinatorResult>;
}

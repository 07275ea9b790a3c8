import type { ConsoleViewerFragment } from "../../graphql/generated";
import { useSessionState } from "../access/use-session";

/** The organization that whoever has signed in answers for. The portal's pages are shown to nobody else. */
export function useOwnOrganization(): NonNullable<ConsoleViewerFragment["organization"]> {
  const { viewer } = useSessionState();
  if (!viewer?.organization) throw new Error("The portal is for organizations.");
  return viewer.organization;
}

import { useEffect, useEffectEvent } from "react";
import { useQuery } from "urql";
import { codeOfError } from "../../graphql/errors";
import { ConsoleProjectsDocument, type ListedProjectFragment } from "../../graphql/generated";
import { useEventChanges } from "../events/use-events";

/** How far a challenge is, in its unit. */
export interface ChallengeReached {
  verified: number;
  reported: number;
}

/** A campaign's projects, read again as the campaign changes. */
export interface KnownProjects {
  /** Undefined until they have come. */
  projects: readonly ListedProjectFragment[] | undefined;
  /** By the id of the challenge. */
  reached: ReadonlyMap<string, ChallengeReached>;
  /** Why the last try failed: a code. What was known before stays. */
  problem: string | undefined;
  readAgain: () => void;
}

/** Reads the projects and challenges of the campaign with this slug. */
export function useProjects(campaign: string): KnownProjects {
  const [{ data, error, fetching }, ask] = useQuery({
    query: ConsoleProjectsDocument,
    variables: { campaign },
  });
  const changes = useEventChanges();
  const lookAgain = useEffectEvent(() => {
    if (data || error) ask();
  });
  useEffect(() => lookAgain(), [changes]);
  return {
    projects: data?.campaign?.projects,
    reached: new Map(data?.progress?.challenges.map(({ challenge, ...reached }) => [challenge.id, reached])),
    problem: error && !fetching ? codeOfError(error) : undefined,
    readAgain: ask,
  };
}

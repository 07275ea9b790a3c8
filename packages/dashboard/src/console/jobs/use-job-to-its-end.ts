import { useEffect, useRef, useState } from "react";
import { useClient } from "urql";
import { JobDocument, type JobStandingFragment } from "../../graphql/generated";
import { follow } from "../../lib/follow";
import { isUnderWay } from "./job-standing";

/** Waits for a job and shows it meanwhile. */
export function useJobToItsEnd() {
  const client = useClient();
  const [job, setJob] = useState<JobStandingFragment>();
  const leaving = useRef<AbortController>(undefined);
  useEffect(() => {
    const page = new AbortController();
    leaving.current = page;
    return () => page.abort();
  }, []);

  /** Answers the code of why it failed or cannot be followed; undefined: it was done. Never for a page that was left. */
  async function followJob(begun: JobStandingFragment): Promise<string | undefined> {
    const signal = leaving.current?.signal;
    let last = begun;
    setJob(begun);
    const code = await follow(
      client,
      JobDocument,
      { id: begun.id },
      {
        goesOn: (data) => isUnderWay(data.job),
        onData: (data) => {
          last = data.job;
          setJob(data.job);
        },
        signal,
      },
    );
    if (signal?.aborted) return new Promise(() => undefined);
    setJob(undefined);
    return code ?? (last.state === "FAILED" ? (last.error ?? "INTERNAL") : undefined);
  }
  return { job, followJob };
}

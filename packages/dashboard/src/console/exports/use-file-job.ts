import { useEffect, useState } from "react";
import { useClient } from "urql";
import { askEveryMs, isUnderWay as goesOn } from "../jobs/job-standing";
import { FileJobDocument, type FileJobFragment } from "../../graphql/generated";

/** A file's job as it goes on: asked about until it has ended, also when an answer was lost. */
export function useFileJob(begun: FileJobFragment | undefined): FileJobFragment | undefined {
  const client = useClient();
  const [known, setKnown] = useState<FileJobFragment>();
  const job = known && known.id === begun?.id ? known : begun;
  const isUnderWay = job !== undefined && goesOn(job);
  const id = job?.id;
  useEffect(() => {
    if (id === undefined || !isUnderWay) return;
    let isOver = false;
    const asking = setInterval(() => {
      void client
        .query(FileJobDocument, { id }, { requestPolicy: "network-only" })
        .toPromise()
        .then(({ data }) => {
          if (data && !isOver) setKnown(data.job);
        });
    }, askEveryMs);
    return () => {
      isOver = true;
      clearInterval(asking);
    };
  }, [client, id, isUnderWay]);
  return job;
}

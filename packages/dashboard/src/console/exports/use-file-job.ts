import { FileJobDocument, type FileJobFragment } from "../../graphql/generated";
import { useFollowed } from "../../lib/follow";
import { isUnderWay } from "../jobs/job-standing";

/** A file's job as it goes on, until it has ended. */
export function useFileJob(begun: FileJobFragment | undefined): FileJobFragment | undefined {
  const { data } = useFollowed(FileJobDocument, begun && { id: begun.id }, ({ job }) => isUnderWay(job));
  return data?.job ?? begun;
}

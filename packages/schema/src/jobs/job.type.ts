import { Field, ID, Int, ObjectType } from "type-graphql";

import { describeEnum } from "../describe-enum.js";
import { DateTimeScalar } from "../scalars.js";

export const JobKind = describeEnum("JobKind", "What sort of long work a job does.", {
  IMPORT_ROSTER: "Reads people in from a file, or tries it.",
  IMPORT_PROGRAMME: "Reads a programme in from a file.",
  IMPORT_THANK_YOUS: "Reads thank-yous that were heard in the street in from a file.",
  EXPORT_LIST: "Writes a list into a file.",
  MAKE_REPORT: "Makes a campaign's report as PDF.",
});
export type JobKind = keyof typeof JobKind;

export const JobState = describeEnum("JobState", "How far long work has come.", {
  QUEUED: "It waits for its turn.",
  RUNNING: "It is being done. When its server falls, another one takes it up again.",
  DONE: "It was done as a whole.",
  FAILED: "It was given up; `error` says why.",
});
export type JobState = keyof typeof JobState;

/** A file that is kept for a while. */
@ObjectType("StoredFile", {
  description:
    "A file that was sent in or made by a job, kept for a day. Whoever sent it or asked for the job may read it.",
})
export class StoredFileView {
  @Field(() => ID, { description: "The file's own id, opaque." })
  readonly id!: string;

  @Field(() => String, { description: "What to call it on a disk, with its ending." })
  readonly name!: string;

  @Field(() => Int, { description: "Its size in bytes, 0 or more." })
  readonly size!: number;

  @Field(() => String, { description: "What it is, as a media type such as text/csv." })
  readonly mediaType!: string;

  @Field(() => String, {
    description: "The path under which a GET downloads it, with the session that may read it.",
  })
  readonly path!: string;

  @Field(() => DateTimeScalar, { description: "When it is thrown away, in UTC." })
  readonly expiresAt!: string;
}

/** Long work that goes on behind a request. */
@ObjectType("Job", {
  description:
    "Long work that goes on after the request that asked for it was answered. Whoever asked for it may read it, and every coordinator.",
})
export class JobView {
  @Field(() => ID, { description: "The job's own id, opaque; later ones come after earlier ones." })
  readonly id!: string;

  @Field(() => JobKind, { description: "What sort of work it does." })
  readonly kind!: JobKind;

  @Field(() => JobState, { description: "How far the work has come." })
  readonly state!: JobState;

  @Field(() => Int, { description: "How many of its items are done, 0 or more." })
  readonly done!: number;

  @Field(() => Int, {
    nullable: true,
    description: "How many items there are, 0 or more; null as long as nobody knows.",
  })
  readonly total!: number | null;

  @Field(() => String, {
    nullable: true,
    description: "The code of why it was given up, one of the list of errors; null unless it was.",
  })
  readonly error!: string | null;

  @Field(() => StoredFileView, {
    nullable: true,
    description:
      "The file that it made, for whoever asked for it; null before it is done, when it makes none, and after the file was thrown away.",
  })
  readonly file!: StoredFileView | null;

  @Field(() => DateTimeScalar, { description: "When it was asked for, in UTC." })
  readonly askedAt!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When it was done or given up, in UTC; null before.",
  })
  readonly endedAt!: string | null;
}

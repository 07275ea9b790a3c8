import { useState } from "react";
import {
  ImportRosterDocument,
  RosterStandingDocument,
  TryRosterDocument,
  type RosterStandingQuery,
} from "../../graphql/generated";
import { useFollowed } from "../../lib/follow";
import { isUnderWay } from "../jobs/job-standing";
import { sendFile } from "../jobs/send-file";
import { useAnsweredWrite } from "../use-answered-write";

/** An import as it stands. */
export type RosterStanding = RosterStandingQuery["rosterImport"];

/** A roster on its way in. */
export interface Roster {
  file: File | undefined;
  /** The trial, then the reading; undefined before the server has taken the file. */
  standing: RosterStanding | undefined;
  isSending: boolean;
  /** Code of the last refusal. */
  refusal: string | undefined;
  /** Sends a file and has it tried. */
  check: (organization: string, file: File) => Promise<void>;
  /** Has the same file read in. */
  confirm: () => Promise<void>;
  startOver: () => void;
}

interface Sent {
  organization: string;
  file: string;
}

/** Reads a roster in: sent once, tried by a job, read in by another one when that is confirmed. */
export function useRoster(): Roster {
  const [file, setFile] = useState<File>();
  const [sent, setSent] = useState<Sent>();
  const [isSending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const [importId, setImportId] = useState<string>();
  const trial = useAnsweredWrite(TryRosterDocument);
  const reading = useAnsweredWrite(ImportRosterDocument);
  const { data, code: failure } = useFollowed(
    RosterStandingDocument,
    importId === undefined ? undefined : { id: importId },
    ({ rosterImport }) => isUnderWay(rosterImport.job),
  );

  async function order(write: typeof trial, content: Sent) {
    const { data, code } = await write.send(content);
    setRefusal(code);
    if (data) setImportId(data.importRoster.import.id);
  }

  return {
    file,
    standing: data?.rosterImport,
    isSending: isSending || trial.isSending || reading.isSending,
    refusal: refusal ?? failure,
    async check(organization, chosen) {
      setFile(chosen);
      setImportId(undefined);
      setRefusal(undefined);
      setSending(true);
      const { id, code } = await sendFile("ROSTER", chosen);
      setSending(false);
      setRefusal(code);
      if (id === undefined) return;
      const content = { organization, file: id };
      setSent(content);
      await order(trial, content);
    },
    async confirm() {
      if (sent) await order(reading, sent);
    },
    startOver() {
      setFile(undefined);
      setSent(undefined);
      setImportId(undefined);
      setRefusal(undefined);
    },
  };
}

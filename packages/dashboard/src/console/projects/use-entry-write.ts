import { useState } from "react";
import { useClient } from "urql";
import {
  AddChallengeDocument,
  AddProjectDocument,
  ChangeChallengeDocument,
  ChangeProjectDocument,
  ConsoleProjectsDocument,
} from "../../graphql/generated";
import { type FormRefusal, refusedAsStale } from "../overtaken";
import { useWrite } from "../use-write";
import { changesOf, fieldsOf, targetOf, textOf, type Entry, type EntryFields } from "./entry-form";

/** Writes a new project or challenge, or what was changed of one. */
export interface EntryWrite {
  /** Answers undefined when it is as the fields say. */
  save: (fields: EntryFields) => Promise<FormRefusal<EntryFields> | undefined>;
  isSaving: boolean;
}

/** The second of two who change one entry gets the newer one under what they have typed, and may save once more. */
export function useEntryWrite(campaign: string, begun: Entry): EntryWrite {
  const client = useClient();
  const [entry, setEntry] = useState(begun);
  const addProject = useWrite(AddProjectDocument);
  const changeProject = useWrite(ChangeProjectDocument);
  const addChallenge = useWrite(AddChallengeDocument);
  const changeChallenge = useWrite(ChangeChallengeDocument);

  function send(fields: EntryFields): Promise<string | undefined> {
    const name = textOf(fields, "name");
    if (entry.kind === "project") {
      if (!entry.before) return addProject.write({ campaign, name });
      const { id, revision } = entry.before;
      return changeProject.write({ id, revision, ...changesOf(fieldsOf(entry), fields) });
    }
    if (entry.before) {
      const { id, revision } = entry.before;
      return changeChallenge.write({ id, revision, ...changesOf(fieldsOf(entry), fields) });
    }
    const { project } = entry;
    const unit = textOf(fields, "unit");
    return addChallenge.write({
      ...{ campaign, project, name, unit },
      ...{ code: fields.code, target: targetOf(fields) },
    });
  }

  async function readNewer(): Promise<Entry | undefined> {
    const asked = client.query(ConsoleProjectsDocument, { campaign }, { requestPolicy: "network-only" });
    const projects = (await asked).data?.campaign?.projects ?? [];
    const id = entry.before?.id;
    if (entry.kind === "project") {
      const before = projects.find((one) => one.id === id);
      return before && { kind: "project", before };
    }
    const before = projects.flatMap(({ challenges }) => challenges).find((one) => one.id === id);
    return before && { ...entry, before };
  }

  return {
    isSaving: [addProject, changeProject, addChallenge, changeChallenge].some(({ isWriting }) => isWriting),
    async save(fields) {
      const code = await send(fields);
      if (code === undefined) return undefined;
      const newer = code === "STALE_CHANGE" ? await readNewer() : undefined;
      if (!newer) return { code };
      setEntry(newer);
      return refusedAsStale(fields, fieldsOf(entry), fieldsOf(newer));
    },
  };
}

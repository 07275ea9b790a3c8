import { useState } from "react";
import { useClient } from "urql";
import { ChangeCampaignDocument, ConsoleCampaignDocument } from "../../graphql/generated";
import { type FormRefusal, refusedAsStale } from "../overtaken";
import { useWrite } from "../use-write";
import { type ChangedCampaign, changesOf, fieldsOf, overNewer } from "./campaign-change";
import type { CampaignFields } from "./campaign-form";

/** Writes what was changed of a campaign. The second of two gets the newer state under what they have typed. */
export function useChangeCampaign(begun: ChangedCampaign): {
  /** Answers undefined when it is as the fields say. */
  save: (fields: CampaignFields) => Promise<FormRefusal<CampaignFields> | undefined>;
  isSaving: boolean;
} {
  const client = useClient();
  const [before, setBefore] = useState(begun);
  const { write, isWriting } = useWrite(ChangeCampaignDocument);
  return {
    isSaving: isWriting,
    async save(fields) {
      const { slug, revision } = before;
      const code = await write({ campaign: slug, revision, ...changesOf(fieldsOf(before), fields) });
      if (code === undefined) return undefined;
      if (code !== "STALE_CHANGE") return { code };
      const asked = client.query(ConsoleCampaignDocument, { slug }, { requestPolicy: "network-only" });
      const newer = (await asked).data?.campaign;
      if (!newer) return { code };
      setBefore(newer);
      return refusedAsStale(fields, fieldsOf(before), fieldsOf(newer), overNewer);
    },
  };
}

import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import {
  MergeVolunteersDocument,
  type ListedPersonFragment,
  type MergeVolunteersInput,
} from "../../graphql/generated";
import { Button } from "../../ui/Button";
import { useWrite } from "../use-write";
import { longestSearch } from "./people-search";
import form from "../shell/Form.module.css";
import { ReasonForm } from "../shell/ReasonForm";
import { SamePersonChoices } from "./SamePersonChoices";

/** Finds the other card of somebody and makes the two one. */
export function MergeForm({ keep, onMerged }: { keep: ListedPersonFragment; onMerged: () => void }) {
  const t = useTranslations("console.people");
  const { write, isWriting } = useWrite<MergeVolunteersInput>(MergeVolunteersDocument);
  const [typed, setTyped] = useState(keep.familyName);
  const [other, setOther] = useState<ListedPersonFragment>();
  if (other) {
    const nameOf = ({ familyName, givenName, code }: ListedPersonFragment) =>
      `${familyName} ${givenName} (${code})`;
    return (
      <>
        <ReasonForm
          hint={t("mergeHint", { merged: nameOf(other), kept: nameOf(keep) })}
          label={t("mergeReason")}
          submit={t("mergeDo")}
          isWriting={isWriting}
          send={(reason) => write({ keep: keep.volunteer.id, merge: other.volunteer.id, reason })}
          onDone={onMerged}
        />
        <Button onClick={() => setOther(undefined)}>{t("otherPerson")}</Button>
      </>
    );
  }
  return (
    <div className={form.form}>
      <TextInput
        label={t("search")}
        type="search"
        maxLength={longestSearch}
        autoComplete="off"
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        data-autofocus
      />
      <SamePersonChoices search={typed} except={keep.volunteer.id} onChoose={setOther} />
    </div>
  );
}

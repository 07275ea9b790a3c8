import { UnmergeVolunteerDocument, type UnmergeVolunteerInput } from "../../graphql/generated";
import { useTranslations } from "use-intl";
import { useWrite } from "../use-write";
import { ReasonForm } from "../shell/ReasonForm";

/** Makes a card that was folded into another one stand alone again. */
export function UnmergeForm({ volunteer, onParted }: { volunteer: string; onParted: () => void }) {
  const t = useTranslations("console.people");
  const { write, isWriting } = useWrite<UnmergeVolunteerInput>(UnmergeVolunteerDocument);
  return (
    <ReasonForm
      hint={t("partHint")}
      label={t("partReason")}
      submit={t("part")}
      isWriting={isWriting}
      send={(reason) => write({ volunteer, reason })}
      onDone={onParted}
    />
  );
}

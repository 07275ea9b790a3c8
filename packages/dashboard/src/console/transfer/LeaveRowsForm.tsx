import { useTranslations } from "use-intl";
import { LeaveRefusedRowsDocument, type LeaveRefusedRowsInput } from "../../graphql/generated";
import { ReasonForm } from "../shell/ReasonForm";
import { useWrite } from "../use-write";

/** Says why the refused rows of an import need no mending. */
export function LeaveRowsForm({ id, onLeft }: { id: string; onLeft: () => void }) {
  const t = useTranslations("console");
  const { write, isWriting } = useWrite<LeaveRefusedRowsInput>(LeaveRefusedRowsDocument);
  return (
    <ReasonForm
      hint={t("pastImports.leaveHint")}
      label={t("thanks.reason")}
      submit={t("pastImports.leave")}
      isWriting={isWriting}
      send={(reason) => write({ import: id, reason })}
      onDone={onLeft}
    />
  );
}

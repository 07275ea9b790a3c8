import { TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslations } from "use-intl";
import type { DeskAttendanceFragment } from "../../graphql/generated";
import { Button } from "../../ui/Button";
import { Dialog } from "../shell/Dialog";
import { shortName } from "./candidate";
import styles from "./UndoDialog.module.css";
import { useReasonRule } from "../reason-rule";

interface UndoDialogProps {
  /** The check-in to take back; undefined while nobody asks. */
  attendance: DeskAttendanceFragment | undefined;
  onUndo: (attendance: DeskAttendanceFragment, reason: string) => void;
  onClose: () => void;
}

/** Asks why before an older check-in is taken back. */
export function UndoDialog({ attendance, onUndo, onClose }: UndoDialogProps) {
  const t = useTranslations("console");
  return (
    <Dialog
      isOpen={attendance !== undefined}
      title={attendance ? t("desk.undoOf", { name: shortName(attendance.card) }) : ""}
      onClose={onClose}
    >
      {attendance && (
        <UndoForm
          key={attendance.id}
          onSubmit={(reason) => {
            onUndo(attendance, reason);
            onClose();
          }}
        />
      )}
    </Dialog>
  );
}

function UndoForm({ onSubmit }: { onSubmit: (reason: string) => void }) {
  const t = useTranslations("console");
  const reasonRule = useReasonRule();
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { reason: t("desk.undoReason") },
    validate: {
      reason: reasonRule,
    },
  });
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={form.onSubmit(({ reason }) => onSubmit(reason.trim()))}
    >
      <TextInput
        {...form.getInputProps("reason")}
        key={form.key("reason")}
        label={t("thanks.reason")}
        description={t("thanks.reasonRequired")}
        maxLength={500}
        data-autofocus
      />
      <Button type="submit" look="danger" large>
        {t("desk.undoConfirm")}
      </Button>
    </form>
  );
}

import { Radio, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslations } from "use-intl";
import type { DeskAttendanceFragment } from "../../graphql/generated";
import { Button } from "../../ui/Button";
import { useReasonRule } from "../reason-rule";
import { Dialog } from "../shell/Dialog";
import { shortName } from "./candidate";
import type { Wish } from "./desk-answer";
import styles from "./UndoDialog.module.css";

/** What is taken back: the whole visit, or only that somebody left. */
export type TakenBack = Extract<Wish, { kind: "undo" | "stay" }>;

interface UndoDialogProps {
  /** The visit of which something is taken back; undefined while nobody asks. */
  attendance: DeskAttendanceFragment | undefined;
  onUndo: (step: TakenBack) => void;
  onClose: () => void;
}

/** Asks what and why before an older check-in or check-out is taken back. */
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
          attendance={attendance}
          onSubmit={(step) => {
            onUndo(step);
            onClose();
          }}
        />
      )}
    </Dialog>
  );
}

interface UndoFormProps {
  attendance: DeskAttendanceFragment;
  onSubmit: (step: TakenBack) => void;
}

function UndoForm({ attendance, onSubmit }: UndoFormProps) {
  const t = useTranslations("console");
  const reasonRule = useReasonRule();
  const hasLeft = attendance.state === "LEFT";
  const usual = { undo: t("desk.undoReason"), stay: t("desk.stayReason") };
  const form = useForm<{ kind: TakenBack["kind"]; reason: string }>({
    initialValues: hasLeft ? { kind: "stay", reason: usual.stay } : { kind: "undo", reason: usual.undo },
    validate: { reason: reasonRule },
  });

  /** The reason follows the choice until somebody has written another one. */
  function choose(kind: TakenBack["kind"]) {
    const isUsual = form.values.reason === usual[form.values.kind];
    form.setValues({ kind, ...(isUsual && { reason: usual[kind] }) });
  }

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={form.onSubmit(({ kind, reason }) => onSubmit({ kind, attendance, reason: reason.trim() }))}
    >
      {hasLeft && (
        <Radio.Group
          label={t("desk.undoWhat")}
          value={form.values.kind}
          onChange={(kind) => choose(kind === "stay" ? "stay" : "undo")}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="stay" label={t("desk.undoLeaving")} />
            <Radio value="undo" label={t("desk.undoVisit")} />
          </Stack>
        </Radio.Group>
      )}
      <TextInput
        {...form.getInputProps("reason")}
        label={t("thanks.reason")}
        description={t("thanks.reasonRequired")}
        maxLength={500}
        data-autofocus
      />
      <Button type="submit" look="danger" large>
        {t(form.values.kind === "stay" ? "desk.stayConfirm" : "desk.undoConfirm")}
      </Button>
    </form>
  );
}

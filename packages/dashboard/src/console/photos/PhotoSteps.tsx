import { TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { useTranslations } from "use-intl";
import {
  PublishPhotoDocument,
  TakeDownPhotoDocument,
  type EventPhotoFragment,
} from "../../graphql/generated";
import { Button } from "../../ui/Button";
import { useWrite } from "../use-write";
import { Refusal } from "../shell/Refusal";
import styles from "./Photos.module.css";
import { useReasonRule } from "../reason-rule";

interface PhotoStepsProps {
  photo: EventPhotoFragment;
  /** A step was taken: others see the photo now than before. */
  onTaken: () => void;
}

/** Lets everybody see a photo, or keeps it from everybody but coordinators with a reason. */
export function PhotoSteps({ photo: { id, moment, status }, onTaken }: PhotoStepsProps) {
  const t = useTranslations("console");
  const publish = useWrite(PublishPhotoDocument);
  const takeDown = useWrite(TakeDownPhotoDocument);
  // One that nobody has seen is not taken down: it is not shown in the first place.
  const away = status === "PUBLISHED" ? "takeDown" : "doNotPublish";
  const [isAsking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const reasonRule = useReasonRule();
  const form = useForm({
    initialValues: { reason: "" },
    validate: {
      reason: reasonRule,
    },
  });

  async function taken(writing: Promise<string | undefined>) {
    const code = await writing;
    setRefusal(code);
    // Who comes second sees how it stands.
    if (code === undefined || code === "WRONG_STATE") onTaken();
  }

  return (
    <div className={styles.steps}>
      <Refusal code={refusal} />
      {!isAsking && moment !== "BEFORE" && status !== "PUBLISHED" && (
        <Button
          look="primary"
          disabled={publish.isWriting}
          onClick={() => void taken(publish.write({ photo: id }))}
        >
          {t("photos.publish")}
        </Button>
      )}
      {!isAsking && status !== "HIDDEN" && (
        <Button onClick={() => setAsking(true)}>{t(`photos.${away}`)}</Button>
      )}
      {isAsking && (
        <form
          className={styles.reason}
          noValidate
          onSubmit={form.onSubmit(
            ({ reason }) => void taken(takeDown.write({ photo: id, reason: reason.trim() })),
          )}
        >
          <TextInput
            {...form.getInputProps("reason")}
            ref={(input) => input?.focus()}
            label={t("steps.reason")}
            description={t(`photos.${away}Hint`)}
            maxLength={500}
            autoComplete="off"
          />
          <Button type="submit" look="danger" disabled={takeDown.isWriting}>
            {t(`photos.${away}`)}
          </Button>
        </form>
      )}
    </div>
  );
}

import { useTranslations } from "use-intl";
import type { EventPhotoFragment } from "../../graphql/generated";
import { Pill, type PillTone } from "../../ui/Pill";

const toneOf = { RECEIVED: "gold", PUBLISHED: "green", HIDDEN: "coral" } as const satisfies Record<
  EventPhotoFragment["status"],
  PillTone
>;

/** When a photo was taken, and who may see it. One of before the work is never anybody else's. */
export function PhotoMarks({ photo: { moment, status } }: { photo: EventPhotoFragment }) {
  const t = useTranslations("console.photos");
  const stays = moment === "BEFORE" && status === "RECEIVED";
  return (
    <>
      <Pill tone="teal">{t(`moment.${moment}`)}</Pill>{" "}
      <Pill tone={stays ? "gray" : toneOf[status]}>{stays ? t("inside") : t(`status.${status}`)}</Pill>
    </>
  );
}

import { IconClockPlus } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { Card } from "../../ui/Card";
import type { ShownEvent } from "../events/use-event";
import { ClaimHoursForm } from "./ClaimHoursForm";
import { HoursList } from "./HoursList";
import styles from "./Results.module.css";
import { useHours } from "./use-hours";
import { WriteButton } from "./WriteButton";

/** Hours of an event that no desk has measured, wherever they stand, and a form to claim others. */
export function EventHours({ event }: { event: ShownEvent }) {
  const t = useTranslations("console.hours");
  const hours = useHours(event.campaign.slug, event.id, null);
  return (
    <Card title={t("title")} unit={t("hint")}>
      <div className={styles.actions}>
        <WriteButton
          title={t("claim")}
          label={
            <>
              <IconClockPlus size={17} aria-hidden="true" /> {t("claim")}
            </>
          }
        >
          {(close) => (
            <ClaimHoursForm
              event={event.id}
              onClaimed={() => {
                close();
                hours.retry();
              }}
            />
          )}
        </WriteButton>
      </div>
      <HoursList hours={hours} state={null} />
    </Card>
  );
}

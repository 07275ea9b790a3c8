import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { useFormat } from "../../i18n/use-format";
import { Button } from "../../ui/Button";
import { RouteButton } from "../shell/RouteButton";
import frame from "../transfer/ImportPage.module.css";
import type { Roster, RosterStanding } from "./use-roster";

interface RosterFooterProps {
  roster: Roster;
  standing: RosterStanding;
  isWritten: boolean;
}

/** What would be kept, and the one button that keeps it; afterwards the way on. */
export function RosterFooter({ roster, standing, isWritten }: RosterFooterProps) {
  const t = useTranslations("console.rosters");
  const f = useFormat();
  const { added, maybeKnown, known } = standing;
  const count = added + maybeKnown;
  // Who is known may get what their cards lack, and belongs to the organization from then on.
  const people = count + known;
  return (
    <div className={frame.footer}>
      {!isWritten && <IconAlertTriangle size={26} stroke={1.7} aria-hidden="true" className={frame.sign} />}
      <p className={frame.sentence}>
        <b>{t(isWritten ? "written" : "wouldWrite", { count, shown: f.number(count) })}</b>
        {maybeKnown > 0 && (
          <span>
            {t("cards", { added: f.number(added), maybeKnown: f.number(maybeKnown), cards: f.number(count) })}
          </span>
        )}
        {known > 0 && (
          <span>
            {t("people", { cards: f.number(count), known: f.number(known), people: f.number(people) })}
          </span>
        )}
        <span>{t(isWritten ? "writtenHint" : "wouldWriteHint")}</span>
      </p>
      {isWritten ? (
        <>
          <Button onClick={roster.startOver}>{t("another")}</Button>
          {maybeKnown > 0 && <RouteButton to="/console/people/duplicates">{t("toDuplicates")}</RouteButton>}
          <RouteButton to="/console/people" look="primary" large>
            {t("toPeople")}
          </RouteButton>
        </>
      ) : (
        <Button
          look="primary"
          large
          disabled={roster.isSending || people === 0}
          onClick={() => void roster.confirm()}
        >
          {t("write", { count: people, shown: f.number(people) })}
        </Button>
      )}
    </div>
  );
}

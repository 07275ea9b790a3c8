import { useTranslations } from "use-intl";
import { useFormat } from "../../../i18n/use-format";
import { Card } from "../../../ui/Card";
import { useCampaign } from "../../campaigns/campaign-choice";
import type { ShownPerson } from "../use-person";
import lines from "../../shell/RecordLines.module.css";
import { detailNames } from "./person-form";

/** What was changed about somebody, by whom and why; nothing before the first change. */
export function ChangesCard({ changes }: { changes: ShownPerson["changes"] }) {
  const t = useTranslations("console.people.change");
  const f = useFormat();
  const { timeZone } = useCampaign().campaign;
  if (changes.length === 0) return null;
  return (
    <Card title={t("history")}>
      <ul className={lines.lines}>
        {changes.map(({ id, at, by, fields, reason }) => (
          <li key={id} className={lines.line}>
            <span className={lines.who}>
              <span className={lines.name}>
                {detailNames
                  .filter((name) => fields.includes(name))
                  .map((name) => t(`fields.${name}`))
                  .join(", ")}
              </span>
              <span className={lines.note}>
                {f.dateTime(at, timeZone)}
                {by && ` · ${by}`}: {reason}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

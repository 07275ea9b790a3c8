import { useTranslations } from "use-intl";
import { useQuery } from "urql";
import { PersonContactReadsDocument } from "../../graphql/generated";
import { useFormat } from "../../i18n/use-format";
import { useCampaign } from "../campaigns/campaign-choice";
import lines from "../shell/RecordLines.module.css";
import styles from "./PersonView.module.css";

const shownAtMost = 5;

/** Who has looked at somebody's contacts last. */
export function ContactReads({ volunteer }: { volunteer: string }) {
  const t = useTranslations("console.people");
  const f = useFormat();
  const { timeZone } = useCampaign().campaign;
  const [{ data }] = useQuery({
    query: PersonContactReadsDocument,
    variables: { id: volunteer, first: shownAtMost },
    requestPolicy: "network-only",
  });
  const reads = data?.volunteerCard.contactReads.nodes;
  if (!reads || reads.length === 0) return null;
  return (
    <>
      <h3 className={styles.lookedAt}>{t("lookedAt")}</h3>
      <ul className={lines.note}>
        {reads.map(({ id, at, by }) => (
          <li key={id}>
            {f.dateTime(at, timeZone)}
            {by && ` · ${by}`}
          </li>
        ))}
      </ul>
    </>
  );
}

import { useState } from "react";
import { useTranslations } from "use-intl";
import { useClient } from "urql";
import { codeOfError } from "../../../graphql/errors";
import {
  PersonContactsDocument,
  type DuplicatePairFragment,
  type PersonContactsQuery,
} from "../../../graphql/generated";
import { useFormat } from "../../../i18n/use-format";
import { Button } from "../../../ui/Button";
import { useCampaign } from "../../campaigns/campaign-choice";
import { Key } from "../../shell/Key";
import { useKeys } from "../../shell/keys/use-keys";
import { comparedFacts } from "./compared-facts";
import { Refusal } from "../../shell/Refusal";
import styles from "./DuplicatesPage.module.css";
import { PairTable } from "./PairTable";
import type { Duplicates } from "./use-duplicates";

type Contacts = PersonContactsQuery["volunteerCard"];

interface PairViewProps {
  duplicates: Duplicates;
  pair: DuplicatePairFragment;
}

/** Two cards that may be one person's, why, and what can be decided about them. */
export function PairView({ duplicates, pair }: PairViewProps) {
  const t = useTranslations("console.people.duplicates");
  const f = useFormat();
  const client = useClient();
  const { timeZone } = useCampaign().campaign;
  const [contacts, setContacts] = useState<readonly [Contacts, Contacts]>();
  const [problem, setProblem] = useState<string>();
  const { decide, isDeciding, refusal } = duplicates;
  const failure = refusal ?? problem;

  async function showContacts() {
    const [first, second] = await Promise.all(
      [pair.first, pair.second].map(({ volunteer }) =>
        client.query(PersonContactsDocument, { id: volunteer.id }, { requestPolicy: "network-only" }),
      ),
    );
    if (first?.data && second?.data) setContacts([first.data.volunteerCard, second.data.volunteerCard]);
    const error = first?.error ?? second?.error;
    setProblem(error && codeOfError(error));
  }
  const same = () => void decide(pair, "SAME");
  const notSame = () => void decide(pair, "NOT_SAME");
  useKeys([
    { keys: ["S"], says: t("same"), run: same },
    { keys: ["N"], says: t("notSame"), run: notSame },
    { keys: ["C"], says: t("showContacts"), run: () => void showContacts() },
  ]);
  return (
    <article className={styles.pair} aria-labelledby="pair">
      <h2 id="pair" className={styles.name}>
        {pair.first.familyName} {pair.first.givenName}
      </h2>
      <p className={styles.why}>
        {t(`signs.${pair.sign}`)} · {t("found", { when: f.dateTime(pair.foundAt, timeZone) })}
      </p>
      <PairTable pair={pair} facts={comparedFacts([pair.first, pair.second], contacts)} />
      {!contacts && (
        <Button aria-keyshortcuts="C" onClick={() => void showContacts()}>
          {t("showContacts")} <Key>C</Key>
        </Button>
      )}
      <Refusal code={failure} />
      <div className={styles.decisions}>
        <Button look="primary" large disabled={isDeciding} aria-keyshortcuts="S" onClick={same}>
          {t("same")} <Key>S</Key>
        </Button>
        <Button large disabled={isDeciding} aria-keyshortcuts="N" onClick={notSame}>
          {t("notSame")} <Key>N</Key>
        </Button>
      </div>
      <p className={styles.hint}>{t("sameHint")}</p>
    </article>
  );
}

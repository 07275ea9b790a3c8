import { IconArrowMerge } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { MergedCardFieldsFragment } from "../../graphql/generated";
import { useFormat } from "../../i18n/use-format";
import { Button } from "../../ui/Button";
import { Card } from "../../ui/Card";
import { useCampaign } from "../campaigns/campaign-choice";
import { Dialog } from "../shell/Dialog";
import { MergeForm } from "./MergeForm";
import lines from "../shell/RecordLines.module.css";
import { UnmergeForm } from "./UnmergeForm";
import type { ShownPerson } from "./use-person";

interface MergedCardsCardProps {
  person: ShownPerson;
  mayChange: boolean;
  onChanged: () => void;
}

/** Other cards that turned out to be the same person's. Each can be parted from this one again. */
export function MergedCardsCard({ person, mayChange, onChanged }: MergedCardsCardProps) {
  const t = useTranslations("console.people");
  const f = useFormat();
  const { timeZone } = useCampaign().campaign;
  const [isMerging, setMerging] = useState(false);
  const [parting, setParting] = useState<MergedCardFieldsFragment>();
  const nameOf = ({ familyName, givenName }: MergedCardFieldsFragment) => `${familyName} ${givenName}`;
  return (
    <Card title={t("merged")}>
      {person.mergedCards.length === 0 && <p className={lines.empty}>{t("noneMerged")}</p>}
      <ul className={lines.lines}>
        {person.mergedCards.map((card) => (
          <li key={card.id} className={lines.line}>
            <span className={lines.who}>
              <span className={lines.name}>{nameOf(card)}</span>
              <span className={lines.mono}>{card.code}</span>
              <span className={lines.note}>
                {f.dateTime(card.mergedAt, timeZone)}: {card.reason}
              </span>
            </span>
            {mayChange && (
              <Button aria-label={t("partOf", { name: nameOf(card) })} onClick={() => setParting(card)}>
                {t("part")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayChange && (
        <Button onClick={() => setMerging(true)}>
          <IconArrowMerge size={17} aria-hidden="true" /> {t("merge")}
        </Button>
      )}
      <Dialog isOpen={isMerging} title={t("merge")} onClose={() => setMerging(false)}>
        <MergeForm
          keep={person}
          onMerged={() => {
            setMerging(false);
            onChanged();
          }}
        />
      </Dialog>
      <Dialog
        isOpen={parting !== undefined}
        title={t("partOf", { name: parting ? nameOf(parting) : "" })}
        onClose={() => setParting(undefined)}
      >
        {parting && (
          <UnmergeForm
            volunteer={parting.id}
            onParted={() => {
              setParting(undefined);
              onChanged();
            }}
          />
        )}
      </Dialog>
    </Card>
  );
}

import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import {
  RemoveResponsiblePersonDocument,
  type ResponsiblePersonFieldsFragment,
} from "../../graphql/generated";
import { Button } from "../../ui/Button";
import { Card } from "../../ui/Card";
import { Dialog } from "../shell/Dialog";
import { useAnsweredWrite } from "../use-answered-write";
import { Refusal } from "../shell/Refusal";
import lines from "../shell/RecordLines.module.css";
import { ResponsiblePersonForm } from "./ResponsiblePersonForm";

interface ResponsiblePersonsCardProps {
  /** Id. */
  organization: string;
  persons: readonly ResponsiblePersonFieldsFragment[];
  mayChange: boolean;
  onChanged: () => void;
}

/** Whom to call when it is about an organization. */
export function ResponsiblePersonsCard({
  organization,
  persons,
  mayChange,
  onChanged,
}: ResponsiblePersonsCardProps) {
  const t = useTranslations("console.responsible");
  const [isAdding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<ResponsiblePersonFieldsFragment>();
  const [problem, setProblem] = useState<string>();
  const { send, isSending } = useAnsweredWrite(RemoveResponsiblePersonDocument);

  async function remove(person: string) {
    const { code } = await send({ organization, person });
    setLeaving(undefined);
    setProblem(code);
    onChanged();
  }

  return (
    <Card title={t("title")}>
      {persons.length === 0 && <p className={lines.empty}>{t("none")}</p>}
      <ul className={lines.lines}>
        {persons.map((person) => (
          <li key={person.id} className={lines.line}>
            <span className={lines.who}>
              <span className={lines.name}>{person.name}</span>
              {person.role && <span className={lines.note}>{person.role}</span>}
              {person.phone && <a href={`tel:${person.phone}`}>{person.phone}</a>}
              {person.email && <a href={`mailto:${person.email}`}>{person.email}</a>}
            </span>
            {mayChange && (
              <Button aria-label={t("remove", { name: person.name })} onClick={() => setLeaving(person)}>
                <IconTrash size={17} aria-hidden="true" />
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Refusal code={problem} />
      {mayChange && (
        <Button onClick={() => setAdding(true)}>
          <IconPlus size={17} aria-hidden="true" /> {t("add")}
        </Button>
      )}
      <Dialog isOpen={isAdding} title={t("add")} onClose={() => setAdding(false)}>
        <ResponsiblePersonForm
          organization={organization}
          onAdded={() => {
            setAdding(false);
            onChanged();
          }}
        />
      </Dialog>
      <Dialog
        isOpen={leaving !== undefined}
        title={t("remove", { name: leaving?.name ?? "" })}
        onClose={() => setLeaving(undefined)}
      >
        <p>{t("removeHint")}</p>
        <Button
          look="danger"
          large
          disabled={isSending}
          data-autofocus
          onClick={() => leaving && void remove(leaving.id)}
        >
          {t("removeDo")}
        </Button>
      </Dialog>
    </Card>
  );
}

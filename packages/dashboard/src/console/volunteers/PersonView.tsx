import { IconArrowLeft, IconPencil, IconPrinter } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { Card } from "../../ui/Card";
import { Pill } from "../../ui/Pill";
import { Qr } from "../../ui/Qr";
import { Words } from "../../ui/Words";
import { useMay } from "../access/use-session";
import { RouteButton } from "../shell/RouteButton";
import { ChangesCard } from "./change/ChangesCard";
import { ConsentsCard } from "./ConsentsCard";
import { ContactsCard } from "./ContactsCard";
import { MergedCardsCard } from "./MergedCardsCard";
import { PersonMarks } from "./PersonMarks";
import record from "../shell/RecordPage.module.css";
import lines from "../shell/RecordLines.module.css";
import styles from "./PersonView.module.css";
import { RegistrationsCard } from "./RegistrationsCard";
import { VisitsCard } from "./VisitsCard";
import type { ShownPerson } from "./use-person";

interface PersonViewProps {
  person: ShownPerson;
  /** Counts how often the person was read. */
  refreshKey: number;
  onChanged: () => void;
}

/** One person as a whole: who they are, what they agreed to, and which cards are theirs. */
export function PersonView({ person, refreshKey, onChanged }: PersonViewProps) {
  const t = useTranslations("console");
  const mayChange = useMay("RECORD_PARTICIPATION");
  const { code, familyName, givenName, birthYear, volunteer } = person;
  const name = `${familyName} ${givenName}`;
  useEffect(() => {
    document.title = `${name} · ${t("title")}`;
  }, [t, name]);
  return (
    <article className={record.page} aria-labelledby="person">
      <header className={record.head}>
        <Link to="/console/people" className={record.back}>
          <IconArrowLeft size={17} aria-hidden="true" /> {t("people.all")}
        </Link>
        <h1 id="person" className={record.title}>
          {name}
        </h1>
        <p className={record.marks}>
          {birthYear !== null && <Pill tone="gray">{t("people.bornIn", { year: String(birthYear) })}</Pill>}
          <PersonMarks person={person} />
        </p>
        {mayChange && (
          <RouteButton
            to="/console/people/$person/change"
            params={{ person: volunteer.id }}
            className={styles.change}
          >
            <IconPencil size={17} aria-hidden="true" /> {t("people.change.title")}
          </RouteButton>
        )}
      </header>
      <div className={styles.columns}>
        <div className={styles.wide}>
          <VisitsCard volunteer={volunteer.id} refreshKey={refreshKey} />
          <RegistrationsCard volunteer={volunteer.id} refreshKey={refreshKey} />
          <MergedCardsCard person={person} mayChange={mayChange} onChanged={onChanged} />
          <ChangesCard changes={person.changes} />
        </div>
        <div className={styles.narrow}>
          <Card title={t("people.badge")}>
            <div className={styles.badge}>
              <Qr url={code} label={t("people.qr", { code })} className={styles.qr} />
              <p className={styles.code}>{code}</p>
              <RouteButton to="/console/people/badges" search={{ person: volunteer.id }}>
                <IconPrinter size={17} aria-hidden="true" /> {t("people.badges.one")}
              </RouteButton>
            </div>
          </Card>
          <ConsentsCard
            volunteer={volunteer.id}
            isMinor={person.isMinor && birthYear !== null}
            consents={person.consents}
            mayChange={mayChange}
            onChanged={onChanged}
          />
          <ContactsCard volunteer={volunteer.id} />
          <Card title={t("people.organizations")}>
            {volunteer.organizations.length === 0 && <p className={lines.empty}>{t("people.onOwn")}</p>}
            <ul className={lines.lines}>
              {volunteer.organizations.map((organization) => (
                <li key={organization.id} className={lines.line}>
                  <Link
                    to="/console/organizations/$organization"
                    params={{ organization: organization.id }}
                    className={styles.link}
                  >
                    <Words of={organization.name} />
                  </Link>
                </li>
              ))}
            </ul>
          </Card>
        </div>
      </div>
    </article>
  );
}

import { IconArrowLeft, IconPencil } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import type { ListedEventFragment } from "../../graphql/generated";
import { useLanguage } from "../../i18n/LanguageProvider";
import { Card } from "../../ui/Card";
import { Pill } from "../../ui/Pill";
import { Words } from "../../ui/Words";
import { ApiKeysCard } from "../access/ApiKeysCard";
import { useMay } from "../access/use-session";
import { EventRows } from "../events/EventRows";
import { ReportsCard } from "../portal/ReportsCard";
import { RouteButton } from "../shell/RouteButton";
import { AccountsCard } from "./AccountsCard";
import { OrganizationFigures } from "./OrganizationFigures";
import record from "../shell/RecordPage.module.css";
import styles from "./OrganizationView.module.css";
import { ResponsiblePersonsCard } from "./ResponsiblePersonsCard";
import type { ShownOrganization } from "./use-organization";

interface OrganizationViewProps {
  organization: ShownOrganization;
  /** Its events in the campaign, the latest first. */
  events: readonly ListedEventFragment[];
  onChanged: () => void;
}

/** One organization as a whole: what it is, what it has brought and reported, whom to call, who signs in, and with which keys. */
export function OrganizationView({ organization, events, onChanged }: OrganizationViewProps) {
  const t = useTranslations("console");
  const { language } = useLanguage();
  const mayManage = useMay("MANAGE_CAMPAIGNS");
  const { id, kind, sizeClass, verified } = organization;
  const name = organization.name[language];
  useEffect(() => {
    document.title = `${name} · ${t("title")}`;
  }, [t, name]);
  return (
    <article className={record.page} aria-labelledby="organization">
      <header className={record.head}>
        <Link to="/console/organizations" className={record.back}>
          <IconArrowLeft size={17} aria-hidden="true" /> {t("organizations.all")}
        </Link>
        <p className={record.marks}>
          <Pill tone="gray">{t(`organizations.kinds.${kind}`)}</Pill>
          {sizeClass && <Pill tone="gray">{t(`organizations.sizes.${sizeClass}`)}</Pill>}
          <Pill tone={verified ? "green" : "gold"}>
            {t(verified ? "organizations.verified" : "organizations.unverified")}
          </Pill>
        </p>
        <h1 id="organization" className={record.title}>
          <Words of={organization.name} />
        </h1>
      </header>
      {mayManage && (
        <div className={styles.actions}>
          <RouteButton to="/console/organizations/$organization/change" params={{ organization: id }}>
            <IconPencil size={18} aria-hidden="true" /> {t("organizationForm.change")}
          </RouteButton>
        </div>
      )}
      <OrganizationFigures organization={organization} />
      <div className={styles.columns}>
        <ReportsCard reader="office" organization={organization.id} />
        <ResponsiblePersonsCard
          organization={id}
          persons={organization.responsiblePersons}
          mayChange={mayManage}
          onChanged={onChanged}
        />
        <AccountsCard organization={id} accounts={organization.accounts.nodes} onChanged={onChanged} />
        <ApiKeysCard organization={id} />
      </div>
      <Card title={t("organizations.events")}>
        {events.length > 0 ? <EventRows events={events} /> : <p>{t("organizations.noEvents")}</p>}
      </Card>
    </article>
  );
}

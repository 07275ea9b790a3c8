import { IconArrowRight, IconPencil, IconPlus } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { useQuery } from "urql";
import { codeOfError } from "../../graphql/errors";
import { ConsoleCampaignDocument } from "../../graphql/generated";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { useFormat } from "../../i18n/use-format";
import { useLanguage } from "../../i18n/LanguageProvider";
import { Button } from "../../ui/Button";
import { ErrorState } from "../../ui/ErrorState";
import { LoadingState } from "../../ui/LoadingState";
import { useMay } from "../access/use-session";
import { Dialog } from "../shell/Dialog";
import { RouteButton } from "../shell/RouteButton";
import { useCampaign } from "./campaign-choice";
import styles from "./CampaignPage.module.css";
import { nextPhase } from "./campaign-phases";
import { PhaseForm } from "./PhaseForm";
import { PhaseSteps } from "./PhaseSteps";

/** The campaign itself: its days and lists, where it stands, and the step to the next phase. */
export function CampaignPage() {
  const t = useTranslations("console");
  const f = useFormat();
  const sentence = useErrorSentence();
  const { language } = useLanguage();
  const mayManage = useMay("MANAGE_CAMPAIGNS");
  const { campaign: chosen, readAgain } = useCampaign();
  const [{ data, error }, retry] = useQuery({
    query: ConsoleCampaignDocument,
    variables: { slug: chosen.slug },
    requestPolicy: "cache-and-network",
  });
  const [isAsking, setAsking] = useState(false);
  useEffect(() => {
    document.title = `${t("campaign.title")} · ${t("title")}`;
  }, [t]);
  if (error) return <ErrorState isPage hint={sentence(codeOfError(error))} onRetry={retry} />;
  if (!data?.campaign) return <LoadingState />;
  const { campaign } = data;
  const next = nextPhase(chosen.phase);
  const facts: [name: string, value: string][] = [
    [t("campaign.days"), f.dateRange(campaign.startsOn, campaign.endsOn)],
    [t("newCampaign.timeZone"), campaign.timeZone],
    [t("newCampaign.consentAge"), f.number(campaign.consentAge)],
    [t("newCampaign.series"), campaign.series.name[language]],
    [t("newCampaign.categories"), campaign.categories.map(({ name }) => name[language]).join(", ")],
    [t("newCampaign.districts"), campaign.districts.map(({ name }) => name[language]).join(", ")],
  ];
  return (
    <article className={styles.page}>
      <div className={styles.head}>
        <h1 className={styles.title}>{campaign.name[language]}</h1>
        <p className={styles.hint}>{campaign.city[language]}</p>
        {mayManage && chosen.phase !== "CLOSED" && chosen.phase !== "ARCHIVED" && (
          <RouteButton to="/console/campaign/change" className={styles.other}>
            <IconPencil size={18} aria-hidden="true" /> {t("campaign.changeIt")}
          </RouteButton>
        )}
        {mayManage && (
          <RouteButton to="/console/campaigns/new">
            <IconPlus size={18} aria-hidden="true" /> {t("newCampaign.title")}
          </RouteButton>
        )}
      </div>
      <section className={styles.card} aria-labelledby="phase">
        <h2 id="phase" className={styles.heading}>
          {t("campaign.phase")}
        </h2>
        <PhaseSteps phase={chosen.phase} />
        <p>{t(`campaign.means.${chosen.phase}`)}</p>
        <div className={styles.actions}>
          {next && mayManage && (
            <Button look="primary" large onClick={() => setAsking(true)}>
              {t(`campaign.step.${next}.do`)} <IconArrowRight size={18} aria-hidden="true" />
            </Button>
          )}
          <RouteButton to="/console/projects" large>
            {t("projects.title")}
          </RouteButton>
          {(chosen.phase === "DRAFT" || chosen.phase === "PUBLISHED") && (
            <RouteButton to="/console/import" large>
              {t("importProgramme.title")}
            </RouteButton>
          )}
        </div>
      </section>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name} className={styles.fact}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Dialog
        isOpen={isAsking && next !== undefined}
        title={next ? t(`campaign.step.${next}.title`) : ""}
        onClose={() => setAsking(false)}
      >
        {next && (
          <PhaseForm
            campaign={chosen.slug}
            phase={next}
            onTaken={() => {
              setAsking(false);
              readAgain();
            }}
          />
        )}
      </Dialog>
    </article>
  );
}

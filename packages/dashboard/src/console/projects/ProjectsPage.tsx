import { IconPlus } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { useLanguage } from "../../i18n/LanguageProvider";
import { Button } from "../../ui/Button";
import { Card } from "../../ui/Card";
import { EmptyState } from "../../ui/EmptyState";
import { ErrorState } from "../../ui/ErrorState";
import { LoadingState } from "../../ui/LoadingState";
import { useMay } from "../access/use-session";
import { useCampaign } from "../campaigns/campaign-choice";
import { ExportButton } from "../exports/ExportButton";
import { Dialog } from "../shell/Dialog";
import { ChallengeLine } from "./ChallengeLine";
import type { Entry } from "./entry-form";
import { EntryForm } from "./EntryForm";
import styles from "./ProjectsPage.module.css";
import { useProjects } from "./use-projects";

/** The campaign's projects with their challenges: how far each is, and forms to add and to change them. */
export function ProjectsPage() {
  const t = useTranslations("console");
  const sentence = useErrorSentence();
  const { language } = useLanguage();
  const mayManage = useMay("MANAGE_CAMPAIGNS");
  const mayTakeAway = useMay("RECORD_PARTICIPATION");
  const campaign = useCampaign().campaign.slug;
  const { projects, reached, problem, readAgain } = useProjects(campaign);
  const [entry, setEntry] = useState<Entry>();
  useEffect(() => {
    document.title = `${t("projects.title")} · ${t("title")}`;
  }, [t]);
  if (!projects && problem) return <ErrorState isPage hint={sentence(problem)} onRetry={readAgain} />;
  if (!projects) return <LoadingState />;
  const isNew = entry?.before === undefined;
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1 className={styles.title}>{t("projects.title")}</h1>
        <div className={styles.ways}>
          {mayTakeAway && (
            <>
              <ExportButton list={{ list: "PROJECTS", campaign }} label={t("exports.projects")} />
              <ExportButton list={{ list: "CHALLENGES", campaign }} label={t("exports.challenges")} />
            </>
          )}
          {mayManage && (
            <Button look="primary" onClick={() => setEntry({ kind: "project" })}>
              <IconPlus size={18} aria-hidden="true" /> {t("projects.newProject")}
            </Button>
          )}
        </div>
      </div>
      {projects.length === 0 && <EmptyState title={t("projects.none")} hint={t("projects.noneHint")} />}
      {projects.map((project) => {
        const name = project.name[language];
        return (
          <Card key={project.id} title={name}>
            {project.challenges.length === 0 && <p className={styles.note}>{t("projects.noChallenge")}</p>}
            <ul className={styles.list}>
              {project.challenges.map((challenge) => (
                <ChallengeLine
                  key={challenge.id}
                  challenge={challenge}
                  reached={reached.get(challenge.id)}
                  onChange={
                    mayManage
                      ? () => setEntry({ kind: "challenge", project: project.id, before: challenge })
                      : undefined
                  }
                />
              ))}
            </ul>
            {mayManage && (
              <div className={styles.actions}>
                <Button
                  aria-label={t("projects.newChallengeOf", { name })}
                  onClick={() => setEntry({ kind: "challenge", project: project.id })}
                >
                  <IconPlus size={18} aria-hidden="true" /> {t("projects.newChallenge")}
                </Button>
                <Button
                  aria-label={t("projects.renameOne", { name })}
                  onClick={() => setEntry({ kind: "project", before: project })}
                >
                  {t("projects.rename")}
                </Button>
              </div>
            )}
          </Card>
        );
      })}
      <Dialog
        isOpen={entry !== undefined}
        title={entry ? t(`projects.form.${entry.kind}.${isNew ? "new" : "change"}`) : ""}
        onClose={() => setEntry(undefined)}
      >
        {entry && (
          <EntryForm
            entry={entry}
            onSaved={() => {
              setEntry(undefined);
              readAgain();
            }}
          />
        )}
      </Dialog>
    </div>
  );
}

import { IconCheck } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import type { CampaignPhase } from "../../graphql/generated";
import styles from "./CampaignPage.module.css";
import { campaignPhases } from "./campaign-phases";

/** The way of a campaign through its phases, as far as it has come. */
export function PhaseSteps({ phase }: { phase: CampaignPhase }) {
  const t = useTranslations("console.campaign.name");
  const now = campaignPhases.indexOf(phase);
  return (
    <ol className={styles.steps}>
      {campaignPhases.map((each, index) => (
        <li
          key={each}
          className={styles.step}
          data-is={index < now ? "past" : index === now ? "now" : "next"}
          aria-current={index === now ? "step" : undefined}
        >
          {index < now && <IconCheck size={16} aria-hidden="true" />}
          {t(each)}
        </li>
      ))}
    </ol>
  );
}

import type { ListedPersonFragment } from "../../../graphql/generated";
import { Emblem } from "../../../ui/Emblem";
import { Qr } from "../../../ui/Qr";
import { useCampaign } from "../../campaigns/campaign-choice";
import styles from "./Badges.module.css";

interface BadgeProps {
  person: ListedPersonFragment;
  hasName: boolean;
}

/** One badge in the size of a bank card. A lost one says a name only where names were wanted. */
export function Badge({ person, hasName }: BadgeProps) {
  const { campaign } = useCampaign();
  const { code, familyName, givenName } = person;
  const titles = [...new Set([campaign.name.kk, campaign.name.ru])];
  return (
    <article className={styles.badge}>
      <Qr url={code} label={code} className={styles.qr} />
      <div className={styles.words}>
        <p className={styles.title}>
          <Emblem className={styles.emblem} />
          <span>
            {titles.map((title, index) => (
              <span key={title} lang={index === 0 ? "kk" : "ru"} className={styles.language}>
                {title}
              </span>
            ))}
          </span>
        </p>
        {hasName && (
          <p className={styles.name}>
            {givenName}
            <br />
            {familyName}
          </p>
        )}
        <p className={styles.code}>{code}</p>
      </div>
    </article>
  );
}

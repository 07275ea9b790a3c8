import { useTranslations } from "use-intl";
import { useClient } from "urql";
import { EmptyState } from "../ui/EmptyState";
import { ThankYouNote } from "../ui/ThankYouNote";
import { hrefTo } from "./address";
import { useBoardLive, type BoardFigures } from "./board-live";
import { ListEnd } from "./ListEnd";
import styles from "./Thanks.module.css";
import { useLatestThanks } from "../lib/use-latest-thanks";

const pageSize = 6;

/** The newest published thank-yous, and the whole wall page by page. */
export function Thanks({ figures }: { figures: BoardFigures }) {
  const t = useTranslations("board.thanks");
  const client = useClient();
  const live = useBoardLive();
  const pages = useLatestThanks({ client, live, campaign: figures.campaign.slug, pageSize, figures });
  return (
    <section id="thanks" className={styles.thanks} aria-labelledby="thanks-title">
      <div className={styles.head}>
        <h2 id="thanks-title" className={styles.title}>
          {t("title")}
        </h2>
        <a href={hrefTo("/thanks")} className={styles.say}>
          {t("say")}
        </a>
      </div>
      {pages.nodes?.length === 0 && (
        <div className={styles.empty}>
          <EmptyState title={t("empty")} hint={t("emptyHint")} />
        </div>
      )}
      <ul className={styles.list} aria-busy={pages.isLoading}>
        {pages.nodes?.map((thankYou, index) => (
          <li key={thankYou.id}>
            <ThankYouNote
              text={thankYou.text}
              language={thankYou.language?.toLowerCase()}
              from={thankYou.from}
              to={thankYou.to.name}
              index={index}
              className={styles.note}
            />
          </li>
        ))}
      </ul>
      <ListEnd pages={pages} asOf={figures.asOf} zone={figures.campaign.timeZone} />
    </section>
  );
}

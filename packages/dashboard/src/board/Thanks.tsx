import { useCallback } from "react";
import { useTranslations } from "use-intl";
import { useClient } from "urql";
import { LatestThanksDocument } from "../graphql/generated";
import { EmptyState } from "../ui/EmptyState";
import { ThankYouNote } from "../ui/ThankYouNote";
import type { BoardFigures } from "./board-live";
import { ListEnd } from "./ListEnd";
import styles from "./Thanks.module.css";
import { usePages } from "../lib/use-pages";
import { useRounds, useSettled } from "../lib/use-settled";

const pageSize = 6;

/** The newest published thank-yous, and the whole wall page by page. */
export function Thanks({ figures }: { figures: BoardFigures }) {
  const t = useTranslations("board.thanks");
  const client = useClient();
  const campaign = figures.campaign.slug;
  const load = useCallback(
    async (after: string | null) => {
      const variables = { campaign, first: pageSize, after };
      const { data, error } = await client.query(LatestThanksDocument, variables, {
        requestPolicy: "network-only",
      });
      if (!data) throw error ?? new Error("The API answered nothing.");
      return data.thankYous;
    },
    [client, campaign],
  );
  const published = useSettled(figures.thankYousPublished, 5_000, 2_000);
  // What was taken down must not stay to be read: this does not wait, and is only spread a little.
  const hidden = useSettled(figures.thankYousHidden, 0, 800);
  const pages = usePages(load, `${published} ${hidden} ${useRounds(30_000)}`);
  return (
    <section id="thanks" className={styles.thanks} aria-labelledby="thanks-title">
      <h2 id="thanks-title" className={styles.title}>
        {t("title")}
      </h2>
      {pages.nodes?.length === 0 && (
        <div className={styles.empty}>
          <EmptyState title={t("empty")} hint={t("emptyHint")} />
        </div>
      )}
      <ul className={styles.list} aria-busy={pages.isLoading}>
        {pages.nodes?.map((thankYou, index) => (
          <li key={thankYou.id} className={styles.item}>
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

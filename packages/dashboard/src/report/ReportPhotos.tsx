import { useTranslations } from "use-intl";
import { useQuery } from "urql";
import { ReportPhotosDocument } from "../graphql/generated";
import { Words } from "../ui/Words";
import styles from "./ReportPhotos.module.css";

/** The newest photos that everybody may see, each with the event that it shows; nothing while there is none. */
export function ReportPhotos({ campaign }: { /** Slug. */ campaign: string }) {
  const t = useTranslations("report");
  const [{ data }] = useQuery({
    query: ReportPhotosDocument,
    variables: { campaign },
    requestPolicy: "cache-and-network",
  });
  const photos = data?.photos.nodes ?? [];
  if (photos.length === 0) return null;
  return (
    <section aria-labelledby="report-photos" className={styles.photos}>
      <h2 id="report-photos" className={styles.title}>
        {t("photos")}
      </h2>
      <ul className={styles.list}>
        {photos.map(({ id, path, smallPath, note, event }) => (
          <li key={id}>
            <a href={path}>
              <img src={smallPath} alt={note} loading="lazy" className={styles.photo} />
            </a>
            <p className={styles.event}>
              <Words of={event.title} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { useTranslations } from "use-intl";
import { Card } from "../../ui/Card";
import { Words } from "../../ui/Words";
import styles from "./EventView.module.css";
import type { ShownEvent } from "./use-event";

/** Who holds it, for whom, and where it belongs. */
export function EventFacts({ event }: { event: ShownEvent }) {
  const t = useTranslations("console.events");
  const { organizers, beneficiaries, category, project } = event;
  return (
    <Card title={t("about")}>
      <dl className={styles.facts}>
        <div>
          <dt>{t("organizers")}</dt>
          {organizers.map(({ id, name }) => (
            <dd key={id}>
              <Words of={name} />
            </dd>
          ))}
        </div>
        <div>
          <dt>{t("category")}</dt>
          <dd>
            <Words of={category.name} />
          </dd>
        </div>
        {project && (
          <div>
            <dt>{t("project")}</dt>
            <dd>
              <Words of={project.name} />
            </dd>
          </div>
        )}
        {beneficiaries && (
          <div>
            <dt>{t("beneficiaries")}</dt>
            <dd>
              <Words of={beneficiaries} />
            </dd>
          </div>
        )}
      </dl>
    </Card>
  );
}

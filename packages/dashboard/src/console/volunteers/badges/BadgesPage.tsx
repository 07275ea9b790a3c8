import { Checkbox } from "@mantine/core";
import { IconArrowLeft, IconPrinter } from "@tabler/icons-react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import type { ListedPersonFragment } from "../../../graphql/generated";
import { useErrorSentence } from "../../../i18n/use-error-sentence";
import { useFormat } from "../../../i18n/use-format";
import { Button } from "../../../ui/Button";
import { DemoMark } from "../../../ui/DemoMark";
import { EmptyState } from "../../../ui/EmptyState";
import { ErrorState } from "../../../ui/ErrorState";
import { LoadingState } from "../../../ui/LoadingState";
import { useCampaign } from "../../campaigns/campaign-choice";
import { usePeople } from "../use-people";
import { usePerson } from "../use-person";
import { Badge } from "./Badge";
import styles from "./Badges.module.css";

const route = getRouteApi("/signed-in/console/people/badges");

/** Badges to print: one person's, or those of everybody whom the list of people held. */
export function BadgesPage() {
  const t = useTranslations("console");
  const { person } = route.useSearch();
  useEffect(() => {
    document.title = `${t("people.badges.title")} · ${t("title")}`;
  }, [t]);
  return person === undefined ? <ManyBadges /> : <OneBadge id={person} />;
}

function OneBadge({ id }: { id: string }) {
  const sentence = useErrorSentence();
  const { person, problem, readAgain } = usePerson(id);
  if (person) return <Badges people={[person]} />;
  if (problem === "VOLUNTEER_NOT_FOUND") return <EmptyState isPage title={sentence(problem)} />;
  if (problem) return <ErrorState isPage hint={sentence(problem)} onRetry={readAgain} />;
  return <LoadingState />;
}

function ManyBadges() {
  const { nodes, hasMore, hasFailed, more, retry } = usePeople(route.useSearch());
  if (nodes) return <Badges people={nodes} onMore={hasMore ? more : undefined} />;
  return hasFailed ? <ErrorState isPage onRetry={retry} /> : <LoadingState />;
}

interface BadgesProps {
  people: readonly ListedPersonFragment[];
  /** Left out when these are all. */
  onMore?: (() => void) | undefined;
}

/** Ten badges fill a sheet of A4; one alone is printed in its own size. */
function Badges({ people, onMore }: BadgesProps) {
  const t = useTranslations("console.people");
  const all = useTranslations("common");
  const f = useFormat();
  const { campaign } = useCampaign();
  const { person, names, ...search } = route.useSearch();
  const navigate = route.useNavigate();
  const count = people.length;
  return (
    <main className={styles.page}>
      <div className={styles.bar}>
        {person === undefined ? (
          <Link to="/console/people" search={search} className={styles.back}>
            <IconArrowLeft size={17} aria-hidden="true" /> {t("all")}
          </Link>
        ) : (
          <Link to="/console/people/$person" params={{ person }} className={styles.back}>
            <IconArrowLeft size={17} aria-hidden="true" /> {t("badges.back")}
          </Link>
        )}
        <Checkbox
          label={t("badges.names")}
          description={t("badges.namesHint")}
          checked={names === "yes"}
          onChange={({ currentTarget }) =>
            void navigate({
              search: (kept) => ({ ...kept, names: currentTarget.checked ? "yes" : undefined }),
              replace: true,
            })
          }
        />
        <Button look="primary" disabled={count === 0} onClick={() => print()}>
          <IconPrinter size={18} aria-hidden="true" /> {t("badges.print")}
        </Button>
      </div>
      <h1 className={styles.heading}>
        {t("badges.title")}{" "}
        <span className={styles.count}>{t("count", { count, shown: f.number(count) })}</span>
        {campaign.isDemonstration && <DemoMark />}
      </h1>
      {count === 0 && <EmptyState title={t("none")} />}
      <div className={styles.sheet}>
        {people.map((one) => (
          <Badge key={one.volunteer.id} person={one} hasName={names === "yes"} />
        ))}
      </div>
      {onMore && (
        <Button className={styles.more} onClick={onMore}>
          {all("showMore")}
        </Button>
      )}
    </main>
  );
}

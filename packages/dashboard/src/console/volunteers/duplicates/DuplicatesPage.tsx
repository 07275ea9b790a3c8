import { IconArrowLeft } from "@tabler/icons-react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import type { DuplicateState } from "../../../graphql/generated";
import { Button } from "../../../ui/Button";
import { EmptyState } from "../../../ui/EmptyState";
import { ErrorState } from "../../../ui/ErrorState";
import { LoadingState } from "../../../ui/LoadingState";
import { ExportButton } from "../../exports/ExportButton";
import { Key } from "../../shell/Key";
import { useKeys } from "../../shell/keys/use-keys";
import { DecidedPairs } from "./DecidedPairs";
import { duplicateStates } from "./duplicate-state";
import tabs from "../../shell/Tabs.module.css";
import styles from "./DuplicatesPage.module.css";
import { OpenPairs } from "./OpenPairs";
import { useDuplicates } from "./use-duplicates";

const route = getRouteApi("/signed-in/frame/console/people/duplicates");

/** People who may be known twice: pairs of cards to be made one, or told apart for good. */
export function DuplicatesPage() {
  const t = useTranslations("console");
  const { state = "OPEN" } = route.useSearch();
  useEffect(() => {
    document.title = `${t("people.duplicates.title")} · ${t("title")}`;
  }, [t]);
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <div>
          <Link to="/console/people" className={styles.back}>
            <IconArrowLeft size={17} aria-hidden="true" /> {t("people.all")}
          </Link>
          <h1 className={styles.title}>{t("people.duplicates.title")}</h1>
        </div>
        <div className={styles.ways}>
          <ExportButton list={{ list: "DUPLICATES", duplicateState: state }} />
          <nav aria-label={t("people.duplicates.tabs")} className={tabs.tabs}>
            {duplicateStates.map((one) => (
              <Link
                key={one}
                to="/console/people/duplicates"
                search={(kept) => ({ ...kept, state: one === "OPEN" ? undefined : one })}
                className={tabs.tab}
                data-open={one === state}
                aria-current={one === state ? "page" : undefined}
              >
                {t(`people.duplicates.tab.${one}`)}
              </Link>
            ))}
          </nav>
        </div>
      </div>
      <Tab key={state} state={state} />
    </div>
  );
}

/** What was decided last, with the way back, and the pairs. */
function Tab({ state }: { state: DuplicateState }) {
  const t = useTranslations("console.people.duplicates");
  const duplicates = useDuplicates(state);
  const { pairs, hasFailed, retry, last, takeBack, isDeciding } = duplicates;
  useKeys(last ? [{ keys: ["U"], says: t("takeBack"), run: () => void takeBack() }] : []);
  if (!pairs) return hasFailed ? <ErrorState onRetry={retry} /> : <LoadingState />;
  return (
    <>
      <div className={styles.last}>
        <output className={styles.said}>
          {last &&
            t(`said.${last.decision}`, {
              name: `${last.pair.first.familyName} ${last.pair.first.givenName}`,
            })}
        </output>
        {last && (
          <Button disabled={isDeciding} aria-keyshortcuts="U" onClick={() => void takeBack()}>
            {t("takeBack")} <Key>U</Key>
          </Button>
        )}
      </div>
      {pairs.length === 0 && (
        <div className={styles.empty}>
          <EmptyState
            title={t(state === "OPEN" ? "empty" : "emptyDecided")}
            hint={state === "OPEN" ? t("emptyHint") : undefined}
          />
        </div>
      )}
      {pairs.length > 0 &&
        (state === "OPEN" ? <OpenPairs duplicates={duplicates} /> : <DecidedPairs duplicates={duplicates} />)}
    </>
  );
}

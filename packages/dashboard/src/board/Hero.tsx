import { useTranslations } from "use-intl";
import { useConnection } from "../graphql/use-live";
import { useFormat } from "../i18n/use-format";
import { localDateOf, type LocalDate } from "../lib/local-date";
import { useCountedWords } from "../lib/use-counted-words";
import { CorrectedMark } from "../ui/CorrectedMark";
import { DemoMark } from "../ui/DemoMark";
import { Lamp } from "../ui/Lamp";
import { Pill } from "../ui/Pill";
import { useBoardLive, type BoardFigures } from "./board-live";
import { useCorrectedFrom } from "./corrections-context";
import { Days } from "./Days";
import { Figures } from "./Figures";
import styles from "./Hero.module.css";
import { Correction, LiveNumber } from "./LiveNumber";
import { MetricMark } from "./MetricMark";

interface HeroProps {
  figures: BoardFigures;
  today: LocalDate;
}

/** The one number, how fresh it is, the main figures and the days as peaks. */
export function Hero({ figures, today }: HeroProps) {
  const t = useTranslations();
  const people = figures.activeVolunteers;
  const [caption, onShown] = useCountedWords(people, (count) => t("board.hero.caption", { count }));
  return (
    <section className={styles.hero} aria-label={t("board.nav.results")}>
      <div className={styles.upper}>
        <div className={styles.lead}>
          <div className={styles.marks}>
            <HonestLamp figures={figures} today={today} />
            {figures.campaign.isDemonstration && <DemoMark className={styles.demo} />}
            {figures.campaign.isRehearsal && <Pill tone="gold">{t("receipt.reason.REHEARSAL")}</Pill>}
          </div>
          <p className={[styles.number, people >= 100_000 && styles.long].filter(Boolean).join(" ")}>
            <LiveNumber figures={figures} metric="active_volunteers" value={people} onShown={onShown} big />
          </p>
          <p className={styles.caption}>
            {caption}
            <MetricMark metric="active_volunteers" name={caption} />
          </p>
          <Correction metric="active_volunteers" value={people} />
          <p className={styles.once}>{t("board.hero.once")}</p>
          <PeopleRange figures={figures} />
        </div>
        <Figures figures={figures} />
      </div>
      <Days figures={figures} today={today} />
    </section>
  );
}

/** With those whom reports name or only count there may be more people, and nobody can say how many: a range says it. */
function PeopleRange({ figures: { peopleAtLeast, peopleAtMost } }: Pick<HeroProps, "figures">) {
  const t = useTranslations("board.hero");
  const f = useFormat();
  // What people without names were before is a part of the range, and no former range.
  const isCorrected = useCorrectedFrom("headcount_unnamed") !== undefined;
  if (peopleAtMost <= peopleAtLeast) return null;
  return (
    <p className={styles.range}>
      <b className={styles.between}>{f.range(peopleAtLeast, peopleAtMost)}</b>{" "}
      {t("range", { count: peopleAtMost })}
      <MetricMark metric="headcount_unnamed" name={t("rangeReceipt")} /> {isCorrected && <CorrectedMark />}
    </p>
  );
}

function HonestLamp({ figures, today }: HeroProps) {
  const connection = useConnection(useBoardLive());
  const f = useFormat();
  const { phase, timeZone, isDemonstration } = figures.campaign;
  const isClosed = phase === "CLOSED" || phase === "ARCHIVED";
  // On a quiet evening nothing changes: the figures are still of now. A demonstration's clock is not the server's.
  const confirmedAt = isDemonstration || isClosed ? 0 : (connection.confirmedAt ?? 0);
  const asOf = Math.max(Date.parse(figures.asOf), confirmedAt);
  const isOfToday = localDateOf(asOf, timeZone) === today;
  return (
    <Lamp
      className={styles.lamp}
      state={isClosed && connection.state === "live" ? "closed" : connection.state}
      asOf={isOfToday && !isClosed ? f.time(asOf, timeZone) : f.dateTime(asOf, timeZone)}
    />
  );
}

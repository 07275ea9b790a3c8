import { IconArrowLeft, IconPrinter } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import kk from "../../i18n/console/thanks/kk";
import ru from "../../i18n/console/thanks/ru";
import { codeOfEvent } from "../../thanks/event-code";
import { Button } from "../../ui/Button";
import { DemoMark } from "../../ui/DemoMark";
import { Emblem } from "../../ui/Emblem";
import { Qr } from "../../ui/Qr";
import type { ShownEvent } from "../events/use-event";
import { useCampaign } from "../campaigns/campaign-choice";
import styles from "./ThanksPoster.module.css";

/** Whoever stands before it has chosen no language: Kazakh comes first, Russian second, whatever the console speaks. */
const words = { kk: kk.thanks.poster, ru: ru.thanks.poster };
const languages = ["kk", "ru"] as const;

/** One page of A4: the event, a QR code that leads to its form of thanks, and the same address to type. */
export function ThanksPoster({ event }: { event: ShownEvent }) {
  const t = useTranslations("console");
  const { campaign } = useCampaign();
  const typed = new URL(`/thanks/${codeOfEvent(event.id) ?? ""}`, location.origin).href;
  // A camera reads the signature as well; nobody is made to type it.
  const url = typed + (event.posterSignature ?? "");
  const titles = event.title.kk === event.title.ru ? (["kk"] as const) : languages;
  return (
    <main className={styles.page}>
      <p className={styles.bar}>
        <Link to="/console/events/$event" params={{ event: event.id }} className={styles.back}>
          <IconArrowLeft size={17} aria-hidden="true" /> {t("thanks.poster.back")}
        </Link>
        <Button look="primary" onClick={() => print()}>
          <IconPrinter size={18} aria-hidden="true" /> {t("thanks.poster.print")}
        </Button>
      </p>
      <article className={styles.sheet}>
        <Emblem className={styles.emblem} />
        <h1 className={styles.title}>
          {languages.map((language) => (
            <span key={language} lang={language} className={styles[language]}>
              {words[language].title}
            </span>
          ))}
        </h1>
        <Qr url={url} className={styles.code} label={url} />
        <p className={styles.scan}>
          {languages.map((language) => (
            <span key={language} lang={language} className={styles[language]}>
              {words[language].scan}
            </span>
          ))}
        </p>
        <p className={styles.event}>
          {titles.map((language) => (
            <span key={language} lang={language} className={styles[language]}>
              {event.title[language]}
            </span>
          ))}
        </p>
        <p className={styles.address}>{typed.replace(/^https?:\/\//, "")}</p>
        {campaign.isDemonstration && <DemoMark />}
      </article>
    </main>
  );
}

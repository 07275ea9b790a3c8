import { getRouteApi, Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { EmptyState } from "../../ui/EmptyState";
import { ErrorState } from "../../ui/ErrorState";
import { LoadingState } from "../../ui/LoadingState";
import { useEvent } from "../events/use-event";
import { ThanksPoster } from "./ThanksPoster";

const route = getRouteApi("/signed-in/console/events/$event/thanks");

/** The sheet that hangs at an event and asks its guests for thanks. */
export function ThanksPosterPage() {
  const t = useTranslations("console");
  const sentence = useErrorSentence();
  const { event: id } = route.useParams();
  const { event, problem, readAgain } = useEvent(id);
  useEffect(() => {
    document.title = `${t("thanks.poster.open")} · ${t("title")}`;
  }, [t]);
  if (event) return <ThanksPoster event={event} />;
  if (problem) return <ErrorState isPage hint={sentence(problem)} onRetry={readAgain} />;
  if (event === undefined) return <LoadingState />;
  return (
    <EmptyState
      isPage
      title={sentence("EVENT_NOT_FOUND")}
      action={<Link to="/console/events">{t("events.all")}</Link>}
    />
  );
}

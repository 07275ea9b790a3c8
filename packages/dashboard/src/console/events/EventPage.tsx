import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { EmptyState } from "../../ui/EmptyState";
import { ErrorState } from "../../ui/ErrorState";
import { LoadingState } from "../../ui/LoadingState";
import { EventView } from "./EventView";
import { useEvent } from "./use-event";

const route = getRouteApi("/signed-in/frame/console/events/$event");

/** The page of the event in the address. */
export function EventPage() {
  const t = useTranslations("console.events");
  const sentence = useErrorSentence();
  const { event: id } = route.useParams();
  const { event, problem, readAgain } = useEvent(id);
  if (event) return <EventView key={event.id} event={event} onTaken={readAgain} />;
  if (problem) return <ErrorState isPage hint={sentence(problem)} onRetry={readAgain} />;
  if (event === undefined) return <LoadingState />;
  return (
    <EmptyState
      isPage
      title={sentence("EVENT_NOT_FOUND")}
      action={<Link to="/console/events">{t("all")}</Link>}
    />
  );
}

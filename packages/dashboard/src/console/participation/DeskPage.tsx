import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useQuery } from "urql";
import { codeOfError } from "../../graphql/errors";
import { DeskEventDocument } from "../../graphql/generated";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { EmptyState } from "../../ui/EmptyState";
import { ErrorState } from "../../ui/ErrorState";
import { LoadingState } from "../../ui/LoadingState";
import { useMay } from "../access/use-session";
import { Notice } from "../shell/Notice";
import { DeskView } from "./DeskView";

const route = getRouteApi("/console/desk/$event");

/** The check-in desk of the event in the address. */
export function DeskPage() {
  const t = useTranslations("console");
  const sentence = useErrorSentence();
  const { event: id } = route.useParams();
  const mayCheckIn = useMay("RECORD_PARTICIPATION");
  const [{ data, error, fetching }, readAgain] = useQuery({ query: DeskEventDocument, variables: { id } });
  const { kept } = route.useLoaderData();
  // Without a network the desk opens with what this device knows of it.
  const isOut = error !== undefined && codeOfError(error) === "NETWORK";
  if (!mayCheckIn) {
    return (
      <Notice>
        <ErrorState isPage title={t("desk.title")} hint={sentence("NOT_ALLOWED")} />
      </Notice>
    );
  }
  if (data?.event) return <DeskView key={id} event={data.event} />;
  if (isOut && kept) return <DeskView key={id} event={kept.event} keptAheadMs={kept.aheadMs} />;
  return (
    <Notice>
      {fetching ? (
        <LoadingState />
      ) : error ? (
        <ErrorState isPage hint={sentence(codeOfError(error))} onRetry={readAgain} />
      ) : (
        <EmptyState
          isPage
          title={sentence("EVENT_NOT_FOUND")}
          action={<route.Link to="/console/desk">{t("desk.chooseEvent")}</route.Link>}
        />
      )}
    </Notice>
  );
}

import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { EmptyState } from "../../ui/EmptyState";
import { ErrorState } from "../../ui/ErrorState";
import { LoadingState } from "../../ui/LoadingState";
import { OrganizationView } from "./OrganizationView";
import { useOrganization } from "./use-organization";

const route = getRouteApi("/signed-in/frame/console/organizations/$organization");

/** The organization in the address. */
export function OrganizationPage() {
  const t = useTranslations("console.organizations");
  const sentence = useErrorSentence();
  const { organization: id } = route.useParams();
  const { organization, events, problem, readAgain } = useOrganization(id);
  if (organization) {
    return <OrganizationView key={id} organization={organization} events={events} onChanged={readAgain} />;
  }
  if (problem) return <ErrorState isPage hint={sentence(problem)} onRetry={readAgain} />;
  if (organization === undefined) return <LoadingState />;
  return (
    <EmptyState
      isPage
      title={sentence("ORGANIZATION_NOT_FOUND")}
      action={<Link to="/console/organizations">{t("all")}</Link>}
    />
  );
}

import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { EmptyState } from "../../ui/EmptyState";
import { ErrorState } from "../../ui/ErrorState";
import { LoadingState } from "../../ui/LoadingState";
import { PersonView } from "./PersonView";
import { usePerson } from "./use-person";

const route = getRouteApi("/signed-in/frame/console/people/$person");

/** The person in the address. */
export function PersonPage() {
  const t = useTranslations("console.people");
  const sentence = useErrorSentence();
  const { person: id } = route.useParams();
  const { person, problem, timesRead, readAgain } = usePerson(id);
  if (person) {
    return (
      <PersonView key={person.volunteer.id} person={person} refreshKey={timesRead} onChanged={readAgain} />
    );
  }
  if (problem === "VOLUNTEER_NOT_FOUND") {
    return (
      <EmptyState isPage title={sentence(problem)} action={<Link to="/console/people">{t("all")}</Link>} />
    );
  }
  if (problem) return <ErrorState isPage hint={sentence(problem)} onRetry={readAgain} />;
  return <LoadingState />;
}

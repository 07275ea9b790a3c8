import { getRouteApi, Link } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { useClient, useQuery } from "urql";
import { codeOfError } from "../../../graphql/errors";
import { ChangePersonDocument, PersonToChangeDocument } from "../../../graphql/generated";
import { useErrorSentence } from "../../../i18n/use-error-sentence";
import { EmptyState } from "../../../ui/EmptyState";
import { ErrorState } from "../../../ui/ErrorState";
import { LoadingState } from "../../../ui/LoadingState";
import { useMay } from "../../access/use-session";
import type { FormRefusal } from "../../overtaken";
import styles from "../../shell/Form.module.css";
import { useAnsweredWrite } from "../../use-answered-write";
import { changesOf, fieldsOf, overNewer, type PersonDetails, type PersonToChange } from "./person-form";
import { PersonForm, type PersonFields } from "./PersonForm";

const route = getRouteApi("/signed-in/frame/console/people/$person/change");

/** Changes the details of the person in the address. */
export function ChangePersonPage() {
  const t = useTranslations("console.people");
  const sentence = useErrorSentence();
  const mayChange = useMay("RECORD_PARTICIPATION");
  const { person: id } = route.useParams();
  const [{ data, error, fetching }, readAgain] = useQuery({
    query: PersonToChangeDocument,
    variables: { id },
    pause: !mayChange,
    requestPolicy: "network-only",
  });
  if (!mayChange) return <ErrorState isPage hint={sentence("NOT_ALLOWED")} />;
  if (data) return <ChangePerson key={id} card={data.volunteerCard} />;
  if (fetching) return <LoadingState />;
  const code = error ? codeOfError(error) : "NETWORK";
  if (code !== "VOLUNTEER_NOT_FOUND") {
    return <ErrorState isPage hint={sentence(code)} onRetry={readAgain} />;
  }
  return <EmptyState isPage title={sentence(code)} action={<Link to="/console/people">{t("all")}</Link>} />;
}

/** The form over the card as it was read; the second of two is shown the newer state under what they typed. */
function ChangePerson({ card }: { card: PersonToChange }) {
  const t = useTranslations();
  const client = useClient();
  const navigate = route.useNavigate();
  const [read, setRead] = useState(card);
  const [overtaken, setOvertaken] = useState<PersonDetails>();
  const { send, isSending } = useAnsweredWrite(ChangePersonDocument);
  const { id } = read.volunteer;
  useEffect(() => {
    document.title = `${t("console.people.change.title")} · ${t("console.title")}`;
  }, [t]);

  async function submit({
    reason,
    ...fields
  }: PersonFields): Promise<FormRefusal<PersonDetails> | undefined> {
    const before = fieldsOf(read);
    const { code } = await send({
      ...{ volunteer: id, revision: read.revision, reason },
      ...changesOf(before, fields),
    });
    if (code === undefined) {
      await navigate({ to: "/console/people/$person", params: { person: id } });
      return undefined;
    }
    if (code !== "STALE_CHANGE") return { code };
    const asked = client.query(PersonToChangeDocument, { id }, { requestPolicy: "network-only" });
    const newer = (await asked).data?.volunteerCard;
    if (!newer) return { code };
    setRead(newer);
    setOvertaken(before);
    return { code, fields: overNewer(fields, before, fieldsOf(newer)) };
  }

  return (
    <div className={styles.page}>
      <h1 className={styles.title}>
        {t("console.people.change.title")}: {`${read.familyName} ${read.givenName}`}
      </h1>
      <p>{t("console.people.change.noted")}</p>
      <PersonForm
        begun={fieldsOf(card)}
        read={fieldsOf(read)}
        overtaken={overtaken}
        isSending={isSending}
        onSubmit={submit}
        cancel={
          <Link to="/console/people/$person" params={{ person: id }}>
            {t("common.cancel")}
          </Link>
        }
      />
    </div>
  );
}

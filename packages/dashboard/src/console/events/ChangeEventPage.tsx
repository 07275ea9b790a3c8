import { getRouteApi, Link } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { useClient, useQuery } from "urql";
import { codeOfError } from "../../graphql/errors";
import { ChangeEventDocument, ConsoleEventDocument } from "../../graphql/generated";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { EmptyState } from "../../ui/EmptyState";
import { ErrorState } from "../../ui/ErrorState";
import { LoadingState } from "../../ui/LoadingState";
import { Words } from "../../ui/Words";
import { useMay } from "../access/use-session";
import { createReferences } from "../../lib/reference";
import { type FormRefusal, refusedAsStale } from "../overtaken";
import { changesOf, fieldsOf, type EventFields } from "./event-form";
import { EventForm } from "./EventForm";
import styles from "../shell/Form.module.css";
import type { ShownEvent } from "./use-event";

const route = getRouteApi("/signed-in/frame/console/events/$event/change");

/** Changes the event in the address. */
export function ChangeEventPage() {
  const t = useTranslations("console.events");
  const sentence = useErrorSentence();
  const mayManage = useMay("MANAGE_EVENTS");
  const { event: id } = route.useParams();
  const [{ data, error, fetching }, readAgain] = useQuery({ query: ConsoleEventDocument, variables: { id } });
  if (!mayManage) return <ErrorState isPage hint={sentence("NOT_ALLOWED")} />;
  if (data?.event) return <ChangeEvent key={id} event={data.event} />;
  if (fetching) return <LoadingState />;
  if (error) return <ErrorState isPage hint={sentence(codeOfError(error))} onRetry={readAgain} />;
  return (
    <EmptyState
      isPage
      title={sentence("EVENT_NOT_FOUND")}
      action={<Link to="/console/events">{t("all")}</Link>}
    />
  );
}

/**
 * The form over the event as it was read. Whoever is second of two is refused by the revision: then the newer state is
 * read, what was typed stays over it, and a second look decides.
 */
function ChangeEvent({ event }: { event: ShownEvent }) {
  const t = useTranslations();
  const client = useClient();
  const navigate = route.useNavigate();
  const [read, setRead] = useState(event);
  const [references] = useState(createReferences);
  const [isSending, setSending] = useState(false);
  const { id } = event;
  useEffect(() => {
    document.title = `${t("console.eventForm.change")} · ${t("console.title")}`;
  }, [t]);

  async function send(fields: EventFields): Promise<FormRefusal<EventFields> | undefined> {
    const before = fieldsOf(read);
    const content = {
      id,
      revision: read.revision,
      ...changesOf(before, fields, read.campaign.timeZone),
    };
    const { error } = await client.mutation(ChangeEventDocument, {
      input: { clientRef: references.of(content), ...content },
    });
    if (!error) {
      references.settled();
      await navigate({ to: "/console/events/$event", params: { event: id } });
      return undefined;
    }
    const code = codeOfError(error);
    if (code !== "STALE_CHANGE") return { code };
    const newer = (await client.query(ConsoleEventDocument, { id })).data?.event;
    if (!newer) return { code };
    setRead(newer);
    return refusedAsStale(fields, before, fieldsOf(newer));
  }

  return (
    <div className={styles.page}>
      <h1 className={styles.title}>
        {t("console.eventForm.change")}: <Words of={read.title} />
      </h1>
      <EventForm
        campaign={read.campaign}
        begun={fieldsOf(event)}
        isNew={false}
        isSending={isSending}
        onSubmit={async (fields) => {
          setSending(true);
          const refused = await send(fields);
          setSending(false);
          return refused;
        }}
        cancel={
          <Link to="/console/events/$event" params={{ event: id }}>
            {t("common.cancel")}
          </Link>
        }
      />
    </div>
  );
}

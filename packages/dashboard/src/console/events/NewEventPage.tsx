import { Link, useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { useMutation } from "urql";
import { codeOfError } from "../../graphql/errors";
import { CreateEventDocument } from "../../graphql/generated";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { ErrorState } from "../../ui/ErrorState";
import { useMay } from "../access/use-session";
import { useCampaign } from "../campaigns/campaign-choice";
import { createReferences } from "../../lib/reference";
import { emptyFields, newEventOf, type EventFields } from "./event-form";
import type { FormRefusal } from "../overtaken";
import { EventForm } from "./EventForm";
import styles from "../shell/Form.module.css";

/** Adds an event to the campaign's programme, then shows its page. */
export function NewEventPage() {
  const t = useTranslations();
  const sentence = useErrorSentence();
  const mayManage = useMay("MANAGE_EVENTS");
  const { campaign } = useCampaign();
  const navigate = useNavigate();
  const [{ fetching }, create] = useMutation(CreateEventDocument);
  const [references] = useState(createReferences);
  useEffect(() => {
    document.title = `${t("console.eventForm.new")} · ${t("console.title")}`;
  }, [t]);

  async function submit(fields: EventFields): Promise<FormRefusal<EventFields> | undefined> {
    const content = { campaign: campaign.slug, ...newEventOf(fields, campaign.timeZone) };
    const { data, error } = await create({ input: { clientRef: references.of(content), ...content } });
    if (!data) return { code: error ? codeOfError(error) : "NETWORK" };
    references.settled();
    await navigate({ to: "/console/events/$event", params: { event: data.createEvent.event.id } });
    return undefined;
  }

  if (!mayManage)
    return <ErrorState isPage title={t("console.eventForm.new")} hint={sentence("NOT_ALLOWED")} />;
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{t("console.eventForm.new")}</h1>
      <EventForm
        campaign={campaign}
        begun={emptyFields}
        isNew
        isSending={fetching}
        onSubmit={submit}
        cancel={<Link to="/console/events">{t("common.cancel")}</Link>}
      />
    </div>
  );
}

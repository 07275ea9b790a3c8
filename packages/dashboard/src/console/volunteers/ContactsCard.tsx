import { useState } from "react";
import { useTranslations } from "use-intl";
import { useClient } from "urql";
import { codeOfError } from "../../graphql/errors";
import { PersonContactsDocument, type PersonContactsQuery } from "../../graphql/generated";
import { Button } from "../../ui/Button";
import { Card } from "../../ui/Card";
import { useMay } from "../access/use-session";
import { ContactReads } from "./ContactReads";
import { Refusal } from "../shell/Refusal";
import lines from "../shell/RecordLines.module.css";

/** How to reach somebody. It is not even asked for until somebody wants it: a screen may be seen by others. */
export function ContactsCard({ volunteer }: { volunteer: string }) {
  const t = useTranslations("console.people");
  const client = useClient();
  const mayReadAudit = useMay("READ_AUDIT");
  const [contacts, setContacts] = useState<PersonContactsQuery["volunteerCard"]>();
  const [problem, setProblem] = useState<string>();

  async function show() {
    setProblem(undefined);
    const { data, error } = await client.query(
      PersonContactsDocument,
      { id: volunteer },
      { requestPolicy: "network-only" },
    );
    if (data) setContacts(data.volunteerCard);
    else setProblem(error ? codeOfError(error) : "NETWORK");
  }

  return (
    <Card title={t("contacts")}>
      <Refusal code={problem} />
      {!contacts && (
        <>
          <p className={lines.empty}>{t("contactsHint")}</p>
          <Button onClick={() => void show()}>{t("showContacts")}</Button>
        </>
      )}
      {contacts && (
        <div className={lines.who} role="status">
          {contacts.phone && <a href={`tel:${contacts.phone}`}>{contacts.phone}</a>}
          {contacts.email && <a href={`mailto:${contacts.email}`}>{contacts.email}</a>}
          {!contacts.phone && !contacts.email && <p>{t("noContacts")}</p>}
        </div>
      )}
      {mayReadAudit && <ContactReads key={contacts ? "after" : "before"} volunteer={volunteer} />}
    </Card>
  );
}

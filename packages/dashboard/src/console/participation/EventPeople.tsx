import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import {
  RecordCheckInDocument,
  UndoCheckInDocument,
  UndoCheckOutDocument,
  type EventPersonFragment,
} from "../../graphql/generated";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import type { ShownEvent } from "../events/use-event";
import { useAnsweredWrite } from "../use-answered-write";
import { useWrite } from "../use-write";
import { PagedCard } from "../shell/PagedCard";
import styles from "./EventPeople.module.css";
import { EventPersonLine } from "./EventPersonLine";
import { UndoDialog } from "./UndoDialog";
import { useEventPeople } from "./use-event-people";

interface EventPeopleProps {
  event: ShownEvent;
  /** Somebody was taken back or confirmed. */
  onChanged: () => void;
}

/** Everybody who came, by name: whoever was checked in wrongly is taken back, whoever was only reported is confirmed. */
export function EventPeople({ event, onChanged }: EventPeopleProps) {
  const t = useTranslations("console.eventPeople");
  const sentence = useErrorSentence();
  const people = useEventPeople(event.id);
  const undo = useWrite(UndoCheckInDocument);
  const stay = useWrite(UndoCheckOutDocument);
  const checkIn = useAnsweredWrite(RecordCheckInDocument);
  const [asked, setAsked] = useState<EventPersonFragment>();
  const back = useRef<HTMLElement>(null);
  const [refusal, setRefusal] = useState<string>();

  function settle(code: string | undefined) {
    setRefusal(code);
    if (code !== undefined) return;
    people.retry();
    onChanged();
  }

  async function confirm({ volunteer }: EventPersonFragment) {
    const { data, code } = await checkIn.send({ event: event.id, volunteer: volunteer.id });
    const answer = data?.recordCheckIn;
    settle(answer?.__typename === "CheckInRefused" ? answer.code : code);
  }

  return (
    <>
      <PagedCard title={t("title")} empty={t("none")} pages={people}>
        {(nodes) => (
          <>
            {refusal && (
              <li role="alert" className={styles.refusal}>
                {sentence(refusal)}
              </li>
            )}
            {nodes.map((person) => (
              <EventPersonLine
                key={person.id}
                person={person}
                timeZone={event.campaign.timeZone}
                isBusy={checkIn.isSending || undo.isWriting || stay.isWriting}
                onConfirm={() => void confirm(person)}
                onUndo={(link) => {
                  back.current = link;
                  setAsked(person);
                }}
              />
            ))}
          </>
        )}
      </PagedCard>
      <UndoDialog
        attendance={asked}
        onUndo={({ kind, attendance: { id }, reason }) =>
          void (kind === "stay" ? stay : undo).write({ attendance: id, reason }).then(settle)
        }
        onClose={() => {
          setAsked(undefined);
          back.current?.focus();
        }}
      />
    </>
  );
}

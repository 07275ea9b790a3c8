import type { Client } from "@urql/core";
import { useState } from "react";
import { codeOfError } from "../graphql/errors";
import { SendThankYouDocument, type SendThankYouMutation } from "../graphql/generated";
import type { Language } from "../lib/language";
import { apiLanguages } from "../i18n/api-language";
import { changed, forgetDraft, keepDraft, readDraft, underReference, type Draft } from "./draft";
import { languageOfMessage } from "./message-language";

/** Where the message stands; `refused` has the code of what to change, or NETWORK when nobody answered. */
export type Sending =
  | { step: "writing" }
  | { step: "sending" }
  | { step: "sent" }
  | { step: "refused"; code: string };

interface SendingOptions {
  client: Client;
  /** Slug of the campaign. */
  campaign: string;
  /** Id of the event, where it is for one. */
  event: string | null;
  /** Of the poster that led here, where one did. */
  posterSignature: string | null;
  /** Of the page; of the words too, where their letters agree. */
  language: Language;
}

function codeOfAnswer(answer: SendThankYouMutation["sendThankYou"]): string {
  return answer.__typename === "SendThankYouRefused" ? answer.code : "sent";
}

/** One message from the first letter until it came in; what was typed is kept until then. */
export function useSending({ client, campaign, event, posterSignature, language }: SendingOptions) {
  const target = event ?? campaign;
  const [draft, setDraft] = useState(() => readDraft(target));
  const [sending, setSending] = useState<Sending>({ step: "writing" });

  function keep(next: Draft): void {
    keepDraft(target, next);
    setDraft(next);
  }

  async function send(): Promise<void> {
    if (sending.step === "sending") return;
    setSending({ step: "sending" });
    let answer = await sendUnder(underReference(draft));
    // Another page of this browser sent other words under it: these are a message of their own.
    if (answer === "REFERENCE_REUSED") answer = await sendUnder(underReference(changed(draft, {})));
    if (answer !== "sent") return setSending({ step: "refused", code: answer });
    forgetDraft(target);
    setDraft(readDraft(target));
    setSending({ step: "sent" });
  }

  /** Answers "sent", or the code of the refusal. */
  async function sendUnder(message: Draft & { clientRef: string }): Promise<string> {
    keep(message);
    const spoken = languageOfMessage(message.text, language);
    const { data, error } = await client.mutation(SendThankYouDocument, {
      input: {
        clientRef: message.clientRef,
        campaign,
        event,
        posterSignature,
        text: message.text,
        from: message.from || null,
        language: spoken && apiLanguages[spoken],
      },
    });
    if (error || !data) return error ? codeOfError(error) : "NETWORK";
    return codeOfAnswer(data.sendThankYou);
  }

  return {
    draft,
    sending,
    send,
    write(change: Partial<Pick<Draft, "text" | "from">>) {
      keep(changed(draft, change));
      if (sending.step === "refused") setSending({ step: "writing" });
    },
    writeAnother: () => setSending({ step: "writing" }),
  };
}

import { NativeSelect, TextInput } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useQuery } from "urql";
import { FindThankedEventsDocument, type HeardWhereQuery } from "../../graphql/generated";
import { useFormat } from "../../i18n/use-format";
import { useLanguage } from "../../i18n/LanguageProvider";
import { Words } from "../../ui/Words";
import { useCampaign } from "../campaigns/campaign-choice";
import form from "../shell/Form.module.css";
import styles from "../events/OrganizerField.module.css";
import type { HeardTarget } from "./heard-form";

interface TargetFieldProps {
  projects: NonNullable<HeardWhereQuery["campaign"]>["projects"];
  target: HeardTarget;
  error: string | undefined;
  onChange: (target: HeardTarget) => void;
}

const shown = 6;
/** What people have seen, or see now. */
const begun = ["LIVE", "HELD", "APPROVED"] as const;

/** Whom the words are for. An event is found by a part of its title; without a search the latest ones are offered. */
export function TargetField({ projects, target, error, onChange }: TargetFieldProps) {
  const t = useTranslations("console.thanks");
  const f = useFormat();
  const { language } = useLanguage();
  const { campaign } = useCampaign();
  const [search, setSearch] = useState("");
  const isOpen = target.kind === "event" && !target.event;
  const [{ data, fetching }] = useQuery({
    query: FindThankedEventsDocument,
    variables: {
      campaign: campaign.slug,
      filter: { status: [...begun], ...(search.trim() && { search: search.trim() }) },
      first: shown,
    },
    pause: !isOpen,
  });
  const found = isOpen ? (data?.events.nodes ?? []) : [];

  function choose(value: string) {
    if (value === "everyone") onChange({ kind: "everyone" });
    else if (value === "event") onChange({ kind: "event", event: undefined });
    else onChange({ kind: "project", id: value });
  }

  return (
    <div className={styles.organizers}>
      <NativeSelect
        label={t("to")}
        error={target.kind !== "event" && error}
        value={target.kind === "project" ? target.id : target.kind}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
        data={[
          { value: "everyone", label: t("heard.everyone") },
          { value: "event", label: t("heard.event") },
          ...projects.map(({ id, name }) => ({
            value: id,
            label: t("heard.project", { name: name[language] }),
          })),
        ]}
      />
      {target.kind === "event" && target.event && (
        <p className={styles.chosen}>
          <button
            type="button"
            className={styles.organizer}
            aria-label={t("heard.without", { title: target.event.title[language] })}
            onClick={() => onChange({ kind: "event", event: undefined })}
          >
            <Words of={target.event.title} /> · {f.dayShort(target.event.localDate)}
            <IconX size={16} aria-hidden="true" />
          </button>
        </p>
      )}
      {isOpen && (
        <>
          <TextInput
            label={t("heard.findEvent")}
            error={error}
            maxLength={100}
            autoComplete="off"
            value={search}
            onChange={({ currentTarget }) => setSearch(currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== "Enter") return;
              // Enter takes the first that fits; it does not send the form.
              event.preventDefault();
              if (found[0] && !fetching) onChange({ kind: "event", event: found[0] });
            }}
          />
          <ul className={styles.found} aria-label={t("heard.events")}>
            {found.map((event) => (
              <li key={event.id}>
                <button
                  type="button"
                  className={styles.organizer}
                  onClick={() => onChange({ kind: "event", event })}
                >
                  <Words of={event.title} /> · {f.dayShort(event.localDate)}
                </button>
              </li>
            ))}
          </ul>
          {data && !fetching && found.length === 0 && <p className={form.hint}>{t("heard.noEvent")}</p>}
        </>
      )}
    </div>
  );
}

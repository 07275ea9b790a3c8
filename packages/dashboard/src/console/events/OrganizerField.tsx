import { TextInput } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useQuery } from "urql";
import { FindOrganizationsDocument } from "../../graphql/generated";
import { useLanguage } from "../../i18n/LanguageProvider";
import { Words } from "../../ui/Words";
import { mostOrganizers, type FormOrganizer } from "./event-form";
import form from "../shell/Form.module.css";
import styles from "./OrganizerField.module.css";

interface OrganizerFieldProps {
  chosen: readonly FormOrganizer[];
  error: string | undefined;
  /** What the field is called; the organizers when left out. */
  label?: string | undefined;
  /** How many may be chosen. */
  most?: number;
  onChange: (organizers: readonly FormOrganizer[]) => void;
}

const shown = 6;

/** The organizations that hold an event: found by a part of their name, taken with a click or Enter. */
export function OrganizerField({
  chosen,
  error,
  label,
  most = mostOrganizers,
  onChange,
}: OrganizerFieldProps) {
  const t = useTranslations("console");
  const { language } = useLanguage();
  const [search, setSearch] = useState("");
  const asked = search.trim();
  const [{ data, fetching }] = useQuery({
    query: FindOrganizationsDocument,
    variables: { search: asked, first: shown },
    pause: asked === "",
  });
  const isTaken = (id: string) => chosen.some((organizer) => organizer.id === id);
  const found = asked === "" ? [] : (data?.organizations.nodes ?? []).filter(({ id }) => !isTaken(id));

  function take({ id, name }: FormOrganizer) {
    onChange([...chosen, { id, name }]);
    setSearch("");
  }

  return (
    <fieldset className={styles.organizers}>
      <legend className={form.legend}>{label ?? t("events.organizers")}</legend>
      <ul className={styles.chosen}>
        {chosen.map(({ id, name }) => (
          <li key={id}>
            <button
              type="button"
              className={styles.organizer}
              aria-label={t("eventForm.without", { name: name[language] })}
              onClick={() => onChange(chosen.filter((organizer) => organizer.id !== id))}
            >
              <Words of={name} /> <IconX size={16} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      <TextInput
        aria-label={t("eventForm.findOrganizer")}
        placeholder={t("eventForm.findOrganizer")}
        error={error}
        maxLength={100}
        autoComplete="off"
        disabled={chosen.length >= most}
        value={search}
        onChange={({ currentTarget }) => setSearch(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          // Enter takes the first that fits; it does not send the form.
          event.preventDefault();
          if (found[0] && !fetching) take(found[0]);
        }}
      />
      <ul className={styles.found}>
        {found.map((organization) => (
          <li key={organization.id}>
            <button type="button" className={styles.organizer} onClick={() => take(organization)}>
              <IconPlus size={16} aria-hidden="true" /> <Words of={organization.name} />
            </button>
          </li>
        ))}
      </ul>
      {asked !== "" && data && !fetching && found.length === 0 && (
        <p className={form.hint}>{t("eventForm.noOrganization")}</p>
      )}
    </fieldset>
  );
}

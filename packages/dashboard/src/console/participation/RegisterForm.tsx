import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { RegisterVolunteerDocument, type ListedPersonFragment } from "../../graphql/generated";
import { useWrite } from "../use-write";
import { longestSearch } from "../volunteers/people-search";
import { SamePersonChoices } from "../volunteers/SamePersonChoices";
import { Refusal } from "../shell/Refusal";
import styles from "./EventPeople.module.css";

interface RegisterFormProps {
  /** Id. */
  event: string;
  onRegistered: () => void;
}

/** Finds somebody and registers them with a click: with a place, or on the waiting list when all are taken. */
export function RegisterForm({ event, onRegistered }: RegisterFormProps) {
  const t = useTranslations("console");
  const { write, isWriting } = useWrite(RegisterVolunteerDocument);
  const [typed, setTyped] = useState("");
  const [refusal, setRefusal] = useState<string>();

  async function register({ volunteer }: ListedPersonFragment) {
    if (isWriting) return;
    const code = await write({ event, volunteer: volunteer.id });
    setRefusal(code);
    if (code === undefined) onRegistered();
  }

  return (
    <div className={styles.form}>
      <p>{t("registrations.hint")}</p>
      <TextInput
        label={t("people.search")}
        type="search"
        maxLength={longestSearch}
        autoComplete="off"
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        data-autofocus
      />
      <Refusal code={refusal} />
      {typed.trim() !== "" && (
        <SamePersonChoices search={typed} except="" onChoose={(person) => void register(person)} />
      )}
    </div>
  );
}

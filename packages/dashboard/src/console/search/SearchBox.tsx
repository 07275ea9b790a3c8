import { TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useRouter } from "@tanstack/react-router";
import { useId, useState, type KeyboardEvent } from "react";
import { useTranslations } from "use-intl";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { useFormat } from "../../i18n/use-format";
import { useCampaign } from "../campaigns/campaign-choice";
import type { FoundItem } from "./found-item";
import { FoundList } from "./FoundList";
import type { RecentPage } from "./recent-pages";
import styles from "./SearchBox.module.css";
import { useFound } from "./use-found";
import { useGroups } from "./use-groups";

interface SearchBoxProps {
  recent: readonly RecentPage[];
  /** Called when a line was opened. */
  onOpened: () => void;
}

const longestText = 100;

/** A combobox over everything: the arrows choose a line, Enter opens it, and the focus stays where one types. */
export function SearchBox({ recent, onOpened }: SearchBoxProps) {
  const t = useTranslations("console.search");
  const f = useFormat();
  const sentence = useErrorSentence();
  const router = useRouter();
  const { campaign } = useCampaign();
  const list = useId();
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState(0);
  const answer = useFound(campaign.slug, text);
  const groups = useGroups(text, answer?.found, recent);
  const items = groups.flatMap((group) => group.items);
  const active = items[Math.min(chosen, items.length - 1)];
  const isKnown = answer?.text === text.trim();

  function open({ href }: FoundItem): void {
    onOpened();
    router.history.push(href);
  }

  function move(event: KeyboardEvent): void {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by !== undefined && items.length > 0) {
      event.preventDefault();
      setChosen((Math.min(chosen, items.length - 1) + by + items.length) % items.length);
    }
    if (event.key === "Enter" && active) {
      event.preventDefault();
      open(active);
    }
  }

  return (
    <>
      <TextInput
        data-autofocus
        className={styles.field}
        aria-label={t("title")}
        placeholder={t("placeholder")}
        leftSection={<IconSearch size={20} aria-hidden="true" />}
        maxLength={longestText}
        autoComplete="off"
        spellCheck={false}
        role="combobox"
        aria-expanded={items.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={active && `${list} ${active.id}`.replaceAll(/\s/g, "_")}
        value={text}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={move}
      />
      <FoundList
        id={list}
        groups={groups}
        active={active}
        text={text}
        onOpen={open}
        onPoint={(item) => setChosen(items.indexOf(item))}
      />
      <p className={styles.state} role="status">
        {answer?.problem !== undefined && sentence(answer.problem)}
        {isKnown &&
          answer.found &&
          (items.length > 0 ? t("found", { count: items.length, shown: f.number(items.length) }) : t("none"))}
      </p>
    </>
  );
}

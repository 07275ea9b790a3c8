import { Checkbox } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Dialog } from "../Dialog";
import { Key } from "../Key";
import { areCharacterKeysOn, switchCharacterKeys } from "./character-keys";
import type { PageKey } from "./key-registry";
import { useKeysContext } from "./keys-context";
import styles from "./KeysDialog.module.css";

/** Which keys there are on this page and everywhere, and whether letters are among them. */
export function KeysDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useTranslations("console.keys");
  return (
    <Dialog isOpen={isOpen} title={t("title")} onClose={onClose}>
      <Lists />
    </Dialog>
  );
}

/** Drawn anew each time the dialog opens. */
function Lists() {
  const t = useTranslations("console.keys");
  const { registry } = useKeysContext();
  const [isOn, setOn] = useState(areCharacterKeysOn);
  return (
    <>
      <List title={t("here")} keys={registry.keysOf("page")} />
      <List title={t("everywhere")} keys={registry.keysOf("everywhere")} />
      <Checkbox
        label={t("characters")}
        description={t("charactersHint")}
        checked={isOn}
        onChange={({ currentTarget }) => {
          switchCharacterKeys(currentTarget.checked);
          setOn(currentTarget.checked);
        }}
      />
    </>
  );
}

function List({ title, keys }: { title: string; keys: readonly PageKey[] }) {
  const sentences = new Set(keys.map(({ says }) => says));
  if (sentences.size === 0) return null;
  return (
    <section>
      <h3 className={styles.title}>{title}</h3>
      <dl className={styles.list}>
        {[...sentences].map((sentence) => (
          <div key={sentence} className={styles.line}>
            <dt className={styles.keys}>
              {keys
                .filter(({ says }) => says === sentence)
                .flatMap((one) => one.keys)
                .map((name) => (
                  <Key key={name} className={styles.key}>
                    {name}
                  </Key>
                ))}
            </dt>
            <dd>{sentence}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

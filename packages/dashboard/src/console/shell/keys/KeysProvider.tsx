import { useEffect, useMemo, useState, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import { areCharacterKeysOn } from "./character-keys";
import { isCharacter, isKey, isTyping } from "./is-key";
import { createKeyRegistry, type KeyRegistry, type PageKey } from "./key-registry";
import { KeysContext } from "./keys-context";
import { KeysDialog } from "./KeysDialog";
import { useKeys } from "./use-keys";

/** Hears the keys of the pages inside, and lists them when it is asked. */
export function KeysProvider({ children }: { children: ReactNode }) {
  const [registry] = useState(createKeyRegistry);
  const [isListed, setListed] = useState(false);
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const pressed = keyFor(event, registry);
      if (!pressed?.run) return;
      event.preventDefault();
      pressed.run();
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, [registry]);
  const keys = useMemo(() => ({ registry, showList: () => setListed(true) }), [registry]);
  return (
    <KeysContext value={keys}>
      <ListKey onPressed={keys.showList} />
      {children}
      <KeysDialog isOpen={isListed} onClose={() => setListed(false)} />
    </KeysContext>
  );
}

function ListKey({ onPressed }: { onPressed: () => void }) {
  const t = useTranslations("console.keys");
  useKeys([{ keys: ["?"], says: t("title"), run: onPressed }], "everywhere");
  return null;
}

/** What was pressed, the page's own keys first; undefined when nobody declared it or it does nothing now. */
function keyFor(event: KeyboardEvent, registry: KeyRegistry): PageKey | undefined {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const { target } = event;
  // A dialog over the page has its own keys.
  if (target instanceof Element && target.closest("[aria-modal=true]")) return undefined;
  if (isCharacter(event) && !areCharacterKeysOn()) return undefined;
  const typing = isTyping(event);
  return [...registry.keysOf("page"), ...registry.keysOf("everywhere")].find(
    ({ keys, inside, whileTyping = false, run }) =>
      run !== undefined &&
      (!typing || whileTyping) &&
      (!inside || (target instanceof Node && inside.current?.contains(target))) &&
      keys.some((name) => isKey(event, name)),
  );
}

import { forget, readStored, writeStored } from "../../../lib/stored";

const storageKey = "igilik.characterKeys";

/** Whether letters and signs do something here when no field has the focus. They do until somebody says no. */
export function areCharacterKeysOn(): boolean {
  return readStored(storageKey) !== "off";
}

/** Switches them on or off in this browser. */
export function switchCharacterKeys(isOn: boolean): void {
  if (isOn) forget(storageKey);
  else writeStored(storageKey, "off");
}

import { useState, type ReactNode } from "react";
import { Button } from "../../ui/Button";
import { Dialog } from "../shell/Dialog";

interface WriteButtonProps {
  label: ReactNode;
  /** The title of the dialog. */
  title: string;
  /** The form inside; it calls `close` when it has written. */
  children: (close: () => void) => ReactNode;
}

/** A button that opens a form, and has the focus again when the form is gone. */
export function WriteButton({ label, title, children }: WriteButtonProps) {
  /** The button, for as long as its form is open. */
  const [opener, setOpener] = useState<HTMLElement>();
  const close = () => {
    setOpener(undefined);
    opener?.focus();
  };
  return (
    <>
      <Button onClick={({ currentTarget }) => setOpener(currentTarget)}>{label}</Button>
      <Dialog isOpen={opener !== undefined} title={title} onClose={close}>
        {opener && children(close)}
      </Dialog>
    </>
  );
}

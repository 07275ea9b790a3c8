import type { ComponentProps } from "react";
import styles from "./Button.module.css";

/** `primary` once a view, `secondary` for the rest, `danger` for what takes something away. */
export type ButtonLook = "primary" | "secondary" | "danger";

interface Look {
  look?: ButtonLook | undefined;
  /** Taller and wider, for thumbs. */
  large?: boolean | undefined;
}

function classes({ look = "secondary", large }: Look, className: string | undefined): string {
  return [styles.button, styles[look], large && styles.large, className].filter(Boolean).join(" ");
}

/** A button of the house. `type` is "button" unless it submits. */
export function Button({
  look,
  large,
  className,
  type = "button",
  ...rest
}: ComponentProps<"button"> & Look) {
  return <button type={type} className={classes({ look, large }, className)} {...rest} />;
}

/** A link that looks like a button, because it takes the reader somewhere to do something. */
export function ButtonLink({ look, large, className, children, ...rest }: ComponentProps<"a"> & Look) {
  return (
    <a className={classes({ look, large }, className)} {...rest}>
      {children}
    </a>
  );
}

// Promise: the number on screen is written straight into the DOM (no render per update), at most about 20 times a
// second, eased by elapsed time, and never counts downwards. A lower value or a small step replaces the shown one at
// once: in the same frame in which what stands beside it is drawn.
import { useEffectEvent, useLayoutEffect, useRef, useState } from "react";
import { isCorrection, nextCount, type Count } from "../lib/count-up";
import { useReducedMotion } from "../lib/use-reduced-motion";
import styles from "./CountUp.module.css";

const writeEveryMs = 50;

type Source =
  | { /** The number, given with each render. */ value: number; read?: never }
  | {
      /** Read in every frame: for numbers that change more often than the page renders. */ read: () => number;
      value?: never;
    };

type CountUpProps = Source & {
  /** Turns the (whole) number into text. Keep it the same function between renders. */
  format: (value: number) => string;
  /** Told when a lower number replaced the one that was shown. Mark it then, and say why where it is known. */
  onCorrected?: ((before: number, after: number) => void) | undefined;
  /** Told what is shown, each time that is another number: see `useCountedWords`. */
  onShown?: ((shown: number) => void) | undefined;
  /** Draws the gold line of a corrected number. */
  corrected?: boolean | undefined;
  className?: string | undefined;
};

/** A live number. Give another edition's number another `key`: it is a new number, not a correction. */
export function CountUp({
  value,
  read,
  format,
  onCorrected,
  onShown,
  corrected = false,
  className,
}: CountUpProps) {
  const element = useRef<HTMLSpanElement>(null);
  const calm = useReducedMotion();
  const readTarget = useEffectEvent(() => (read ? read() : value));
  const tellCorrection = useEffectEvent((before: number, after: number) => onCorrected?.(before, after));
  const tellShown = useEffectEvent((shown: number) => onShown?.(shown));
  const [firstText] = useState(() => format(Math.round(read ? read() : value)));
  const count = useRef<Count>(undefined);
  const told = useRef<number>(undefined);
  // Undefined while the number rests, so that a pause is not taken for a long run-up.
  const writtenAt = useRef<number>(undefined);

  const polls = read !== undefined;
  useLayoutEffect(() => {
    const write = (elapsedMs: number): boolean => {
      const target = readTarget();
      const before = (count.current ??= { shown: target, target });
      count.current = calm ? { shown: target, target } : nextCount(before, target, elapsedMs);
      const shown = Math.round(count.current.shown);
      const text = format(shown);
      if (element.current && element.current.textContent !== text) element.current.textContent = text;
      if (told.current !== shown) tellShown((told.current = shown));
      if (isCorrection(before, target)) tellCorrection(Math.round(before.shown), Math.round(target));
      return count.current.shown === target;
    };
    const step = (now: number) => {
      frame = requestAnimationFrame(step);
      const elapsedMs = writtenAt.current === undefined ? writeEveryMs : now - writtenAt.current;
      if (elapsedMs < writeEveryMs) return;
      const isThere = write(elapsedMs);
      writtenAt.current = isThere ? undefined : now;
      // A number given by render starts the next run itself; one that is read has to be looked at in every frame.
      if (isThere && !polls) cancelAnimationFrame(frame);
    };
    write(0);
    let frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  }, [calm, format, polls, value]);

  return (
    <span
      ref={element}
      className={[styles.number, corrected && styles.corrected, className].filter(Boolean).join(" ")}
    >
      {firstText}
    </span>
  );
}

import {
  IconArrowBackUp,
  IconBan,
  IconCheck,
  IconClockCheck,
  IconDoorEnter,
  IconDoorExit,
  IconLoader,
  IconRepeat,
  IconUserPlus,
  IconUserQuestion,
  IconWifiOff,
  type TablerIcon,
} from "@tabler/icons-react";
import type { DeskState } from "./desk-answer";

const icons: Record<Exclude<DeskState["kind"], "choose">, TablerIcon> = {
  ready: IconUserPlus,
  asking: IconLoader,
  recorded: IconCheck,
  already: IconRepeat,
  refused: IconBan,
  nobody: IconUserQuestion,
  "not-added": IconBan,
  noted: IconClockCheck,
  "nobody-here": IconWifiOff,
  left: IconDoorExit,
  undone: IconArrowBackUp,
  back: IconDoorEnter,
};

interface AnswerIconProps {
  kind: keyof typeof icons;
  className: string | undefined;
}

/** The sign of an answer, seen from two metres away. */
export function AnswerIcon({ kind, className }: AnswerIconProps) {
  const Icon = icons[kind];
  return (
    <span className={className}>
      <Icon size={76} stroke={2.6} aria-hidden="true" />
    </span>
  );
}

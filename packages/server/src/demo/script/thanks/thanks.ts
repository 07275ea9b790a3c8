import { type Random, randomOf } from "../../random.js";
import { type LapProgramme, type ProgrammeEvent, hourMs, minuteMs } from "../programme.js";
import type { Step, ThankStep } from "../steps.js";
import { english } from "./english.js";
import { type HeardWords, heardWords } from "./heard.js";
import { kazakh } from "./kazakh.js";
import { russian } from "./russian.js";
import type { Topic } from "./words.js";

interface Message {
  topic: Topic;
  text: string;
  language: "KK" | "RU" | "EN";
  from: string;
}

const messages: readonly Message[] = (
  [
    ["KK", kazakh],
    ["RU", russian],
    ["EN", english],
  ] as const
).flatMap(([language, words]) =>
  Object.entries(words).flatMap(([topic, { from, texts }]) =>
    texts.map((text) => ({ topic: topic as Topic, text, language, from })),
  ),
);

/** One of each language comes as the lap begins: whoever looks first finds the wall of thanks not empty. */
const first = (["KK", "RU", "EN"] as const).map((language) =>
  messages.findIndex((message) => message.topic === "everyone" && message.language === language),
);
const quickMs = 15 * minuteMs;

/** All messages of a lap, what is decided about each, and the one that is taken down again. */
export function thanksOf(lap: LapProgramme): Step[] {
  const random = randomOf(lap.luck, "thanks");
  const held = lap.events.filter((event) => !event.isCancelled);
  const sent = messages
    .map((message, index) => send(random, lap, held, message, index))
    .filter((step) => step !== undefined);
  const heard = heardWords.map((words, index) => write(random, lap, held, words, index));
  const decisions = [
    ...sent.map((thank) => decide(random, lap, thank, "APPROVED", null)),
    ...heard.map(({ thank, words }) => decide(random, lap, thank, words.decision, words.reason)),
  ];
  const regretted = random.pick(sent.filter(({ at }) => at < lap.endsAt - 30 * hourMs));
  const takeDown: Step = {
    kind: "TAKE_DOWN",
    at: regretted.at + 3 * hourMs,
    ref: `${regretted.ref}/take-down`,
    thank: regretted,
    reason: "Автор передумал и попросил убрать",
  };
  return [...sent, ...heard.map(({ thank }) => thank), ...decisions, takeDown];
}

/** By the form, most of it while something goes on or soon after. */
function send(
  random: Random,
  lap: LapProgramme,
  held: readonly ProgrammeEvent[],
  { topic, text, language, from }: Message,
  index: number,
): ThankStep | undefined {
  const about = topic === "everyone" ? held : held.filter((event) => topicOf(event) === topic);
  if (about.length === 0) return undefined;
  const event = random.pick(about);
  const during = event.startsAt + (0.3 + random.next() * 1.1) * (event.endsAt - event.startsAt);
  const isFirst = first.includes(index);
  const at = isFirst ? lap.startsAt + (1 + 2 * first.indexOf(index)) * minuteMs : during;
  return {
    kind: "THANK",
    at: Math.round(at),
    ref: `demo/${lap.luck}/thanks-${index}`,
    text,
    language: random.chance(0.9) || isFirst ? language : null,
    from: random.chance(0.8) ? from : null,
    to: topic === "everyone" ? null : targetOf(random, event),
    isHeard: false,
  };
}

/** Heard in the street by a coordinator, except what nobody would have written down. */
function write(
  random: Random,
  lap: LapProgramme,
  held: readonly ProgrammeEvent[],
  words: HeardWords,
  index: number,
): { thank: ThankStep; words: HeardWords } {
  const { text, language, from, about } = words;
  const event =
    held.find(({ project, title }) => about && (project === about || title.ru.includes(about))) ??
    random.pick(held);
  const thank: ThankStep = {
    kind: "THANK",
    at: event.endsAt - 20 * minuteMs + index * minuteMs,
    ref: `demo/${lap.luck}/heard-${index}`,
    text,
    language,
    from,
    to: about === null ? null : targetOf(random, event),
    isHeard: words.decision === "APPROVED",
  };
  return { thank, words };
}

/** A coordinator reads it after a while; the first ones at once, when nothing else lies on the table. */
function decide(
  random: Random,
  lap: LapProgramme,
  thank: ThankStep,
  decision: "APPROVED" | "REJECTED" | "STASHED",
  reason: string | null,
): Step {
  const isQuick = thank.at < lap.startsAt + quickMs;
  const at = thank.at + (isQuick ? 1 : random.between(4, 45)) * minuteMs;
  return { kind: "MODERATE", at, ref: `${thank.ref}/decide`, thank, decision, reason };
}

function targetOf(random: Random, event: ProgrammeEvent): ThankStep["to"] {
  if (event.projectId !== null && random.chance(0.6)) return { projectId: event.projectId };
  return { eventId: event.id };
}

/** What people thank for after an event. */
function topicOf({ challenge, category }: ProgrammeEvent): Topic {
  if (challenge?.code === "cups-of-tea") return "tea";
  if (challenge?.code === "ads-painted-over") return "walls";
  switch (category) {
    case "education":
    case "children":
    case "social":
    case "needy":
    case "elderly":
    case "ecology":
    case "animals":
      return category;
    default:
      return "everyone";
  }
}

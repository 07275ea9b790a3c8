import { randomOf } from "../random.js";
import { type LapProgramme, type ProgrammeEvent, hourMs, minuteMs } from "./programme.js";

/** What goes otherwise than planned at one event. */
export type Incident =
  | { kind: "STOPPED"; at: number; reason: string }
  | { kind: "CANCELLED_BY_MISTAKE"; at: number; until: number; reason: string; correction: string }
  | { kind: "LIST_COMES_LATE"; share: number; afterMs: number }
  | { kind: "NOBODY_AT_THE_DESK"; note: string };

/**
 * Who gets which mishap in this lap: one event is stopped by the weather, one is cancelled by mistake and opened
 * again, three bring their list hours later, and at the smallest one nobody stands at the desk.
 */
export function incidentsOf(lap: LapProgramme): Map<ProgrammeEvent, Incident> {
  const incidents = new Map<ProgrammeEvent, Incident>();
  const random = randomOf(lap.luck, "incidents");
  const planned = lap.events.filter((event) => !event.isCancelled);
  const smallest = [...planned].sort((a, b) => a.capacity - b.capacity)[0];
  if (smallest) {
    incidents.set(smallest, {
      kind: "NOBODY_AT_THE_DESK",
      note: "Подтвердили по телефону: были, отмечать на месте не стали",
    });
  }
  // Neither the first events of all nor a project's: what a visitor sees first goes as it should.
  const ordinary = planned.filter(
    (event) => event.project === null && event.capacity <= 100 && event.startsAt > lap.startsAt + 30 * hourMs,
  );
  const [stopped, mistaken] = random.shuffle(ordinary.filter((event) => !incidents.has(event)));
  if (stopped) {
    incidents.set(stopped, {
      kind: "STOPPED",
      at: stopped.startsAt + 40 * minuteMs,
      reason: "Штормовое предупреждение: всех отпустили по домам",
    });
  }
  if (mistaken) {
    incidents.set(mistaken, {
      kind: "CANCELLED_BY_MISTAKE",
      at: mistaken.startsAt + 25 * minuteMs,
      until: mistaken.startsAt + 37 * minuteMs,
      reason: "Организатор сообщил об отмене",
      correction: "Ошиблись строкой: мероприятие идёт",
    });
  }
  const others = planned.filter((event) => !incidents.has(event) && event !== planned[0]);
  for (const event of random.shuffle(others).slice(0, 3)) {
    const afterMs = random.between(2, 6) * hourMs + random.between(0, 59) * minuteMs;
    incidents.set(event, { kind: "LIST_COMES_LATE", share: 0.15 + random.next() * 0.25, afterMs });
  }
  return incidents;
}

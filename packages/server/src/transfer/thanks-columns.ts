import type { ThankYouColumn } from "@igilik/schema";

/** The columns of a file of thank-yous, headed as front offices head them, in the order in which they are told. */
export const thanksColumns = {
  HEARD_AT: "Когда",
  LANGUAGE: "Язык",
  FROM: "Кто",
  TARGET: "Мероприятие или проект",
  TEXT: "Слова",
} as const satisfies Record<ThankYouColumn, string>;

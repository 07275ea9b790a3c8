/** The columns of a programme by our name, headed as front offices head them. The note column is not among them: nobody reads it. */
export const programmeColumns = {
  date: "Дата",
  start: "Начало",
  end: "Конец",
  titleRu: "Мероприятие (рус)",
  titleKk: "Іс-шара (қаз)",
  category: "Направление",
  project: "Проект",
  organizer: "Организатор",
  district: "Район",
  place: "Место",
  beneficiaries: "Кому помогаем",
  capacity: "Нужно волонтёров",
  status: "Статус",
} as const;

export type ProgrammeColumn = keyof typeof programmeColumns;

/** The cells of one row, each trimmed and with single spaces; a blank one is "". */
export type ProgrammeCells = Readonly<Record<ProgrammeColumn, string>>;

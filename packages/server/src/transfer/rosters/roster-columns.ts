/** The columns of a roster by our name, headed as organizations head them. */
export const rosterColumns = {
  familyName: "Фамилия",
  givenName: "Имя",
  birthYear: "Год рождения",
  phone: "Телефон",
  email: "E-mail",
  guardianConsent: "Согласие родителя",
  showName: "Показывать имя",
} as const;

export type RosterColumn = keyof typeof rosterColumns;

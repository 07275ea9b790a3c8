/** Lists and reports that are taken away as files. */
export default {
  exports: {
    open: "Take as a file",
    title: "The list as a file",
    lists: {
      EVENTS:
        "Events: when, where, who holds them, how they stand, how many people are wanted, registered and came.",
      ATTENDANCES: "Who was at this event: name, organization, arrival, leaving and hours.",
      REGISTRATIONS: "Who is registered for this event: name, whether there is a place, guardian's consent.",
      PEOPLE: "People: name, code, year of birth, phone and e-mail, organizations, guardian's consent.",
      DUPLICATES:
        "Pairs of cards: the names and codes of both, why they are alike, what was decided. Without phones.",
      ORGANIZATIONS: "Organizations: name, sort, size, whether it was checked, how many people belong to it.",
      THANK_YOUS:
        "Thank-yous: the words, from whom, to whom, in which language, when they came, what was decided.",
      RESULTS: "Results: challenge, amount, unit, who reported it, how it was checked.",
      HOURS: "Hours: whose, how many, at which event, how they are known, whether they were verified.",
      HEADCOUNTS: "People without names at this event: from how many to how many, who reported it, the note.",
      PHOTOS:
        "About photos: event, when they were taken, what is seen, whether they are public. The pictures are not in it.",
      REPORTS:
        "Reports of the organization: event, how many people and results were reported, how many were checked.",
      CORRECTIONS: "Corrections: what was changed, when, by whom and why.",
      PROJECTS: "Projects: name, and how many challenges each has.",
      CHALLENGES: "Challenges: project, unit, target, how much was verified and reported.",
      PROGRAMME_IMPORTS:
        "Imports of the programme: file, when, by whom, how much was added, changed and refused.",
      ACTIVITY: "What happened: when, what, at which event. Without names and words of thanks.",
    },
    whole: "The whole list goes in, also the rows that the screen does not show.",
    only: "Only these go in: {conditions}. Also those of them that the screen does not show.",
    people: "People's data are in it: keep the file where only those open it who may.",
    rows: "{count, plural, =0 {The file has headings alone: no row was found.} one {The file has {shown} row below its headings.} other {The file has {shown} rows below its headings.}}",
    flagged: "with marks",
    format: "Sort of file",
    formats: { XLSX: "Excel workbook (.xlsx)", CSV: "Text with semicolons (.csv)" },
    make: "Make the file",
    download: "Download",
    kept: "The file is kept here for a day, for you alone.",
    gone: "The file is not here any more: something in it was taken down. Make it anew.",
    attendances: "People present as a file",
    registrations: "Registrations as a file",
    projects: "Projects as a file",
    challenges: "Challenges as a file",
    goesOn: "You may close this window: the file goes on, and waits here as long as this page is open.",
    another: "Make another file",
  },
};

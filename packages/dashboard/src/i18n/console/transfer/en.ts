/** Files that come in: a programme, tried, mended and written. */
export default {
  import: {
    isTrial: "A trial: nothing is written yet",
    isWritten: "Written",
    steps: { file: "File", check: "Check", write: "Write" },
    dropHint: "CSV in UTF-8, at most 2 MB and 2,000 rows",
    choose: "Choose a file",
    replace: "Replace",
    rows: "{shown} {count, plural, one {row} other {rows}}",
    counts: "What becomes of the rows",
    willBe: {
      imported: "will be added",
      changed: "will change",
      repeated: "repeats, left out",
      refused: "refused, mend here",
    },
    were: { imported: "added", changed: "changed", repeated: "repeats, left out", refused: "refused" },
    list: "Rows of the file",
    filter: "Which rows",
    tab: { all: "All", REFUSED: "Refused", CHANGED: "Changed", REPEATED: "Repeated", IMPORTED: "New" },
    keyRows: "rows,",
    keyMend: "mend",
    column: {
      line: "Line",
      verdict: "Verdict",
      event: "Event",
      when: "Day and time",
      district: "District",
      organizer: "Organization",
      capacity: "Places",
      why: "Why, and how to mend it",
    },
    verdict: {
      tried: { IMPORTED: "will be added", CHANGED: "will change", REPEATED: "repeat", REFUSED: "refused" },
      done: { IMPORTED: "added", CHANGED: "changed", REPEATED: "repeat", REFUSED: "refused" },
    },
    mendCell: "{heading}, line {line}",
    chooseOne: "choose",
    accept: "Accept",
    download: "Download the refused",
    refusedFile: "refused.csv",
    tryAgain: "Check again",
    another: "Another file",
  },
  importProgramme: {
    title: "Programme from a file",
    hint: "A CSV file as the spreadsheet saved it. It is only tried first; nothing is written.",
    drop: "Drop the programme's file here",
    wouldWrite:
      "{count, plural, =0 {Nothing to write.} one {{shown} event will be written.} other {{shown} events will be written.}}",
    wouldWriteHint: "Refused rows stay in the file. Reading a file twice makes nothing twice.",
    written:
      "{count, plural, =0 {Nothing was written.} one {{shown} event was written.} other {{shown} events were written.}}",
    writtenHint: "The board shows what is approved as soon as the campaign is announced.",
    write: "{count, plural, one {Write {shown} event} other {Write {shown} events}}",
    toEvents: "To the events",
  },
  importThanks: {
    title: "Thanks of the street from a file",
    hint: "A CSV file: Когда, Язык, Кто, Мероприятие или проект, Слова. It is only tried first.",
    drop: "Drop the file of thanks here",
    column: { text: "Words", when: "When", who: "Who", language: "Language", target: "To" },
    wouldWrite:
      "{count, plural, =0 {Nothing to write.} one {{shown} thank-you will be written.} other {{shown} thank-yous will be written.}}",
    wouldWriteHint:
      "They wait in the queue, also those with marks. Reading a file twice makes nothing twice.",
    written:
      "{count, plural, =0 {Nothing was written.} one {{shown} thank-you was written.} other {{shown} thank-yous were written.}}",
    writtenHint: "Now they wait for a decision in the queue.",
    write: "{count, plural, one {Write {shown} thank-you} other {Write {shown} thank-yous}}",
  },
};

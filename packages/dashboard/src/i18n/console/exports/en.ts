/** Lists and reports that are taken away as files. */
export default {
  exports: {
    open: "Take as a file",
    title: "The list as a file",
    hint: "The file holds the whole list with the filter and the order of this page. Mind the people in it: keep it where only those can read it who may.",
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

/** Search over everything. */
export default {
  search: {
    title: "Search everything",
    short: "Search",
    placeholder: "Event, person, organization, words of thanks",
    list: "What was found",
    pages: "Pages",
    recent: "Looked at before",
    all: "All of them in the list",
    found: "{shown} {count, plural, one {line} other {lines}}",
    none: "Nothing found. Try fewer letters, or the beginning of a name.",
  },
};

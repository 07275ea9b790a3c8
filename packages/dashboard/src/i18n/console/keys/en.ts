/** Keys of the keyboard, and the list of them. */
export default {
  keys: {
    title: "Keys",
    here: "On this page",
    everywhere: "Everywhere",
    characters: "Letters and signs work as keys",
    charactersHint: "Take the mark away if you speak to the computer. Arrows, Enter and Esc always work.",
    next: "Next line",
    previous: "Line before",
    words: "Narrow the list by words",
    leave: "Leave the field",
    mend: "Mend the line",
    nextPhoto: "Next photo, when one is large",
    previousPhoto: "Photo before, when one is large",
  },
};

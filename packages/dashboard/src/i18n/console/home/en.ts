/** The overview. */
export default {
  home: {
    title: "Overview",
    campaign: "Campaign",
    phase: {
      DRAFT: "being prepared",
      PUBLISHED: "announced",
      LIVE: "running",
      CLOSING: "late reports are accepted",
      CLOSED: "closed, figures are final",
      ARCHIVED: "archived",
    },
    rehearsal: "Rehearsal: nothing counts",
    numbers: "Key numbers",
    turnouts: "{count, plural, one {turnout} other {turnouts}}",
    firstTime: "{shown} for the first time",
    received: "{shown} received",
    tasks: "What to do",
    deskHint: "Check people in at an event",
    thanksHint: "Read and publish what people write",
    boardHint: "What everybody sees",
    screenHint: "For the wall of the hall",
    campaigns: "Campaigns",
    current: "current",
    empty: "No campaign yet",
    emptyHint: "Open the first one here: days, lists, and then its programme.",
  },
};

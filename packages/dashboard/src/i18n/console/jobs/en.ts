/** Long work, how far it is; and what somebody else has written meanwhile. */
export default {
  jobs: {
    state: {
      QUEUED: "waits for its turn",
      RUNNING: "under way",
      DONE: "done",
      FAILED: "given up",
    },
    count: "{done} of {total}",
    soFar: "{done} so far",
  },
  byNow: {
    title: "Somebody else has changed this meanwhile, too. By now it says:",
    yes: "yes",
    no: "no",
  },
};

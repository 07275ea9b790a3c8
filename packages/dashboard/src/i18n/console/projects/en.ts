/** Projects and their challenges. */
export default {
  projects: {
    title: "Projects and challenges",
    none: "No project yet",
    noneHint:
      "A project is a part of the campaign with a name of its own; its challenges count what is done.",
    noChallenge: "Nothing is counted in this project yet.",
    newProject: "New project",
    newChallenge: "New challenge",
    newChallengeOf: "New challenge: {name}",
    rename: "Rename",
    renameOne: "Rename: {name}",
    change: "Change",
    changeOne: "Change: {name}",
    of: "of {target}",
    reported: "{shown} more reported and not checked yet",
    progress: "How far it is: {name}",
    add: "Add",
    form: {
      project: { new: "New project", change: "Change the project" },
      challenge: { new: "New challenge", change: "Change the challenge" },
    },
    name: "Name, in one language at least",
    unit: "What is counted, such as “cups of tea handed out”",
    target: "Target",
    targetHint: "How many are wanted. Empty: no target.",
    code: "Short name",
    codeHint: "Lower-case Latin letters, digits and hyphens. It stays as it is.",
    problems: {
      noName: "Write the name in one language at least",
      noUnit: "Write what is counted in one language at least",
      codeRule: "Use lower-case Latin letters, digits and single hyphens",
      targetRule: "A number above 0, with three decimals at most",
    },
  },
};

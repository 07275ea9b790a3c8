/** Signing in, the first account, and what an organization is told. */
export default {
  signIn: {
    title: "Sign in",
    email: "E-mail address",
    password: "Password",
    showPassword: "Show the password",
    submit: "Sign in",
    working: "Signing in",
    out: "Sign out",
    as: "Signed in as {name}",
    hint: "For coordinators of the volunteer front office.",
    demo: "The demonstration sign-ins are printed in the terminal at start.",
    first: "First start? Set up the first coordinator",
    wait: "Try again in {shown} {count, plural, one {second} other {seconds}}.",
    againTitle: "You have been signed out",
    againHint: "Sign in again: what you typed stays as it is.",
    required: "Fill this in",
    emailRule: "Write an address such as name@example.org",
  },
  firstAccount: {
    title: "The first coordinator",
    hint: "Enter the one-time code from the terminal and choose a password.",
    code: "One-time code",
    name: "Your name",
    nameHint: "Other coordinators see it.",
    submit: "Create the account",
    passwordRule: "At least {shown} characters",
    back: "There is an account already: sign in",
  },
  organization: {
    title: "This is the front office's console",
    hint: "You are signed in for {name}.",
    report:
      "Organizations report over GraphQL: the mutation submitReport takes people, head-counts and results of an event. The page behind the link lets you write and send it in the name of your organization.",
    watch:
      "The query activity lists what has happened with your organization; the subscription activityFeed tells it as it happens.",
    open: "Open GraphQL",
  },
};

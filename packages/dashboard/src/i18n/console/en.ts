import access from "./access/en";
import activity from "./activity/en";
import campaigns from "./campaigns/en";
import events from "./events/en";
import exports from "./exports/en";
import home from "./home/en";
import jobs from "./jobs/en";
import keys from "./keys/en";
import organizations from "./organizations/en";
import participation from "./participation/en";
import photos from "./photos/en";
import portal from "./portal/en";
import projects from "./projects/en";
import results from "./results/en";
import search from "./search/en";
import rosters from "./rosters/en";
import thanks from "./thanks/en";
import transfer from "./transfer/en";
import volunteers from "./volunteers/en";

/** The words of the front office's console: of its frame, and a part for each word of the product. */
export default {
  title: "Front office",
  nav: {
    label: "Front office",
    home: "Overview",
    events: "Events",
    import: "Programme file",
    desk: "Check-in desk",
    results: "Results",
    thanks: "Thank-yous",
    people: "People",
    organizations: "Organizations",
    campaign: "Campaign",
    board: "Public board",
    screen: "Wall screen",
    menu: "Menu",
  },
  demoSignIn: "Demonstration sign-in: only demonstration data can be changed.",
  mayNot: "Your account has no permission for this.",
  ...access,
  ...exports,
  ...home,
  ...activity,
  ...campaigns,
  ...events,
  ...jobs,
  ...keys,
  ...organizations,
  ...participation,
  ...photos,
  ...portal,
  ...projects,
  ...results,
  ...search,
  ...rosters,
  ...thanks,
  ...transfer,
  ...volunteers,
};

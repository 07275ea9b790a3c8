import access from "./access/kk";
import activity from "./activity/kk";
import campaigns from "./campaigns/kk";
import events from "./events/kk";
import exports from "./exports/kk";
import home from "./home/kk";
import jobs from "./jobs/kk";
import keys from "./keys/kk";
import organizations from "./organizations/kk";
import participation from "./participation/kk";
import photos from "./photos/kk";
import portal from "./portal/kk";
import projects from "./projects/kk";
import results from "./results/kk";
import search from "./search/kk";
import rosters from "./rosters/kk";
import thanks from "./thanks/kk";
import transfer from "./transfer/kk";
import volunteers from "./volunteers/kk";

/** The words of the front office's console: of its frame, and a part for each word of the product. */
export default {
  title: "Марафон штабы",
  nav: {
    label: "Марафон штабы",
    home: "Шолу",
    events: "Іс-шаралар",
    import: "Импорт",
    desk: "Келуді белгілеу",
    results: "Нәтижелер",
    thanks: "Алғыстар",
    people: "Адамдар",
    organizations: "Ұйымдар",
    campaign: "Марафон",
    board: "Ашық қорытынды",
    screen: "Қабырға экраны",
    menu: "Мәзір",
  },
  demoSignIn: "Көрсету үшін кіру: тек көрсету деректерін өзгертуге болады.",
  mayNot: "Тіркелгіңіздің бұған құқығы жоқ.",
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

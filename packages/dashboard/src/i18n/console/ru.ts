import access from "./access/ru";
import activity from "./activity/ru";
import campaigns from "./campaigns/ru";
import events from "./events/ru";
import exports from "./exports/ru";
import home from "./home/ru";
import jobs from "./jobs/ru";
import keys from "./keys/ru";
import organizations from "./organizations/ru";
import participation from "./participation/ru";
import photos from "./photos/ru";
import portal from "./portal/ru";
import projects from "./projects/ru";
import results from "./results/ru";
import search from "./search/ru";
import rosters from "./rosters/ru";
import thanks from "./thanks/ru";
import transfer from "./transfer/ru";
import volunteers from "./volunteers/ru";

/** The words of the front office's console: of its frame, and a part for each word of the product. */
export default {
  title: "Штаб",
  nav: {
    label: "Штаб",
    home: "Обзор",
    events: "Мероприятия",
    import: "Импорт",
    desk: "Отметка прихода",
    results: "Результаты",
    thanks: "Благодарности",
    people: "Люди",
    organizations: "Организации",
    campaign: "Кампания",
    board: "Открытые итоги",
    screen: "Экран на стене",
    menu: "Меню",
  },
  demoSignIn: "Демонстрационный вход: менять можно только демонстрационные данные.",
  mayNot: "У вашей учётной записи нет права на это.",
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

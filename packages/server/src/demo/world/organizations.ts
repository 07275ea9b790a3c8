import type { OrganizationKind, SizeClass } from "../../database/tables.js";
import type { LocalizedTextValue } from "../../localized.js";

/** An invented body that holds events and brings volunteers. */
export interface DemoOrganization {
  name: LocalizedTextValue;
  kind: OrganizationKind;
  sizeClass: SizeClass;
}

/** Name in Russian as the programme's file writes it, Kazakh, English, kind and size. The largest come first. */
const rows: readonly (readonly [string, string, string, OrganizationKind, SizeClass])[] = [
  ["Союз студентов города", "Қала студенттерінің одағы", "City Union of Students", "STUDENT", "LARGE"],
  ["Волонтёры «Мейірім»", "«Мейірім» еріктілері", "Meirim Volunteers", "REGISTERED", "LARGE"],
  ["Фронт-офис волонтёров", "Волонтёрлер фронт-офисі", "Volunteer Front Office", "FRONT_OFFICE", "LARGE"],
  ["Объединение «Таза бұлақ»", "«Таза бұлақ» бірлестігі", "Taza Bulaq Association", "REGISTERED", "LARGE"],
  ["Школьная лига добра", "Мектептегі ізгілік лигасы", "School League of Kindness", "STUDENT", "LARGE"],
  ["Фонд «Жасыл Алатау»", "«Жасыл Алатау» қоры", "Zhasyl Alatau Foundation", "REGISTERED", "LARGE"],
  ["Центр «Үміт»", "«Үміт» орталығы", "Umit Centre", "REGISTERED", "LARGE"],
  ["Клуб «Ақ тілек»", "«Ақ тілек» клубы", "Aq Tilek Club", "REGISTERED", "MEDIUM"],
  ["Отряд «Еркін»", "«Еркін» жасағы", "Erkin Squad", "STUDENT", "MEDIUM"],
  ["Фонд «Шаңырақ»", "«Шаңырақ» қоры", "Shanyraq Foundation", "REGISTERED", "MEDIUM"],
  ["Община «Қамқор жүрек»", "«Қамқор жүрек» қауымы", "Qamqor Zhurek Community", "GROUP", "MEDIUM"],
  ["Группа соседей «Аула»", "«Аула» көршілер тобы", "Aula Neighbours", "GROUP", "SMALL"],
  // 48 letters in Russian: whatever shows a name must have room for it.
  [
    "Добровольцы медицинского колледжа имени Авиценны",
    "Авиценна атындағы медицина колледжінің еріктілері",
    "Volunteers of the Avicenna Medical College",
    "STUDENT",
    "MEDIUM",
  ],
  ["Молодёжный центр района", "Аудандық жастар орталығы", "District Youth Centre", "STATE", "LARGE"],
  ["Отряд спасения «Барыс»", "«Барыс» құтқару жасағы", "Barys Rescue Squad", "REGISTERED", "MEDIUM"],
  [
    "Студсовет Горного института",
    "Тау-кен институтының студкеңесі",
    "Mining Institute Council",
    "STUDENT",
    "MEDIUM",
  ],
  [
    "Банк «Жетісу»: команда добра",
    "«Жетісу» банкі: ізгілік тобы",
    "Zhetysu Bank Kindness Team",
    "CORPORATE",
    "MEDIUM",
  ],
  ["Клуб «Серебряный возраст»", "«Күміс жас» клубы", "Silver Age Club", "REGISTERED", "SMALL"],
  [
    "Экодвижение «Жасыл қадам»",
    "«Жасыл қадам» экоқозғалысы",
    "Zhasyl Qadam Eco Movement",
    "REGISTERED",
    "MEDIUM",
  ],
  ["Приют «Дос»: друзья", "«Дос» баспанасының достары", "Friends of the Dos Shelter", "GROUP", "SMALL"],
  [
    "Управление занятости города",
    "Қаланың жұмыспен қамту басқармасы",
    "City Employment Office",
    "STATE",
    "MEDIUM",
  ],
  ["Театральная студия «Перо»", "«Қауырсын» театр студиясы", "Feather Theatre Studio", "GROUP", "SMALL"],
  [
    "Колледж связи: волонтёры",
    "Байланыс колледжінің еріктілері",
    "College of Communications",
    "STUDENT",
    "MEDIUM",
  ],
  ["Сеть аптек «Дәрумен»", "«Дәрумен» дәріханалар желісі", "Darumen Pharmacies", "CORPORATE", "MEDIUM"],
  ["Мамы двора", "Аула аналары", "Mothers of the Courtyard", "GROUP", "SMALL"],
  ["Донорский клуб «Тамшы»", "«Тамшы» донорлар клубы", "Tamshy Donor Club", "REGISTERED", "SMALL"],
  ["Айти-школа «Код»: добро", "«Код» IT мектебі: ізгілік", "Code School for Good", "CORPORATE", "SMALL"],
  ["Велоклуб «Самал»", "«Самал» велоклубы", "Samal Cycling Club", "GROUP", "SMALL"],
  ["Библиотека № 12: друзья", "№ 12 кітапхана достары", "Friends of Library No. 12", "GROUP", "SMALL"],
  ["Спортклуб «Тұлпар»", "«Тұлпар» спорт клубы", "Tulpar Sports Club", "REGISTERED", "SMALL"],
  ["Хор «Алма-ағаш»", "«Алма-ағаш» хоры", "Alma-Agash Choir", "GROUP", "SMALL"],
];

/** All 31, in the order in which volunteers know them by number. */
export const demoOrganizations: readonly DemoOrganization[] = rows.map(([ru, kk, en, kind, sizeClass]) => ({
  name: { kk, ru, en },
  kind,
  sizeClass,
}));

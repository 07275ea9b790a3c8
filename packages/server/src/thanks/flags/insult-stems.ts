/*
 * What a moderator should look at twice. Written for this wall by its own authors, not taken from a list: common insults
 * and swear-words of the street in Russian, Kazakh and English, as stems, so that endings need no list of their own.
 * Short words that begin innocent ones stand as a whole ("сука", but not "суккулент"). Left out is what people say of the
 * animals of a shelter (козёл, есек, шошқа), because there it is no insult: a flag that is mostly wrong is not read.
 *
 * `=` before a stem: that word alone. `~`: anywhere in a word. Else: words that begin so.
 */

const russian = `
  дурак дурацк дурень =дура =дуры =дуре =дуру =дурой идиот дебил кретин придур тупиц тупорыл =тупой =тупые =тупая дегенерат
  урод мраз =тварь =твари =тварей сволоч сволот скотин =гады =гад гадин подонк подонок ублюд мерзав негодя
  говн дерьм =жопа =жопу =жопе =жопы засран =сука =суки =суку =сукин =сучка =сучки =бля блят бляд ~пизд
  =хуй =хуя =хуи хуев хуйн хуйл нахуй похуй нихуя охуе еба ебу еби ебл еблан выеб заеб наеб уеб уебок долбоеб отъеб съеб
  мудак мудил мудо пидор пидар педик шлюх =лох =лохи =лохов лохушк =чмо чмошник ничтожеств заткни
`;

const kazakh = `
  ақымақ есалаң есуас топас найсап сұмырай оңбаған арамза жексұрын көргенсіз миғұла жынды жәлеп қаншық
  ақылсыз =надан =надандар сіктір сігей қотақ =көт =көтің =көтіңді =көтіңе боқсың боқтар
`;

const latin = `
  idiot moron stupid dumbas =dumb =fool =fools loser bastard bitch asshole =ass =dick dickhead cunt whore slut retard scum
  =crap ~fuck shit =sucks =jerk =jerks
  durak duraki debil mudak suka =cyka blyat bliad blya pizd pidor pidar =urod =urody =nahui =nahuy =huy akymak akimak =kotak
`;

/** One entry of a list. */
export interface Stem {
  letters: string;
  at: "whole" | "start" | "anywhere";
}

function stemsOf(list: string): readonly Stem[] {
  return list
    .trim()
    .split(/\s+/)
    .map((entry): Stem => {
      if (entry.startsWith("=")) return { letters: entry.slice(1), at: "whole" };
      if (entry.startsWith("~")) return { letters: entry.slice(1), at: "anywhere" };
      return { letters: entry, at: "start" };
    });
}

const plainLetters: Record<string, string> = {
  ә: "а",
  ғ: "г",
  қ: "к",
  ң: "н",
  ө: "о",
  ұ: "у",
  ү: "у",
  һ: "х",
  і: "и",
};
/** Shorter ones would be Russian words: without its letter, «көт» is a cat. */
const shortestPlain = 5;

/** Kazakh as people type it who have no Kazakh keyboard. */
function typedPlainly(stems: readonly Stem[]): Stem[] {
  return stems
    .map(({ letters, at }) => ({
      letters: letters.replaceAll(/\p{L}/gu, (one) => plainLetters[one] ?? one),
      at,
    }))
    .filter(({ letters }) => letters.length >= shortestPlain);
}

const kazakhStems = stemsOf(kazakh);

/** The stems of words in Cyrillic letters. */
export const cyrillicStems: readonly Stem[] = [
  ...stemsOf(russian),
  ...kazakhStems,
  ...typedPlainly(kazakhStems),
];
/** The stems of words in Latin letters: English, and the others as they are typed in them. */
export const latinStems: readonly Stem[] = stemsOf(latin);

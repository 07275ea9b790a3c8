import type { Words } from "./words.js";

export const english: Words = {
  tea: {
    from: "street cleaner",
    texts: [
      "Hot tea before sunrise. You made my whole shift warmer, thank you!",
      "Nobody ever brought us tea before. Thank you, young people.",
      "Cold hands, warm cup, kind faces. Thank you!",
    ],
  },
  walls: {
    from: "neighbour",
    texts: [
      "Our wall is clean again. Thank you for the paint and the patience!",
      "You painted in the dark and sang. The whole block says thanks.",
      "My kids walk to school past clean fences now. Thank you.",
    ],
  },
  education: {
    from: "guest of the forum",
    texts: [
      "The best organized forum I have been to. Thank you, volunteers!",
      "I can do first aid now. I hope I never need it. Thank you!",
      "Thank you for translating for me all afternoon.",
    ],
  },
  children: {
    from: "carer",
    texts: [
      "The children are still singing your songs. Thank you for coming!",
      "You brought gifts, but your time was the real one.",
      "Such a lovely play. Everybody wanted to be the tiger. Thank you!",
    ],
  },
  social: {
    from: "nurse",
    texts: [
      "Every donor today helped somebody live. Thank you all.",
      "Thank you for reading to our patients without looking at the clock.",
      "You were calm, kind and on time. Come back soon!",
    ],
  },
  needy: {
    from: "somebody who was helped",
    texts: [
      "Warm food on a cold night. I will not forget it.",
      "Thank you for the coat and for sitting down with us.",
      "You treated us like neighbours. Thank you.",
    ],
  },
  elderly: {
    from: "grandmother",
    texts: [
      "My windows do not whistle any more. Thank you, dear ones!",
      "Now I can see my grandson in Berlin on the phone. Thank you!",
      "The songs were from our youth. We danced. Thank you!",
    ],
  },
  ecology: {
    from: "runner",
    texts: [
      "I run along this river daily. Today it was beautiful. Thank you!",
      "We built a bird feeder with my daughter. Best Monday ever.",
      "I finally understand which bin is which. Thank you!",
    ],
  },
  animals: {
    from: "shelter keeper",
    texts: [
      "Every dog got a walk today. They sleep like stones. Thank you!",
      "Food, blankets and so much love. Thank you from all our tails!",
    ],
  },
  everyone: {
    from: "visitor",
    texts: [
      "I am only visiting, and I want to move here. Thank you, Almaty!",
      "What a city, what young people. Thank you!",
      "You make kindness look easy. Thank you, all of you.",
    ],
  },
};

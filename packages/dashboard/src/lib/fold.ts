const alike: Readonly<Record<string, string>> = {
  ә: "а",
  ғ: "г",
  қ: "к",
  ң: "н",
  ө: "о",
  ұ: "у",
  ү: "у",
  һ: "х",
  і: "и",
  ё: "е",
};

/** The letters as the API's searches compare them, one for one: a place in the answer is the place in the text. */
export function foldLetters(text: string): string[] {
  return [...text].map((letter) => {
    const small = letter.toLowerCase();
    return alike[small] ?? small;
  });
}

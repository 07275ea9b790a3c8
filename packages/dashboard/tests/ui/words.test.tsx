import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { Words } from "../../src/ui/Words";
import { renderIn } from "./support";

const title = { kk: "Тілек шыршасы", ru: "Ёлка желаний", en: "Ёлка желаний" };

test("a title that nobody has written in English says that it is Russian", () => {
  renderIn(
    "en",
    <h3>
      <Words of={title} />
    </h3>,
  );
  expect(screen.getByText("Ёлка желаний").lang).toBe("ru");
});

test("a title in the reader's own language says nothing of languages", () => {
  renderIn(
    "kk",
    <h3>
      <Words of={title} />
    </h3>,
  );
  expect(screen.getByRole("heading", { name: "Тілек шыршасы" }).innerHTML).toBe("Тілек шыршасы");
});

test("a place that was written once says which language it is in", () => {
  renderIn(
    "en",
    <p>
      <Words of="Дворец школьников" />
    </p>,
  );
  expect(screen.getByText("Дворец школьников").lang).toBe("ru");
});

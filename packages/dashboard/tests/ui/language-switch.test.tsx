import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useTranslations } from "use-intl";
import { beforeEach, describe, expect, test } from "vitest";
import { useFormat } from "../../src/i18n/use-format";
import { LanguageSwitch } from "../../src/ui/LanguageSwitch";
import { renderIn } from "./support";

function Page() {
  const t = useTranslations("common");
  const format = useFormat();
  return (
    <>
      <LanguageSwitch />
      <h1>{t("brand")}</h1>
      <time>{format.dayMonth("2026-12-08")}</time>
    </>
  );
}

beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, "", "/");
});

describe("switching the language", () => {
  test("changes words, dates and the document in place", async () => {
    renderIn("kk", <Page />);
    expect(document.documentElement.lang).toBe("kk");
    expect(screen.getByRole("heading").textContent).toBe("Игі істер марафоны");
    await userEvent.click(screen.getByRole("button", { name: "Рус" }));
    expect(screen.getByRole("heading").textContent).toBe("Марафон добрых дел");
    expect(screen.getByText("8 декабря")).toBeTruthy();
    expect(document.documentElement.lang).toBe("ru");
    expect(screen.getByRole("button", { name: "Рус" }).getAttribute("aria-pressed")).toBe("true");
  });

  test("is remembered and keeps a language in the address true", async () => {
    history.replaceState(null, "", "/?campaign=2026&lang=kk");
    renderIn("kk", <Page />);
    await userEvent.click(screen.getByRole("button", { name: "Eng" }));
    expect(location.search).toBe("?campaign=2026&lang=en");
    expect(localStorage.getItem("igilik.language")).toBe("en");
  });

  test("leaves an address without a language alone", async () => {
    renderIn("kk", <Page />);
    await userEvent.click(screen.getByRole("button", { name: "Eng" }));
    expect(location.search).toBe("");
  });
});

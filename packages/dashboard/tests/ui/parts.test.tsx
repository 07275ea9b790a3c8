import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { Card } from "../../src/ui/Card";
import { CorrectedMark } from "../../src/ui/CorrectedMark";
import { DemoMark } from "../../src/ui/DemoMark";
import { EmptyState } from "../../src/ui/EmptyState";
import { ErrorState } from "../../src/ui/ErrorState";
import { LoadingState } from "../../src/ui/LoadingState";
import { Qr } from "../../src/ui/Qr";
import { ReceiptMark } from "../../src/ui/ReceiptMark";
import { ThankYouNote } from "../../src/ui/ThankYouNote";
import { ThemeSwitch } from "../../src/ui/ThemeSwitch";
import { renderIn } from "./support";

const longName = "Қазақстан еріктілерінің Жасыл Алатау қауымдастығы";

beforeEach(() => {
  localStorage.clear();
  delete document.documentElement.dataset["theme"];
});

describe("a receipt mark", () => {
  test("is a link that names its number", () => {
    renderIn("en", <ReceiptMark name="Active volunteers" href="/metric/active_volunteers" />);
    const link = screen.getByRole("link", { name: "How it is counted: Active volunteers" });
    expect(link.getAttribute("href")).toBe("/metric/active_volunteers");
  });

  test("is a button where it opens something in place", async () => {
    const open = vi.fn<() => void>();
    renderIn("en", <ReceiptMark name="Active volunteers" onClick={open} />);
    await userEvent.click(screen.getByRole("button", { name: "How it is counted: Active volunteers" }));
    expect(open).toHaveBeenCalledOnce();
  });
});

describe("a thank-you", () => {
  test("is read in its own language, with its sender's role", () => {
    const to = { kk: longName, ru: longName, en: longName };
    renderIn("ru", <ThankYouNote text="Алғысымыз шексіз!" language="kk" from="Тәрбиеші" to={to} />);
    expect(screen.getByText("Алғысымыз шексіз!").lang).toBe("kk");
    expect(screen.getByText("Тәрбиеші").lang).toBe("kk");
    expect(screen.getByRole("figure").textContent).toContain(longName);
  });

  test("without a sender comes from someone who was helped", () => {
    renderIn("en", <ThankYouNote text="Thank you!" from={null} />);
    expect(screen.getByText("Someone who was helped")).toBeTruthy();
  });
});

describe("states", () => {
  test("an error names what failed and can be tried again", async () => {
    const retry = vi.fn<() => void>();
    renderIn("en", <ErrorState title="The districts did not load" onRetry={retry} />);
    expect(screen.getByRole("alert").textContent).toContain("The districts did not load");
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(retry).toHaveBeenCalledOnce();
  });

  test("an empty place says so and offers one thing to do", () => {
    renderIn("en", <EmptyState title="No thank-yous yet" action={<a href="/thanks">Say thank you</a>} />);
    expect(screen.getByText("No thank-yous yet")).toBeTruthy();
    expect(screen.getByRole("link", { name: "Say thank you" })).toBeTruthy();
  });

  test("loading is said to screen readers", () => {
    renderIn("kk", <LoadingState />);
    expect(screen.getByRole("status").textContent).toBe("Жүктелуде");
  });
});

test("a card is a region with its title's name", () => {
  renderIn("en", <Card title="Districts">inside</Card>);
  expect(screen.getByRole("region", { name: "Districts" }).textContent).toContain("inside");
});

test("demonstration data says that it is, in the reader's language", () => {
  renderIn("kk", <DemoMark />);
  expect(screen.getByText("Көрсетуге арналған деректер")).toBeTruthy();
});

test("a correction shows the former number and the reason", () => {
  const { container } = renderIn("en", <CorrectedMark before="12,486" reason="event cancelled later" />);
  expect(container.textContent).toBe("corrected was 12,486: event cancelled later");
});

test("a QR code is an image with a name", () => {
  renderIn("en", <Qr url="https://example.org/thanks" label="Say thank you" />);
  expect(screen.getByRole("img", { name: "Say thank you" }).querySelector("path")?.getAttribute("d")).toMatch(
    /^M2 2h1/,
  );
});

test("the theme is switched in place and remembered", async () => {
  renderIn("en", <ThemeSwitch />);
  await userEvent.click(screen.getByRole("button", { name: "Dark theme" }));
  expect(document.documentElement.dataset["theme"]).toBe("dark");
  expect(localStorage.getItem("igilik.theme")).toBe("dark");
  await userEvent.click(screen.getByRole("button", { name: "Light theme" }));
  expect(document.documentElement.dataset["theme"]).toBe("light");
});

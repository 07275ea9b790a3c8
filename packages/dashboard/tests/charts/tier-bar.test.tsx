import { screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { Ring } from "../../src/charts/Ring";
import { TierBar } from "../../src/charts/TierBar";
import { TierLegend } from "../../src/charts/TierLegend";
import { renderIn } from "../ui/support";

const parts = () =>
  [...screen.getByRole("img").children].map((part) => [
    part.getAttribute("data-tier"),
    (part as HTMLElement).style.width,
  ]);

describe("a bar of tiers", () => {
  test("shows verified, then reported, against the target", () => {
    renderIn("en", <TierBar label="Narkostop" verified={1200} reported={150} target={1500} />);
    expect(screen.getByRole("img", { name: "Narkostop" })).toBeTruthy();
    expect(parts()).toEqual([
      ["verified", "80.00%"],
      ["reported", "10.00%"],
    ]);
  });

  test("is never longer than itself when the target is passed", () => {
    renderIn("en", <TierBar label="Tea" verified={9000} reported={1000} target={8000} />);
    expect(parts()).toEqual([
      ["verified", "90.00%"],
      ["reported", "10.00%"],
    ]);
  });

  test.each([undefined, null, 0])("is empty when nothing is counted and the target is %s", (target) => {
    renderIn("en", <TierBar label="Tea" target={target} />);
    expect(parts()).toEqual([]);
  });

  test("draws an estimate as a look of its own", () => {
    renderIn("en", <TierBar label="Estimate" estimated={14_600} target={14_600} />);
    expect(parts()).toEqual([["estimated", "100.00%"]]);
  });
});

test("the legend names the looks", () => {
  const { container } = renderIn("ru", <TierLegend />);
  expect(container.textContent).toBe("подтвержденосообщено");
});

test.each([
  [0.4, "40.0 100"],
  [3, "100.0 100"],
  [0, undefined],
  [Number.NaN, undefined],
])("a ring for a share of %s is filled by %s", (share, dashes) => {
  const { container } = renderIn("en", <Ring share={share} />);
  expect(container.querySelector("[stroke-dasharray]")?.getAttribute("stroke-dasharray")).toBe(dashes);
});

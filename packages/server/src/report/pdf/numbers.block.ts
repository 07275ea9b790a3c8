import type { Tier } from "@igilik/schema";
import type { ReportSheet, SheetNumber } from "../sheet/report-sheet.js";
import { type Block, type Pdf, type Pen, type Structure, type Type, ink } from "./pen.js";

const title: Type = { font: "display", size: 12.5, color: ink.ink };
const heading: Type = { font: "strong", size: 7.6, color: ink.mute };
const headingRight: Type = { ...heading, align: "right" };
const name: Type = { font: "strong", size: 9, color: ink.ink };
const suffix: Type = { font: "text", size: 8, color: ink.mute };
const aside: Type = { font: "text", size: 7.3, color: ink.mute };
const corrected: Type = { font: "strong", size: 7.3, color: ink.goldInk };
const path: Type = { font: "text", size: 7.3, color: ink.tealInk, align: "right" };
const values: Readonly<Record<Tier, Type>> = {
  VERIFIED: { font: "display", size: 10, color: ink.ink, align: "right" },
  REPORTED: { font: "display", size: 9.5, color: ink.mute, align: "right" },
  ESTIMATED: { font: "display", size: 9.5, color: ink.mute, align: "right" },
};

const valueWidth = 66;
const pathWidth = 130;
const gap = 8;
const titleHeight = 18;
const headHeight = 14;
const inset = 3.2;

/** Every number of the registry, a row each: its tiers side by side, what was left out, and where its receipt is. */
export function numbersBlock(sheet: ReportSheet): Block {
  const nameWidth = (pen: Pen): number =>
    pen.width - pathWidth - sheet.tiers.length * (valueWidth + gap) - gap;
  /** A name with its unit is one line or more; what was left out goes below it, as wide as there is room. */
  const measure = (pen: Pen, one: SheetNumber) => {
    const words = one.suffix ? `${one.name} · ${one.suffix}` : one.name;
    const nameHeight = pen.heightOf(words, nameWidth(pen), name);
    const below = [one.corrected, one.leftOut && `${sheet.headings.leftOut}: ${one.leftOut}`];
    const lines = below.filter((line): line is string => Boolean(line));
    const heights = lines.map((line) => pen.heightOf(line, pen.width - pathWidth - gap, aside));
    const pathHeight = pen.heightOf(one.path, pathWidth, path);
    const height = Math.max(nameHeight + heights.reduce((sum, each) => sum + each + 1, 0), pathHeight);
    return { nameHeight, lines, heights, height: height + 2 * inset };
  };
  return {
    height: (pen) =>
      titleHeight + headHeight + sheet.numbers.reduce((sum, one) => sum + measure(pen, one).height, 0),
    draw(pen, y) {
      pen.add(pen.say("H2", sheet.headings.numbers, { x: 0, y, width: pen.width }, title));
      const table = pen.pdf.struct("Table");
      pen.add(table);
      let at = y + titleHeight;
      table.add(drawHead(pen, at));
      at += headHeight;
      for (const one of sheet.numbers) {
        const { height } = measure(pen, one);
        pen.draw((pdf) => drawRule(pdf, at, pen.width));
        table.add(drawRow(pen, at + inset, one));
        at += height;
      }
      table.end();
    },
  };

  function drawHead(pen: Pen, y: number): Structure {
    const row = pen.pdf.struct("TR");
    const cells = [pen.say("TH", sheet.headings.number, { x: 0, y, width: nameWidth(pen) }, heading)];
    for (const [index, tier] of sheet.tiers.entries()) {
      const place = { x: valueX(pen, index), y, width: valueWidth };
      const wide = pen.widthOf(tier.name, headingRight);
      pen.draw((pdf) => drawTier(pdf, tier.tier, place.x + valueWidth - wide - 10, y + 1.6));
      cells.push(pen.say("TH", tier.name, place, headingRight));
    }
    const place = { x: pen.width - pathWidth, y, width: pathWidth };
    cells.push(pen.say("TH", sheet.headings.receipt, place, headingRight));
    for (const cell of cells) row.add(cell);
    row.end();
    return row;
  }

  function drawRow(pen: Pen, y: number, one: SheetNumber): Structure {
    const { nameHeight, lines, heights } = measure(pen, one);
    const width = pen.width - pathWidth - gap;
    const words = pen.pdf.struct("TH");
    words.add(pen.say("Span", one.name, { x: 0, y, width: nameWidth(pen) }, name));
    if (one.suffix) words.add(drawSuffix(pen, one, y));
    let at = y + nameHeight + 1;
    for (const [index, line] of lines.entries()) {
      const type = line === one.corrected ? corrected : aside;
      words.add(pen.say("Span", line, { x: 0, y: at, width }, type));
      at += (heights[index] ?? 0) + 1;
    }
    const cells = [words];
    for (const [index, { tier }] of sheet.tiers.entries()) {
      const shown = one.values.find((value) => value.tier === tier)?.shown ?? "";
      const place = { x: valueX(pen, index), y: y - 0.6, width: valueWidth };
      cells.push(pen.say("TD", shown, place, values[tier]));
    }
    const place = { x: pen.width - pathWidth, y: y + 1.4, width: pathWidth };
    cells.push(pen.say("TD", one.path, place, path, one.address));
    const row = pen.pdf.struct("TR");
    for (const cell of cells) {
      cell.end();
      row.add(cell);
    }
    row.end();
    return row;
  }

  /** Behind the name where it fits, else it is broken into lines with it. */
  function drawSuffix(pen: Pen, one: SheetNumber, y: number): Structure {
    const x = pen.widthOf(`${one.name} `, name);
    return pen.say("Span", `· ${one.suffix}`, { x, y: y + 0.8, width: nameWidth(pen) - x }, suffix);
  }

  function valueX(pen: Pen, index: number): number {
    return nameWidth(pen) + gap + index * (valueWidth + gap);
  }
}

function drawRule(pdf: Pdf, y: number, width: number): void {
  pdf.moveTo(0, y).lineTo(width, y).lineWidth(0.5).stroke(ink.line);
}

/** Verified is solid, reported hatched, estimated an outline, as everywhere. */
function drawTier(pdf: Pdf, tier: Tier, x: number, y: number): void {
  const size = 6.5;
  if (tier === "VERIFIED") {
    pdf.rect(x, y, size, size).fill(ink.teal);
    return;
  }
  pdf.rect(x, y, size, size).lineWidth(0.8).stroke(ink.teal);
  if (tier === "ESTIMATED") return;
  pdf.rect(x, y, size, size).clip();
  for (let at = -size; at < size; at += 2.2) {
    pdf
      .moveTo(x + at, y + size)
      .lineTo(x + at + size, y)
      .lineWidth(0.7)
      .stroke(ink.teal);
  }
}

import type { ReportSheet } from "../sheet/report-sheet.js";
import { type Block, type Pdf, type Pen, type Type, ink } from "./pen.js";

const kind: Type = { font: "strong", size: 10, color: ink.tealInk };
const name: Type = { font: "display", size: 21, color: ink.ink };
const when: Type = { font: "text", size: 10.5, color: ink.mute };
const mark: Type = { font: "strong", size: 8.5, color: ink.violet };
const asOf: Type = { font: "strong", size: 9, color: ink.soft, align: "right" };
const version: Type = { font: "text", size: 7.5, color: ink.mute, align: "right" };

const emblem = 46;
const left = emblem + 14;
const rightWidth = 168;
const markHeight = 17;

/** Which campaign this is, of when the numbers are, and whether they are real. */
export function headBlock(sheet: ReportSheet): Block {
  const nameWidth = (pen: Pen): number => pen.width - left - rightWidth - 12;
  const nameHeight = (pen: Pen): number => pen.heightOf(sheet.campaign, nameWidth(pen), name);
  return {
    height: (pen) => Math.max(14 + nameHeight(pen) + 15, sheet.marks.length * (markHeight + 5) + 28),
    draw(pen, y) {
      pen.draw((pdf) => drawEmblem(pdf, 0, y + 2, emblem));
      const width = nameWidth(pen);
      pen.add(pen.say("P", sheet.title, { x: left, y, width }, kind));
      pen.add(pen.say("H1", sheet.campaign, { x: left, y: y + 14, width }, name));
      const below = y + 15 + nameHeight(pen);
      pen.add(pen.say("P", sheet.whereAndWhen, { x: left, y: below, width }, when));
      let at = y;
      for (const words of sheet.marks) {
        drawMark(pen, words, at);
        at += markHeight + 5;
      }
      const place = { x: pen.width - rightWidth, width: rightWidth };
      pen.add(pen.say("P", sheet.asOf, { ...place, y: at }, asOf));
      pen.add(pen.say("P", sheet.version, { ...place, y: at + 13 }, version));
    },
  };
}

function drawMark(pen: Pen, words: string, y: number): void {
  const width = pen.widthOf(words, mark) + 20;
  const x = pen.width - width;
  pen.draw((pdf) =>
    pdf
      .roundedRect(x, y, width, markHeight, markHeight / 2)
      .dash(2.5, { space: 2 })
      .stroke(ink.violetEdge),
  );
  pen.add(pen.say("P", words, { x: x + 10, y: y + 3.4, width: width - 19 }, mark));
}

/** The apple with a heart, as on the pages. */
function drawEmblem(pdf: Pdf, x: number, y: number, size: number): void {
  pdf.translate(x, y).scale(size / 96);
  const skin = pdf.linearGradient(4, 26, 92, 86).stop(0, "#ff8b5c").stop(1, "#e23f4f");
  pdf
    .path(
      "M48 30c-7-9-24-10-32 2-9 14-1 36 11 47 8 7 14 6 21 2 7 4 13 5 21-2 12-11 20-33 11-47-8-12-25-11-32-2z",
    )
    .fill(skin);
  pdf.path("M48 29c0-10 5-18 15-21-1 10-6 18-15 21z").fill("#9fe08f");
  pdf.path("M48 31c-1-8-4-13-8-16").lineWidth(3.5).lineCap("round").stroke("#b98a5a");
  pdf.path("M48 70c-9-6-17-12-17-20 0-9 12-12 17-3 5-9 17-6 17 3 0 8-8 14-17 20z").fill("#fff4dc");
}

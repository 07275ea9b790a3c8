import type { ReportSheet, SheetNumber } from "../sheet/report-sheet.js";
import { type Block, type Pdf, type Pen, type Place, type Type, ink } from "./pen.js";
import { drawRidge } from "./ridge.js";

const giant: Type = { font: "display", size: 46, color: "#ffd98a" };
const caption: Type = { font: "strong", size: 11, color: "#fffaf0" };
const between: Type = { font: "strong", size: 9.5, color: "#ffd98a" };
const range: Type = { font: "text", size: 8.5, color: "#dbe8f2" };
const large: Type = { font: "display", size: 19, color: ink.ink };
const small: Type = { font: "text", size: 8.2, color: ink.mute };

const skyHeight = 126;
const inset = 18;
const leadWidth = 215;
const cardGap = 8;
const cardInset = 10;

/** The numbers that everybody asks for: people over a night sky with the days as peaks, and four more below. */
export function bandBlock(sheet: ReportSheet): Block {
  const [first, ...others] = sheet.largest.flatMap((id) => sheet.numbers.find((one) => one.id === id) ?? []);
  const cardWidth = (pen: Pen): number => (pen.width - cardGap * (others.length - 1)) / others.length;
  const cardHeight = (pen: Pen): number =>
    Math.max(0, ...others.map((one) => 42 + pen.heightOf(one.name, cardWidth(pen) - 2 * cardInset, small)));
  return {
    height: (pen) => skyHeight + cardGap + cardHeight(pen),
    draw(pen, y) {
      pen.draw((pdf) => drawSky(pdf, y, pen.width));
      pen.draw((pdf) =>
        drawRidge(pdf, sheet.peaks, {
          x: leadWidth + 30,
          y: y + 14,
          width: pen.width - leadWidth - 48,
          height: skyHeight - 14,
        }),
      );
      drawPeakWords(pen, sheet, y);
      if (first) {
        const place = { x: inset, width: leadWidth };
        const text = first.name;
        pen.add(pen.say("P", text, { ...place, y: y + 70 }, caption));
        pen.add(pen.say("P", valueOf(first), { ...place, y: y + 15 }, giant, first.address));
        const below = y + 73 + pen.heightOf(text, leadWidth, caption);
        if (sheet.range) drawRange(pen, sheet.range, { ...place, y: below });
      }
      const height = cardHeight(pen);
      for (const [index, one] of others.entries()) {
        const x = index * (cardWidth(pen) + cardGap);
        const top = y + skyHeight + cardGap;
        pen.draw((pdf) => pdf.roundedRect(x, top, cardWidth(pen), height, 9).fill("#f5f3ed"));
        const place = { x: x + cardInset, width: cardWidth(pen) - 2 * cardInset };
        pen.add(pen.say("P", one.name, { ...place, y: top + 33 }, small));
        pen.add(pen.say("P", valueOf(one), { ...place, y: top + 8 }, large, one.address));
      }
    },
  };
}

function drawRange(pen: Pen, words: NonNullable<ReportSheet["range"]>, { x, y, width }: Place): void {
  const left = pen.widthOf(words.between, between) + 5;
  const line = pen.pdf.struct("P");
  line.add(pen.say("Span", words.between, { x, y, width: left }, between));
  line.add(pen.say("Span", words.words, { x: x + left, y: y + 0.9, width: width - left }, range));
  line.end();
  pen.add(line);
}

/** Days and their turnouts stand in the table as well, where they are read aloud. */
function drawPeakWords(pen: Pen, { peaks }: ReportSheet, y: number): void {
  const width = (pen.width - leadWidth - 48) / peaks.length;
  for (const [index, { label, shown, when }] of peaks.entries()) {
    const x = leadWidth + 30 + index * width;
    const type: Type = { font: "strong", size: Math.min(8.5, width / 4.2), color: "#fffaf0" };
    const words = when === "AHEAD" ? label : `${label} · ${shown}`;
    const left = Math.max(0, (width - pen.widthOf(words, type)) / 2);
    pen.drawWords(words, { x: x + left, y: y + skyHeight - 15, width: width + 20 }, type);
  }
}

function valueOf({ values }: SheetNumber): string {
  return (values.find(({ tier }) => tier === "VERIFIED") ?? values[0])?.shown ?? "";
}

function drawSky(pdf: Pdf, y: number, width: number): void {
  const sky = pdf
    .linearGradient(0, y, 0, y + skyHeight)
    .stop(0, "#081330")
    .stop(0.6, "#12305c")
    .stop(1, "#2b5a80");
  pdf.roundedRect(0, y, width, skyHeight, 14).fill(sky);
}

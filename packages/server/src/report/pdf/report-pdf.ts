import { buffer } from "node:stream/consumers";
import { setImmediate as breath } from "node:timers/promises";
import PDFDocument from "pdfkit";
import type { ReportSheet } from "../sheet/report-sheet.js";
import { bandBlock } from "./band.block.js";
import { headBlock } from "./head.block.js";
import { notesBlock } from "./notes.block.js";
import { numbersBlock } from "./numbers.block.js";
import { partsBlock } from "./parts.block.js";
import { type Block, Pen } from "./pen.js";

const paper = { width: 595.28, height: 841.89 };
const margin = { x: 34, y: 30 };
const between = 13;

/**
 * A campaign's report on one sheet of A4, whatever it holds: where there is more than a sheet takes, everything on it
 * is drawn smaller. Its words can be selected and read aloud.
 */
export async function makeReportPdf(sheet: ReportSheet): Promise<Buffer> {
  const blocks = [
    headBlock(sheet),
    bandBlock(sheet),
    numbersBlock(sheet),
    partsBlock(sheet),
    notesBlock(sheet),
  ];
  const pdf = openPdf(sheet);
  const pen = new Pen(pdf);
  const scale = fit(pen, blocks);
  pdf.scale(scale);
  pdf.translate(margin.x / scale, margin.y / scale);
  const spare = (paper.height - 2 * margin.y) / scale - heightOf(pen, blocks);
  const gap = between + Math.min(10, spare / (blocks.length - 1));
  let y = 0;
  for (const block of blocks) {
    // Boards go on while a report is drawn.
    await breath();
    block.draw(pen, y);
    y += block.height(pen) + gap;
  }
  pen.end();
  await breath();
  pdf.end();
  return buffer(pdf);
}

/** Finds the largest scale at which everything fits; smaller words need fewer lines, so each one is tried. */
function fit(pen: Pen, blocks: readonly Block[]): number {
  for (let scale = 1; ; scale *= 0.97) {
    pen.width = widthAt(scale);
    if (heightOf(pen, blocks) <= (paper.height - 2 * margin.y) / scale) return scale;
  }
}

function widthAt(scale: number): number {
  return (paper.width - 2 * margin.x) / scale;
}

function heightOf(pen: Pen, blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.height(pen), between * (blocks.length - 1));
}

function openPdf({ language, title, campaign, version }: ReportSheet): InstanceType<typeof PDFDocument> {
  return new PDFDocument({
    size: [paper.width, paper.height],
    margin: 0,
    pdfVersion: "1.7",
    tagged: true,
    lang: language.toLowerCase(),
    displayTitle: true,
    info: { Title: `${title} · ${campaign}`, Author: "Igilik", Subject: version, Creator: "Igilik" },
  });
}

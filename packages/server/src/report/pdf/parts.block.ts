import type { ReportSheet, SheetPart } from "../sheet/report-sheet.js";
import { type Block, type Pen, type Place, type Structure, type Type, ink } from "./pen.js";

const title: Type = { font: "display", size: 10.5, color: ink.ink };
const heading: Type = { font: "strong", size: 6.8, color: ink.mute, align: "right" };
const name: Type = { font: "text", size: 8, color: ink.ink };
const figure: Type = { font: "display", size: 8, color: ink.ink, align: "right" };
const note: Type = { font: "text", size: 7.3, color: ink.mute };

const gap = 18;
const columnGap = 5;
const rowInset = 1.9;

/** The same figures by day, category and district, side by side, and why people do not add up. */
export function partsBlock(sheet: ReportSheet): Block {
  const partWidth = (pen: Pen): number => (pen.width - gap * (sheet.parts.length - 1)) / sheet.parts.length;
  const tables = (pen: Pen): PartTable[] =>
    sheet.parts.map((part) => new PartTable(pen, part, partWidth(pen)));
  const noteY = (all: readonly PartTable[]): number => Math.max(...all.map(({ height }) => height)) + 5;
  return {
    height: (pen) => noteY(tables(pen)) + pen.heightOf(sheet.partsNote, pen.width, note),
    draw(pen, y) {
      const all = tables(pen);
      for (const [index, table] of all.entries()) table.draw(index * (partWidth(pen) + gap), y);
      pen.add(pen.say("P", sheet.partsNote, { x: 0, y: y + noteY(all), width: pen.width }, note));
    },
  };
}

/** One of the tables; its columns are as wide as what they hold, and names have the rest. */
class PartTable {
  readonly height: number;
  readonly #pen: Pen;
  readonly #part: SheetPart;
  readonly #width: number;
  readonly #columns: readonly number[];
  readonly #nameWidth: number;
  readonly #titleHeight: number;
  readonly #headHeight: number;

  constructor(pen: Pen, part: SheetPart, width: number) {
    this.#pen = pen;
    this.#part = part;
    this.#width = width;
    this.#columns = part.columns.map((words, index) => {
      const longest = Math.max(...words.split(" ").map((word) => pen.widthOf(word, heading)));
      const figures = part.rows.map((row) => pen.widthOf(row.figures[index] ?? "", figure));
      return Math.ceil(Math.max(longest, ...figures)) + 1;
    });
    this.#nameWidth = width - this.#columns.reduce((sum, column) => sum + column + columnGap, 0);
    this.#titleHeight = pen.heightOf(part.title, width, title) + 2;
    const heads = part.columns.map((words, index) =>
      pen.heightOf(words, this.#columns[index] ?? width, heading),
    );
    this.#headHeight = Math.max(...heads) + 2;
    this.height = part.rows.reduce(
      (sum, row) => sum + this.#rowHeight(row.name),
      this.#titleHeight + this.#headHeight,
    );
  }

  draw(x: number, y: number): void {
    const pen = this.#pen;
    pen.add(pen.say("H2", this.#part.title, { x, y, width: this.#width }, title));
    const table = pen.pdf.struct("Table");
    pen.add(table);
    let at = y + this.#titleHeight;
    table.add(
      this.#row(
        this.#part.columns.map((words, index) => pen.say("TH", words, this.#cell(x, at, index), heading)),
      ),
    );
    at += this.#headHeight;
    for (const row of this.#part.rows) {
      pen.draw((pdf) =>
        pdf
          .moveTo(x, at)
          .lineTo(x + this.#width, at)
          .lineWidth(0.4)
          .stroke(ink.line),
      );
      const inner = at + rowInset;
      table.add(
        this.#row([
          pen.say("TH", row.name, { x, y: inner, width: this.#nameWidth }, name),
          ...row.figures.map((words, index) => pen.say("TD", words, this.#cell(x, inner, index), figure)),
        ]),
      );
      at += this.#rowHeight(row.name);
    }
    table.end();
  }

  #rowHeight(words: string): number {
    return this.#pen.heightOf(words, this.#nameWidth, name) + 2 * rowInset;
  }

  #cell(x: number, y: number, index: number): Place {
    const before = this.#columns.slice(0, index).reduce((sum, column) => sum + column + columnGap, 0);
    return { x: x + this.#nameWidth + columnGap + before, y, width: this.#columns[index] ?? 0 };
  }

  #row(cells: readonly Structure[]): Structure {
    const row = this.#pen.pdf.struct("TR");
    for (const cell of cells) row.add(cell);
    row.end();
    return row;
  }
}

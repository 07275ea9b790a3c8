import type { ReportSheet } from "../sheet/report-sheet.js";
import { type Block, type Type, ink } from "./pen.js";

const note: Type = { font: "text", size: 7.3, color: ink.mute, gap: 1 };

/** Where the numbers come from, at the foot of the sheet. */
export function notesBlock({ notes }: ReportSheet): Block {
  const [receipts = "", ...rest] = notes;
  const lines = [receipts, rest.join(" ")];
  return {
    height: (pen) => 6 + lines.reduce((sum, line) => sum + pen.heightOf(line, pen.width, note), 0),
    draw(pen, y) {
      pen.draw((pdf) => pdf.moveTo(0, y).lineTo(pen.width, y).lineWidth(1.2).stroke(ink.teal));
      let at = y + 6;
      for (const line of lines) {
        pen.add(pen.say("P", line, { x: 0, y: at, width: pen.width }, note));
        at += pen.heightOf(line, pen.width, note);
      }
    },
  };
}

import { createRequire } from "node:module";
import type PDFDocument from "pdfkit";

/** A document with the structure that screen readers follow. */
export type Pdf = InstanceType<typeof PDFDocument>;
export type Structure = ReturnType<Pdf["struct"]>;

const require = createRequire(import.meta.url);

/** Both families hold all Kazakh letters. */
const fontFiles = {
  display: require.resolve("@expo-google-fonts/geologica/600SemiBold/Geologica_600SemiBold.ttf"),
  text: require.resolve("@expo-google-fonts/onest/400Regular/Onest_400Regular.ttf"),
  strong: require.resolve("@expo-google-fonts/onest/600SemiBold/Onest_600SemiBold.ttf"),
} as const;

/** Colors of the pages by day. */
export const ink = {
  ink: "#15283a",
  soft: "#33465a",
  mute: "#566473",
  line: "#e1dccf",
  teal: "#0c7a76",
  tealInk: "#09605d",
  goldInk: "#7a5600",
  violet: "#5b3aa6",
  violetEdge: "#8a6fd0",
} as const;

/** How words are set. */
export interface Type {
  font: keyof typeof fontFiles;
  /** Points. */
  size: number;
  color: string;
  align?: "left" | "right";
  /** Added between lines, in points. */
  gap?: number;
}

/** Where words stand: their upper left corner and the width in which they are broken into lines, in points. */
export interface Place {
  x: number;
  y: number;
  width: number;
}

/** The library knows nothing of the scale: left to itself it would begin another page before this one is full. */
const endless = 1_000_000;

/** Draws on one sheet; everything is either read aloud, by its tag, or there for the eye alone. */
export class Pen {
  readonly pdf: Pdf;
  /** Width of what is drawn, in points: wider where everything is drawn smaller. */
  width = 0;
  readonly #root: Structure;

  constructor(pdf: Pdf) {
    this.pdf = pdf;
    for (const [name, file] of Object.entries(fontFiles)) pdf.registerFont(name, file);
    this.#root = pdf.struct("Document");
    pdf.addStructure(this.#root);
  }

  /** How high words are in lines of this width. */
  heightOf(words: string, width: number, type: Type): number {
    return this.#set(type).heightOfString(words, { width, lineGap: type.gap ?? 0 });
  }

  /** How wide words are on one line. */
  widthOf(words: string, type: Type): number {
    return this.#set(type).widthOfString(words);
  }

  /** Words that are read aloud as `tag`; a link where an address is given. */
  say(tag: string, words: string, place: Place, type: Type, address: string | null = null): Structure {
    const write = (): void => this.#write(words, place, type, address);
    return this.pdf.struct(tag, {}, [address === null ? write : this.pdf.struct("Link", {}, [write])]);
  }

  /** Adds what is read aloud next. */
  add(structure: Structure): void {
    this.#root.add(structure);
  }

  /** What is there for the eye alone. */
  draw(shapes: (pdf: Pdf) => void): void {
    this.pdf.markContent("Artifact", { type: "Layout" });
    this.pdf.save();
    shapes(this.pdf);
    this.pdf.restore();
    this.pdf.endMarkedContent();
  }

  /** Words for the eye alone, where they are read aloud elsewhere. */
  drawWords(words: string, place: Place, type: Type): void {
    this.draw(() => this.#write(words, place, type, null));
  }

  /** Nothing is read aloud after this. */
  end(): void {
    this.#root.end();
  }

  #write(words: string, { x, y, width }: Place, type: Type, address: string | null): void {
    const { align = "left", gap = 0 } = type;
    const options = { width, align, lineGap: gap, height: endless, ...(address && { link: address }) };
    this.#set(type).text(words, x, y, options);
  }

  #set({ font, size, color }: Type): Pdf {
    return this.pdf.font(font).fontSize(size).fillColor(color);
  }
}

/** One part of the sheet, below the last one. */
export interface Block {
  /** Points. */
  height(pen: Pen): number;
  /** Draws it with its upper edge at `y`. */
  draw(pen: Pen, y: number): void;
}

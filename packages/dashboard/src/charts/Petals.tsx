import { memo, type CSSProperties } from "react";
import { FitBox } from "./FitBox";
import { paletteColor } from "./palette";
import { budShapes, petalShapes, type PetalShape } from "./petal-shape";
import styles from "./Petals.module.css";

/** A category and its number. */
export interface PetalCategory {
  id: string;
  name: string;
  /** 0 or more. */
  value: number;
  /** The number, formatted. */
  shown: string;
  /** Its share of the whole, formatted. */
  share: string;
}

interface PetalsProps {
  categories: readonly PetalCategory[];
  /** Name of the flower for screen readers. Without it the flower is decoration: a PetalLegend beside it says the numbers. */
  title?: string | undefined;
  fit?: "width" | "box" | undefined;
  className?: string | undefined;
}

/** Up to here names find room around the flower. */
const mostAround = 6;

/** A tulip: one petal a category, its area is the number. With a title, names and shares stand around it, or beside it when they are many. */
export const Petals = memo(function Petals({ categories, title, fit, className }: PetalsProps) {
  if (title === undefined) {
    return (
      <FitBox ratio={bare.x / bare.y} fit={fit} className={className}>
        <Flower categories={categories} box={bare} />
      </FitBox>
    );
  }
  const isAround = categories.length <= mostAround;
  return (
    <FitBox ratio={labelled.x / labelled.y} fit={fit} className={className}>
      <Flower categories={categories} box={isAround ? labelled : beside} />
      <ul
        className={isAround ? styles.around : styles.beside}
        aria-label={title}
        style={isAround ? undefined : { fontSize: `${Math.min(4.5, 44 / categories.length).toFixed(2)}cqw` }}
      >
        {categories.map((category, index) => (
          <li
            key={category.id}
            className={styles.label}
            style={isAround ? aroundPlace(categories, index) : undefined}
          >
            <span className={styles.name}>{category.name}</span>{" "}
            <strong className={styles.share} style={{ color: paletteColor(index) }}>
              {category.share}
            </strong>
          </li>
        ))}
      </ul>
    </FitBox>
  );
});

function Flower({ categories, box }: { categories: readonly PetalCategory[]; box: Box }) {
  const isEmpty = categories.every(({ value }) => value <= 0);
  const shapes = flowerShapes(categories);
  return (
    <svg
      className={styles.flower}
      viewBox={`${-box.left} ${-box.y / 2} ${box.x} ${box.y}`}
      aria-hidden="true"
    >
      {shapes.map(({ angle, outer, inner }, index) => (
        <g key={categories[index]?.id} transform={`rotate(${angle})`} style={{ color: paletteColor(index) }}>
          <path className={isEmpty ? styles.bud : styles.petal} d={outer} />
          {!isEmpty && <path className={styles.vein} d={inner} />}
        </g>
      ))}
      <circle className={styles.heart} r="13" />
      <circle className={styles.seed} r="5.6" />
    </svg>
  );
}

function flowerShapes(categories: readonly PetalCategory[]): PetalShape[] {
  const values = categories.map(({ value }) => value);
  return values.every((value) => value <= 0) ? budShapes(values.length) : petalShapes(values);
}

/** The drawing in units in which the longest petal has 136: its width, height, and what lies left of the flower's heart. */
interface Box {
  x: number;
  y: number;
  left: number;
}

const bare: Box = { x: 292, y: 292, left: 146 };
const labelled: Box = { x: 412, y: 360, left: 206 };
const beside: Box = { x: 490, y: 428, left: 146 };

/** Outside the petal's tip, in percent of the drawing: above, below, or to the side it points to. */
function aroundPlace(categories: readonly PetalCategory[], index: number): CSSProperties {
  const shape = flowerShapes(categories)[index];
  const angle = ((shape?.angle ?? 0) * Math.PI) / 180;
  const distance = Math.max(shape?.length ?? 0, 44) + 12;
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const percent = (part: number) => `${(part * 100).toFixed(2)}%`;
  const top = percent(0.5 - (cosine * distance) / labelled.y);
  if (Math.abs(sine) < 0.26) {
    return {
      left: "50%",
      top,
      maxWidth: "70%",
      translate: `-50% ${cosine > 0 ? "-100%" : "0"}`,
      textAlign: "center",
    };
  }
  const reach = Math.max(Math.abs(sine * distance), 90);
  const isRight = sine > 0;
  return {
    left: percent(0.5 + ((isRight ? 1 : -1) * reach) / labelled.x),
    top,
    maxWidth: percent(0.5 - reach / labelled.x),
    translate: isRight ? "0 -50%" : "-100% -50%",
    textAlign: isRight ? "left" : "right",
  };
}

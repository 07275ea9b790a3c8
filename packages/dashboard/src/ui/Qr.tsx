import { memo, useMemo } from "react";
import { encode } from "uqr";
import styles from "./Qr.module.css";

interface QrProps {
  /** What the camera opens, or a code that it reads. */
  url: string;
  /** Said to screen readers; the address when left out. */
  label?: string | undefined;
  className?: string | undefined;
}

/** A QR code on white paper, so that a camera reads it by night too. Fills the width it is given. */
export const Qr = memo(function Qr({ url, label = url, className }: QrProps) {
  const { size, path } = useMemo(() => {
    const code = encode(url, { ecc: "M", border: 2 });
    const rows = code.data.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : "")).join(""));
    return { size: code.size, path: rows.join("") };
  }, [url]);
  return (
    <svg
      className={[styles.code, className].filter(Boolean).join(" ")}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={path} />
    </svg>
  );
});

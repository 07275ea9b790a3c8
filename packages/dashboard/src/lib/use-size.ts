import { useLayoutEffect, useState, type RefObject } from "react";

export interface Size {
  /** Whole pixels. */
  width: number;
  height: number;
}

/** The size of an element in whole pixels, kept up to date. `assumed` holds until the element has been laid out. */
export function useSize(element: RefObject<HTMLElement | null>, assumed: Size): Size {
  const [size, setSize] = useState(assumed);
  useLayoutEffect(() => {
    const target = element.current;
    if (!target) return;
    const measure = () => {
      const width = Math.round(target.clientWidth);
      const height = Math.round(target.clientHeight);
      if (width === 0 || height === 0) return;
      setSize((known) => (known.width === width && known.height === height ? known : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  return size;
}

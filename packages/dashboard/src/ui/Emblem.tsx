import { memo, useId } from "react";

interface EmblemProps {
  className?: string | undefined;
}

/** The apple with a heart. Decoration: the marathon's name always stands beside it. */
export const Emblem = memo(function Emblem({ className }: EmblemProps) {
  const skin = useId();
  return (
    <svg className={className} viewBox="0 0 96 96" width="40" height="40" aria-hidden="true">
      <defs>
        <linearGradient id={skin} x1="0" y1="0" x2="1" y2="1">
          <stop stopColor="#ff8b5c" />
          <stop offset="1" stopColor="#e23f4f" />
        </linearGradient>
      </defs>
      <path
        d="M48 30c-7-9-24-10-32 2-9 14-1 36 11 47 8 7 14 6 21 2 7 4 13 5 21-2 12-11 20-33 11-47-8-12-25-11-32-2z"
        fill={`url(#${skin})`}
      />
      <path d="M48 29c0-10 5-18 15-21-1 10-6 18-15 21z" fill="#9fe08f" />
      <path d="M48 31c-1-8-4-13-8-16" stroke="#ffe9c4" strokeWidth="3.5" strokeLinecap="round" fill="none" />
      <path d="M48 70c-9-6-17-12-17-20 0-9 12-12 17-3 5-9 17-6 17 3 0 8-8 14-17 20z" fill="#fff4dc" />
    </svg>
  );
});

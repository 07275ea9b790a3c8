/** The most JavaScript, in KB after gzip, that a page may load before it shows something. */
export declare const heaviestKb: { "index.html": number; "screen.html": number; "thanks.html": number };

/** What a built page loads at once; undefined when it was not built. */
export declare function weighPage(page: keyof typeof heaviestKb): { files: string[]; kb: number } | undefined;

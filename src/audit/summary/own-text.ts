/** A text cut out of a long one keeps that one in memory; what is kept for long is copied out first. */
export const ownText = (text: string): string => JSON.parse(JSON.stringify(text)) as string;

export const ownOrNull = (text: string | null): string | null => (text === null ? null : ownText(text));

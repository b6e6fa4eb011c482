/** Bytes of UTF-8 a file may have: ten times the longest schedule, and little enough to be read whole when hostile. */
export const MAX_BYTES = 512 * 1024;

/** How deep lists and maps may stand inside each other. */
export const MAX_DEPTH = 64;

/** How many problems of one file are listed; nobody mends more before running again. */
export const MAX_PROBLEMS = 200;

/** How many mistakes are looked for before the reading stops: more than are listed, since some only follow from others. */
export const MAX_FINDINGS = 5 * MAX_PROBLEMS;

/** The longest formula or cell, in UTF-16 units. */
export const lengthLimit = 2000;

/** The deepest nesting of brackets, calls, `if`, `not` and minus signs. */
export const depthLimit = 64;

/** The most digits one number may have. */
export const digitLimit = 30;

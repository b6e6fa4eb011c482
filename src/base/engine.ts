/** Name and version of the engine, as every assessment carries them; a test holds it to package.json. */
export const ENGINE = 'cailiang 0.1.0';

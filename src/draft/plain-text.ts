/** Full-width letters, digits and signs as the half-width ones that they stand for; white space left out. */
export const plainText = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u3000\u00a0\ufeff\u200b]+/g, '');

/** A text as it is kept: without white space around it, line breaks inside it gone. */
export const keptText = (text: string): string => {
  const lines = text.split(/\r?\n/).map((line) => line.replace(/^[\s\u3000]+|[\s\u3000]+$/g, ''));
  return lines.filter((line) => line !== '').reduce(joined, '');
};

/** Chinese lines join as they are, words by a space. */
const joined = (text: string, line: string): string =>
  text === ''
    ? line
    : /[A-Za-z0-9,.;]$/.test(text) && /^[A-Za-z0-9]/.test(line)
      ? `${text} ${line}`
      : text + line;

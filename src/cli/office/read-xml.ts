import { Parser } from 'saxen';

export interface XmlHandlers {
  /** Names and attributes without their prefixes. */
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/**
 * Reads the XML of an office file. A DTD is refused: such files have none, and entities could be built with it.
 * @returns what is wrong with it, if anything is
 */
export function readXml(xml: string, { open, close, text }: XmlHandlers): 'damaged' | 'doctype' | undefined {
  let fault: 'damaged' | 'doctype' | undefined;
  const parser = new Parser();
  parser.on('openTag', (name, attributes, decode) => {
    const raw = attributes();
    const own = Object.entries(raw).map(([key, value]) => [bare(key), decode(value)]);
    open?.(bare(name), Object.fromEntries(own));
  });
  parser.on('closeTag', (name) => close?.(bare(name)));
  parser.on('text', (value, decode) => text?.(decode(value)));
  parser.on('cdata', (value) => text?.(value));
  parser.on('attention', () => {
    fault ??= 'doctype';
    parser.stop();
  });
  const broken = (): void => {
    fault ??= 'damaged';
    parser.stop();
  };
  parser.on('error', broken);
  parser.on('warn', broken);
  parser.parse(xml);
  return fault;
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1);

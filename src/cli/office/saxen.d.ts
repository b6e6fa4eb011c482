/** As much of saxen as is used; the package has no types of its own. */
declare module 'saxen' {
  type Decode = (text: string) => string;
  export interface Parser {
    on(
      event: 'openTag',
      handle: (name: string, attributes: () => Readonly<Record<string, string>>, decode: Decode) => void,
    ): Parser;
    on(event: 'closeTag', handle: (name: string) => void): Parser;
    on(event: 'text', handle: (text: string, decode: Decode) => void): Parser;
    on(event: 'cdata' | 'attention', handle: (text: string) => void): Parser;
    on(event: 'error' | 'warn', handle: (error: Error) => void): Parser;
    parse(xml: string): Parser;
    stop(): void;
  }
  export const Parser: new () => Parser;
}

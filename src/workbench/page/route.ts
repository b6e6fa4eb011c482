import { useEffect, useState } from 'preact/hooks';

export const VIEWS = ['read', 'compute', 'write', 'compare'] as const;
export type View = (typeof VIEWS)[number];

/** What the address names: a view, and in it a schedule file. */
export interface Route {
  readonly view: View;
  readonly file?: string;
}

export const hashOf = ({ view, file }: Route): string =>
  `#${view}${file === undefined ? '' : `/${encodeURIComponent(file)}`}`;

/** An address that was cut short names what stands there. */
export function routeOf(hash: string): Route {
  const [name = '', file] = hash.replace(/^#/, '').split('/');
  const view = VIEWS.find((one) => one === name) ?? 'read';
  return file ? { view, file: decoded(file) } : { view };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const readHash = (): Route => routeOf(location.hash);

/** The route, and how to go to another one; the browser's own way back works. */
export function useRoute(): readonly [Route, (route: Route) => void] {
  const [route, setRoute] = useState(readHash);
  useEffect(() => {
    const follow = (): void => setRoute(readHash());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return [
    route,
    (next) => {
      location.hash = hashOf(next);
    },
  ];
}

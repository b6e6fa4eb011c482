import { useContext } from 'preact/hooks';
import { Desk } from './desk.ts';
import { hashOf, type Route, VIEWS } from './route.ts';
import type { Theme } from './theme.ts';

export interface HeadProps {
  readonly route: Route;
  readonly theme: Theme;
  readonly onTheme: () => void;
  readonly onLang: () => void;
}

/** The name, the four views, the theme and the language. */
export function Head({ route, theme, onTheme, onLang }: HeadProps) {
  const { words } = useContext(Desk);
  return (
    <header class="head">
      <a class="brand" href={hashOf({ view: route.view })}>
        <span class="seal" aria-hidden="true">
          裁
        </span>
        {words.name}
      </a>
      <nav aria-label={words.views}>
        {VIEWS.map((view) => (
          <a
            key={view}
            href={hashOf({ ...route, view })}
            {...(view === route.view && { 'aria-current': 'page' as const })}
          >
            {words.view[view]}
          </a>
        ))}
      </nav>
      <button type="button" class="quiet" onClick={onTheme} title={words.themeAbout}>
        <span class="sr-only">{words.themeAbout}</span> {words.theme[theme]}
      </button>
      <button type="button" class="quiet" onClick={onLang} lang={words.otherLang}>
        {words.otherLanguage}
      </button>
    </header>
  );
}

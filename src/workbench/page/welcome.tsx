import { useContext } from 'preact/hooks';
import { Desk } from './desk.ts';
import { VIEWS, type View } from './route.ts';

export interface WelcomeProps {
  /** The address names a schedule that this page does not have. */
  readonly isUnknown: boolean;
  readonly view: View;
  readonly onNew: () => void;
  readonly onOpen: () => void;
}

/** Nothing is chosen yet: what the page is for, and how to begin. */
export function Welcome({ isUnknown, view, onNew, onOpen }: WelcomeProps) {
  const { library, words } = useContext(Desk);
  return (
    <article class="welcome">
      <h1>{words.name}</h1>
      {isUnknown && <p class="wrong">{words.unknownFile}</p>}
      <p>{words.welcome(library.entries.length)}</p>
      <dl>
        {VIEWS.map((one) => (
          <div key={one} class={one === view ? 'now' : ''}>
            <dt>{words.view[one]}</dt>
            <dd>{words.viewAbout[one]}</dd>
          </div>
        ))}
      </dl>
      <p class="acts">
        <button type="button" onClick={onNew}>
          {words.newSchedule}
        </button>
        <button type="button" class="quiet" onClick={onOpen}>
          {words.open}
        </button>
      </p>
      <p class="hint">{words.staysHere}</p>
    </article>
  );
}

import { render } from 'preact';
import type { Library } from '../../index.ts';
import { unpack } from '../unpack.ts';
import { App } from './app.tsx';
import { engineOf } from './engine.ts';

async function start(): Promise<void> {
  const [script, data] = await Promise.all([unpack('engine'), unpack('library')]);
  const library = JSON.parse(data) as Library;
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no root');
  root.replaceChildren();
  render(<App engine={engineOf(script, library)} library={library} />, root);
}

start().catch((error) => {
  const root = document.getElementById('root');
  if (root) root.textContent = String(error);
});

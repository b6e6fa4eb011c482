import { unpack } from './unpack.ts';

// The only script that stands in the page as text. It unpacks the others; the page's policy knows both by their hashes.

async function boot(): Promise<void> {
  const script = document.createElement('script');
  script.textContent = await unpack('app');
  document.body.append(script);
}

boot().catch((error) => {
  const root = document.getElementById('root');
  if (root)
    root.textContent = `此浏览器版本过旧,请用较新的 Edge、Chrome、Firefox 或 Safari 打开。This browser is too old. (${error})`;
});

// The script of the page in one file: unpacks the page's code and runs it as an inline script, which the page's policy
// allows by its hash. Where a browser can't do that, a sentence in the page says what it needs.
import { unpack } from './unpack.ts';

unpack('near-code').then(
  (code) => {
    const script = document.createElement('script');
    script.textContent = code;
    document.body.append(script);
  },
  () => document.getElementById('near-needs')?.removeAttribute('hidden'),
);

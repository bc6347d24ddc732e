// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { isUnused } from '../../src/host/keys.ts';

afterEach(() => document.body.replaceChildren());

type Key = KeyboardEventInit & { key: string };

/** Whether a key pressed on an element comes out unused at the window. */
function isGivenBack(element: HTMLElement, init: Key): boolean {
  const root = document.createElement('div').attachShadow({ mode: 'open' });
  document.body.append(root.host);
  root.append(element);
  let unused: boolean | null = null;
  const record = (event: KeyboardEvent) => {
    unused = isUnused(event);
  };
  window.addEventListener('keydown', record);
  element.dispatchEvent(
    new KeyboardEvent('keydown', { bubbles: true, composed: true, cancelable: true, ...init }),
  );
  window.removeEventListener('keydown', record);
  if (unused === null) throw new Error('The window did not receive the key');
  return unused;
}

const KEYS = ['ArrowRight', 'PageDown', ' ', 'Escape', 'o', 'f', '.', 'Home', 'Enter'];

test.each([
  ['the map', 'div', {}, KEYS],
  // What presses it, it uses: a remote still works after a click.
  ['a button', 'button', {}, KEYS.filter((key) => key !== ' ' && key !== 'Enter')],
  ['a select', 'select', {}, []],
  ['a long text field', 'textarea', {}, []],
  ['a text field', 'input', { type: 'text' }, []],
  ['the slider', 'input', { type: 'range' }, ['Escape']],
])('%s gives back its unused keys', (_, tag, set, expected) => {
  const press = (key: string) => isGivenBack(Object.assign(document.createElement(tag), set), { key });
  expect(KEYS.filter(press)).toEqual(expected);
});

test.each<Key>([
  ...['F5', 'F11', 'Tab', 'Shift', 'Control', 'Dead'].map((key) => ({ key })),
  ...['ctrlKey', 'metaKey', 'altKey'].map((modifier) => ({ key: 'ArrowRight', [modifier]: true })),
])('the browser’s own %j is not given back', (init) => {
  expect(isGivenBack(document.createElement('div'), init)).toBe(false);
});

test('what the map used is not given back', () => {
  const element = document.createElement('div');
  element.addEventListener('keydown', (event) => event.preventDefault());
  expect(isGivenBack(element, { key: 'ArrowRight' })).toBe(false);
});

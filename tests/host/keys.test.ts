// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { isUnused } from '../../src/host/keys.ts';

afterEach(() => document.body.replaceChildren());

/** Whether a key pressed on the element that this markup describes comes out unused at the window. */
function given(
  tag: string,
  init: KeyboardEventInit & { key: string },
  used = false,
  set: object = {},
): boolean {
  const root = document.createElement('div').attachShadow({ mode: 'open' });
  document.body.append(root.host);
  const element = Object.assign(document.createElement(tag), set);
  root.append(element);
  let unused: boolean | null = null;
  if (used) element.addEventListener('keydown', (event) => event.preventDefault());
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

test.each(['ArrowRight', 'PageDown', ' ', 'Escape', 'o', 'f', '.', 'Home', 'Enter'])(
  'on the map "%s" is given back',
  (key) => {
    expect(given('div', { key })).toBe(true);
  },
);

test('what the map used is not', () => {
  expect(given('div', { key: 'ArrowRight' }, true)).toBe(false);
});

test.each(['F5', 'F11', 'Tab', 'Shift', 'Control', 'Dead'])('the browser’s own "%s" is not', (key) => {
  expect(given('div', { key })).toBe(false);
});

test.each(['ctrlKey', 'metaKey', 'altKey'])('nor one with %s', (modifier) => {
  expect(given('div', { key: 'ArrowRight', [modifier]: true })).toBe(false);
});

test.each(['input', 'select', 'textarea'])('an %s keeps all that is typed', (tag) => {
  for (const key of ['ArrowRight', 'a', ' ', 'Escape', 'PageDown'])
    expect([key, given(tag, { key })]).toEqual([key, false]);
});

test('a button uses the keys that press it and passes on the others: a remote still works after a click', () => {
  expect(['Enter', ' ', 'ArrowRight', 'PageDown', 'Escape'].map((key) => given('button', { key }))).toEqual([
    false,
    false,
    true,
    true,
    true,
  ]);
});

test('Escape on the slider is given back, its own keys and Escape in a text field are not', () => {
  expect(given('input', { key: 'Escape' }, false, { type: 'range' })).toBe(true);
  expect(given('input', { key: 'ArrowRight' }, false, { type: 'range' })).toBe(false);
  expect(given('input', { key: 'Escape' }, false, { type: 'text' })).toBe(false);
});

// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { isUnused } from '../../src/host/keys.ts';

afterEach(() => document.body.replaceChildren());

/** Whether a key pressed on an element with this tag comes out unused at the window. */
function isGivenBack(tag: string, init: KeyboardEventInit, used = false, type = 'text'): boolean {
  const root = document.createElement('div').attachShadow({ mode: 'open' });
  document.body.append(root.host);
  const element = root.appendChild(document.createElement(tag));
  element.setAttribute('type', type);
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

const TYPED = ['ArrowRight', 'a', ' ', 'Escape', 'PageDown'];
test.each([
  [
    'pressed on the map',
    'div',
    true,
    ['ArrowRight', 'PageDown', ' ', 'Escape', 'o', 'f', '.', 'Home', 'Enter'],
  ],
  ['of the browser itself', 'div', false, ['F5', 'F11', 'Tab', 'Shift', 'Control', 'Dead']],
  ['typed into an input', 'input', false, TYPED],
  ['typed into a select', 'select', false, TYPED],
  ['typed into a textarea', 'textarea', false, TYPED],
  ['that press a button', 'button', false, ['Enter', ' ']],
  ['of a remote, after a click on a button', 'button', true, ['ArrowRight', 'PageDown', 'Escape']],
])('keys %s: %s gives them back: %s', (_, tag, back, keys) => {
  for (const key of keys) expect(isGivenBack(tag, { key }), key).toBe(back);
});

test('what the map used is not given back', () => {
  expect(isGivenBack('div', { key: 'ArrowRight' }, true)).toBe(false);
});

test.each(['ctrlKey', 'metaKey', 'altKey'])('nor one with %s', (modifier) => {
  expect(isGivenBack('div', { key: 'ArrowRight', [modifier]: true })).toBe(false);
});

test('Escape on the slider is given back, its own keys are not', () => {
  expect(isGivenBack('input', { key: 'Escape' }, false, 'range')).toBe(true);
  expect(isGivenBack('input', { key: 'ArrowRight' }, false, 'range')).toBe(false);
});

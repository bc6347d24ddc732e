// @vitest-environment happy-dom
// The table of keys: whose each is, in each ui. A key that is not used is not prevented either.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { MapKeys } from '../../src/element/map-keys.ts';
import { escaped, PageKeys } from '../../src/element/page-keys.ts';
import { PresentationKeys } from '../../src/element/presentation-keys.ts';
import type { Ui } from '../../src/view/index.ts';

const press = (target: EventTarget, key: string, more: KeyboardEventInit = {}) => {
  const init = { key, bubbles: true, composed: true, cancelable: true, ...more };
  return !target.dispatchEvent(new KeyboardEvent('keydown', init));
};
/** Which of these keys were used, each pressed in turn. */
const used = (target: EventTarget, keys: readonly string[], more: KeyboardEventInit = {}) =>
  keys.filter((key) => press(target, key, more));
const HOSTS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', ' ', 'Escape'];
const NEXT = ['PageDown', 'ArrowRight', ' '];
const BACK = ['PageUp', 'ArrowLeft'];
const NOBODYS = ['F5', 'Tab', 'a', 'f', 'n', 'p', 'Home', 'End'];

describe('on the map', () => {
  let ui: Ui;
  let selected: string | null;
  let did: string[];
  let keys: MapKeys;
  let map: HTMLElement;
  beforeEach(() => {
    ui = 'full';
    selected = null;
    did = [];
    const note = (name: string) => () => did.push(name);
    keys = new MapKeys({
      ui: () => ui,
      selected: () => selected,
      pan: note('pan'),
      zoom: note('zoom'),
      wholeArea: note('whole'),
      selectNext: () => {
        did.push('rove');
        selected = 'X';
      },
      deselect: () => {
        did.push('let go');
        selected = null;
      },
      openCard: note('card'),
      help: note('help'),
    });
    map = document.createElement('div');
    document.body.append(map);
    map.addEventListener('keydown', keys.down);
    map.addEventListener('blur', keys.blur);
  });

  test('full: arrows rove, with Shift they pan; + - 0 zoom; Enter opens the card; ? lists the keys', () => {
    const arrows = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];
    expect(used(map, arrows)).toEqual(arrows);
    expect(press(map, 'ArrowUp', { shiftKey: true })).toBe(true);
    const others = ['+', '-', '0', '?', 'Enter'];
    expect(used(map, others)).toEqual(others);
    expect(did).toEqual(['rove', 'rove', 'rove', 'rove', 'pan', 'zoom', 'zoom', 'whole', 'help', 'card']);
  });

  test('full: Enter without a selection selects a region first', () => {
    expect([press(map, 'Enter'), press(map, 'Enter')]).toEqual([true, true]);
    expect(did).toEqual(['rove', 'card']);
  });

  test('present: Escape clears the selection', () => {
    [ui, selected] = ['present', 'X'];
    expect([press(map, 'Escape'), press(map, 'Escape')]).toEqual([true, false]);
    expect(did).toEqual(['let go']);
  });

  test('full: Escape without a selection, Page keys, letters and F5 are left alone', () => {
    expect(used(map, ['Escape', 'PageUp', 'PageDown', ' ', ...NOBODYS])).toEqual([]);
    expect(press(map, 'ArrowLeft', { ctrlKey: true })).toBe(false);
    expect(did).toEqual([]);
  });

  test.each(['embed', 'bare'] as const)('%s: the page’s until Enter, the map’s until Escape', (guest) => {
    ui = guest;
    expect(used(map, [...HOSTS, '+', '-', '0', '?', ...NOBODYS])).toEqual([]);
    expect(did).toEqual([]);
    const keys = ['Enter', 'ArrowLeft', '+', 'PageDown', ' ', 'F5', 'Escape'];
    expect(used(map, keys)).toEqual(['Enter', 'ArrowLeft', '+', 'Escape']);
    expect(did).toEqual(['rove', 'rove', 'zoom', 'let go']);
    expect(used(map, HOSTS)).toEqual([]);
  });

  test('embed: roving ends when the focus goes', () => {
    ui = 'embed';
    press(map, 'Enter');
    map.dispatchEvent(new FocusEvent('blur'));
    expect(press(map, 'ArrowLeft')).toBe(false);
  });
});

describe('on a whole page', () => {
  const nothing = { panel: 'map', selected: null, compare: null } as const;
  test('closes "About", then the selection, then the comparison', () => {
    const all = { panel: 'about', selected: 'X', compare: '1996' } as const;
    expect(escaped(all)).toEqual({ panel: 'map' });
    expect(escaped({ ...all, panel: 'list' })).toEqual({ selected: null });
    expect(escaped({ ...all, panel: 'table', selected: null })).toEqual({ compare: null });
    expect(escaped(nothing)).toBeNull();
  });

  test('keys come after what has used them, dialogs and menus; from outside only where the map has the page; the timeline’s where no control has the focus', () => {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    const field = root.appendChild(document.createElement('input'));
    document.body.append(host);
    let open = 3;
    const did: unknown[] = [];
    const key = new PageKeys(host, {
      isWhole: () => true,
      close: () => open-- > 0,
      step: (n) => did.push(n),
      togglePlay: () => did.push('play'),
    });
    key.hostConnected();
    expect(press(field, 'Escape')).toBe(true);
    expect(press(field, 'Enter')).toBe(false);
    const box = vi.spyOn(host, 'getBoundingClientRect');
    box.mockReturnValue({ width: 10, height: 10 } as DOMRect);
    const timeline = ['ArrowLeft', 'ArrowRight', 'Home', 'End', ' '];
    expect(used(document.body, ['Escape', ...timeline])).toEqual([]);
    expect(used(host, timeline)).toEqual(timeline);
    box.mockReturnValue({ width: innerWidth, height: innerHeight } as DOMRect);
    expect(press(document.body, 'Escape')).toBe(true);
    expect(used(field, timeline)).toEqual([]);
    expect(used(document.body, [...timeline, 'PageUp', 'PageDown', 'F5'])).toEqual(timeline);
    const all = [-1, 1, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, 'play'];
    expect(did).toEqual([...all, ...all]);
    const page = vi.spyOn(document.documentElement, 'scrollHeight', 'get').mockReturnValue(innerHeight + 1);
    expect(used(document.body, timeline)).toEqual([]);
    page.mockRestore();
    // A field with a text is cleared first.
    Object.assign(field, { type: 'search', value: 'text' });
    expect(press(field, 'Escape')).toBe(false);
    field.value = '';
    field.addEventListener('keydown', (event) => event.preventDefault(), { once: true });
    press(field, 'Escape');
    const dialog = root.appendChild(document.createElement('dialog'));
    dialog.setAttribute('open', '');
    expect(press(field, 'Escape')).toBe(false);
    dialog.remove();
    expect(open).toBe(1);
    key.hostDisconnected();
    expect(press(field, 'Escape')).toBe(false);
    host.remove();
  });
});

describe('while presenting', () => {
  const deck = { presenting: true, telling: false, busy: false, black: false, at: 5, last: 13 };
  let did: string[] = [];
  let host: HTMLElement;
  let slider: HTMLInputElement;
  let keys: PresentationKeys;
  const size = (width: number, height: number) =>
    vi.spyOn(host, 'getBoundingClientRect').mockReturnValue({ width, height } as DOMRect);

  beforeEach(() => {
    Object.assign(deck, { presenting: true, telling: false, busy: false, black: false, at: 5 });
    did = [];
    host = document.createElement('div');
    slider = document.createElement('input');
    slider.type = 'range';
    host.append(slider);
    document.body.append(host);
    size(innerWidth, innerHeight);
    keys = new PresentationKeys(host, {
      isPresenting: () => deck.presenting,
      isStoryRunning: () => deck.telling,
      isDialogOpen: () => deck.busy,
      isBlack: () => deck.black,
      canStep: (n) => deck.at + n >= 0 && deck.at + n <= deck.last,
      step: (n) => {
        deck.at = Math.min(deck.last, Math.max(0, deck.at + n));
        did.push(n > 0 ? 'next' : 'back');
      },
      toEnd: (which) => did.push(which),
      toggleBlack: () => did.push('black'),
      leave: () => did.push('leave'),
    });
    keys.hostConnected();
  });
  afterEach(() => {
    keys.hostDisconnected();
    host.remove();
  });

  test('next and back, whatever has the focus, once each', () => {
    const onSlider = vi.fn();
    slider.addEventListener('keydown', onSlider);
    for (const target of [document.body, slider, host]) {
      expect(used(target, [...NEXT, ...BACK])).toEqual([...NEXT, ...BACK]);
      expect(press(target, ' ', { shiftKey: true })).toBe(true);
    }
    const round = ['next', 'next', 'next', 'back', 'back', 'back'];
    expect(did).toEqual([...round, ...round, ...round]);
    expect(onSlider).not.toHaveBeenCalled();
  });

  test('at the first and the last step they go to the page around', () => {
    deck.at = 0;
    expect(used(document.body, BACK)).toEqual([]);
    deck.at = deck.last;
    expect(used(document.body, NEXT)).toEqual([]);
    expect(did).toEqual([]);
  });

  test('at the ends the slider that has the focus does not get them either; the page around does', () => {
    const onSlider = vi.fn();
    slider.addEventListener('keydown', onSlider);
    const unused: string[] = [];
    const record = (event: Event) => {
      if (!event.defaultPrevented) unused.push(`${(event as KeyboardEvent).key} ${event.target === host}`);
    };
    window.addEventListener('keydown', record);
    deck.at = 0;
    press(slider, 'PageUp');
    press(slider, 'Home');
    window.removeEventListener('keydown', record);
    expect(unused).toEqual(['PageUp true', 'Home false']);
    expect(onSlider).toHaveBeenCalledTimes(1);
    expect(did).toEqual([]);
  });

  test('F5, letters, Escape, and keys with Ctrl, Alt or Meta are never used', () => {
    const others = [...NOBODYS, '.', 'b', 'Escape', 'ArrowUp', 'ArrowDown', 'Enter'];
    expect(used(document.body, others)).toEqual([]);
    for (const modifier of ['ctrlKey', 'altKey', 'metaKey'])
      expect(press(document.body, 'ArrowRight', { [modifier]: true }), modifier).toBe(false);
  });

  test('not where it is one of many things in a page, unless the focus is inside', () => {
    size(400, 300);
    expect(press(document.body, 'PageDown')).toBe(false);
    expect(press(slider, 'PageDown')).toBe(true);
  });

  test('not in a text field of the page, nor while a dialog is open, nor in another ui', () => {
    const text = document.createElement('input');
    document.body.append(text);
    expect(press(text, 'ArrowRight')).toBe(false);
    text.remove();
    deck.busy = true;
    expect(press(document.body, 'ArrowRight')).toBe(false);
    Object.assign(deck, { busy: false, presenting: false });
    expect(press(document.body, 'ArrowRight')).toBe(false);
  });

  test('in the story also the ends, the black screen and the way out; F5 and letters still not', () => {
    deck.telling = true;
    const keys = ['Home', 'End', '.', 'b', 'B', 'Escape'];
    expect(used(document.body, [...keys, 'F5', 'f', 'n', 'p', 'Tab', 'Enter'])).toEqual(keys);
    expect(did).toEqual(['first', 'last', 'black', 'black', 'black', 'leave']);
  });

  test('in the story up and down change the slide too; a key on at the last one is heard and left to the page around', () => {
    deck.telling = true;
    expect(used(document.body, ['ArrowDown', 'ArrowUp'])).toEqual(['ArrowDown', 'ArrowUp']);
    expect(did).toEqual(['next', 'back']);
    did = [];
    deck.at = deck.last;
    expect(used(document.body, ['PageDown', ' ', 'ArrowDown'])).toEqual([]);
    expect(did).toEqual(['next', 'next', 'next']);
    deck.at = 0;
    did = [];
    expect(used(document.body, ['PageUp', 'ArrowUp'])).toEqual([]);
    expect(did).toEqual([]);
  });

  test('on the black screen any of its keys brings the picture back and does no more', () => {
    Object.assign(deck, { telling: true, black: true });
    used(document.body, ['PageDown', 'PageUp', 'Escape']);
    expect(did).toEqual(['black', 'black', 'black']);
  });
});

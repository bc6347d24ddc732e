// The embed code, parsed as a browser parses it.
import { type Element, Window } from 'happy-dom';
import { afterAll, describe, expect, test } from 'vitest';
import { elementCode, frameCode } from '../../src/share/embed-code.ts';
import { framedQuery, fullPageOf, linkTo, type Viewed } from '../../src/share/link.ts';
import { readView } from '../../src/view/index.ts';
import { facts } from '../support/facts.ts';

const viewed: Viewed = {
  home: 'https://maps.example/near/index.html?old=1#there',
  query: 'date=2006-09&country=JP,MN&observers=1&view=127,37,4&panel=about&theme=dark&ui=full',
  date: '2006-09',
};
const plain = { ui: 'embed', theme: 'auto', lang: 'ko', autoplay: false, width: 640, height: 400 } as const;
const frame = { ...plain, title: 'A map', helper: false };

const window = new Window();
afterAll(() => window.happyDOM.close());

function parsed(code: string): Element[] {
  const template = window.document.createElement('template');
  template.innerHTML = code;
  return [...template.content.children];
}

const attributesOf = (element: Element | undefined) =>
  Object.fromEntries([...element!.attributes].map(({ name, value }) => [name, value]));

describe('the link', () => {
  test('leads to the page alone, with the view', () => {
    expect(linkTo(viewed, '2024-09')).toBe(
      'https://maps.example/near/index.html?date=2006-09&country=JP,MN&observers=1&view=127,37,4&panel=about&theme=dark&ui=full&data=2024-09',
    );
  });

  test('includes the date where the URL leaves it to be the latest', () => {
    const link = linkTo({ home: 'https://maps.example/', query: '', date: '2024-09' }, '2024-09');
    expect(link).toBe('https://maps.example/?date=2024-09&data=2024-09');
  });

  test('reads back to the view', () => {
    const { change, notices } = readView(new URL(linkTo(viewed, facts.version)).search, facts);
    expect(notices).toEqual([]);
    const view = { date: '2006-09', countries: ['JP', 'MN'], observers: true, panel: 'about' };
    expect(change).toMatchObject(view);
  });

  test('from an embedded map leads to the same view on the map’s own page', () => {
    const query = 'color-by=tier&view=127,37,4&ui=embed&autoplay=1';
    const framed = { home: 'https://maps.example/near/?ui=embed', query, date: '1998' };
    expect(fullPageOf(framed)).toBe('https://maps.example/near/?date=1998&color-by=tier&view=127,37,4');
  });
});

test('the view in a frame has what was chosen and no panel; what is as usual is left out', () => {
  expect(framedQuery(viewed, { ...plain, ui: 'bare', theme: 'light', lang: null, autoplay: true })).toBe(
    'date=2006-09&country=JP,MN&observers=1&view=127,37,4&theme=light&ui=bare&autoplay=1',
  );
});

describe('the frame’s code', () => {
  test('is one frame that says what it is, waits until it is needed, and may fill the screen and copy', () => {
    const [one, ...others] = parsed(frameCode(viewed, frame));
    expect(others).toEqual([]);
    expect(one?.localName).toBe('iframe');
    expect(attributesOf(one)).toMatchObject({
      src: 'https://maps.example/near/index.html?date=2006-09&country=JP,MN&observers=1&view=127,37,4&lang=ko&ui=embed',
      title: 'A map',
      loading: 'lazy',
      allow: 'fullscreen; clipboard-write',
      width: '640',
      height: '400',
      style: expect.stringContaining('max-width: 100%'),
    });
  });

  test('of full width keeps a width for a page that takes no styles', () => {
    const [one] = parsed(frameCode(viewed, { ...frame, width: 'full' }));
    expect(attributesOf(one)).toMatchObject({ style: expect.stringContaining('width: 100%'), width: '640' });
  });

  test('with the helper is the same frame and a line more', () => {
    const [first, second, ...others] = frameCode(viewed, { ...frame, helper: true }).split('\n');
    expect(others).toEqual([]);
    expect(first).toBe(frameCode(viewed, frame));
    expect(second).toBe('<script src="https://maps.example/near/near-host.js"></script>');
  });
});

test('the element’s code has the same view as attributes, beside the script it needs', () => {
  const [script, map, ...others] = parsed(elementCode(viewed, { ...plain, autoplay: true }));
  expect(others).toEqual([]);
  expect(script?.outerHTML).toBe(
    '<script type="module" src="https://maps.example/near/near-map.js"></script>',
  );
  expect(attributesOf(map)).toEqual({
    date: '2006-09',
    country: 'JP,MN',
    observers: '',
    view: '127,37,4',
    lang: 'ko',
    ui: 'embed',
    autoplay: '',
    style: 'display: block; width: 640px; max-width: 100%; height: 400px',
  });
  expect(elementCode(viewed, { ...plain, width: 'full' })).toContain('style="display: block; height: 400px"');
});

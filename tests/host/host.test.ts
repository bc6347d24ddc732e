// @vitest-environment happy-dom
// The map's side of the messages, with a fake element and parent. In real frames: tests/browser/hosts.test.ts.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { listenToHost, type MapElement } from '../../src/host/index.ts';
import { originsOf } from '../../src/view/index.ts';

type Said = { event: string; value: Record<string, unknown>; listener: unknown };
type Sent = { data: unknown; origin: string };

class FakeMap extends EventTarget {
  calls: unknown[] = [];
  playing = false;
  hasFacts = true;
  idealHeight: number | null = 400;
  wrong: string[] = [];
  date = '2024-09';
  lang: string | null = null;
  languageReady = Promise.resolve();
  arrive!: () => void;
  ready = new Promise<object | null>((resolve) => {
    this.arrive = () => resolve(this.getState());
  });
  goTo = async (date: string) => {
    this.calls.push(['goTo', date]);
    if (date === 'soon') throw new RangeError('"soon" is no date');
    this.date = date;
    return this.getState()!;
  };
  play = () => this.turn(true);
  pause = () => this.turn(false);
  step = (n: number) => void this.calls.push(['step', n]);
  set = (values: object) => {
    this.calls.push(['set', values]);
    return this.wrong;
  };
  export = async (kind: string, options?: object) => {
    if (kind !== 'csv') throw new RangeError(`Unknown kind "${kind}"`);
    this.calls.push(['export', kind, options]);
    return new Blob(['a,b'], { type: 'text/csv' });
  };
  getState() {
    if (!this.hasFacts) return null;
    const { date, lang, playing } = this;
    const members = { enumerable: true, get: () => ['KR-47'] };
    return Object.defineProperty({ date, ...(lang ? { lang } : {}), playing }, 'members', members);
  }
  say(name: string): void {
    this.dispatchEvent(new CustomEvent(name, { detail: this.getState() }));
  }
  turn(playing: boolean): void {
    this.calls.push([playing ? 'play' : 'pause']);
    this.playing = playing;
    this.say('near-change');
  }
}

let map: FakeMap;
let sent: Sent[];
let now: number;
let ours: [string, EventListener][];
const parent = { postMessage: (data: unknown, origin: string) => void sent.push({ data, origin }) };
const own = window.addEventListener;

beforeEach(() => {
  vi.useFakeTimers();
  map = new FakeMap();
  sent = [];
  now = 0;
  ours = [];
  Object.defineProperty(window, 'parent', { value: parent, configurable: true });
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  vi.spyOn(globalThis, 'addEventListener').mockImplementation((name: string, handler: unknown) => {
    ours.push([name, handler as EventListener]);
    own.call(window, name, handler as EventListener);
  });
});
afterEach(() => {
  for (const [name, handler] of ours) window.removeEventListener(name, handler);
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const OURS = { context: 'near-map', version: 1 };
const settle = () => vi.advanceTimersByTimeAsync(0);
const message = (method: string, value?: unknown, listener?: unknown) => ({
  ...OURS,
  method,
  value,
  listener,
});
async function tell(data: unknown, { origin = 'https://deck.example', source = parent as unknown } = {}) {
  const event = new MessageEvent('message', { data, origin });
  Object.defineProperty(event, 'source', { value: source });
  window.dispatchEvent(event);
  await settle();
}
async function begin(hosts: string | null = null): Promise<void> {
  listenToHost(map as unknown as MapElement, hosts);
  map.arrive();
  await settle();
}
const last = () => sent[sent.length - 1] as { data: Said; origin: string };
const events = () => sent.map(({ data }) => (data as Said).event);

describe('it begins', () => {
  test('by saying that it is ready, to whoever embeds it', async () => {
    await begin();
    expect(sent).toHaveLength(1);
    expect(last()).toEqual({
      origin: '*',
      data: {
        ...OURS,
        event: 'ready',
        listener: null,
        value: {
          methods: expect.arrayContaining(['goTo', 'set', 'addEventListener']),
          events: ['change', 'select', 'play', 'pause', 'ended', 'key', 'keyup', 'resize', 'error'],
          state: { date: '2024-09', playing: false, members: ['KR-47'] },
        },
      },
    });
  });

  test('what came before is answered in its order, after "ready"', async () => {
    const early = ['goTo', 'step', 'getState'].map((method, i) => ({
      source: parent as unknown as Window,
      origin: 'https://deck.example',
      data: message(method, ['1998', 1, null][i], method),
    }));
    listenToHost(map as unknown as MapElement, null, early);
    await tell(message('play'));
    expect(sent).toEqual([]);
    map.arrive();
    await settle();
    expect(map.calls).toEqual([['goTo', '1998'], ['step', 1], ['play']]);
    expect(events()[0]).toBe('ready');
    expect(events().slice(1).sort()).toEqual(['getState', 'goTo', 'play', 'step']);
  });

  test('without facts: a refusal in words, and "ready" once they have come', async () => {
    map.hasFacts = false;
    await begin();
    map.dispatchEvent(
      new CustomEvent('near-error', { detail: { message: 'facts.json could not be loaded' } }),
    );
    expect(last()).toMatchObject({
      origin: '*',
      data: { event: 'error', value: { message: 'facts.json could not be loaded', method: null } },
    });
    await tell(message('goTo', '1998', 1));
    expect(last().data).toMatchObject({ event: 'error', value: { method: 'goTo' }, listener: 1 });
    expect(events()).not.toContain('ready');
    map.hasFacts = true;
    map.say('near-ready');
    map.say('near-ready');
    expect(events().filter((event) => event === 'ready')).toHaveLength(1);
    await tell(message('goTo', '1998', 2));
    expect(last().data).toMatchObject({ event: 'goTo', listener: 2, value: { date: '1998' } });
  });
});

describe('methods', () => {
  test('become calls, and are answered to the origin with the state after them', async () => {
    await begin();
    await tell(message('goTo', 1998, 'a'));
    expect(last()).toEqual({
      origin: 'https://deck.example',
      data: {
        ...OURS,
        event: 'goTo',
        listener: 'a',
        value: { date: '1998', playing: false, members: ['KR-47'] },
      },
    });
    await tell(message('step', -1));
    await tell(message('select', 'KR-47'));
    await tell(message('select', null));
    await tell(message('set', { 'color-by': 'tier', speed: 2, observers: true, loop: false, compare: null }));
    expect(map.calls).toEqual([
      ['goTo', '1998'],
      ['step', -1],
      ['set', { selected: 'KR-47' }],
      ['set', { selected: '' }],
      ['set', { 'color-by': 'tier', speed: 2, observers: true, loop: false, compare: null }],
    ]);
    expect(events().slice(1)).toEqual(['goTo', 'step', 'select', 'select', 'set']);
  });

  test('a language is answered with the state in that language, however long its words take to come', async () => {
    await begin();
    let come = () => {};
    map.languageReady = new Promise((resolve) => {
      come = () => {
        map.lang = 'ko';
        resolve();
      };
    });
    await tell(message('set', { lang: 'ko' }));
    expect(events()).not.toContain('set');
    come();
    await vi.waitFor(() => expect(events()).toContain('set'));
    expect(last().data.value).toMatchObject({ lang: 'ko' });
  });

  test('the state is plain data: nothing in it is worked out later', async () => {
    await begin();
    await tell(message('getState'));
    expect(Object.getOwnPropertyDescriptor(last().data.value, 'members')).toMatchObject({ value: ['KR-47'] });
    expect(structuredClone(last().data.value)).toEqual(last().data.value);
  });

  test('JSON is answered with JSON', async () => {
    await begin();
    await tell(JSON.stringify(message('getState', null, 'x')));
    expect(JSON.parse(sent[1]!.data as string)).toMatchObject({ event: 'getState', listener: 'x' });
  });

  test('an export is answered with its file, or refused in words', async () => {
    await begin();
    await tell(message('export', { kind: 'csv', options: { of: 'all' } }, 1));
    expect(map.calls).toEqual([['export', 'csv', { of: 'all' }]]);
    const { event, value, listener } = last().data;
    expect([event, listener, value.date]).toEqual(['export', 1, '2024-09']);
    expect(await (value.file as Blob).text()).toBe('a,b');
    await tell(message('export', { kind: 'doc' }, 2));
    expect(last().data).toMatchObject({
      event: 'error',
      listener: 2,
      value: { message: 'Unknown kind "doc"', method: 'export' },
    });
  });

  test('Reveal.js plays and pauses, and hears nothing back', async () => {
    await begin();
    await tell('slide:start');
    await tell('slide:stop');
    expect(map.calls).toEqual([['play'], ['pause']]);
    expect(events()).toEqual(['ready']);
  });

  test('what makes no sense is refused in words', async () => {
    await begin();
    map.wrong = ['lang: “xx” is not valid and was ignored. Expected en or ko.'];
    for (const [method, value, sentence] of [
      ['goTo', 'soon', '"soon" is no date'],
      ['set', { lang: 'xx' }, map.wrong[0]],
      ['jump', null, expect.stringMatching(/^expected one of goTo.* as method/)],
    ]) {
      await tell(message(method, value, 3));
      expect(last().data).toMatchObject({
        event: 'error',
        value: { message: sentence, method },
        listener: 3,
      });
    }
  });
});

describe('events', () => {
  test('only those subscribed to, until unsubscribed', async () => {
    await begin();
    map.play();
    map.pause();
    expect(events()).toEqual(['ready']);
    for (const event of ['play', 'pause', 'ended', 'select', 'change'])
      await tell(message('addEventListener', event, event));
    sent = [];
    map.play();
    map.pause();
    map.say('near-ended');
    map.say('near-select');
    expect(events()).toEqual(['change', 'play', 'change', 'pause', 'ended', 'select']);
    expect(last()).toMatchObject({ origin: 'https://deck.example', data: { listener: 'select' } });
    await tell(message('removeEventListener', 'change'));
    sent = [];
    map.say('near-change');
    expect(sent).toEqual([]);
  });

  test('subscribed to twice, sent once; unsubscribing with a listener removes that one alone', async () => {
    await begin();
    for (const mark of ['a', 'a', 'b']) await tell(message('addEventListener', 'select', mark));
    sent = [];
    map.say('near-select');
    expect(sent.map(({ data }) => (data as Said).listener)).toEqual(['a', 'b']);
    await tell(message('removeEventListener', 'select', 'a'));
    sent = [];
    map.say('near-select');
    expect(sent.map(({ data }) => (data as Said).listener)).toEqual(['b']);
  });

  test('a host that asks without end is stopped', async () => {
    await begin();
    for (let i = 0; i < 70; i++) await tell(message('addEventListener', 'change', i));
    expect(events().filter((event) => event === 'error')).toHaveLength(10);
    sent = [];
    map.say('near-change');
    expect(sent).toHaveLength(60);
  });

  test('the height that it would like: at once, and when it grows; for one width it never shrinks again', async () => {
    await begin();
    await tell(message('addEventListener', 'resize'));
    expect((sent[1]!.data as Said).value).toEqual({ height: 400 });
    sent = [];
    for (const height of [420, 410, 420]) {
      map.idealHeight = height;
      window.dispatchEvent(new Event('resize'));
      await vi.advanceTimersByTimeAsync(50);
    }
    expect(sent.map(({ data }) => (data as Said).value)).toEqual([{ height: 420 }]);
  });
});

describe('a key and its release', () => {
  const fire = (type: string, key: string, used = false) => {
    const element = document.createElement('div');
    document.body.append(element);
    if (used) element.addEventListener(type, (event) => event.preventDefault());
    element.dispatchEvent(new KeyboardEvent(type, { key, code: key, bubbles: true, cancelable: true }));
  };
  beforeEach(async () => {
    await begin();
    for (const event of ['key', 'keyup']) await tell(message('addEventListener', event));
    sent = [];
  });

  test('are both sent for a key that the map did not use, and neither for one that it did', () => {
    fire('keydown', 'o');
    fire('keyup', 'o');
    fire('keydown', 'Home', true);
    fire('keyup', 'Home');
    expect(sent.map(({ data }) => [(data as Said).event, (data as Said).value.key])).toEqual([
      ['key', 'o'],
      ['keyup', 'o'],
    ]);
  });

  test('a key still pressed when the focus leaves the frame is released', () => {
    fire('keydown', 'ArrowRight');
    window.dispatchEvent(new Event('blur'));
    fire('keyup', 'ArrowRight');
    expect(events()).toEqual(['key', 'keyup']);
  });
});

test('a failure after the start is sent to those that listen for errors', async () => {
  await begin();
  const failure = { detail: { message: 'middle.topo.json could not be loaded' } };
  map.dispatchEvent(new CustomEvent('near-error', failure));
  expect(events()).toEqual(['ready']);
  await tell(message('addEventListener', 'error', 'mine'));
  map.dispatchEvent(new CustomEvent('near-error', failure));
  expect(last().data).toMatchObject({
    event: 'error',
    value: { message: 'middle.topo.json could not be loaded', method: null },
    listener: 'mine',
  });
});

describe('who is heard', () => {
  test('the parent alone', async () => {
    await begin();
    await tell(message('play'), { source: window });
    await tell(message('play'), { source: null });
    await tell('slide:start', { source: { postMessage() {} } });
    expect(map.calls).toEqual([]);
    expect(sent).toHaveLength(1);
  });

  test('a page of no origin is answered wherever it is', async () => {
    await begin();
    await tell(message('getState'), { origin: 'null' });
    expect(last().origin).toBe('*');
  });

  test('with host= others are refused, a page of no origin among them', async () => {
    await begin('https://deck.example,https://other.example:8443/path');
    for (const origin of [
      'https://deck.example',
      'https://other.example:8443',
      'null',
      'https://deck.example.evil.example',
      'http://deck.example',
    ])
      await tell(message('step', 1), { origin });
    expect(map.calls).toHaveLength(2);
    expect(events().slice(1)).toEqual(['step', 'step', 'error', 'error', 'error']);
    expect(last()).toMatchObject({
      origin: 'http://deck.example',
      data: { value: { message: '"http://deck.example" may not send messages here' } },
    });
  });

  test.each(['', 'deck.example', '*', 'null', 'javascript:alert(1)', 'https://'])(
    'host="%s" lets nobody in, and says so',
    async (hosts) => {
      await begin(hosts);
      expect(last().data.value).toMatchObject({ message: expect.stringContaining('contains no web origin') });
      for (const origin of ['null', 'https://deck.example']) await tell(message('play'), { origin });
      await tell('slide:start');
      expect(map.calls).toEqual([]);
    },
  );

  test('origins are read as a browser would', () => {
    expect(originsOf(' https://A.example/deck , http://b.example:80,ftp://c.example,nonsense')).toEqual([
      'https://a.example',
      'http://b.example',
    ]);
  });
});

describe('a flood', () => {
  test('is dropped and counted; what comes later is heard', async () => {
    await begin();
    for (let i = 0; i < 1000; i++) await tell(message('step', 1, i));
    expect(map.calls).toHaveLength(240);
    await vi.advanceTimersByTimeAsync(1000);
    expect(last()).toMatchObject({
      origin: 'https://deck.example',
      data: {
        event: 'error',
        listener: null,
        value: { dropped: 760, method: null, listeners: expect.arrayContaining([240, 999]) },
      },
    });
    now = 3000;
    await tell(message('step', 1, 'later'));
    expect(last().data).toMatchObject({ event: 'step', listener: 'later' });
  });

  test('of what is not for us costs nothing', async () => {
    await begin();
    for (let i = 0; i < 1000; i++) await tell({ context: 'another', i });
    await tell(message('step', 1));
    expect(map.calls).toHaveLength(1);
  });
});

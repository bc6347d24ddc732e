// @vitest-environment happy-dom
// The map's side of the messages, with a fake element and parent. In real frames: tests/browser/hosts.test.ts.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { listenToHost, type MapElement } from '../../src/host/index.ts';
import { originsOf } from '../../src/view/index.ts';

type Said = { event: string; value: Record<string, unknown>; listener: unknown };
type Sent = { data: Said; origin: string };

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
    const { date, lang, playing } = this;
    return this.hasFacts
      ? {
          date,
          ...(lang ? { lang } : {}),
          playing,
          get members() {
            return ['KR-47'];
          },
        }
      : null;
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
const parent = { postMessage: (data: Said, origin: string) => void sent.push({ data, origin }) };
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

const settle = () => vi.advanceTimersByTimeAsync(0);
const OURS = { context: 'near-map', version: 1 };
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
const last = () => sent.at(-1)!;
const events = () => sent.map(({ data }) => data.event);
/** Subscribes to these events with themselves as the mark, and forgets what was sent so far. */
async function subscribe(...names: string[]): Promise<void> {
  for (const name of names) await tell(message('addEventListener', name, name));
  sent = [];
}
/** A key on an element of the page, which may use it. */
function fire(type: string, key: string, used = false): void {
  const element = document.body.appendChild(document.createElement('div'));
  if (used) element.addEventListener(type, (event) => event.preventDefault());
  element.dispatchEvent(new KeyboardEvent(type, { key, code: key, bubbles: true, cancelable: true }));
}
const fail = (text: string) =>
  map.dispatchEvent(new CustomEvent('near-error', { detail: { message: text } }));

describe('it begins', () => {
  test('by saying that it is ready, to whoever embeds it', async () => {
    await begin();
    expect(sent).toHaveLength(1);
    const value = {
      methods: expect.arrayContaining(['goTo', 'set', 'addEventListener']),
      events: ['change', 'select', 'play', 'pause', 'ended', 'key', 'keyup', 'resize', 'error'],
      state: { date: '2024-09', playing: false, members: ['KR-47'] },
    };
    expect(last()).toEqual({ origin: '*', data: { ...OURS, event: 'ready', listener: null, value } });
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
    fail('facts.json could not be loaded');
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
  beforeEach(() => begin());

  test('are answered to the origin with the state after them', async () => {
    await tell(message('goTo', 1998, 'a'));
    const value = { date: '1998', playing: false, members: ['KR-47'] };
    const data = { ...OURS, event: 'goTo', listener: 'a', value };
    expect(last()).toEqual({ origin: 'https://deck.example', data });
  });

  const SETTINGS = { 'color-by': 'tier', speed: 2, observers: true, loop: false, compare: null };
  test.each([
    ['goTo', 1998, ['goTo', '1998']],
    ['step', -1, ['step', -1]],
    ['select', 'KR-47', ['set', { selected: 'KR-47' }]],
    ['select', null, ['set', { selected: '' }]],
    ['set', SETTINGS, ['set', SETTINGS]],
  ])('%s %j becomes the call %j', async (method, value, call) => {
    await tell(message(method, value));
    expect(map.calls).toEqual([call]);
    expect(events()).toEqual(['ready', method]);
  });

  test('a language is answered with the state in that language, however long its words take to come', async () => {
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
    await tell(message('getState'));
    expect(Object.getOwnPropertyDescriptor(last().data.value, 'members')).toMatchObject({ value: ['KR-47'] });
    expect(structuredClone(last().data.value)).toEqual(last().data.value);
  });

  test('JSON is answered with JSON', async () => {
    await tell(JSON.stringify(message('getState', null, 'x')));
    expect(JSON.parse(String(last().data))).toMatchObject({ event: 'getState', listener: 'x' });
  });

  test('an export is answered with its file', async () => {
    await tell(message('export', { kind: 'csv', options: { of: 'all' } }, 1));
    expect(map.calls).toEqual([['export', 'csv', { of: 'all' }]]);
    const { event, value, listener } = last().data;
    expect([event, listener, value.date]).toEqual(['export', 1, '2024-09']);
    expect(await (value.file as Blob).text()).toBe('a,b');
  });

  test('Reveal.js plays and pauses, and hears nothing back', async () => {
    await tell('slide:start');
    await tell('slide:stop');
    expect(map.calls).toEqual([['play'], ['pause']]);
    expect(events()).toEqual(['ready']);
  });

  test.each([
    ['export', { kind: 'doc' }, /^Unknown kind "doc"$/],
    ['goTo', 'soon', /^"soon" is no date$/],
    ['set', { lang: 'xx' }, /^lang: “xx” is not valid and was ignored. Expected en or ko\.$/],
    ['jump', null, /^expected one of goTo.* as method/],
  ])('%s %j makes no sense and is refused in words', async (method, value, words) => {
    map.wrong = ['lang: “xx” is not valid and was ignored. Expected en or ko.'];
    await tell(message(method, value, 3));
    const refusal = { message: expect.stringMatching(words), method };
    expect(last().data).toEqual({ ...OURS, event: 'error', value: refusal, listener: 3 });
  });
});

describe('events', () => {
  beforeEach(() => begin());

  test('only those subscribed to, until unsubscribed', async () => {
    map.play();
    map.pause();
    expect(events()).toEqual(['ready']);
    await subscribe('play', 'pause', 'ended', 'select', 'change');
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
    const listeners = () => {
      sent = [];
      map.say('near-select');
      return sent.map(({ data }) => data.listener);
    };
    for (const mark of ['a', 'a', 'b']) await tell(message('addEventListener', 'select', mark));
    expect(listeners()).toEqual(['a', 'b']);
    await tell(message('removeEventListener', 'select', 'a'));
    expect(listeners()).toEqual(['b']);
  });

  test('a host that asks without end is stopped', async () => {
    for (let i = 0; i < 70; i++) await tell(message('addEventListener', 'change', i));
    expect(events().filter((event) => event === 'error')).toHaveLength(10);
    sent = [];
    map.say('near-change');
    expect(sent).toHaveLength(60);
  });

  test('the height that it would like: at once, and when it grows; for one width it never shrinks again', async () => {
    await tell(message('addEventListener', 'resize'));
    expect(sent[1]!.data.value).toEqual({ height: 400 });
    sent = [];
    for (const height of [420, 410, 420]) {
      map.idealHeight = height;
      window.dispatchEvent(new Event('resize'));
      await vi.advanceTimersByTimeAsync(50);
    }
    expect(sent.map(({ data }) => data.value)).toEqual([{ height: 420 }]);
  });

  test('a key and its release are both sent where the map did not use it, and neither where it did', async () => {
    await subscribe('key', 'keyup');
    fire('keydown', 'o');
    fire('keyup', 'o');
    fire('keydown', 'Home', true);
    fire('keyup', 'Home');
    expect(sent.map(({ data }) => `${data.event} ${data.value.key}`)).toEqual(['key o', 'keyup o']);
  });

  test('a key still pressed when the focus leaves the frame is released', async () => {
    await subscribe('key', 'keyup');
    fire('keydown', 'ArrowRight');
    window.dispatchEvent(new Event('blur'));
    fire('keyup', 'ArrowRight');
    expect(events()).toEqual(['key', 'keyup']);
  });

  test('a failure after the start is sent to those that listen for errors', async () => {
    fail('middle.topo.json could not be loaded');
    expect(events()).toEqual(['ready']);
    await subscribe('error');
    fail('middle.topo.json could not be loaded');
    const value = { message: 'middle.topo.json could not be loaded', method: null };
    expect(last().data).toMatchObject({ event: 'error', value, listener: 'error' });
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
    const value = { dropped: 760, method: null, listeners: expect.arrayContaining([240, 999]) };
    expect(last()).toMatchObject({
      origin: 'https://deck.example',
      data: { event: 'error', listener: null, value },
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

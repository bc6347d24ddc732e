// Connects the element with the embedding page: checks the sender of each message, calls the element, and sends answers
// and events to the parent. The page starts it, not the element, since a library must not listen to its window.
import type { Settings } from '../contract.ts';
import { originsOf } from '../view/index.ts';
import { bucketOf } from './bucket.ts';
import { isUnused } from './keys.ts';
import {
  CONTEXT,
  EVENTS,
  type HostEvent,
  isForUs,
  type Listener,
  LONGEST_TEXT,
  listenerIn,
  METHODS,
  type Message,
  readMessage,
  VERSION,
} from './message.ts';

/** The part of the element's interface that messages use. */
export type MapElement = EventTarget & {
  readonly ready: Promise<object | null>;
  readonly idealHeight: number | null;
  goTo(date: string): Promise<object>;
  play(): void;
  pause(): void;
  step(n: number): void;
  readonly languageReady: Promise<void>;
  set(values: Settings): string[];
  getState(): (object & { readonly playing: boolean }) | null;
  export(kind: never, options?: object): Promise<Blob>;
};

/** Recipient and form of an answer. */
type To = { readonly origin: string; readonly asText: boolean; readonly listener: Listener };
type Key = Readonly<Pick<KeyboardEvent, 'key' | 'code' | 'keyCode' | 'shiftKey'>>;
type Json = { readonly listener?: unknown };
type ReceivedMessage = Pick<MessageEvent, 'source' | 'origin' | 'data'>;

/** A slider in the host page may send one message per frame. */
const MESSAGES_AT_ONCE = 240;
const MESSAGES_A_SECOND = 120;
const REPORT_AFTER_MS = 1000;
const MOST_LISTENERS = 60;
/** So that the report about a flood stays small. */
const MOST_MARKS = 1000;
const ANY: To = { origin: '*', asText: false, listener: null };

/**
 * @param hosts the URL's `host` parameter: origins that may send messages, comma-separated; null: any
 * @param queued messages that arrived before this module was loaded
 */
export function listenToHost(
  map: MapElement,
  hosts: string | null,
  queued: readonly ReceivedMessage[] = [],
): void {
  const { parent } = window;
  const allowed = hosts === null ? null : originsOf(hosts);
  const bucket = bucketOf(MESSAGES_AT_ONCE, MESSAGES_A_SECOND);
  let listeners: (To & { readonly event: HostEvent })[] = [];
  let announced = false;
  let playing = false;
  let height: number | null = null;
  let width = 0;
  let dropped = 0;
  /** The listeners of dropped messages, whose answers somebody may wait for. */
  let marks: (string | number)[] = [];
  /** The keys that were passed on and are still pressed, by their code. */
  const pressed = new Map<string, Key>();

  function send({ origin, asText, listener }: To, event: string, value: unknown): void {
    const message = { context: CONTEXT, version: VERSION, event, value, listener };
    parent.postMessage(asText ? JSON.stringify(message) : message, origin);
  }
  /** The state as plain data: the element computes some of its fields when read. */
  const state = () => {
    const now = map.getState();
    return now && { ...now };
  };
  const refuse = (to: To, message: string, method: string | null, more: object = {}) =>
    send(to, 'error', { message, method, ...more });
  const notify = (event: HostEvent, value: () => unknown) => {
    const targets = listeners.filter((one) => one.event === event);
    if (targets.length === 0) return;
    const detail = value();
    for (const to of targets) send(to, event, detail);
  };

  /** @returns the answer's fields besides the state */
  async function act(message: Message, to: To): Promise<object> {
    switch (message.method) {
      case 'goTo':
        await map.goTo(String(message.value));
        break;
      case 'step':
        map.step(message.value);
        break;
      case 'select':
        refuseIf(map.set({ selected: message.value ?? '' }));
        break;
      case 'set':
        refuseIf(map.set(message.value as Settings));
        // The dictionary is fetched first, so that the answer has the state in the new language.
        if ('lang' in message.value) await map.languageReady;
        break;
      case 'play':
        map.play();
        break;
      case 'pause':
        map.pause();
        break;
      case 'export': {
        const { kind, options } = message.value;
        const file = await map.export(kind as never, options);
        // JSON can't contain a file, so text answers have a data URL.
        return { file: to.asText ? await dataUrlOf(file) : file };
      }
      case 'addEventListener':
        subscribe(message.value, to);
        break;
      case 'removeEventListener':
        listeners = listeners.filter(
          (one) =>
            one.event !== message.value ||
            one.origin !== to.origin ||
            (to.listener !== null && one.listener !== to.listener),
        );
        break;
    }
    return {};
  }

  function subscribe(event: HostEvent, to: To): void {
    const known = listeners.some(
      (one) => one.event === event && one.origin === to.origin && one.listener === to.listener,
    );
    if (known) return;
    if (listeners.length >= MOST_LISTENERS)
      throw new Error(`Too many listeners; expected at most ${MOST_LISTENERS}`);
    listeners.push({ ...to, event });
    // Sent at once, since the size may not change again.
    if (event === 'resize' && height !== null) send(to, 'resize', { height });
  }

  async function answer(message: Message, to: To): Promise<void> {
    try {
      // Messages that arrive before the facts wait for them, in order.
      await map.ready;
      if (!map.getState()) throw new Error('The data has not loaded; wait for "ready"');
      const more = await act(message, to);
      if (!message.noReply) send(to, message.method, { ...state(), ...more });
    } catch (error) {
      if (!message.noReply) refuse(to, (error as Error).message, message.method);
    }
  }

  function drop(to: To, data: unknown): void {
    if (dropped === 0)
      setTimeout(() => {
        const more = { dropped, listeners: marks };
        const what = `${dropped} messages were dropped; expected at most ${MESSAGES_A_SECOND} a second`;
        dropped = 0;
        marks = [];
        refuse(to, what, null, more);
      }, REPORT_AFTER_MS);
    dropped += 1;
    const mark = markOf(data);
    if (mark !== null && marks.length < MOST_MARKS) marks.push(mark);
  }

  function receive({ source, origin, data }: ReceivedMessage): void {
    if (source !== parent || !isForUs(data)) return;
    const target = origin === 'null' || origin === '' ? '*' : origin;
    if (!bucket.take(performance.now())) {
      drop({ ...ANY, origin: target }, data);
      return;
    }
    const message = readMessage(data);
    if (!message) return;
    const to: To = { origin: target, asText: message.asText, listener: message.listener };
    if (allowed && !allowed.includes(origin))
      refuse(to, `"${origin}" may not send messages here`, message.method);
    else if ('refused' in message) refuse(to, message.refused, message.method);
    else void answer(message, to);
  }

  function announce(): void {
    if (announced || !map.getState()) return;
    announced = true;
    send(ANY, 'ready', { methods: METHODS, events: EVENTS, state: state() });
    if (allowed?.length === 0)
      refuse(ANY, `host="${hosts}" contains no web origin, so all messages are refused`, null);
    measure();
  }

  /** Emits the preferred height. For one width it only grows, so that a host that follows it can't oscillate. */
  function measure(): void {
    const wanted = map.idealHeight;
    if (wanted === null || (innerWidth === width && wanted <= (height ?? 0))) return;
    width = innerWidth;
    if (wanted === height) return;
    height = wanted;
    notify('resize', () => ({ height }));
  }

  addEventListener('message', receive);
  function release(code: string): void {
    const key = pressed.get(code);
    pressed.delete(code);
    if (key) notify('keyup', () => key);
  }
  addEventListener('keydown', (event) => {
    if (!isUnused(event)) return;
    const { key, code, keyCode, shiftKey } = event;
    pressed.set(code || key, { key, code, keyCode, shiftKey });
    notify('key', () => ({ key, code, keyCode, shiftKey }));
  });
  addEventListener('keyup', ({ code, key }) => release(code || key));
  // What is released outside the frame is not noticed here.
  addEventListener('blur', () => {
    for (const code of [...pressed.keys()]) release(code);
  });
  addEventListener('resize', () => requestAnimationFrame(measure));
  map.addEventListener('near-change', (event) => {
    notify('change', state);
    const { playing: now } = (event as CustomEvent<{ playing: boolean }>).detail;
    if (now === playing) return;
    playing = now;
    notify(playing ? 'play' : 'pause', state);
  });
  map.addEventListener('near-select', () => notify('select', state));
  map.addEventListener('near-ended', () => notify('ended', state));
  map.addEventListener('near-error', (event) => {
    const { message } = (event as CustomEvent<{ message: string }>).detail;
    if (!announced) refuse(ANY, message, null);
    else notify('error', () => ({ message, method: null }));
  });
  map.addEventListener('near-ready', announce);
  // `ready` is sent first, then queued messages are answered.
  void map.ready.then(announce);
  for (const message of queued) receive(message);
}

/** The listener of a message that is not read otherwise; null: none. */
function markOf(data: unknown): string | number | null {
  const { listener } = typeof data === 'string' ? { listener: listenerIn(data) } : (Object(data) as Json);
  if (typeof listener === 'number') return listener;
  return typeof listener === 'string' && listener.length <= LONGEST_TEXT ? listener : null;
}

function dataUrlOf(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}

function refuseIf(wrong: readonly string[]): void {
  if (wrong.length > 0) throw new RangeError(wrong.join(' '));
}

// The schema of messages from the embedding page. Reading never throws: it returns a message, a refusal that says what
// was received and what was expected, or null where the message is not for the map.
import * as v from 'valibot';
import { PARAMETER_NAMES } from '../view/index.ts';

export const CONTEXT = 'near-map';
export const VERSION = 1;
export const EVENTS = [
  'change',
  'select',
  'play',
  'pause',
  'ended',
  'key',
  'keyup',
  'resize',
  'error',
] as const;
export type HostEvent = (typeof EVENTS)[number];

/** Longer texts are refused without parsing. The longest valid message sets all attributes at once. */
const LONGEST_MESSAGE = 4096;
export const LONGEST_TEXT = 300;

const text = v.pipe(v.string('a string'), v.maxLength(LONGEST_TEXT, `at most ${LONGEST_TEXT} characters`));
const number = v.pipe(v.number('a number'), v.finite('a number'));
const date = v.union([text, number], 'a date such as "1998", "2006-09" or "2006-09-13"');
const nothing = v.optional(v.unknown());

const settable = PARAMETER_NAMES.filter((name) => name !== 'host');
const attributes = v.strictObject(
  Object.fromEntries(
    settable.map((name) => [
      name,
      v.optional(v.nullable(v.union([text, number, v.boolean()], 'a string, a number, true, false or null'))),
    ]),
  ),
  `an object with some of ${settable.join(', ')}`,
);

/** The messages that Reveal.js sends to every frame of a slide. */
const REVEAL_MESSAGES: Readonly<Record<string, 'play' | 'pause'>> = Object.assign(Object.create(null), {
  'slide:start': 'play',
  'slide:stop': 'pause',
});

/** The schema of each method's value. */
const VALUES = {
  goTo: date,
  step: v.pipe(number, v.integer('a whole number')),
  select: v.union([text, v.null()], 'a region code such as "KR-47", or null'),
  play: nothing,
  pause: nothing,
  set: attributes,
  getState: nothing,
  export: v.object(
    {
      kind: text,
      // The export validates its options.
      options: v.optional(v.record(text, v.unknown(), 'an object as options')),
    },
    'an object with a kind and options, such as { kind: "png", options: { scale: 2 } }',
  ),
  addEventListener: v.picklist(EVENTS, `one of ${EVENTS.join(', ')}`),
  removeEventListener: v.picklist(EVENTS, `one of ${EVENTS.join(', ')}`),
};
export type Method = keyof typeof VALUES;
export const METHODS = Object.keys(VALUES) as Method[];

const listener = v.optional(v.nullable(v.union([text, number], 'a string or a number as listener')));
const envelope = v.object({
  version: v.literal(VERSION, `version ${VERSION}`),
  method: v.picklist(METHODS, `one of ${METHODS.join(', ')} as method`),
  listener,
});
type Raw = Readonly<Record<'context' | 'version' | 'method' | 'value' | 'listener', unknown>>;

type Values = { [M in Method]: { method: M; value: v.InferOutput<(typeof VALUES)[M]> } };
/** An id of the sender's, returned with the answer. */
export type Listener = string | number | null;
/** `asText`: received as JSON text, and answered so. `noReply`: the sender expects no answer. */
type Form = { readonly listener: Listener; readonly asText: boolean; readonly noReply?: boolean };
export type Message = Values[Method] & Form;
export type Refusal = Form & { readonly refused: string; readonly method: string | null };

/** A cheap check of every message: a page may send many to others, which are not parsed. */
export function isForUs(data: unknown): boolean {
  if (typeof data === 'string')
    return (
      data in REVEAL_MESSAGES ||
      (data.startsWith('{') && data.slice(0, LONGEST_MESSAGE).includes(`"${CONTEXT}"`))
    );
  return typeof data === 'object' && data !== null && 'context' in data && data.context === CONTEXT;
}

/** Reads a message that passed `isForUs`; null where it turns out to be for somebody else. */
export function readMessage(data: unknown): Message | Refusal | null {
  const asText = typeof data === 'string';
  if (asText && data in REVEAL_MESSAGES)
    return { method: REVEAL_MESSAGES[data]!, value: undefined, listener: null, asText, noReply: true };
  if (asText && data.length > LONGEST_MESSAGE)
    return refusal(
      { listener: listenerIn(data) },
      asText,
      `expected at most ${LONGEST_MESSAGE} characters, got ${data.length}`,
    );
  const raw = asText ? parsed(data) : data;
  if (raw === undefined) return refusal({}, asText, 'expected JSON');
  const { context, version, method, value, listener: mark } = raw as Partial<Raw>;
  if (context !== CONTEXT) return null;
  const read = v.safeParse(envelope, { version, method, listener: mark });
  if (!read.success) return refusal(raw, asText, describeIssue(read.issues));
  const meant = v.safeParse(VALUES[read.output.method], value);
  if (!meant.success) return refusal(raw, asText, describeIssue(meant.issues));
  return { method, value: meant.output, listener: read.output.listener ?? null, asText } as Message;
}

/** The listener of a text that is too long to parse, at either of its ends. */
export function listenerIn(text: string): unknown {
  const ends = text.slice(0, LONGEST_MESSAGE) + text.slice(-LONGEST_MESSAGE);
  const found = [...ends.matchAll(/"listener"\s*:\s*("(?:[^"\\]|\\.)*"|-?\d+)/g)].at(-1);
  return found && parsed(found[1]!);
}

function parsed(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}

function refusal(raw: unknown, asText: boolean, refused: string): Refusal {
  const { method, listener: mark } = raw as Partial<Raw>;
  return {
    refused,
    method: typeof method === 'string' ? method.slice(0, LONGEST_TEXT) : null,
    listener: v.is(listener, mark) ? (mark ?? null) : null,
    asText,
  };
}

function describeIssue([issue]: readonly v.BaseIssue<unknown>[]): string {
  if (!issue) return 'invalid message';
  return `expected ${issue.message}, got ${issue.received.slice(0, 60)}`;
}

// The session without a DOM: one way for every change, the settled scene, and the calls that wait for the facts.
import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { type Language, Session, type Source, type Update } from '../../src/element/session.ts';
import { textIn } from '../../src/membership/index.ts';
import {
  apply,
  type Change,
  initialView,
  latestDate,
  PANELS,
  readView,
  THEMES,
  UI,
  writeView,
} from '../../src/view/index.ts';
import { english, loadWords } from '../../src/words/index.ts';
import { testClock } from '../support/clock.ts';
import { committedShapes, facts, factsIn, plane } from '../support/facts.ts';
import { runs } from '../support/runs.ts';

const shapes = committedShapes('low');
const data = { facts, plane, shapes };
const ENGLISH: Language = { words: english, texts: null };

function openSession() {
  const clock = testClock();
  const requestLanguage = vi.fn();
  const session = new Session(requestLanguage, clock);
  const updates: Update[] = [];
  session.subscribe((update) => updates.push(update));
  return { session, clock, updates, requestLanguage };
}

function loadedSession() {
  const opened = openSession();
  opened.session.setData(data, ENGLISH);
  opened.updates.length = 0;
  return opened;
}

/** Two sessions with the same view and the same picture of it. */
function expectSame(one: Session, other: Session): void {
  expect(one.view).toEqual(other.view);
  const seen = ({ scene }: Session) => [scene!.caption, scene!.shown, [...scene!.styles]];
  expect(seen(one)).toEqual(seen(other));
}

const dates = facts.statements.map(({ id }) => id);
const regions = [...facts.regions.keys()];
const someChange: fc.Arbitrary<Change> = fc.record(
  {
    date: fc.constantFrom(...dates, '1999', '2016-09-27'),
    compare: fc.constantFrom(null, ...dates),
    selected: fc.constantFrom(null, ...regions),
    countries: fc.subarray([...facts.countries.keys()], { maxLength: 3 }),
    observers: fc.boolean(),
    camera: fc.constantFrom(null, { lng: 127, lat: 37, scale: 4 }),
    panel: fc.constantFrom(...PANELS),
    theme: fc.constantFrom(...THEMES),
    ui: fc.constantFrom(...UI),
    speed: fc.constantFrom(0.5, 1, 4),
  },
  { requiredKeys: [] },
);
const someSource = fc.constantFrom<Source>('scrub', 'playback', 'reader', 'author');
const someDispatches = fc.array(fc.tuple(someChange, someSource), { maxLength: 12 });

describe('a change of the view', () => {
  test('is applied, then the scene is derived, then subscribers are notified', () => {
    const { session } = loadedSession();
    const seen: string[] = [];
    session.subscribe(({ change }) => {
      if (change.date)
        seen.push(`${session.view.date} ${session.scene?.caption} ${session.settled?.caption}`);
    });
    session.dispatch({ date: '1998' }, 'author');
    const { caption } = session.scene!;
    expect(caption).toContain('32');
    expect(seen).toEqual([`1998 ${caption} ${caption}`]);
  });

  test('notifies with the view before, the view after and the source', () => {
    const { session, updates } = loadedSession();
    const before = session.view;
    session.dispatch({ selected: 'JP-32' }, 'reader');
    expect(updates.map(({ source }) => source)).toEqual(['settled', 'reader']);
    expect(updates[1]).toEqual({
      change: { selected: 'JP-32' },
      source: 'reader',
      before,
      view: { ...before, selected: 'JP-32' },
    });
  });

  test('that changes nothing notifies only where a reader expects an answer', () => {
    const { session, updates } = loadedSession();
    const { date } = session.view;
    for (const source of ['author', 'map', 'scrub', 'playback'] as const) session.dispatch({ date }, source);
    expect(updates).toEqual([]);
    session.dispatch({ date }, 'reader');
    expect(updates.at(-1)).toMatchObject({ source: 'reader', before: session.view, view: session.view });
  });

  test('does not reach a subscriber that has unsubscribed', () => {
    const { session } = loadedSession();
    const subscriber = vi.fn();
    session.subscribe(subscriber)();
    session.dispatch({ date: '1998' }, 'author');
    expect(subscriber).not.toHaveBeenCalled();
  });

  test('the same changes in one call or in several, from anywhere, give the same view and scene', () => {
    fc.assert(
      fc.property(someDispatches, (dispatches) => {
        const [several, one] = [loadedSession().session, loadedSession().session];
        for (const [change, source] of dispatches) several.dispatch(change, source);
        one.dispatch(Object.assign({}, ...dispatches.map(([change]) => change)), 'author');
        expectSame(several, one);
      }),
      { numRuns: runs(40) },
    );
  });

  test('each update begins at the view where the one before ended', () => {
    fc.assert(
      fc.property(someDispatches, (dispatches) => {
        const { session, updates } = loadedSession();
        let view = session.view;
        for (const [change, source] of dispatches) session.dispatch(change, source);
        for (const update of updates.filter(({ source }) => source !== 'settled')) {
          expect(update.before).toBe(view);
          expect(update.view).toEqual(apply(update.before, update.change));
          view = update.view;
        }
        expect(session.view).toBe(view);
      }),
      { numRuns: runs(40) },
    );
  });
});

test('after any 200 changes the view, its URL and the scene agree', () => {
  const changes = fc.array(fc.tuple(someChange, someSource), { minLength: 200, maxLength: 200 });
  fc.assert(
    fc.property(changes, (dispatches) => {
      const { session } = loadedSession();
      for (const [change, source] of dispatches) session.dispatch(change, source);
      session.settle();
      const { view, scene } = session;
      const read = readView(writeView(view, facts, 'en'), facts);
      expect(read.notices).toEqual([]);
      // A fresh page at that URL shows the same.
      const fresh = loadedSession().session;
      fresh.dispatch({ ...initialView(latestDate(facts)), ...read.change }, 'author');
      expect(session.settled).toBe(scene);
      expectSame(fresh, session);
    }),
    { numRuns: runs(20) },
  );
});

describe('the settled scene', () => {
  test('follows a dragged slider at once, then four times a second, and is right at the end', () => {
    const { session, clock, updates } = loadedSession();
    clock.moveTo(1000);
    session.dispatch({ date: '1998' }, 'scrub');
    expect(session.settled).toBe(session.scene);
    for (const date of ['2000-09', '2002', '2006']) {
      session.dispatch({ date }, 'scrub');
      expect(session.scene!.basis.view.date).toBe(date);
      expect(session.settled!.basis.view.date).toBe('1998');
    }
    clock.moveTo(1249);
    expect(session.settled!.basis.view.date).toBe('1998');
    // With the next step where one comes soon, and otherwise by itself.
    clock.moveTo(1270);
    session.dispatch({ date: '2010-10' }, 'scrub');
    expect(session.settled).toBe(session.scene);
    session.dispatch({ date: '2012-03' }, 'scrub');
    expect(session.settled!.basis.view.date).toBe('2010-10');
    clock.moveTo(1580);
    expect(session.settled).toBe(session.scene);
    expect(session.settled!.basis.view.date).toBe('2012-03');
    expect(updates.filter(({ source }) => source === 'settled')).toHaveLength(3);
  });

  test('is the present one after any change but of a pointer or playback', () => {
    const { session } = loadedSession();
    for (const source of ['reader', 'author'] as const) {
      session.dispatch({ date: '1998' }, 'scrub');
      session.dispatch({ date: '2002' }, 'playback');
      session.dispatch({ observers: source === 'reader' }, source);
      expect(session.settled).toBe(session.scene);
    }
  });

  test('is the present one in the end, whatever came before', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(someChange, someSource, fc.nat({ max: 400 })), { maxLength: 12 }),
        (dispatches) => {
          const { session, clock } = loadedSession();
          let now = 0;
          for (const [change, source, wait] of dispatches) {
            session.dispatch(change, source);
            now += wait;
            clock.moveTo(now);
          }
          clock.moveTo(now + 310);
          expect(session.settled).toBe(session.scene);
          expect(session.settled!.basis.view).toEqual(session.view);
        },
      ),
      { numRuns: runs(40) },
    );
  });

  test('is the present one after settle(), and stays after cancelSettling()', () => {
    const { session, clock } = loadedSession();
    session.dispatch({ date: '1998' }, 'playback');
    session.dispatch({ date: '2002' }, 'playback');
    session.settle();
    expect(session.settled).toBe(session.scene);
    session.dispatch({ date: '2006' }, 'playback');
    session.cancelSettling();
    clock.moveTo(5000);
    expect(session.settled!.basis.view.date).toBe('2002');
  });
});

describe('the camera that the map moves', () => {
  const camera = { lng: 127, lat: 37, scale: 4 };

  test('derives no scene, which does not depend on it', () => {
    const { session, updates } = loadedSession();
    const { scene } = session;
    session.dispatch({ camera }, 'map');
    expect(session.scene).toBe(scene);
    expect(session.view.camera).toEqual(camera);
    expect(updates.map(({ source }) => source)).toEqual(['map']);
  });

  test('is that of the scene which files are made of', () => {
    const { session } = loadedSession();
    expect(session.sceneWithCamera).toBe(session.scene);
    session.dispatch({ camera }, 'map');
    expect(session.sceneWithCamera!.basis.view.camera).toEqual(camera);
    expect(session.sceneWithCamera!.caption).toBe(session.scene!.caption);
  });
});

describe('before the data', () => {
  test('there is no scene, and nothing is settled', () => {
    const { session, updates } = openSession();
    session.setPreferences(true, false);
    session.settle();
    expect([session.facts, session.scene, session.settled]).toEqual([null, null, null]);
    expect(updates).toEqual([]);
  });

  test('calls wait, and run in their order when the data have arrived, at the latest date', () => {
    const { session } = openSession();
    const ran: string[] = [];
    for (const name of ['first', 'second', 'third'])
      session.whenLoaded(() => ran.push(`${name} ${session.view.date}`));
    session.whenLoaded(() => session.dispatch({ date: '1998' }, 'author'));
    session.whenLoaded(() => session.whenLoaded(() => ran.push(`nested ${session.view.date}`)));
    expect(ran).toEqual([]);
    session.setData(data, ENGLISH);
    const latest = latestDate(facts);
    expect(ran).toEqual([`first ${latest}`, `second ${latest}`, `third ${latest}`, 'nested 1998']);
    session.setData(data, ENGLISH);
    expect(ran).toHaveLength(4);
  });

  test('a call is made at once after they have arrived', () => {
    const { session } = loadedSession();
    const call = vi.fn();
    session.whenLoaded(call);
    expect(call).toHaveBeenCalledExactlyOnceWith(session.facts);
  });

  test('calls that wait give the view that the same calls give later', () => {
    fc.assert(
      fc.property(fc.array(someChange, { maxLength: 8 }), (changes) => {
        const [early, late] = [openSession().session, loadedSession().session];
        for (const session of [early, late])
          for (const change of changes) session.whenLoaded(() => session.dispatch(change, 'author'));
        early.setData(data, ENGLISH);
        expect(early.view).toEqual(late.view);
      }),
      { numRuns: runs(40) },
    );
  });
});

describe('data, language and theme', () => {
  test('other data are shown at their latest date; what else was chosen stays', () => {
    const { session, updates } = loadedSession();
    session.dispatch({ date: '1998', panel: 'list' }, 'reader');
    updates.length = 0;
    session.setData(data, ENGLISH);
    expect(session.view).toEqual({ ...initialView(latestDate(facts)), panel: 'list' });
    expect(updates.map(({ source }) => source)).toEqual(['settled', 'data']);
  });

  test('a language is requested, and is the view’s when it has come', async () => {
    const { session, requestLanguage, updates } = loadedSession();
    session.dispatch({ lang: 'ko', date: '1998' }, 'reader');
    expect(requestLanguage).toHaveBeenCalledExactlyOnceWith('ko', true);
    expect(session.view).toMatchObject({ lang: 'en', date: '1998' });
    const words = await loadWords('ko');
    session.setLanguage({ words, texts: null });
    expect(session.view).toMatchObject({ lang: 'ko', date: '1998' });
    expect(session.words).toBe(words);
    expect(session.scene!.caption).toBe(session.settled!.caption);
    expect(session.scene!.caption).not.toMatch(/members/);
    expect(updates.at(-1)!.source).toBe('data');
  });

  test('the facts have the texts of the language', async () => {
    const { session } = loadedSession();
    const { title } = factsIn('ja').association;
    expect(title.ja).toBeTruthy();
    const texts = { lang: 'ja', texts: { 'association/title': title.ja! } } as const;
    session.setLanguage({ words: await loadWords('ja'), texts });
    expect(session.facts!.association.title.ja).toBe(title.ja);
    session.setLanguage(ENGLISH);
    expect(session.facts).toBe(facts);
  });

  test('the view has the language of the texts where the words are English', async () => {
    const { session } = loadedSession();
    const texts = { lang: 'fr', texts: { 'association/title': 'La carte' } };
    session.setLanguage({ words: await loadWords('fr'), texts });
    expect(session.view.lang).toBe('fr');
    expect(session.words.lang).toBe('en');
    expect(textIn(session.facts!.association.title, session.view.lang)).toEqual({
      text: 'La carte',
      lang: 'fr',
    });
  });

  test('finer shapes give another scene of the same view', () => {
    const { session } = loadedSession();
    const { view, scene } = session;
    const finer = committedShapes('middle', shapes);
    session.setShapes(finer);
    expect(session.shapes).toBe(finer);
    expect(session.view).toBe(view);
    expect(session.scene).not.toBe(scene);
    expect(session.settled).toBe(session.scene);
  });

  test('theme: auto follows what the system prefers, a chosen theme does not', () => {
    const { session } = loadedSession();
    const shown = () => session.scene!.basis.theme;
    expect(session.theme).toBe('light');
    session.setPreferences(true, false);
    expect(shown()).toBe('dark');
    session.dispatch({ theme: 'light' }, 'author');
    expect(shown()).toBe('light');
    session.setPreferences(false, false);
    session.dispatch({ theme: 'dark' }, 'author');
    expect(shown()).toBe('dark');
  });
});

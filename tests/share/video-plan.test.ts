// What a video shows and for how long: the playback of the page, frame by frame, between two cards.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ExportOptions } from '../../src/contract.ts';
import { dayOfDate } from '../../src/membership/index.ts';
import { fileName } from '../../src/share/formats.ts';
import { videoPlan } from '../../src/share/video-plan.ts';
import { videoSize } from '../../src/share/video-size.ts';
import { filmOf, momentAt } from '../../src/view/index.ts';
import { facts, sceneWith } from '../support/facts.ts';

const scene = sceneWith({});
const film = filmOf(facts);
const plan = (options: ExportOptions = {}, rate = 30) => videoPlan(scene, options, rate);
/** The date of each frame between the cards. */
const played = (options: ExportOptions = {}, rate = 30) =>
  plan(options, rate)
    .stretches.filter(({ at }) => at.endSlide === null)
    .flatMap(({ at, frames }) => Array.from({ length: frames }, () => at.date));

describe('a video', () => {
  test('has in each frame the date that the playback shows then', () => {
    const dates = played();
    expect(dates).toHaveLength(Math.round((film.length * 30) / 1000));
    dates.forEach((date, i) => {
      expect(date, `frame ${i}`).toBe(momentAt(film, (i * 1000) / 30).date);
    });
  });

  test('begins with the title and ends with the credits, long enough to read them at any speed', () => {
    for (const speed of [0.5, 1, 4]) {
      const { stretches, frames } = plan({ speed });
      expect(stretches[0]).toEqual({ at: { endSlide: 'opening', date: '1996' }, frames: 75 });
      expect(stretches.at(-1)).toEqual({ at: { endSlide: 'closing', date: '2024-09' }, frames: 150 });
      expect(frames).toBe(225 + Math.round((film.length * 30) / 1000 / speed));
    }
  });

  test('has the speed of the view unless another is given', () => {
    const fast = sceneWith({ speed: 2 });
    expect(videoPlan(fast, {}, 30)).toEqual(plan({ speed: 2 }));
    expect(videoPlan(fast, { speed: 1 }, 30)).toEqual(plan());
  });

  test('pauses on every milestone from the first to the last date, and shows no other', () => {
    const ids = facts.statements.map(({ id }) => id);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: ids.length - 1 }),
        fc.integer({ min: 0, max: ids.length - 1 }),
        fc.constantFrom(0.5, 1, 4),
        fc.constantFrom(10, 30),
        (a, b, speed, rate) => {
          const [from, to] = [ids[Math.min(a, b)]!, ids[Math.max(a, b)]!];
          const dates = played({ from, to, speed }, rate);
          for (const id of ids.slice(Math.min(a, b), Math.max(a, b) + 1))
            expect(dates.filter((date) => date === id).length, id).toBeGreaterThanOrEqual(
              Math.floor((1.6 * rate) / speed) - 1,
            );
          expect([dates[0], dates.at(-1)]).toEqual([from, to]);
          const days = dates.map((date) => dayOfDate(facts, date));
          expect(days).toEqual(days.toSorted((x, y) => x - y));
        },
      ),
    );
  });

  test('may begin and end between two milestones, and is moved into the range', () => {
    const dates = played({ from: '2003', to: '2004-03' });
    expect(dates[0]).toBe('2003-12');
    expect(dates.at(-1)).toBe('2004-02');
    expect(played({ from: '1980', to: '1996' })).toEqual(played({ to: '1996' }));
    expect(played({ from: '2024-09', to: '2030' })).toEqual(played({ from: '2024-09' }));
  });

  test.each([
    [{ from: 'soon' }, 'Option from is "soon"; expected a date such as "1998", "2006-09" or "2006-09-13"'],
    [{ to: '1998-13' }, 'Option to is "1998-13"; expected a date such as "1998", "2006-09" or "2006-09-13"'],
    [{ from: '2006', to: '1998' }, 'Options from and to are "2006" and "1998"; expected from before to'],
    [{ speed: 9 }, 'Option speed is 9; expected a number from 0.5 to 4'],
  ])('%j is refused in words', (options, sentence) => {
    expect(() => plan(options)).toThrow(RangeError);
    expect(() => plan(options)).toThrow(sentence);
  });
});

test('its sides are even, and the shorter one is that of the resolution', () => {
  const context = { viewSize: { width: 375, height: 511 } };
  const size = (options: ExportOptions) => Object.values(videoSize(context, options));
  expect(size({})).toEqual([1280, 720]);
  expect(size({ resolution: '1080p' })).toEqual([1920, 1080]);
  expect(size({ shape: '4:3' })).toEqual([960, 720]);
  expect(size({ shape: 'square', resolution: '1080p' })).toEqual([1080, 1080]);
  expect(size({ shape: 'view' })).toEqual([720, 982]);
  expect(size({ width: 641, height: 359.6 })).toEqual([642, 360]);
  expect(() => size({ width: 8000, height: 4000 })).toThrow(
    'Size 8000 × 4000; expected at least 100 pixels on each side, and together at most 3840 × 2160',
  );
  expect(() => size({ width: 40, height: 40 })).toThrow(RangeError);
});

test('its file is named by the dates in it', () => {
  expect(fileName(scene, 'mp4')).toBe('near-1996-to-2024-09.mp4');
  expect(fileName(scene, 'gif', { from: '1998', to: '2006-09' })).toBe('near-1998-to-2006-09.gif');
});

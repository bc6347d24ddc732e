import { describe, expect, test } from 'vitest';
import { isoOf, lifeOf } from '../../../src/membership/index.ts';
import { facts } from '../support.ts';

const historyOf = (id: string) =>
  lifeOf(facts, id).events.map((event) =>
    event.kind === 'state'
      ? `${event.by.id} ${event.state}`
      : event.kind === 'change'
        ? `${event.change.date} ${event.change.kind}${event.former ? `, was ${event.former.en}` : ''}`
        : `${event.until} was ${event.former.en}`,
  );

const days = (...some: (number | null)[]) => some.map((one) => one && isoOf(one, 'day'));

describe('the life of a region', () => {
  test('an observer of which the source falls silent, and that joins later', () => {
    expect(historyOf('CN-LN')).toEqual(['1998 observer', '2002 not-stated', '2021-08 member']);
    const spans = lifeOf(facts, 'CN-LN').spans.map(({ state, from, until }) => [state, ...days(from, until)]);
    expect(spans).toEqual([
      ['observer', '1998-10-21', '2002-09-11'],
      ['not-stated', '2002-09-11', '2021-08-10'],
      ['member', '2021-08-10', null],
    ]);
  });

  test('a merger that changed the name is listed once, with the former name', () => {
    expect(historyOf('RU-ZAB')).toEqual(['1996 member', '2008-03-01 boundary, was Chita']);
  });

  test('a change before it joined comes before', () => {
    expect(historyOf('KR-31')).toEqual(['1997-07-15 boundary', '2008-09 member']);
  });

  test('every former name is listed, and every change; spans of one region never overlap', () => {
    for (const region of facts.regions.values()) {
      const { spans, events } = lifeOf(facts, region.id);
      const former = events.filter(
        (event) => event.kind === 'name' || (event.kind === 'change' && event.former),
      );
      expect(former).toHaveLength(region.formerNames?.length ?? 0);
      spans.forEach((span, i) => {
        const next = spans[i + 1];
        if (next) expect(span.until, region.id).not.toBeNull();
        if (next) expect(span.until).toBeLessThanOrEqual(next.from);
      });
    }
  });

  test('a region that is not in the facts is unknown', () => {
    expect(lifeOf(facts, 'XX-1')).toEqual({ spans: [], events: [] });
  });
});

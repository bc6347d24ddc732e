// Who left is told as who joined: by the card, the headline, the story, the announcement and the list, in each language.
import { describe, expect, test } from 'vitest';
import { directoryOf, entryText } from '../src/controls/panel/directory-groups.ts';
import { headlineText } from '../src/controls/timeline/headline-text.ts';
import {
  countsAt,
  dayOfDate,
  goneAt,
  isoOf,
  joiningOf,
  type Lang,
  leftWith,
  lifeOf,
  staysOf,
} from '../src/membership/index.ts';
import { joiningText } from '../src/scene/index.ts';
import { storySentence } from '../src/scene/story-text.ts';
import { statementsTable } from '../src/share/table-statements.ts';
import type { Change } from '../src/view/index.ts';
import type { Words } from '../src/words/index.ts';
import { facts as published } from './support/facts.ts';
import { inEach } from './support/in-each.ts';
import { factsWithLeaving } from './support/leaving.ts';
import { modelIn, sceneIn } from './support/scene-in.ts';

const facts = factsWithLeaving();
const OCTOBER_2010 = 6;
const niigata = facts.regions.get('JP-15')!;
const modelAt = (date: string, lang: Lang = 'en', more: Change = {}) =>
  modelIn(lang, { date, ...more }, { facts });

describe('a region that left and joined again', () => {
  test('has two stays, and its life two ends and two beginnings', () => {
    expect(
      staysOf(facts, 'JP-15').map(({ joining, leaving }) => [
        joining.by.id,
        leaving?.kind === 'between' ? [leaving.after.id, leaving.by.id] : leaving,
      ]),
    ).toEqual([
      ['1996', ['2008-09', '2010-10']],
      ['2018-10', null],
    ]);
    const events = lifeOf(facts, 'JP-15').events.flatMap((event) =>
      event.kind === 'state' ? `${isoOf(event.day, 'year')} ${event.state}` : [],
    );
    expect(events).toEqual(['1996 member', '2010 none', '2018 member']);
    expect(leftWith(facts, OCTOBER_2010)).toEqual([{ region: 'JP-15', tier: 'member' }]);
  });

  test('stands in the table of statements, which has no such column where nobody left', () => {
    const { columns, records } = statementsTable(modelAt('2024-09').scene);
    expect(columns.slice(columns.indexOf('joined'), columns.indexOf('joined') + 3)).toEqual([
      'joined',
      'left_ids',
      'left',
    ]);
    expect(records.map(({ left_ids }) => left_ids).filter(Boolean)).toEqual(['JP-15']);
    expect(statementsTable(sceneIn('en', {}, { facts: published })).columns).not.toContain('left');
  });

  test('has its outline in a comparison, as its legend shows, and no mark of a change', () => {
    const { styles, legend } = modelAt('2012-07', 'en', { compare: '2008-09' }).scene;
    const { fill, stroke, strokeWidth, dot } = styles.get('JP-15')!;
    expect([fill, strokeWidth, dot]).toEqual([null, 1.4, undefined]);
    expect(stroke).toMatch(/^#/);
    const row = legend.compared.find(({ kind }) => kind === 'left')!;
    expect([row.count, row.style.strokeWidth, row.style.rim]).toEqual([1, strokeWidth, null]);
    expect(row.style.stroke).toMatch(/^#/);
  });

  test('nobody has left by the published data, in which an observer became a member', () => {
    expect(published.statements.flatMap((_, index) => leftWith(published, index))).toEqual([]);
    expect(staysOf(published, 'CN-LN').map(({ joining, leaving }) => [joining.by.id, leaving])).toEqual([
      ['2021-08', null],
    ]);
  });

  test('joined when it did by the date that is asked for', () => {
    const joined = ['1996', '2010-10', '2018-10', '2024'].map(
      (date) => joiningOf(facts, 'JP-15', dayOfDate(facts, date))?.by.id,
    );
    expect(joined).toEqual(['1996', '1996', '2018-10', '2018-10']);
  });

  test('is told whole on its card', () => {
    expect(inEach((words) => joiningText({ facts, words }, niigata))).toEqual({
      en: 'Founding member, 1996. Left between September 2008 and October 2010. Became a member between October 2016 and October 2018.',
      ko: '창립 회원, 1996년. 2008년 9월과 2010년 10월 사이에 탈퇴. 2016년 10월과 2018년 10월 사이에 회원으로 가입.',
      zh: '创始会员，1996年。在2008年9月至2010年10月之间退出。在2016年10月至2018年10月之间成为会员。',
      ja: '創立会員、1996年。2008年9月から2010年10月までの間に脱退。2016年10月から2018年10月までの間に会員として加入。',
      ru: 'Член-основатель, 1996 г. Выход между сентябрём 2008 г. и октябрём 2010 г. Приём в члены между октябрём 2016 г. и октябрём 2018 г.',
      mn: 'Үүсгэн байгуулагч гишүүн, 1996 он. 2008 оны 9-р сараас 2010 оны 10-р сарын хооронд гарсан. 2016 оны 10-р сараас 2018 оны 10-р сарын хооронд гишүүн болсон.',
    });
  });

  test('is one member less in the headline, and named in the story’s sentence', () => {
    expect(headlineText(modelAt('2010-10')).gain).toBe('−1');
    const sentence = ({ lang }: Words) => storySentence(modelAt('2010-10', lang), OCTOBER_2010);
    expect(inEach(sentence)).toEqual({
      en: 'Left: Niigata.',
      ko: '탈퇴한 곳: Niigata.',
      zh: '退出：Niigata。',
      ja: '脱退：Niigata。',
      ru: 'Выбыли: Niigata.',
      mn: 'Гарсан: Niigata.',
    });
  });

  test('is announced', () => {
    expect(inEach(({ lang }) => modelAt('2010-10', lang).scene.announcement)).toEqual({
      en: 'October 2010: 1 left, 68 members in total',
      ko: '2010년 10월: 1곳 탈퇴, 전체 회원 68곳',
      zh: '2010年10月：1个地区退出，共68个会员',
      ja: '2010年10月：1団体が脱退、計68会員',
      ru: 'Октябрь 2010 г.: выбыл 1 регион; всего 68 членов',
      mn: '2010 оны 10-р сар: 1 бүс нутаг гарсан, нийт 68 гишүүн',
    });
  });

  test('is no member in the list between, and one again', () => {
    const saidAt = (date: string) => {
      const { words, scene } = modelAt(date);
      const entry = directoryOf(facts, dayOfDate(facts, date), 'en', words.compare, 'name')
        .groups.flatMap(({ entries }) => entries)
        .find(({ region }) => region === niigata)!;
      return entryText(entry, scene.states.get('JP-15') ?? 'none', scene.day, words);
    };
    expect(['2008-09', '2010-10', '2012-07', '2018-10', '2024-09'].map(saidAt)).toEqual([
      'Member · 1996',
      'Not a member',
      'Not a member',
      'Member · October 2018',
      'Member · October 2018',
    ]);
  });

  test('is outlined in its hue on plain land, unless a filter is set; the legend says so', () => {
    const { scene } = modelAt('2010-10');
    const { stroke, fill, strokeWidth } = scene.styles.get('JP-15')!;
    expect({ fill, strokeWidth }).toEqual({ fill: null, strokeWidth: 1.4 });
    expect(stroke).toBe(scene.styles.get('JP-16')!.stroke);
    const left = (date: string) =>
      modelAt(date).scene.legend.signs.find(({ name }) => name === 'no longer members')?.count;
    expect(['2008-09', '2010-10', '2018-10'].map(left)).toEqual([0, 1, 0]);
    expect([5, OCTOBER_2010, 13].map((index) => goneAt(facts, index))).toEqual([[], ['JP-15'], []]);
    // It was no member yet.
    expect(scene.styles.get('RU-KEM')!.stroke).toBeNull();
    const filtered = modelAt('2010-10', 'en', { tiers: ['associate'] }).scene;
    expect(filtered.styles.get('JP-15')!.stroke).toBeNull();
  });
});

test('an observer that is none any more has not left', () => {
  const observed = factsWithLeaving((file) => {
    const { tiers } = file.regions.find(({ id }) => id === 'CN-LN')!;
    tiers.splice(1);
    for (const statement of file.statements.filter(({ id }) => id >= '2021-08')) {
      statement.totals!.member -= 1;
      statement.named = statement.named!.filter(({ region }) => region !== 'CN-LN');
    }
    return file;
  });
  const last = observed.statements.length - 1;
  expect(observed.regions.get('CN-LN')!.tiers).toEqual([{ tier: 'observer', from: '1998', until: '2002' }]);
  expect(observed.statements.flatMap((_, index) => leftWith(observed, index))).toHaveLength(1);
  expect(goneAt(observed, last)).toEqual([]);
});

describe('a membership that begins and ends on a day', () => {
  const dated = factsWithLeaving((file) => {
    const dayOf: Record<string, string> = { '2010-10': '2010-10-28', '2018-10': '2018-10-29' };
    const text = JSON.stringify(file).replaceAll(/"(2010-10|2018-10)"/g, (_, id: string) => `"${dayOf[id]}"`);
    const changed = JSON.parse(text) as typeof file;
    for (const statement of changed.statements) if (statement.id.length === 10) statement.precision = 'day';
    return changed;
  });

  test('is told with its days', () => {
    expect(inEach((words) => joiningText({ facts: dated, words }, { id: 'JP-15' }))).toEqual({
      en: 'Founding member, 1996. Left on 28 October 2010. Became a member on 29 October 2018.',
      ko: '창립 회원, 1996년. 2010년 10월 28일에 탈퇴. 2018년 10월 29일에 회원으로 가입.',
      zh: '创始会员，1996年。于2010年10月28日退出。于2018年10月29日成为会员。',
      ja: '創立会員、1996年。2010年10月28日に脱退。2018年10月29日に会員として加入。',
      ru: 'Член-основатель, 1996 г. Выход 28 октября 2010 г. Приём в члены 29 октября 2018 г.',
      mn: 'Үүсгэн байгуулагч гишүүн, 1996 он. 2010 оны 10-р сарын 28-нд гарсан. 2018 оны 10-р сарын 29-нд гишүүн болсон.',
    });
  });

  test('has those days as its dates in every table', () => {
    expect(joiningOf(dated, 'JP-15', dated.range.last)).toMatchObject({
      kind: 'on',
      by: { id: '2018-10-29' },
    });
    expect(countsAt(dated, dayOfDate(dated, '2010-10-27')).member).toBe(69);
    expect(countsAt(dated, dayOfDate(dated, '2010-10-28')).member).toBe(68);
  });
});

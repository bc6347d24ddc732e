// The data's own kinds of membership: NEAR's data with other ids, names and looks, of which two count. What is counted,
// said in six languages, and written to URLs and files has them; what does not fit is told.
import { describe, expect, test } from 'vitest';
import { stateOf } from '../src/element/state.ts';
import {
  byCountryAt,
  countsAt,
  dayOfDate,
  joinedWith,
  joiningOf,
  type Lang,
  type MembershipFile,
  membersAt,
  othersWith,
} from '../src/membership/index.ts';
import { joiningText, shownCounts } from '../src/scene/index.ts';
import { storySentence } from '../src/scene/story-text.ts';
import { intervalsTable } from '../src/share/table-intervals.ts';
import { statementsTable } from '../src/share/table-statements.ts';
import { readParameter, writeView } from '../src/view/index.ts';
import { wordsIn } from '../src/words/every.ts';
import { factsOf, saidOf } from './membership/support.ts';
import { facts as near, viewWith } from './support/facts.ts';
import { plain } from './support/in-each.ts';
import { textOf } from './support/project-file.ts';
import { modelIn } from './support/scene-in.ts';

type Tiers = NonNullable<MembershipFile['association']['tiers']>;
const TIERS: Tiers = [
  { id: 'observer', look: 'solid', noun: { en: { one: 'full member', other: 'full members' } } },
  {
    id: 'partner',
    look: 'hatched',
    counts: true,
    noun: {
      en: { one: 'partner', other: 'partners' },
      ko: { other: '협력 회원', counter: '개 ' },
      zh: { other: '伙伴' },
      ja: { other: 'パートナー' },
      ru: { one: 'партнёр', few: 'партнёра', many: 'партнёров', other: 'партнёры' },
      mn: { other: 'түнш' },
    },
  },
  { id: 'city', look: 'ring', noun: { en: { one: 'city', other: 'cities' } } },
  { id: 'guest', look: 'dashed', noun: { en: { one: 'guest', other: 'guests' } } },
];
const OWN = { member: 'observer', associate: 'partner', special: 'city', observer: 'guest' };
type Usual = keyof typeof OWN;

function renamed(change: (file: MembershipFile) => void = () => {}): MembershipFile {
  // Whatever names a tier is renamed, the keys of totals too.
  const text = textOf('public/data/membership.json')
    .replace(/("tier": )"(member|associate|special|observer)"/g, (_, key, id: Usual) => `${key}"${OWN[id]}"`)
    .replace(/"totals": \{[^}]*\}/g, (totals) =>
      totals.replace(/"(\w+)":(?! \{)/g, (_, id: Usual) => `"${OWN[id]}":`),
    );
  const file: MembershipFile = JSON.parse(text);
  file.association.tiers = TIERS;
  for (const country of file.countries!) Object.assign(country, { memberCountry: true });
  // Partners' countries are among those of members here.
  for (const statement of file.statements) delete statement.countries;
  change(file);
  return file;
}

const facts = factsOf(renamed());
const day = dayOfDate(facts, '2024-09');
const modelAt = (date: string, lang: Lang = 'en', more = {}) =>
  modelIn(lang, { date, ...more }, { facts, words: wordsIn(lang, facts) });

describe('what counts', () => {
  test('is counted as a member, in its country too; the others stand apart', () => {
    const usual = countsAt(near, day);
    expect(countsAt(facts, day)).toEqual(usual);
    expect(membersAt(facts, day)).toBe(usual.member + usual.associate);
    expect(Object.values(byCountryAt(facts, day)).reduce((sum, n) => sum + n, 0)).toBe(membersAt(facts, day));
    const { scene, words } = modelAt('2024-09');
    expect(scene.caption).toContain(` ${usual.member + usual.associate} members `);
    expect(words.otherTiers(countsAt(facts, day))).toBe(`, plus ${usual.special} city`);
    const { scene: filtered } = modelAt('2024-09', 'en', { tiers: ['associate', 'special'] });
    expect(words.filtered(shownCounts(filtered), membersAt(facts, day))).toBe(
      `${usual.associate} of ${membersAt(facts, day)} members and ${usual.special} city shown`,
    );
  });

  test('has not joined when it goes on from one tier to another, which is told', () => {
    const moved = factsOf(
      renamed((file) => {
        const region = file.regions.find(({ id }) => id === 'JP-15')!;
        // As the engine calls them inside; a file has the ids of its own.
        region.tiers = JSON.parse(
          '[{ "tier": "observer", "from": "1996", "until": "2010-10" }, { "tier": "partner", "from": "2010-10" }]',
        );
        for (const statement of file.statements) {
          delete statement.totals;
          // The source's lines name the change, which is no mistake.
          if (statement.id === '2010-10')
            statement.named?.push(JSON.parse('{ "region": "JP-15", "tier": "partner" }'));
        }
      }),
    );
    const at = moved.indexOfStatement.get('2010-10')!;
    expect(joinedWith(moved, at).map(({ region }) => region)).not.toContain('JP-15');
    expect(joinedWith(facts, at)).toEqual(joinedWith(moved, at));
    expect(joiningOf(moved, 'JP-15', day)).toMatchObject({ kind: 'founding', tier: 'member' });
    expect(othersWith(moved, at)).toEqual([
      { tier: 'associate', those: [{ region: 'JP-15', tier: 'associate' }] },
    ]);
    const words = wordsIn('en', moved);
    expect(joiningText({ facts: moved, words }, { id: 'JP-15' })).toBe(
      'Founding member, 1996. Became a partner between September 2008 and October 2010.',
    );
    expect(storySentence({ facts: moved, view: viewWith({ date: '2010-10' }), words }, at)).toMatch(
      / Partner: Niigata\.$/,
    );
  });
});

describe('their names', () => {
  const SAID: Readonly<Record<Lang, readonly [joined: string, count: string]>> = {
    en: ['Became a partner on 1 May 2004', '2 partners'],
    ko: ['2004년 5월 1일에 협력 회원으로 가입', '2개 협력 회원'],
    zh: ['于2004年5月1日成为伙伴', '2个伙伴'],
    ja: ['2004年5月1日にパートナーとして加入', '2パートナー'],
    ru: ['Приём со статусом «партнёр» 1 мая 2004 г.', '2 партнёра'],
    mn: ['2004 оны 5-р сарын 1-нд түнш болсон', '2 түнш'],
  };
  test.for(Object.keys(SAID) as Lang[])('stand in sentences, %s', (lang) => {
    const words = wordsIn(lang, facts);
    const [joined, count] = SAID[lang];
    expect(plain(words.joinedOn(words.date('2004-05-01'), 'associate'))).toBe(joined);
    expect(plain(words.tierCount('associate', 2))).toBe(count);
    const announced = words.announcement(words.date('2004'), [{ tier: 'associate', count: 2 }], 0, 9);
    expect(plain(announced)).toContain(lang === 'en' ? '2 partners joined' : count);
  });

  test('are told of a region, in the legend and of who is new', () => {
    const { words, scene } = modelAt('2024-09');
    const associate = [...facts.regions.values()].find(({ tiers }) => tiers[0]?.tier === 'associate')!;
    expect(joiningText(modelAt('2024-09').scene.basis, associate)).toMatch(/^Became a partner /);
    const names = scene.legend.signs.flatMap(({ tier, name }) => (tier ? [name] : []));
    expect(names).toEqual(['partner', 'city', 'guest']);
    expect(words.announcement('2004', [{ tier: 'observer', count: 1 }], 0, 9)).toBe(
      '2004: 1 new guest, 9 members in total',
    );
    expect(words.expected.tier).toBe('observer, partner, city and guest');
  });
});

test('a name that has the noun of a region in it keeps it', () => {
  const outermost = { en: { one: 'outermost region', other: 'outermost regions' } };
  const file = renamed((one) => {
    one.association.nouns = { region: { en: { one: 'state', other: 'states' } } };
    one.association.tiers = [TIERS[0]!, { ...TIERS[1]!, noun: outermost }, ...TIERS.slice(2)];
  });
  const words = wordsIn('en', factsOf(file));
  expect(words.announcement('2004', [{ tier: 'associate', count: 2 }], 0, 9)).toBe(
    '2004: 2 outermost regions joined, 9 members in total',
  );
});

describe('their ids', () => {
  test('are in URLs, and the usual ones are none', () => {
    expect(readParameter('tier', 'partner,Observer', facts).change).toEqual({
      tiers: ['associate', 'member'],
    });
    expect(writeView(viewWith({ tiers: ['associate', 'member'] }), facts)).toContain('tier=partner,observer');
    expect(readParameter('tier', 'associate', facts)).toMatchObject({ notice: { kind: 'ignored' } });
  });

  test('are in the state and in files', () => {
    const { view, scene } = modelAt('2024-09', 'en', { tiers: ['observer'] });
    const state = stateOf(facts, view, scene, { playing: false, painter: 'map', notices: [] });
    expect(Object.keys(state.counts)).toEqual(['observer', 'partner', 'city', 'guest']);
    expect(state.filters.tiers).toEqual(['guest']);
    expect(state.members).toHaveLength(membersAt(facts, day));
    const tiers = new Set(intervalsTable(modelAt('2024-09').scene).records.map(({ tier }) => tier));
    expect([...tiers].sort()).toEqual(['city', 'guest', 'not-stated', 'observer', 'partner']);
    const { columns, records } = statementsTable(scene);
    expect(columns).not.toContain('associates');
    expect(records.at(-1)!.members).toBe(membersAt(facts, day));
  });
});

describe('is told of data', () => {
  const problemsOf = (change: (file: MembershipFile) => void) => saidOf(renamed(change)).join('\n');
  const cases: readonly (readonly [string, Tiers, string])[] = [
    [
      'with a tier that is not in the list',
      TIERS.slice(0, 3),
      '"tier" points to the tier "guest", but "tiers" has none with that id, only observer, partner and city. Correct it or add the tier.',
    ],
    [
      'with one id twice',
      [...TIERS.slice(0, 3), { ...TIERS[3]!, id: 'City' }],
      'membership.json, association → tiers[3] (City): the id "City" is used twice, capitals aside. Give it another one.',
    ],
    [
      'with one look twice',
      [...TIERS.slice(0, 3), { ...TIERS[3]!, look: 'ring' }],
      'membership.json, association → tiers[3] (guest): the look "ring" is used twice, so that readers could not tell the two apart. Choose another: solid, hatched, ring or dashed.',
    ],
    [
      'with guests that count',
      [...TIERS.slice(0, 3), { ...TIERS[3]!, counts: true }],
      'membership.json, association → tiers[3] (guest): "dashed" are those that have not joined, and do not count. Remove "counts", or choose another look.',
    ],
    [
      'with a solid one that does not count',
      [{ ...TIERS[0]!, counts: false }, ...TIERS.slice(1)],
      'membership.json, association → tiers[0] (observer): "solid" are the members, and count. Remove "counts", or choose another look.',
    ],
    [
      'without a solid one',
      TIERS.slice(1),
      'membership.json, association → tiers: none of the tiers is "solid". Give this look to the one that most members have; it counts.',
    ],
    [
      'with observers by other sources and none for them',
      TIERS.slice(0, 3),
      'membership.json, association → tiers: a region is a "secondaryObserver", but none of the tiers is "dashed". Add one for those that have not joined.',
    ],
    [
      'with an id that is a state',
      [{ ...TIERS[0]!, id: 'not-stated' }, ...TIERS.slice(1)],
      'membership.json, association → tiers[0] (not-stated): the id "not-stated" has a meaning of its own in the data. Give it another one.',
    ],
  ];
  test.for(cases)('%s', ([, tiers, said]) => {
    expect(problemsOf((file) => Object.assign(file.association, { tiers }))).toContain(said);
  });

  test('with a total that the regions do not have', () => {
    const problems = problemsOf((file) => Object.assign(file.statements.at(-1)!.totals!, { partner: 40 }));
    expect(problems).toContain('the source counts 40 partners, but the regions listed as partners then are');
  });
});

// The words of a dictionary with the nouns of the data: what is counted ("member states"), what it is grouped by
// ("subregions"), or no groups, and the kinds of membership. The dictionaries name regional governments in countries and
// the usual tiers. Fetched only with such data.
import type { Facts, Lang, Noun, Tier } from '../membership/index.ts';
import type { TierNouns, TierWords, Words } from './english.ts';
import { capital } from './sentences.ts';

/** Of languages in which the data do not name them. */
const PLAIN: { readonly [part in 'region' | 'group']: Required<Noun> } = {
  region: {
    en: { one: 'member', other: 'members' },
    ko: { other: '회원' },
    zh: { other: '会员' },
    ja: { other: '会員', counter: '' },
    ru: { one: 'член', few: 'члена', many: 'членов', other: 'члены' },
    mn: { other: 'гишүүн' },
  },
  group: {
    en: { one: 'group', other: 'groups' },
    ko: { other: '그룹' },
    zh: { other: '组' },
    ja: { other: 'グループ' },
    ru: { one: 'группа', few: 'группы', many: 'групп', other: 'группы' },
    mn: { other: 'бүлэг' },
  },
};

/** A noun on its own, several, and a number of them; no number where there are no groups. */
export type Forms = { readonly one: string; readonly other: string; readonly of: (n: number) => string };
/** Phrases of a dictionary; `swap` gives its fixed texts the noun. */
export type Phrases = Pick<
  Words,
  'inCountries' | 'caption' | 'growthChart' | 'listed' | 'country' | 'countries'
> & {
  readonly colourByCountry: string;
  readonly foundedBy: (n: number, groups: number) => string;
  readonly swap: (text: string) => string;
  readonly tierWords: (nouns: TierNouns) => TierWords;
  readonly fixed?: Readonly<Record<string, string>>;
  readonly joinedFrom?: Words['story']['joinedFrom'];
} & Partial<Pick<Words, 'joined' | 'filteredAway' | 'switchedOff'>>;

/** The phrases of a language; `words` are its dictionary, `grouped` says whether the data have groups. */
export type PhrasesOf = (words: Words, region: Forms, group: Forms, grouped: boolean) => Phrases;

const russian = /* @__PURE__ */ new Intl.PluralRules('ru');

function formsOf(lang: Lang, noun: Required<Noun>): Forms {
  if (lang === 'ru') {
    const { one, few, many, other } = noun.ru!;
    const forms = { one, few, many };
    return { one, other, of: (n) => `${n} ${forms[russian.select(n) as keyof typeof forms] ?? many}` };
  }
  if (lang === 'en') {
    const { one, other } = noun.en;
    return { one, other, of: (n) => `${n} ${n === 1 ? one : other}` };
  }
  const { other, counter = { ko: '개 ', zh: '个', ja: '', mn: ' ' }[lang] } = noun[lang]!;
  return { one: other, other, of: (n) => n + counter + other };
}

/** Where the data do not name it in a language, it has its English name. */
const inEnglish = ({ en }: Noun): Required<Noun> => {
  const plain = { other: en.other };
  return { en, ko: plain, zh: plain, ja: plain, ru: { ...en, few: en.other, many: en.other }, mn: plain };
};

/** Between the letters of a tier's name, in which no noun of the dictionary is found then. */
const MARK = '\ue000';

function tierNouns(
  words: Words,
  forms: ReadonlyMap<Tier, Forms>,
  spelled: (noun: string) => string,
): TierNouns {
  const title = { ...words.tier };
  const short = { ...words.tierShort };
  for (const [tier, { one }] of forms) [title[tier], short[tier]] = [spelled(capital(one)), spelled(one)];
  return {
    title,
    short,
    count: (tier, n) => {
      const own = tier === 'not-stated' ? undefined : forms.get(tier)?.of(n);
      return own === undefined ? words.tierCount(tier, n) : spelled(own);
    },
    noun: (tier, n) => spelled((n === 1 ? forms.get(tier)?.one : forms.get(tier)?.other) ?? title[tier]),
  };
}

/** What is said with the tiers of the data; null where they name none. */
function tierWordsFor(
  words: Words,
  { tierWords, swap }: Pick<Phrases, 'tierWords' | 'swap'>,
  { association, tierRows, counted }: Facts,
): TierWords | null {
  if (!association.tiers) return null;
  const forms = new Map(
    // A usual tier without a name in the language has the dictionary's.
    tierRows.flatMap(({ tier, id, noun }) =>
      noun && (noun[words.lang] || id !== tier)
        ? [[tier, formsOf(words.lang, { ...inEnglish(noun), ...noun })] as const]
        : [],
    ),
  );
  const own = tierWords(tierNouns(words, forms, (noun) => noun));
  const marked = tierWords(tierNouns(words, forms, (noun) => noun.replace(/(?<=\p{L})(?=\p{L})/gu, MARK)));
  const unmarked = (text: string) => swap(text).replaceAll(MARK, '');
  /** All that count are members, and are not named beside these. */
  const apart = (counts: Readonly<Record<Tier, number>>) => {
    const rest = { ...counts, member: 0 };
    for (const { tier } of tierRows)
      if (counted.includes(tier)) {
        rest.member += counts[tier];
        if (tier !== 'member') rest[tier] = 0;
      }
    return rest;
  };
  return {
    ...own,
    otherTiers: (counts) => own.otherTiers(apart(counts)),
    filtered: (shown, all) => own.filtered(apart(shown), all),
    announcement: (...said) => unmarked(marked.announcement(...said)),
    changedBetween: (changes) => unmarked(marked.changedBetween(changes)),
  };
}

/** Groups that a message names. */
const MOST_NAMED = 6;

/** The words with the nouns of the data. */
export function wordsFor(words: Words, phrasesOf: PhrasesOf, facts: Facts): Words {
  const { association, countries, isGrouped, regions, tierRows } = facts;
  const { lang } = words;
  const noun = (part: 'region' | 'group') =>
    formsOf(lang, { ...PLAIN[part], ...association.nouns?.[part] } as Required<Noun>);
  const {
    colourByCountry,
    foundedBy,
    swap,
    tierWords,
    fixed = {},
    joinedFrom = words.story.joinedFrom,
    ...phrases
  } = phrasesOf(words, noun('region'), noun('group'), isGrouped);
  const swapped = (value: unknown, path = ''): unknown =>
    typeof value === 'string'
      ? (fixed[path] ?? swap(value))
      : typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(
            Object.entries(value).map(([name, one]) => [name, swapped(one, path ? `${path}.${name}` : name)]),
          )
        : value;
  const own = swapped(words) as Words;
  const [region] = regions.keys();
  const tiers = tierWordsFor(words, { tierWords, swap }, facts);
  return {
    ...own,
    ...tiers,
    ...phrases,
    // No names are in these, only numbers and dates.
    foundingAnnounced: (...said) => swap(words.foundingAnnounced(...said)),
    announcement: tiers?.announcement ?? ((...said) => swap(words.announcement(...said))),
    changedBetween: tiers?.changedBetween ?? ((changes) => swap(words.changedBetween(changes))),
    colourByValue: { ...own.colourByValue, country: colourByCountry },
    story: { ...own.story, founded: foundedBy, joinedFrom },
    expected: {
      ...own.expected,
      lang: ['en', ...Object.keys(association.texts ?? {})].join(', '),
      selected: own.expected.selected.replace('KR-47', region ?? ''),
      country: words.list([...countries.keys()].slice(0, MOST_NAMED)),
      tier: words.list(tierRows.map(({ id }) => id)),
    },
  };
}

// The definition of the data file: its types, its validation and the published JSON Schema
// (public/data/membership.schema.json) come from here. consistency.ts checks whether the facts agree with each other.
import * as v from 'valibot';
import type { Lang } from './languages.ts';

/** A date: a year, a month or a day. */
const isoDate = v.pipe(
  v.string(),
  v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'expected a date such as "1998", "2006-09" or "2006-09-13"'),
);
/** A day. */
const isoDay = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a day such as "2006-09-13"'));
// Ids are keys of objects, which have some names already.
/** An id, by which other places name it. */
const id = v.pipe(
  v.string(),
  v.regex(
    /^(?!(?:constructor|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[A-Za-z0-9-]{1,100}$/,
    "expected up to 100 letters, digits and hyphens, and no name that JavaScript's objects have",
  ),
);
/** A colour. */
const hex = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/, 'expected a colour such as "#942908"'));
/** A place: longitude and latitude in true degrees. */
const lngLat = v.tuple([
  v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
]);
/** A text that is shown: none of the characters that file formats forbid, or that turn the direction of what follows. */
export const filled = v.pipe(
  v.string(),
  v.minLength(1, 'expected some text'),
  v.maxLength(20_000, 'expected at most 20,000 characters'),
  v.regex(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is refused
    /^(?:[^\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff\ud800-\udfff]|[\ud800-\udbff][\udc00-\udfff])+$/,
    'expected a text without control characters',
  ),
);
/** A link that readers may follow. */
const webUrl = v.pipe(
  v.string(),
  v.url('expected a URL'),
  v.regex(/^https?:\/\//, 'expected a URL that begins with https:// or http://'),
);
/**
 * More would hold up the page for longer than anybody waits. Marked as valibot's own functions are, so that what uses no
 * schema, such as the script inside the page, contains none.
 */
/* @__NO_SIDE_EFFECTS__ */
function listOf<S extends v.GenericSchema>(one: S, most = 5000) {
  return v.pipe(v.array(one), v.maxLength(most, `expected at most ${most} entries`));
}
const positive = v.pipe(v.number(), v.minValue(1), v.maxValue(10_000));
/** A language by its code of ISO 639. */
const language = v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/, 'expected a language code such as "ko"'));
/** A language of texts beside English by its tag of BCP 47, in its usual letters. */
export const textLanguage = v.pipe(
  v.string(),
  v.regex(
    /^(?!en$)[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/,
    'expected a language code such as "ko" or "pt-BR", but not "en"',
  ),
);

/** A text by language; English is required. */
export const textSchema = v.objectWithRest(
  {
    /** English. */
    en: filled,
  },
  filled,
);

/** A noun of a language without forms of number. */
const uncounted = v.strictObject({
  /** The noun. */
  other: filled,
  /** What stands between a number and the noun, or follows the number, such as “개” or “个”. */
  counter: v.optional(filled),
});
/** A noun in each language, with the forms that its grammar needs. */
const nounSchema = v.strictObject({
  /** English. */
  en: v.strictObject({
    /** “member state”. */
    one: filled,
    /** “member states”. */
    other: filled,
  }),
  /** Korean. */
  ko: v.optional(uncounted),
  /** Chinese. */
  zh: v.optional(uncounted),
  /** Japanese. */
  ja: v.optional(uncounted),
  /** Russian. */
  ru: v.optional(
    v.strictObject({
      /** “страна”. */
      one: filled,
      /** “страны”, after 2, 3 and 4. */
      few: filled,
      /** “стран”, after 5. */
      many: filled,
      /** “страны”, several without a number. */
      other: filled,
    }),
  ),
  /** Mongolian. */
  mn: v.optional(uncounted),
} satisfies Record<Lang, unknown>);

/** The group of all regions where the data have no groups. */
export const UNGROUPED = 'ALL';
export const TIERS = ['member', 'associate', 'special', 'observer'] as const;
/** How a tier is drawn: each of TIERS has one, in this order. */
export const LOOKS = ['solid', 'hatched', 'ring', 'dashed'] as const;
/** The kind of membership: the id of one of “tiers”; without these member, associate, special or observer. */
const tier = id as v.GenericSchema<string, Tier>;
/** Confidence, by its sources. */
const confidence = v.picklist(['certain', 'high', 'medium', 'low']);
/** A name in a language of its own. */
const native = v.strictObject({
  /** Its language, as a tag of BCP 47. */
  lang: filled,
  /** The name as it is written there. */
  text: filled,
});
/** Ids of the sources that say so. */
const cited = listOf(id);
/** The id of the source that says so. */
const citedOne = id;

/** Other names and short forms by which it is looked for, by their language. */
const aliases = v.optional(v.record(language, v.pipe(listOf(filled), v.minLength(1, 'expected a name'))));

const country = v.strictObject({
  /** Of a country ISO 3166-1 alpha-2; of another group an id of our own, in capital letters. */
  id: v.pipe(
    v.string(),
    v.regex(/^[A-Z][A-Z0-9-]{0,99}$/, 'expected capital letters, digits and hyphens, such as "JP"'),
  ),
  /** Its usual short name. */
  name: textSchema,
  /** The wording of the primary source where it differs, for quotations only. */
  sourceName: v.optional(filled),
  aliases,
  /** Whether full members come from here (associates' countries share a neutral hue). */
  memberCountry: v.optional(v.boolean(), true),
  /** Its colour on the map, in both themes. */
  hue: v.strictObject({
    /** On light land. */
    light: hex,
    /** On dark land. */
    dark: hex,
  }),
  /** The position of its label, in true degrees; omitted: the map has none, as where its regions lie scattered. */
  label: v.optional(lngLat),
});

const source = v.strictObject({
  /** An id, by which statements, notes and others cite it. */
  id,
  /** Whether it is the association’s own. */
  kind: v.picklist(['primary', 'secondary']),
  /** Its title, or a description. */
  title: textSchema,
  /** Who published it. */
  publisher: v.optional(filled),
  /** null: the exact URL is not known. */
  url: v.nullable(webUrl),
  /** null: the day of access is not known. */
  accessed: v.nullable(isoDay),
  /** What a reader should know of it. */
  remark: v.optional(textSchema),
});

const statement = v.strictObject({
  /** The stated period as an ISO date, "1998", "2006-09" or "2006-09-13"; also the statement's name. */
  id: isoDate,
  /** The label as the source writes it, such as "September 2006"; omitted: the id. */
  label: v.optional(filled),
  /** What the id names: a year, a month or a day. */
  precision: v.picklist(['year', 'month', 'day']),
  /**
   * Whether what begins or ends with it did so within this period; false: at some time since the statement before. Omitted:
   * true for a day.
   */
  within: v.optional(v.boolean()),
  source: citedOne,
  /** The source's words, unchanged: the sentence, then its sub-lines. Omitted: it has none. */
  sentence: v.optional(filled),
  /** Its sub-lines, one by one. */
  lines: v.optional(listOf(filled), []),
  /** The totals that the source states. A tier that it does not mention is 0. Omitted: it states none. */
  totals: v.optional(
    v.record(tier, v.pipe(v.number(), v.integer(), v.minValue(0))) as v.GenericSchema<
      Record<string, number>,
      Record<Tier, number>
    >,
  ),
  /** The number of countries in the source's sentence. */
  countries: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** The regions that the source's lines name, right or wrong; the map uses the intervals of each region. */
  named: v.optional(
    v.array(
      v.strictObject({
        /** The id of the region. */
        region: id,
        tier,
      }),
    ),
  ),
  /** The meeting that admitted those who joined with it; omitted: it is not known. */
  admittedBy: v.optional(
    v.strictObject({
      /** "6th General Assembly". */
      body: textSchema,
      /** Where it met. */
      place: textSchema,
      /** On which day; null: it is not known. */
      day: v.nullable(isoDay),
      confidence,
      sources: cited,
    }),
  ),
});

const interval = v.strictObject({
  /** "not-stated": the source says neither that it stayed nor that it left. */
  tier: tier as v.GenericSchema<string, RegionState>,
  /** The id of the statement with which it begins. */
  from: isoDate,
  /** The id of the first statement with which it no longer holds; omitted while it continues. */
  until: v.optional(isoDate),
});

const region = v.strictObject({
  /** ISO 3166-2, or an id of our own where there is none (a city inside a province). */
  id,
  /** The id of its country or other group; omitted: the data have no groups. */
  country: v.optional(v.string(), UNGROUPED),
  /** Its names today. */
  names: v.strictObject({
    /** The primary source's spelling; null where it never names the region. */
    source: v.optional(v.nullable(filled), null),
    /** The usual short name, "Heilongjiang", in English and other languages. */
    usual: textSchema,
    /** Its names in its own languages. */
    native: v.optional(listOf(native), []),
    aliases,
  }),
  /** Former names with the day they ended, oldest first. */
  formerNames: v.optional(
    v.array(
      v.strictObject({
        /** The first day with the next name. */
        until: isoDay,
        /** The short name that it had. */
        usual: textSchema,
        /** In its own languages. */
        native: listOf(native),
        confidence,
        sources: cited,
      }),
    ),
  ),
  /** Its states, in order of time, without overlaps. */
  tiers: listOf(interval),
  /** An observer by secondary sources only: shown on request and never counted. */
  secondaryObserver: v.optional(
    v.strictObject({
      /** Since when; null: no source says. */
      from: v.nullable(isoDate),
      /** The date of the oldest source that lists it. */
      knownBy: isoDate,
      confidence,
      sources: cited,
    }),
  ),
  /** A city drawn on top of the region that contains it. */
  inside: v.optional(id),
  /** How to reach its office, where the source says it. */
  contact: v.optional(
    v.strictObject({
      /** Telephone. */
      tel: filled,
      /** Address. */
      address: filled,
      source: citedOne,
    }),
  ),
});

/** A change of name or boundary while (or before) a region belonged. */
const change = v.strictObject({
  id,
  /** What changed. */
  kind: v.picklist(['name', 'boundary', 'status']),
  /** The day, or the year where no day is known. */
  date: isoDate,
  /** The first day on which it no longer holds; omitted while it does. */
  until: v.optional(isoDate),
  /** The ids of the regions that it concerns. */
  regions: listOf(id),
  /** A sentence that tells it. */
  text: textSchema,
  /** How the map shows it: exactly, approximately, or not at all (today's outline at all dates). */
  shown: v.picklist(['exact', 'approximate', 'not-shown', 'name-only']),
  confidence,
  sources: cited,
});

const note = v.strictObject({
  id,
  /** A short heading. */
  title: textSchema,
  /** The note itself. */
  text: textSchema,
  /** What it concerns: statements, regions, or both. Empty lists mean the whole. */
  statements: listOf(isoDate),
  /** The ids of regions; see "statements". */
  regions: listOf(id),
  confidence,
  sources: cited,
  /** True where the primary source contradicts itself or leaves something open; marked on the timeline. */
  open: v.boolean(),
  /** What this note explains, so that the check does not report it: the regions named, or the number of countries. */
  explains: v.optional(v.array(v.picklist(['named', 'countries']))),
  /** A dated remark on events after the source's last date. */
  after: v.optional(isoDate),
});

export const membershipSchema = v.strictObject({
  /** Where this schema is, for editors. */
  $schema: v.string(),
  /** The published version of the facts, such as "2024-09". */
  version: isoDate,
  /** What the map is about, and how it is drawn. */
  association: v.strictObject({
    /** A short id, which begins the names of files. */
    id,
    /** Its full name. */
    name: textSchema,
    /** Its short name. */
    shortName: textSchema,
    /** The heading of the map. */
    title: textSchema,
    /** The line below the heading. */
    subtitle: textSchema,
    /** Paragraphs of “About”. */
    about: v.optional(listOf(textSchema), []),
    /** Its own website. */
    website: v.optional(webUrl),
    /** What is counted, as sentences name it; omitted: regional governments, in countries. */
    nouns: v.optional(
      v.strictObject({
        /** What stands on the map, such as “member state”. */
        region: nounSchema,
        /** What the data group them by, such as “subregion”. */
        group: v.optional(nounSchema),
      }),
    ),
    /** Kinds of membership, each with a look of its own, one of them “solid”; omitted: member, associate, special and observer. */
    tiers: v.optional(
      v.pipe(
        v.array(
          v.strictObject({
            id,
            /** Its name. */
            noun: nounSchema,
            /** How it is drawn; “dashed” are those that have not joined, such as observers. */
            look: v.picklist(LOOKS),
            /** Whether it counts as a member; the “solid” one does, a “dashed” one does not. */
            counts: v.optional(v.boolean()),
          }),
        ),
        v.minLength(1),
      ),
    ),
    /** Who can join, and how. */
    membership: v.optional(
      v.strictObject({
        /** What each tier asks for. */
        qualifications: v.array(
          v.strictObject({
            tier,
            /** What it asks for. */
            text: textSchema,
          }),
        ),
        /** The steps of joining. */
        procedure: v.optional(listOf(textSchema), []),
        source: citedOne,
      }),
    ),
    /** Day and place of the founding; the range of dates begins here. */
    founding: v.strictObject({
      day: isoDay,
      /** Where. */
      place: v.optional(textSchema),
      sources: cited,
    }),
    /** The source's last date; the range of dates ends with this period. Omitted: that of the last statement. */
    closing: v.optional(isoDate),
    /** Of equal area, around a centre. */
    projection: v.strictObject({ center: lngLat }),
    /** Points in true degrees whose box on the plane is "the whole area". */
    frame: v.pipe(listOf(lngLat), v.minLength(2, 'expected two points or more')),
    /** Boxes in true degrees that the map shows apart: a region far outside the frame, or an enlarged part of the map. */
    insets: v.optional(
      listOf(
        v.strictObject({
          /** Its name in the files of texts. */
          id: v.optional(id),
          /** The only region that it is about: it has its name, and is shown while it belongs. Without it: an enlarged part. */
          region: v.optional(id),
          /** Of an enlarged part. */
          title: v.optional(textSchema),
          /** Its south-western corner. */
          southWest: lngLat,
          /** Its north-eastern corner. */
          northEast: lngLat,
          /** Of an enlarged part: width and height on a map of about 1,100 × 700, CSS pixels. */
          size: v.optional(v.tuple([positive, positive])),
          /** The smallest width of a map that has it, CSS pixels. */
          leastMap: v.optional(positive),
          /** The statement from which on it is shown. */
          from: v.optional(isoDate),
        }),
        30,
      ),
      [],
    ),
    /** Boundary files, relative to this one. */
    boundaries: v.strictObject({
      /** Coarse, for the first map. */
      low: filled,
      /** Finer, for a large or enlarged map. */
      middle: filled,
    }),
    /** Files of its texts by their language, relative to this one. */
    texts: v.optional(v.record(textLanguage, filled)),
    /** A file of names that are only searched for, relative to this one. */
    search: v.optional(filled),
    /** A file with the places of the tiles, relative to this one. */
    tiles: v.optional(filled),
    /** Whose boundaries they are, and on which terms. */
    credits: listOf(
      v.strictObject({
        /** Who is credited, and for what. */
        text: textSchema,
        /** The terms. */
        licence: v.optional(textSchema),
        /** Where they are. */
        url: v.optional(webUrl),
        /** The regions whose boundaries have this source and these terms; omitted: all. */
        regions: v.optional(v.pipe(listOf(id), v.minLength(1, 'expected the id of a region'))),
      }),
    ),
    /** A short line below the map. */
    creditLine: textSchema,
    /** That the map is not the association’s own. */
    unofficial: textSchema,
    /** That it takes no position on boundaries and names. */
    legalStatus: textSchema,
  }),
  /** In the order of the legend; omitted: the data have no groups. */
  countries: v.optional(v.pipe(listOf(country, 300), v.minLength(1))),
  /** All that is cited. */
  sources: v.pipe(listOf(source), v.minLength(1)),
  /** What the source says of each date, from oldest to newest. */
  statements: v.pipe(listOf(statement, 1000), v.minLength(1)),
  /** Every region that belongs at some time. */
  regions: v.pipe(listOf(region, 10_000), v.minLength(1)),
  /** Changes of names, boundaries and status. */
  changes: v.optional(listOf(change), []),
  /** Remarks on the source and its regions. */
  notes: v.optional(listOf(note), []),
});

export type Text = v.InferOutput<typeof textSchema>;
export type Noun = v.InferOutput<typeof nounSchema>;
export type Tier = (typeof TIERS)[number];
export type RegionState = Tier | 'not-stated';
export type RegionId = string;
export type CountryId = string;
export type StatementId = string;
export type MembershipFile = v.InferOutput<typeof membershipSchema>;
export type Association = MembershipFile['association'];
export type Country = v.InferOutput<typeof country>;
export type Source = v.InferOutput<typeof source>;
export type StatementData = v.InferOutput<typeof statement>;
export type RegionData = v.InferOutput<typeof region>;
export type ChangeOfRegion = v.InferOutput<typeof change>;
export type Note = v.InferOutput<typeof note>;

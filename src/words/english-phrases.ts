// English for data with nouns of their own: apart from the dictionary, which every page has.
import { englishTiers } from './english.ts';
import { inDate, spelled, withArticle } from './english-forms.ts';
import type { PhrasesOf } from './nouns.ts';
import { capital } from './sentences.ts';

export const phrases: PhrasesOf = (words, region, group, grouped) => {
  const inGroups = (n: number) => `${spelled(n)} ${n === 1 ? group.one : group.other}`;
  return {
    country: capital(group.one),
    countries: capital(group.other),
    colourByCountry: grouped ? capital(group.one) : 'One colour',
    inCountries: (n) => (n ? `in ${inGroups(n)}` : ''),
    caption: (date, n, groups) =>
      `${date}: ${n} ${words.members(n)}${groups ? ` in ${inGroups(groups)}` : ''}`,
    foundedBy: (n, groups) => `Founded by ${region.of(n)}${groups ? ` from ${inGroups(groups)}` : ''}.`,
    growthChart: (from, to, start, end) =>
      `Growth of membership from ${start} ${inDate(from)} to ${end} ${inDate(to)}${grouped ? `, stacked by ${group.one}` : ''}`,
    listed: (shown, all) => (shown === all ? region.of(all) : `${shown} of ${region.of(all)}`),
    tierWords: englishTiers,
    swap: (text) =>
      text
        .replace(/member regions/g, region.other)
        .replace(/\ba region\b/g, withArticle(region.one))
        .replace(/\bRegions\b/g, capital(region.other))
        .replace(/\bRegion\b/g, capital(region.one))
        .replace(/\bregions\b/g, region.other)
        .replace(/\bregion\b/g, region.one),
  };
};

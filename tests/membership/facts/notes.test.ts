// Where the source contradicts itself or is silent: each has its note, where a reader looks for it.
import { describe, expect, test } from 'vitest';
import { changesOf, notesOf } from '../../../src/membership/index.ts';
import { facts } from '../support.ts';

// id, statements, regions, open, words that must be there
const TWELVE = [
  ['two-unnamed-in-2000', ['2000'], ['CN-NX', 'KR-26'], true, 'repeats'],
  ['busan-named-nowhere', ['2000'], ['KR-26', 'CN-NX'], true, '80 of the 82'],
  ['six-countries-in-2002', ['2002'], ['KP-09', 'KP-13'], true, 'five countries'],
  ['liaoning-not-stated', ['2002'], ['CN-LN'], true, 'not stated'],
  ['ho-chi-minh-city-2017', ['2018-10'], ['VN-SG'], true, '2017'],
  ['names-of-other-times', ['1996'], ['RU-ZAB', 'RU-KAM', 'KR-49'], false, 'Chita Region'],
  ['special-member-undefined', ['2024-09'], ['KR-POHANG'], true, 'March 2024'],
  ['ust-orda-okrug', ['2002', '2006-09'], ['RU-IRK'], false, 'Ust-Orda'],
  ['table-ends-after-first-country', [], [], false, '14'],
  ['selenge-or-tuv', ['1998', '2002'], ['MN-049', 'MN-047'], false, 'Tuv'],
  ['observers-of-2024', ['2024-09'], ['JP-35', 'JP-04', 'JP-47', 'CN-TJ', 'RU-NVS'], false, '90'],
  ['third-associate-in-2025', [], [], false, 'Turkestan'],
] as const;

describe('the twelve notes', () => {
  test.for(TWELVE)('%s', ([id, statements, regions, open, words]) => {
    const note = facts.notes.find((one) => one.id === id);
    expect(note).toMatchObject({ statements, regions, open });
    expect(note?.text.en).toContain(words);
  });
});

test('an open note marks these statements and no others', () => {
  const marked = facts.statements.filter(({ id }) =>
    notesOf(facts, { statement: id }).some(({ open }) => open),
  );
  expect(marked.map(({ id }) => id)).toEqual(['2000', '2002', '2018-10', '2024-09']);
});

test.for([
  ['RU-SAK', 'southern-kurils'],
  ['KR-47', 'islets-that-two-claim'],
  ['JP-32', 'islets-that-two-claim'],
  ['MN-064', 'govisumber-outline'],
  ['RU-KYA', 'merged-okrugs-outline'],
  ['RU-KAM', 'merged-okrugs-outline'],
  ['RU-IRK', 'merged-okrugs-outline'],
  ['RU-ZAB', 'merged-okrugs-outline'],
  ['KR-46', 'jeonnam-gwangju-2026'],
  ['VN-SG', 'ho-chi-minh-city-outline'],
] as const)('the card of %s has the note %s', ([region, note]) => {
  expect(notesOf(facts, { region }).map(({ id }) => id)).toContain(note);
});

test('what came after the source closed is dated', () => {
  const after = facts.notes.flatMap(({ id, after }) => (after ? [[id, after]] : []));
  expect(after).toEqual([
    ['korean-name-2024', '2024-10-08'],
    ['third-associate-in-2025', '2025-06'],
    ['ho-chi-minh-city-outline', '2025-07-01'],
    ['jeonnam-gwangju-2026', '2026-07-01'],
  ]);
});

test('islets that two members claim are named neither way', () => {
  expect(JSON.stringify([facts.notes, facts.changes])).not.toMatch(/dokdo|takeshima|liancourt/i);
});

// date, kind, regions, how it is shown
const CHANGES = [
  ['1997-07-15', 'boundary', ['KR-48', 'KR-31'], 'exact'],
  ['2004', 'status', ['KP-13', 'KP-09'], 'not-shown'],
  ['2006-07-01', 'name', ['KR-49'], 'name-only'],
  ['2007-01-01', 'boundary', ['RU-KYA'], 'not-shown'],
  ['2007-07-01', 'boundary', ['RU-KAM'], 'not-shown'],
  ['2008-01-01', 'boundary', ['RU-IRK'], 'not-shown'],
  ['2008-03-01', 'boundary', ['RU-ZAB'], 'not-shown'],
  ['2008-10-14', 'boundary', ['CN-HL', 'RU-KHA'], 'not-shown'],
  ['2012-07-01', 'boundary', ['KR-50', 'KR-44', 'KR-43'], 'approximate'],
  ['2019-03-27', 'name', ['RU-KEM'], 'name-only'],
  ['2023-06-11', 'name', ['KR-42'], 'name-only'],
  ['2023-07-01', 'boundary', ['KR-47', 'KR-27'], 'exact'],
  ['2024-01-18', 'name', ['KR-45'], 'name-only'],
  ['2025-07-01', 'boundary', ['VN-SG'], 'not-shown'],
];

test('names and boundaries changed so', () => {
  expect(facts.changes.map(({ date, kind, regions, shown }) => [date, kind, regions, shown])).toEqual(
    CHANGES,
  );
  expect(changesOf(facts, 'KR-27').map(({ id }) => id)).toEqual(['gunwi-2023']);
});

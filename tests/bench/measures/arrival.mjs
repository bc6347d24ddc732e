// Measures 1 to 3: until the asked date's picture is complete, and until the first pan is answered; in time and bytes.
// "Complete" is the same for all: the engine says it has drawn (ours: every region has its colour of that date),
// and two frames have passed. "Interactive": after that and two more frames, a drag has moved the map in a frame.
// Our whole area stands still under a drag, by design; so ours is dragged in a load of its own that opens closer.
import { openTab } from '../browser.mjs';
import { ASKED } from '../data.mjs';
import { watchNear } from '../peers/near.mjs';
import { SLOW_LINE } from '../server.mjs';
import { ratio, summary } from '../statistics.mjs';

const WAYS = [
  { name: 'fast', cpu: 1, line: null },
  { name: 'slow', cpu: 4, line: SLOW_LINE },
];
const SLOWER_THAN_A_PAGE_MS = 20_000;
/** What the last page's process leaves behind, and the new one's beginning, are no part of a load. */
const QUIET_MS = 200;

/** @typedef {{ picture: number, interactive: number, tries: number, bytes: number, requested: number }} Load */

/**
 * @param {import('../run.mjs').Bench} bench
 * @param {{ name: string, path: string, fills: Record<string, string> | null }} subject
 * @param {typeof WAYS[number]} way
 * @returns {Promise<Load>}
 */
async function load({ browser, server }, { name, path, fills }, { cpu, line }) {
  const near = name.startsWith('near');
  const pans = name === 'near-closer' || name === 'maplibre';
  const tab = await openTab(browser, {
    cpu,
    before: near ? [{ script: watchNear, argument: { fills, pan: pans } }] : [],
  });
  await tab.page.waitForTimeout(QUIET_MS);
  server.narrow(line);
  server.takeLog();
  await tab.go(server.address(path));
  const begun = await tab.ask('the page', () => performance.timeOrigin);
  const picture = await tab.ask('the picture', () => /** @type {any} */ (window).bench.picture);
  const { at, tries } = pans
    ? await tab.ask('the first pan', () => /** @type {any} */ (window).bench.interactive)
    : { at: Number.NaN, tries: 0 };
  const log = server.takeLog();
  await tab.close();
  server.narrow(null);
  return {
    picture,
    interactive: at,
    tries,
    bytes: sum(log.filter(({ end }) => end !== null && end <= begun + picture)),
    requested: sum(log.filter(({ start }) => start <= begun + picture)),
  };
}

const sum = (/** @type {readonly { bytes: number }[]} */ transfers) =>
  transfers.reduce((total, { bytes }) => total + bytes, 0);

/**
 * Whether the picture gets right with the document alone, every other request refused; then that is all it costs.
 * @param {import('../run.mjs').Bench} bench
 * @param {string} path
 * @param {Record<string, string>} fills
 */
async function documentAlone({ browser, server }, path, fills) {
  const tab = await openTab(browser, { before: [{ script: watchNear, argument: { fills, pan: false } }] });
  await tab.page.route('**/*', (route) =>
    route.request().resourceType() === 'document' ? route.continue() : route.abort(),
  );
  server.takeLog();
  await tab.go(server.address(path));
  const right = await tab
    .ask('the picture from the document alone', () => /** @type {any} */ (window).bench.picture, undefined, SLOWER_THAN_A_PAGE_MS / 4)
    .then(() => true)
    .catch(() => false);
  const log = server.takeLog();
  await tab.close();
  return right ? sum(log) : null;
}

/** @param {import('../run.mjs').Bench} bench */
export async function arrival(bench) {
  const { peers, reference, rounds, tell } = bench;
  const fills = reference.get(ASKED) ?? {};
  const path = `/near/index.html?date=${ASKED}&theme=light`;
  const subjects = [
    { name: 'near', title: 'this map', path, fills },
    { name: 'near-limit', title: 'its document alone, where nothing runs', path: '/near/limit.html', fills: {} },
    { name: 'near-closer', title: 'this map, opened closer', path: `${path}&view=105,50,2`, fills },
    ...peers.map(({ name, title, path: address }) => ({ name, title, path: address, fills: null })),
  ];
  const needed = await documentAlone(bench, path, fills);
  /** @type {Record<string, any>} */
  const result = { needed, ways: {} };
  for (const way of WAYS) {
    /** @type {Map<string, Load[]>} */
    const loads = new Map(subjects.map(({ name }) => [name, []]));
    // The first round fills the caches of the shaders and of the disk, and is thrown away.
    const times = way.name === 'fast' ? rounds + 1 : Math.max(1, Math.ceil(rounds * 0.6));
    for (let round = 0; round < times; round++) {
      // Each begins a round in turn: none always follows the same other.
      const first = round % subjects.length;
      for (const subject of [...subjects.slice(first), ...subjects.slice(0, first)]) {
        const one = await load(bench, subject, way);
        tell(`${way.name} ${round} ${subject.name}: ${one.picture.toFixed(0)} ms, ${one.interactive.toFixed(0)} ms`);
        if (round > 0 || way.name === 'slow') loads.get(subject.name)?.push(one);
      }
    }
    const base = loads.get('maplibre') ?? [];
    result.ways[way.name] = subjects.map(({ name, title }) => {
      const own = loads.get(name) ?? [];
      const of = (/** @type {'picture' | 'interactive'} */ key, from = own) => from.map((one) => one[key]);
      return {
        name,
        title,
        picture: summary(of('picture')),
        pictureRatio: ratio(of('picture'), of('picture', base)),
        interactive: summary(of('interactive')),
        interactiveRatio: ratio(of('interactive'), of('interactive', base)),
        tries: summary(own.map(({ tries }) => tries)).median,
        bytes: summary(own.map(({ bytes }) => bytes)).median,
        requested: summary(own.map(({ requested }) => requested)).median,
      };
    });
  }
  return result;
}

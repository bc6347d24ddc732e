// Every target with its value, met or missed. A value that could not be had counts as missed.

/** @typedef {{ text: string, target: string, value: string, met: boolean }} Verdict */

const KB = 1000;
const kb = (/** @type {number} */ bytes) => `${(bytes / KB).toFixed(1)} KB`;
const ms = (/** @type {number} */ value) => `${value.toFixed(2)} ms`;
const times = (/** @type {number} */ value) => `${value.toFixed(2)} ×`;

/**
 * @param {string} text
 * @param {number} value
 * @param {number} limit
 * @param {(value: number) => string} say
 * @param {'most' | 'least'} [way]
 * @returns {Verdict}
 */
const against = (text, value, limit, say, way = 'most') => ({
  text,
  target: `${way === 'most' ? '≤' : '≥'} ${say(limit)}`,
  value: Number.isFinite(value) ? say(value) : 'not measured',
  met: way === 'most' ? value <= limit : value >= limit,
});

/** @type {Record<string, (result: any) => Verdict[]>} */
const BY_MEASURE = {
  arrival({ needed, ways }) {
    const row = (/** @type {string} */ way, /** @type {string} */ name) =>
      ways[way].find((/** @type {any} */ one) => one.name === name);
    const bytes = needed ?? row('slow', 'near').bytes;
    return [
      against(
        `until the asked date's picture is complete, brotli 11 (${needed === null ? 'all that had arrived by then: the document alone is not enough' : 'the document alone is enough'})`,
        bytes,
        48 * KB,
        kb,
      ),
      ...['fast', 'slow'].flatMap((way) => {
        const leaflet = Math.min(row(way, 'leaflet-svg').pictureRatio, row(way, 'leaflet-canvas').pictureRatio);
        return [
          against(`time to the picture against bare MapLibre, ${way}`, row(way, 'near').pictureRatio, 0.2, times),
          {
            text: `ahead of Leaflet, ${way}`,
            target: `< ${times(leaflet)}`,
            value: times(row(way, 'near').pictureRatio),
            met: row(way, 'near').pictureRatio < leaflet,
          },
        ];
      }),
      ...['fast', 'slow'].map((way) =>
        against(
          `time to the picture against the document where nothing runs, ${way}`,
          row(way, 'near').pictureRatio / row(way, 'near-limit').pictureRatio,
          1.25,
          times,
        ),
      ),
      ...['fast', 'slow'].map((way) =>
        against(`first pan answered against bare MapLibre, ${way}`, row(way, 'near-closer').interactiveRatio, 1, times),
      ),
    ];
  },
  weight: ({ first, beyond }) => [
    against('the document, brotli 11', first.br11, 48 * KB, kb),
    against('embed until interactive, beyond the first picture, brotli 11', beyond.br11, 345 * KB, kb),
  ],
  step({ rows, layouts, colours }) {
    const row = (/** @type {string} */ name) => rows.find((/** @type {any} */ one) => one.name === name);
    const near = row('near');
    return [
      against('own work of a step (input, update, and own frames)', near.own.median + near.later, 2, ms),
      against('forced layouts in the traced steps', layouts.forced, 0, String),
      {
        text: 'new colours on the next frame',
        target: 'all',
        value: `${colours.right} in the next, ${colours.late} later, ${colours.wrong} never`,
        met: colours.right > 0 && colours.late + colours.wrong === 0,
      },
      against('messages to the worker', near.messages, 0, String),
      against('main-thread time of a step against bare MapLibre', near.taskRatio, 2.3, times),
      against('cheaper than ECharts', row('echarts').cheaper, 8, times, 'least'),
      against('cheaper than Plotly', row('plotly').cheaper, 8, times, 'least'),
    ];
  },
  scale({ rows, ownRatio, taskRatio }) {
    const large = rows.at(-1);
    return [
      against('8,500 regions against 85: own work of a step', ownRatio, 2, times),
      against('8,500 regions against 85: main-thread time of a step', taskRatio, 2.5, times),
      against('8,500 regions: main-thread time of a step while scrubbing', large.task.median, 16, ms),
    ];
  },
  memory: ({ start, afterSteps, afterOvers, steps, overs, painter }) => [
    within(`heap after ${steps} steps`, afterSteps / start),
    { ...within(`heap after ${overs} hand-overs as well`, afterOvers / start), ...(painter === 'map' ? {} : { met: false }) },
  ],
};

/**
 * @param {string} text
 * @param {number} share
 * @returns {Verdict}
 */
function within(text, share) {
  const percent = (share - 1) * 100;
  return { text, target: '≤ +10 %', value: `${percent > 0 ? '+' : ''}${percent.toFixed(1)} %`, met: percent <= 10 };
}

/**
 * @param {Record<string, any>} results by measure; a failed one holds { failed }
 * @returns {{ measure: string, verdicts: Verdict[] }[]}
 */
export function verdictsOf(results) {
  return Object.entries(results).map(([measure, result]) => ({
    measure,
    verdicts: result.failed
      ? [{ text: measure, target: '', value: `could not be measured: ${result.failed}`, met: false }]
      : (BY_MEASURE[measure]?.(result) ?? []),
  }));
}

// The look of the page inside the element: calm and exact. Colours are custom properties of the theme; those that a
// page around it may set begin with --near-map-. The map's own colours are the palette's, in both painters.
import { css } from 'lit';

/** What the page needs before any script as well. */
export const stillStyles = css`
:host { display: block; position: relative; container: near-map / size; min-height: 200px; }
:host([hidden]) { display: none; }
* { box-sizing: border-box; }
.root {
  --sea: #dbe7ea; --land: #eeebe4; --ink: var(--near-map-ink, #1f272d); --quiet: var(--near-map-quiet, #5c666d); --paper: var(--near-map-paper, #fffefb); --line: var(--near-map-line, #d9d6ce); --accent: var(--near-map-accent, #1f272d); --wash: var(--near-map-wash, #f3efe6);
  /*
   * Nothing of the page's text style is inherited, but what the page may mean for the element as a whole; "all" leaves
   * out the direction.
   */
  all: initial; direction: ltr; unicode-bidi: normal; visibility: inherit; pointer-events: inherit; color-scheme: inherit; cursor: inherit; box-sizing: border-box;
  position: absolute; inset: 0; display: grid; overflow: hidden; color: var(--ink); background: var(--paper);
  grid-template: "toolbar toolbar" auto "notices notices" auto "map panel" minmax(0, 1fr) "timeline timeline" auto / minmax(0, 1fr) 332px;
  font: 400 15px/1.45 var(--near-map-font, system-ui, "Noto Sans", sans-serif); font-variant-numeric: tabular-nums;
  -webkit-text-size-adjust: 100%;
  /* What the browser draws itself, scrollbars and lists of options among it, follows the theme, not the system. */
  color-scheme: light;
}
.root[data-theme="dark"] {
  color-scheme: dark;
  --sea: #10171d; --land: #232c33; --ink: var(--near-map-ink, #e9ecee); --quiet: var(--near-map-quiet, #a3adb3); --paper: var(--near-map-paper, #151c22); --line: var(--near-map-line, #303a41); --accent: var(--near-map-accent, #e9ecee); --wash: var(--near-map-wash, #222c33);
}
/* Each of these languages has its own forms of the same characters, wherever a word of it stands. */
:lang(zh) { font-family: var(--near-map-font, "Helvetica Neue", "Segoe UI", "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif); }
:lang(ja) { font-family: var(--near-map-font, "Helvetica Neue", "Segoe UI", "Noto Sans", "Hiragino Sans", "Yu Gothic UI", "Noto Sans CJK JP", sans-serif); }
:lang(ko) { font-family: var(--near-map-font, "Helvetica Neue", "Segoe UI", "Noto Sans", "Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans CJK KR", sans-serif); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
h1, h2, h3, p, ul, ol, blockquote { margin: 0; padding: 0; }
ul { list-style: none; }
a { color: inherit; text-decoration-thickness: 1px; text-underline-offset: 2px; overflow-wrap: anywhere; }
.quiet { color: var(--quiet); }
button, select { font: inherit; color: inherit; background: transparent; border: 0; padding: 0; cursor: pointer; }
:focus-visible { outline: 3px solid #2b6fd6; outline-offset: 2px; }
.root[data-theme="dark"] :focus-visible { outline-color: #8ab8ff; }
.icon { display: block; width: 20px; height: 20px; }
.round { display: inline-grid; place-items: center; width: 44px; height: 44px; border: 1px solid var(--line); border-radius: 10px; background: var(--paper); flex: none; }
.round:hover { background: var(--wash); }
.round.small { width: 36px; height: 36px; border-radius: 8px; }
.round.play { width: 56px; height: 56px; border-radius: 50%; background: var(--accent); color: var(--paper); border-color: var(--accent); }
.round.play .icon { width: 26px; height: 26px; }
[aria-pressed="true"].round { background: var(--accent); color: var(--paper); }

.toolbar { grid-area: toolbar; display: flex; align-items: center; gap: 4px 16px; min-height: 53px; padding: 0 20px; border-bottom: 1px solid var(--line); min-width: 0; }
.titles { display: flex; flex: 1 1 0; flex-wrap: wrap; align-items: baseline; gap: 0 16px; line-height: 1.2; min-width: min-content; }
.titles h1 { font-size: 17px; font-weight: 700; letter-spacing: -0.005em; text-wrap: balance; }

.map { grid-area: map; position: relative; overflow: hidden; background: var(--sea); min-width: 0; min-height: 0; contain: strict; }
.canvas, .picture, .labels { position: absolute; inset: 0; }
.picture svg { display: block; width: 100%; height: 100%; }
.picture .plane path { vector-effect: non-scaling-stroke; }
.picture text { fill: var(--ink); font-weight: 700; text-anchor: middle; paint-order: stroke; stroke: var(--land); stroke-width: 0.25em; stroke-linejoin: round; }
.picture { background: var(--sea); }
.picture[hidden] { display: none; }
.picture[data-above] { pointer-events: none; }
.canvas:focus-visible { outline: none; }
.map:has(.canvas:focus-visible)::after { content: ""; position: absolute; inset: 0; outline: 3px solid #2b6fd6; outline-offset: -3px; pointer-events: none; z-index: 2; }
.labels { pointer-events: none; overflow: hidden; contain: strict; }
.label { position: absolute; left: 0; top: 0; transform-origin: 0 0; white-space: pre; text-align: center; font-size: 12px; font-weight: 600; line-height: 1.2; color: var(--ink);
  text-shadow: 0 0 2px var(--land), 0 0 2px var(--land), 0 0 3px var(--land), 0 0 4px var(--land); }
.label.country { font-size: 14.5px; font-weight: 700; letter-spacing: 0.01em; }
.label.region { font-weight: 500; font-size: 11.5px; }
/* As high as any date needs in usual fonts, so that the map stays where it is; it grows with its text. */
.headline { grid-area: map; place-self: start; margin: 20px 0 0 21px; width: min-content; min-width: 272px; min-height: 344px; padding-inline-start: 5px; pointer-events: none; z-index: 1; }
.headline button { pointer-events: auto; }
.date { font-weight: 700; line-height: 1; display: flex; flex-direction: column; align-items: start; }
.date small { font-size: 0.3em; letter-spacing: 0; }
.date .above { order: -1; min-height: 30px; font-size: 23px; line-height: 1.1; font-weight: 400; color: var(--quiet); }
.date .big { font-size: 84px; letter-spacing: -0.035em; margin-inline-start: -4px; line-height: 0.95; white-space: nowrap; }
.count { font-size: 27px; line-height: 1.2; margin-top: 12px; }
.count b { font-weight: 700; }
.count .quiet { display: block; font-size: 16px; margin-top: 2px; }
.joined { margin-top: 12px; font-size: 14.5px; color: var(--quiet); line-height: 1.35; }
.joined b { color: var(--ink); }
.map-buttons { position: absolute; right: 12px; top: 12px; display: grid; gap: 6px; }
.credits { position: absolute; right: 0; bottom: 0; left: 0; padding: 3px 12px; font-size: 11px; line-height: 1.35; color: var(--quiet); text-align: end; pointer-events: none; text-wrap: balance; }
.inset { position: absolute; border: 1px solid var(--line); border-radius: 6px; overflow: hidden; background: var(--sea); width: min-content; min-width: 116px; min-height: 104px; left: 14px; bottom: 30px; padding: 0; display: grid; align-content: start; }
.inset path { vector-effect: non-scaling-stroke; }
.inset svg { position: absolute; inset: 0; width: 100%; height: 100%; pointer-events: none; }
.inset .inset-name { position: relative; padding: 2px 6px; font-size: 11px; font-weight: 600; text-align: start; text-shadow: 0 0 3px var(--land), 0 0 3px var(--land); }

/* In a box of its own, for what lies in a grid is laid out with all of it: so a count that changes stays within the panel. */
.side { grid-area: panel; position: relative; min-width: 0; min-height: 0; }
.panel { position: absolute; inset: 0; border-inline-start: 1px solid var(--line); overflow: auto; scrollbar-width: none; padding: 14px 18px 20px; display: flex; flex-direction: column; gap: 14px; min-height: 0; contain: content; }
.legend { display: grid; gap: 8px; border-bottom: 1px solid var(--line); padding-bottom: 12px; }
.key { display: grid; grid-template-columns: 14px minmax(0, 1fr) 1.4em; align-items: center; gap: 10px; width: 100%; min-height: 28px; text-align: start; border-radius: 6px; padding: 0 4px; }
.key:hover { background: var(--wash); }
.key.off { color: var(--quiet); } .key.off svg { opacity: 0.35; }
.key[aria-pressed="true"] { background: var(--wash); box-shadow: inset 3px 0 0 var(--accent); }
.key .name { overflow-wrap: anywhere; word-break: keep-all; }
.key.none :is(.name, b) { color: var(--quiet); }
.amount { position: relative; height: 1.45em; min-width: 1.6em; }
.key b { position: absolute; z-index: 1; inset: 0 0 0 auto; width: 2.4em; text-align: end; }
@container near-map (min-width: 900px) {
  .legend ul:first-child { display: grid; grid-template-columns: 14px minmax(0, auto) minmax(calc(2.4em + 54px), calc(2.4em + 118px)); justify-content: space-between; gap: 0 10px; }
  .legend ul:first-child :is(li, .key) { display: grid; grid-column: 1 / -1; grid-template-columns: subgrid; }
}
.swatch { width: 14px; height: 14px; display: block; }
.bar { position: absolute; inset: 7px auto auto 0; width: calc(100% - 2.4em - 10px); height: 8px; }
/* Two in a row where both names fit. */
.tiers { display: flex; flex-wrap: wrap; gap: 2px 8px; } .tiers li { flex: 1 1 calc(50% - 4px); min-width: fit-content; }
.key.tier { grid-template-columns: 20px minmax(0, 1fr) 1.4em; }
/* Korean lines end between words, Japanese headings between phrases where the browser knows them. */
.root:lang(ko) { word-break: keep-all; overflow-wrap: anywhere; }
.root:lang(ja) :is(h1, h2, h3, .inset-name) { word-break: auto-phrase; overflow-wrap: anywhere; }
.tier-swatch { width: 18px; height: 12px; }
h3 { font-size: 16px; line-height: 1.3; }
.find-box { height: 96px; flex: none; }
.statement { display: grid; gap: 8px; font-size: 14px; }
.statement h3 .quiet { font-weight: 400; }
.joiners { line-height: 1.9; }
.group { color: var(--quiet); display: block; line-height: 1.4; font-size: 13px; }
.chip { border: 1px solid var(--line); border-radius: 14px; padding: 1px 9px; min-height: 26px; font-size: 13.5px; line-height: 1.5; }
.chip:hover { background: var(--wash); }
.chip[aria-pressed="true"] { background: var(--accent); color: var(--paper); }
blockquote { border-inline-start: 3px solid var(--line); padding-inline-start: 10px; color: var(--quiet); font-size: 13px; overflow-wrap: break-word; }

.timeline { grid-area: timeline; display: grid; grid-template-columns: auto minmax(0, 1fr); align-items: center; gap: 26px; padding: 10px 40px 10px 20px; border-top: 1px solid var(--line); }
.transport { display: flex; align-items: center; gap: 10px; }
.speed select { height: 44px; border: 1px solid var(--line); border-radius: 10px; padding: 0 8px; font-weight: 600; background: var(--paper); }
.chart { position: relative; height: 122px; contain: size layout style; }
.growth { position: absolute; inset: 0 0 22px 0; width: 100%; height: calc(100% - 22px); overflow: visible; display: block; }
.axis { position: absolute; inset: 0; width: 100%; height: 100%; overflow: visible; pointer-events: none; }
.base { stroke: var(--quiet); stroke-width: 1.5; opacity: 0.6; }
.notch, .period { fill: var(--quiet); }
.period { opacity: 0.75; }
.year-label { fill: var(--quiet); font-size: 12px; }
.year-label.now { fill: var(--ink); }
/* Without a script the page shows the latest date: the handle stands at the end. */
.future { position: absolute; inset: 0 0 22px 100%; background: var(--paper); opacity: 0.78; pointer-events: none; }
.handle { position: absolute; inset: -4px auto 22px 100%; translate: -50%; border-inline-start: 2px solid var(--ink); pointer-events: none; }
.handle::after { content: ""; box-sizing: border-box; position: absolute; left: -11px; bottom: -10px; width: 20px; height: 20px; border: 3px solid var(--ink); border-radius: 50%; background: var(--paper); }
.slider { contain: strict; position: absolute; left: -15px; right: -15px; top: -6px; bottom: 0; width: calc(100% + 30px); height: calc(100% + 6px); margin: 0; opacity: 0; cursor: pointer; touch-action: pan-y; -webkit-appearance: none; appearance: none; }
.slider::-webkit-slider-runnable-track { height: 100%; }
.slider::-webkit-slider-thumb { -webkit-appearance: none; width: 30px; height: 100%; }
.slider::-moz-range-thumb { width: 30px; height: 100%; border: 0; }
.chart:has(.slider:focus-visible) .handle::after { outline: 3px solid #2b6fd6; outline-offset: 2px; }

@container near-map (max-width: 1399px) { .titles p { display: none; } .titles h1 { font-size: 15px; } }

/* Narrow: headline above the map, the chart, then what can be read. */
@container near-map (max-width: 899px) {
  .root { grid-template: "toolbar" auto "notices" auto "headline" auto "map" minmax(180px, 1fr) "timeline" auto "handle" 28px "panel" minmax(0, 25%) / minmax(0, 1fr); font-size: 14.5px; }
  .root > .headline { grid-area: headline; place-self: stretch; margin: 0; width: auto; min-width: 0; min-height: 112px; padding: 6px 16px 4px; background: var(--sea); }
  .toolbar { padding: 0 12px; min-height: 49px; }
  .titles h1 { margin-inline-end: 60px; }
  .date { display: inline; font-size: 29px; }
  .date .above, .date .big, .date small { font-size: inherit; font-weight: 700; color: var(--ink); letter-spacing: -0.02em; margin: 0; min-height: 0; }
  .count { font-size: clamp(15px, 4.4cqw, 17px); line-height: 1.15; margin-top: 2px; }
  .count .quiet { display: inline; font-size: 0.83em; }
  .joined { margin-top: 2px; font-size: 13.5px; line-height: 1.25; } .joined :is(.names, .where), .headline:has(.filtered) :is(.joined, .count .quiet) { display: none; }
  .panel { border-inline-start: 0; padding: 2px 16px 10px; }
  .timeline { border-bottom: 1px solid var(--line); }
  .find-box { height: 44px; }
  .legend ul:first-child { display: grid; grid-template-columns: 1fr 1fr; gap: 0 10px; }
  .key { min-height: 32px; }
  .bar { display: none; }
  .timeline { grid-template-columns: minmax(0, 1fr); gap: 6px; padding: 10px 20px 8px; }
  .chart { order: -1; height: 84px; margin-inline: 8px; }
  .round.play { width: 48px; height: 48px; }
  .transport { justify-content: center; }
  .credits { font-size: 9.5px; text-align: start; padding-block: 0; bottom: 3px; }
  .inset { min-width: 80px; min-height: 72px; bottom: 36px; left: 8px; }
  .label { font-size: 11px; } .label.country { font-size: 12.5px; }
}
@container near-map (max-width: 899px) and (max-height: 720px) {
  .root { grid-template-rows: auto auto auto minmax(180px, 1fr) auto 28px minmax(0, 17%); }
  .chart { height: 66px; }
}
/* So little that nothing fits: it is scrolled, as text enlarged four times is. */
@container near-map (max-width: 559px) and (max-height: 519px) {
  .root[data-ui="full"] { overflow: auto; grid-template-rows: auto auto auto 180px auto 0 auto; }
  .panel { contain: none; overflow: visible; position: static; }
}
@container near-map (max-width: 359px) {
  .key { font-size: 13px; }
  .inset { min-width: 58px; min-height: 52px; } .inset .inset-name { font-size: 9px; padding: 1px 3px; line-height: 1.15; }
}
/* A phone held sideways: as on a desk, in little. */
@container near-map (max-width: 899px) and (max-height: 480px) and (min-width: 560px) {
  .root { grid-template: "notices notices" auto "map toolbar" auto "map panel" minmax(0, 1fr) "timeline timeline" auto / minmax(0, 1fr) 236px; }
  .toolbar { border-inline-start: 1px solid var(--line); }
  .root > .headline { grid-area: map; place-self: start; margin: 8px 0 0 10px; padding: 0 0 0 4px; width: min-content; min-width: 156px; min-height: 140px; background: none; }
  .root > .headline .joined { display: none; } .count { font-size: 14px; } .root > .headline .count .quiet { font-size: 12.5px; }
  .titles h1 { font-size: 13px; line-height: 1.15; }
  .date { font-size: 22px; }
  .panel { border-inline-start: 1px solid var(--line); padding: 6px 12px; }
  .find-box { height: 90px; }
  .legend ul:first-child { grid-template-columns: minmax(0, 1fr); }
  .timeline { grid-template-columns: auto minmax(0, 1fr); padding: 4px 24px 2px 10px; gap: 16px; }
  .chart { order: 0; height: 62px; margin-inline: 0; }
  .transport { gap: 5px; } .transport .small, .speed { display: none; }
}
@container near-map (min-width: 900px) and (max-height: 760px) { .count .quiet { font-size: 15px; } .joined { font-size: 13.5px; line-height: 1.3; } .inset { min-width: 100px; min-height: 88px; } }
@container near-map (min-width: 900px) and (max-height: 640px) {
  .chart { height: 92px; }
  .date .big { font-size: 64px; }
  .count { font-size: 22px; } .root :is(.count, .joined) { margin-top: 6px; }
  .inset { min-width: 80px; min-height: 72px; }
}
@container near-map (min-width: 1900px) {
  .root { grid-template-columns: minmax(0, 1fr) 400px; font-size: 16.5px; }
  .root > .headline { min-width: 400px; min-height: 500px; margin: 32px 0 0 36px; }
  .date .big { font-size: 128px; }
  .date .above { font-size: 32px; }
  .count { font-size: 38px; }
  .count .quiet { font-size: 21px; }
  .root .joined { font-size: 18px; }
  .chart { height: 150px; }
  .label.country { font-size: 18px; } .label { font-size: 14px; }
}

/* embed, present, bare */
.root:not([data-ui="full"]) :is(.toolbar, .side, .map-buttons), .root[data-ui="bare"] :is(.headline, .timeline) { display: none; }
.root[data-ui="embed"], .root[data-ui="present"] { grid-template: "notices" auto "map" minmax(0, 1fr) "timeline" auto / minmax(0, 1fr); }
.root[data-ui="bare"] { grid-template: "notices" auto "map" minmax(0, 1fr) / minmax(0, 1fr); }
.root[data-ui="embed"] .timeline { padding: 5px 22px 2px 10px; gap: 18px; grid-template-columns: auto minmax(0, 1fr); }
.root[data-ui="embed"] .chart { height: clamp(46px, 16cqh, 130px); order: 0; margin-inline: 0; }
.root[data-ui="embed"] .transport { gap: 6px; }
.root[data-ui="embed"] :is(.speed, .transport .small, .joined, .count .quiet), .root[data-ui="present"] :is(.joined, .count .quiet, .transport, .open-mark) { display: none; }
.root[data-ui="embed"] > .headline { grid-area: map; place-self: start; margin: .1em 0 0 .22em; padding: 0 0 0 2px; background: none; font-size: min(11.5cqh, 13cqw); width: min-content; min-width: 4em; min-height: 2.2em; }
.root:is([data-ui="embed"], [data-ui="present"]) .date { display: flex; font-size: 1em; }
.root:is([data-ui="embed"], [data-ui="present"]) .date .above { min-height: 0; font-size: max(.34em, 12px); font-weight: 400; color: var(--quiet); }
.root:is([data-ui="embed"], [data-ui="present"]) .date .big { margin: 0; font-size: 1em; letter-spacing: -0.035em; white-space: nowrap; }
.root:is([data-ui="embed"], [data-ui="present"]) .date small { font-size: .34em; }
.root:is([data-ui="embed"], [data-ui="present"]) .count { white-space: nowrap; }
.root:is([data-ui="embed"], [data-ui="present"]) > .headline:not(.pair) .above { white-space: nowrap; }
.root[data-ui="embed"] .count { font-size: max(.42em, 14px); margin-top: 1px; }
@container near-map (max-width: 559px) { .root[data-ui="embed"] .transport .round:not(.play) { display: none; } .root[data-ui="embed"] .credits span:last-child { display: none; } }
@container near-map (max-height: 299px) { .root[data-ui="embed"] .round.play { width: 44px; height: 44px; } }
.root[data-ui="present"] > .headline { grid-area: map; place-self: start; margin: 3.4cqh 0 0 3.2cqw; padding: 0; background: none; font-size: min(1cqh, .75cqw); width: min-content; min-width: 36cqw; min-height: 70cqh; }
.root[data-ui="present"] .date .above { font-size: 8.6em; line-height: 1.1; min-height: 1.1em; }
.root[data-ui="present"] .date .big { font-size: 15em; }
.root[data-ui="present"] .count { font-size: 5em; margin-top: .3em; } .root[data-ui="present"] .count b { font-size: 2em; line-height: 1; }
.root[data-ui="present"] .timeline { border-top: 0; padding: 0 3.2cqw 1.6cqh; grid-template-columns: minmax(0, 1fr); }
.root[data-ui="present"] .chart { height: 88px; margin: 0; zoom: 1; }
.root[data-ui="present"] .year-label { font-size: 15px; }
.root[data-ui="present"] .label.country { font-size: max(2.6cqh, 12px); } .root[data-ui="present"] .label { font-size: max(2cqh, 11px); }
@container near-map (min-height: 900px) and (min-width: 1200px) { .root[data-ui="present"] .chart { zoom: 1.5; } .root[data-ui="present"] .inset { min-width: 170px; min-height: 150px; } .root[data-ui="present"] .inset-name { font-size: 16px; } }
@container near-map (max-height: 480px) { .root[data-ui="present"] .chart { height: 62px; } .root[data-ui="present"] .year-label { font-size: 11px; } }

@media (forced-colors: active) {
  .notch, .period { fill: CanvasText; }
  .swatch, .bar, .growth { forced-color-adjust: none; }
}
`;

/** What only a living page has. */
export const livingStyles = css`
@media (prefers-contrast: more) { .root { --quiet: var(--ink); --line: var(--ink); } }
@media (forced-colors: active) { [aria-pressed="true"], [aria-selected="true"] { outline: 2px solid Highlight; outline-offset: -2px; } }
@media print {
  :host { height: auto !important; container-type: normal; }
  .root { position: static; display: block; overflow: visible; background: none; }
  .bar-controls, .menu, .map-buttons, .timeline, .notices, .tip, .hint, .round, .link:not(li .link) { display: none !important; }
  .toolbar { padding: 0 0 6px; }
  .root > .headline { position: static; width: auto; min-height: 0 !important; margin: 8px 0; padding: 0; }
  .root .date { display: inline; } .root .date .above, .root .date .big { display: inline; font-size: 30px; color: inherit; margin: 0; letter-spacing: 0; font-weight: 700; }
  .root .count { font-size: 19px; margin: 2px 0; } .root .count .quiet { display: inline; } .root .joined { margin: 0; }
  .map { break-inside: avoid; print-color-adjust: exact; }
  .panel { contain: none; overflow: visible; position: static; border: 0; padding: 10px 0; display: block; }
  .panel > * { margin-bottom: 12px; }
  .membership { width: 100%; border-collapse: collapse; font-size: 12.5px; } .membership caption { text-align: start; font-weight: 700; padding: 8px 0; } .membership :is(th, td) { text-align: start; font-weight: 400; padding: 2px 8px 2px 0; border-bottom: 1px solid #d9d6ce; } .membership tr { break-inside: avoid; }
  .legend { print-color-adjust: exact; break-inside: avoid; } .legend ul:first-child { display: grid; grid-template-columns: 1fr 1fr; gap: 0 30px; }
}
.root.over { background: none; pointer-events: none; inset: auto 0 auto 0; display: block; z-index: 5; }
.root.over .notices { pointer-events: auto; }
.link { text-decoration: underline; text-underline-offset: 3px; text-align: start; padding: 2px 0; min-height: 24px; }
/* The map may have been dragged under it. */
.headline :is(.count, .joined) { text-shadow: 0 0 2px var(--sea), 0 0 3px var(--sea), 0 0 5px var(--sea); }
.filtered { margin-top: 6px; font-size: 14px; }
.root[data-ui="embed"] > .headline:has(.filtered) { width: auto; max-width: 70cqw; & .filtered { margin-top: 1px; font-size: max(.26em, 12px); line-height: 1.3; } }
.root[data-ui="present"] .filtered { font-size: max(2.8em, 12px); }
.span { position: absolute; inset: 0 auto 22px; background: var(--ink); opacity: 0.13; pointer-events: none; }
@container near-map (max-width: 899px) { .pair .date { font-size: 20px; } }
@media (forced-colors: active) { .span { background: Highlight; opacity: 0.3; } }
.tip { position: absolute; z-index: 3; pointer-events: none; max-width: 270px; padding: 8px 11px; border-radius: 8px; background: var(--paper); border: 1px solid var(--line); box-shadow: 0 3px 14px rgb(0 0 0 / 0.16); font-size: 13.5px; line-height: 1.35; left: 0; top: 0; }
.tip b { font-size: 14.5px; }
.tip p { margin: 0; }
.ramp { display: grid; grid-template-columns: 1fr 1fr 1fr; font-size: 12px; color: var(--quiet); }
.ramp .band { grid-column: 1 / -1; width: 100%; height: 10px; margin-bottom: 3px; display: block; }
.ramp span:nth-of-type(2) { text-align: center; }
.ramp span:nth-of-type(3) { text-align: end; }
.card header, .about header { display: flex; justify-content: space-between; align-items: flex-start; gap: 8px; }
.note { font-size: 13.5px; border-radius: 8px; background: var(--wash); padding: 6px 10px; }
.note summary { cursor: pointer; font-weight: 600; min-height: 24px; }
.note p { margin-top: 4px; overflow-wrap: anywhere; }
/* However much there is to say, the map keeps its room. */
.notices { grid-area: notices; display: grid; max-height: max(42px, 30cqh); overflow: auto; }
.notices.over { grid-area: map; place-self: end center; z-index: 3; margin-bottom: 26px; max-width: 92%; border-radius: 8px; overflow: hidden; }
.notices li { display: flex; align-items: center; justify-content: center; gap: 12px; min-height: 40px; padding: 0 12px; font-size: 14px; overflow-wrap: anywhere; background: var(--wash); border-bottom: 1px solid var(--line); }
.open-mark { position: absolute; bottom: 26px; width: 24px; height: 24px; translate: -50% 0; z-index: 1; }
.open-mark::before { content: ""; position: absolute; inset: 7px; border-radius: 50%; background: var(--paper); border: 2px solid var(--ink); }
/* The panel's top: looking for a region, and the way to all of them. */
.find-box:not(:empty) { height: auto; display: grid; gap: 8px; position: sticky; top: -14px; z-index: 1; margin: -14px -18px 0; padding: 14px 18px 6px; background: var(--paper); }
.find { position: relative; display: block; }
.find > .icon { position: absolute; left: 11px; top: 12px; color: var(--quiet); pointer-events: none; }
.find input { width: 100%; height: 44px; padding: 0 40px 0 38px; font: inherit; font-size: 16px; color: inherit; background: var(--paper); border: 1px solid var(--quiet); border-radius: 10px; -webkit-appearance: none; appearance: none; }
.find input::placeholder { color: var(--quiet); opacity: 1; }
.find input::-webkit-search-cancel-button { display: none; }
.ways { display: grid; grid-template-columns: 1fr 1fr; border: 1px solid var(--line); border-radius: 9px; padding: 2px; gap: 2px; }
.ways button { min-height: 32px; padding: 0 10px; border-radius: 7px; font-weight: 600; font-size: 14px; }
.ways button:hover { background: var(--wash); }
.ways [aria-pressed="true"], .ways [aria-pressed="true"]:hover { background: var(--accent); color: var(--paper); }
.away { font-size: 13.5px; border-radius: 8px; background: var(--wash); padding: 8px 10px; display: grid; gap: 4px; }
.away .link { margin-inline-end: 12px; }
.panel { scroll-padding-top: 116px; }
@container near-map (max-width: 899px) {
  .panel { scroll-padding-top: 0; }
  .find-box:not(:empty) { position: static; margin: 0; padding: 0; grid-template-columns: minmax(0, 1fr) auto; }
  .find input { padding: 0 8px 0 34px; text-overflow: ellipsis; }
  .ways button { padding: 0 7px; font-size: 13px; }
}
@container near-map (max-width: 899px) and (max-height: 480px) and (min-width: 560px) { .find-box:not(:empty) { grid-template-columns: minmax(0, 1fr); } }
.headline:has(.filtered) .where { display: none; }

/* The bar's controls: a row, or a menu where it is narrow. */
.menu { display: none; position: absolute; right: 8px; }
.bar-controls:not(:popover-open) { display: flex; position: static; width: auto; height: auto; margin: 0 0 0 auto; padding: 0; border: 0; overflow: visible; color: inherit; background: none; }
.bar-controls { align-items: center; gap: 8px; flex: none; }
.views { display: flex; border: 1px solid var(--line); border-radius: 9px; padding: 2px; gap: 2px; }
.views button { min-height: 32px; padding: 0 12px; border-radius: 7px; font-weight: 600; font-size: 14px; }
.views button:hover, .action:hover { background: var(--wash); }
.views [aria-pressed="true"], .views [aria-pressed="true"]:hover { background: var(--accent); color: var(--paper); }
.choice, .action { position: relative; display: inline-flex; align-items: center; gap: 6px; min-height: 38px; padding: 0 10px; border: 1px solid var(--line); border-radius: 9px; font-weight: 600; font-size: 14px; }
.choice select { font-weight: 600; height: 34px; max-width: 11em; background: var(--paper); text-overflow: ellipsis; }
.choice-name { color: var(--quiet); font-weight: 400; }
.bar-controls:not(:popover-open) .icon + .choice-name { display: none; }
.bar-controls:not(:popover-open) .choice:has(.icon) { width: 38px; padding: 0; justify-content: center; }
.bar-controls:not(:popover-open) .choice:has(.icon) select { position: absolute; inset: 0; width: 100%; height: 100%; opacity: 0; }
.choice:has(:focus-visible) { outline: 3px solid #2b6fd6; outline-offset: 2px; }
.bar-controls:not(:popover-open) .action:is(.help, .share) { width: 38px; padding: 0; justify-content: center; } .bar-controls:not(:popover-open) .action:is(.help, .share) span { display: none; }
/* What has no room beside the title: see layout-controller.ts. */
.root:is([data-bar="icons"], [data-bar="menu"]) .bar-controls:not(:popover-open) { & :is(.choice-name, .action span) { display: none; } & .action { width: 38px; padding: 0; justify-content: center; } }
.root:not([data-bar="all"]) .titles p { display: none; }
.root[data-bar="menu"] { & .menu { display: inline-grid; } & .bar-controls:not(:popover-open) { display: none; } & .titles h1 { margin-inline-end: 60px; } }
@container near-map (max-width: 899px) { .menu { display: inline-grid; } .bar-controls:not(:popover-open) { display: none; } }
.bar-controls:popover-open { display: grid; justify-items: stretch; width: min(300px, 100vw - 16px); margin: 0; padding: 10px; overflow: auto; border: 1px solid var(--line); border-radius: 12px; background: var(--paper); color: inherit; box-shadow: 0 6px 28px rgb(0 0 0 / 0.22); }
.bar-controls:popover-open .views button { flex: 1 1 auto; min-height: 44px; padding: 0 4px; overflow-wrap: anywhere; }
.bar-controls:popover-open :is(.choice, .action) { min-height: 44px; }
.bar-controls:popover-open .choice select { margin-inline-start: auto; height: 40px; max-width: 60%; }

/* The handle of the sheet that the panel is on a narrow screen. */
.sheet-handle { grid-area: handle; display: none; min-width: 0; touch-action: none; cursor: ns-resize; }
.sheet-handle::before { content: ""; width: 44px; height: 5px; border-radius: 3px; background: var(--quiet); opacity: 0.7; }
@container near-map (max-width: 899px) {
  .sheet-handle { display: grid; place-items: center; }
  .root[data-sheet="half"] { grid-template-rows: auto auto auto minmax(110px, 1fr) auto 28px minmax(0, 46%); }
  .root[data-sheet="half"] .map-buttons { grid-auto-flow: column; }
  .root[data-sheet="full"] { grid-template-rows: auto auto auto 0 auto 28px minmax(0, 1fr); }
}
@container near-map (max-width: 559px) and (max-height: 519px) { .sheet-handle { display: none; } }
@container near-map (max-width: 899px) and (max-height: 480px) and (min-width: 560px) { .sheet-handle { display: none; } .root[data-sheet] { grid-template-rows: auto auto minmax(0, 1fr) auto; } }

/* What MapLibre needs of its own style sheet; it draws no controls here. */
.maplibregl-map { position: relative; overflow: hidden; width: 100%; height: 100%; -webkit-tap-highlight-color: transparent; }
.maplibregl-canvas { position: absolute; left: 0; top: 0; }
.maplibregl-canary { background-color: salmon; }
.maplibregl-control-container { display: none; }
.maplibregl-canvas-container.maplibregl-interactive { cursor: grab; user-select: none; }
.maplibregl-canvas-container.maplibregl-interactive:active { cursor: grabbing; }
.maplibregl-canvas-container.maplibregl-touch-zoom-rotate, .maplibregl-canvas-container.maplibregl-touch-zoom-rotate .maplibregl-canvas { touch-action: pan-x pan-y; }
.maplibregl-canvas-container.maplibregl-touch-drag-pan.maplibregl-touch-zoom-rotate, .maplibregl-canvas-container.maplibregl-touch-drag-pan.maplibregl-touch-zoom-rotate .maplibregl-canvas { touch-action: none; }
.maplibregl-canvas-container.maplibregl-touch-drag-pan.maplibregl-cooperative-gestures, .maplibregl-canvas-container.maplibregl-touch-drag-pan.maplibregl-cooperative-gestures .maplibregl-canvas { touch-action: pan-x pan-y; }
.maplibregl-cooperative-gesture-screen { display: none; }
.hint { position: absolute; z-index: 3; left: 50%; top: 50%; translate: -50% -50%; width: max-content; max-width: calc(100% - 24px); padding: 8px 14px; border-radius: 10px; background: var(--ink); color: var(--paper); font-size: 14.5px; font-weight: 600; text-align: center; pointer-events: none; }
.over-region .maplibregl-canvas-container.maplibregl-interactive { cursor: pointer; }
`;

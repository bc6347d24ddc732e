// What the keys do, where; the same table as in the contract.
import { css, html, type TemplateResult } from 'lit';
import type { Model } from '../model.ts';
import { dialogFrame, dialogStyles } from './dialog-frame.ts';

export const styles = css`
${dialogStyles}
.help section { margin-top: 14px; }
.help h3 { margin-bottom: 4px; }
.help dl { margin: 0; display: grid; grid-template-columns: minmax(8.5em, auto) minmax(0, 1fr); gap: 5px 18px; align-items: baseline; }
.help dt { display: flex; flex-wrap: wrap; gap: 4px; }
.help dd { margin: 0; }
@media (max-width: 480px) { .help dl { grid-template-columns: minmax(0, 1fr); gap: 2px; } .help dd { margin-bottom: 8px; } }
kbd { font: inherit; font-size: 13px; font-weight: 600; min-width: 26px; text-align: center; padding: 1px 7px; border: 1px solid var(--line); border-bottom-width: 2px; border-radius: 6px; background: var(--wash); white-space: nowrap; }
`;

type Row = readonly [keys: readonly string[], does: string];

export function help(model: Model): TemplateResult {
  const { words } = model;
  const { space, shift } = words.keyName;
  const does = words.keyDoes;
  const groups: readonly (readonly [string, readonly Row[]])[] = [
    [
      words.timeline,
      [
        [['←', '→'], does.month],
        [['Page Up', 'Page Down'], does.milestone],
        [['Home', 'End'], does.ends],
      ],
    ],
    [
      words.map,
      [
        [['←', '→', '↑', '↓'], does.rove],
        [[`${shift} + ←`, '→', '↑', '↓'], does.pan],
        [['+', '−', '0'], does.zoom],
        [['Esc'], does.letGo],
        [['?'], does.help],
      ],
    ],
    [
      words.present,
      [
        [['→', 'Page Down', space], does.next],
        [['←', 'Page Up'], does.back],
        [['Home', 'End'], does.ends],
        [['.', 'B'], does.black],
        [['Esc'], does.leave],
      ],
    ],
  ];
  return dialogFrame(
    model,
    'help',
    words.keys,
    html`${groups.map(
      ([name, rows]) => html`<section><h3>${name}</h3>
        <dl>${rows.map(([keys, what]) => html`<dt>${keys.map((key) => html`<kbd>${key}</kbd>`)}</dt><dd>${what}</dd>`)}</dl></section>`,
    )}`,
  );
}

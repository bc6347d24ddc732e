// The keyboard shortcuts dialog: the same table of keys as in docs/element.md.
import { html, type TemplateResult, unsafeCSS } from 'lit';
import type { Model } from '../model.ts';
import { dialogFrame, dialogStyles } from './dialog-frame.ts';
import css from './help.css?inline';

export const styles = [dialogStyles, unsafeCSS(css)];

type Row = readonly [keys: readonly string[], does: string];

export function help(model: Model): TemplateResult {
  const { words } = model;
  const { space, shift } = words.keyName;
  const does = words.keyDoes;
  const groups: readonly (readonly [string, readonly Row[]])[] = [
    [
      words.timeline,
      [
        [['←', '→'], does.milestone],
        [[space], `${words.play} / ${words.pause}`],
        [['Home', 'End'], does.ends],
        [['←', '→'], does.month],
        [['Page Up'], words.stepOn],
        [['Page Down'], words.stepBack],
      ],
    ],
    [
      words.map,
      [
        [['←', '→', '↑', '↓'], does.rove],
        [[`${shift} + ←`, '→', '↑', '↓'], does.pan],
        [['+', '−', '0'], does.zoom],
        [['Enter'], does.card],
        [['Esc'], does.clearSelection],
        [['?'], does.help],
      ],
    ],
    [
      words.present,
      [
        [['→', '↓', 'Page Down', space], does.next],
        [['←', '↑', 'Page Up'], does.back],
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

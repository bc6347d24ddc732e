// The toolbar: the title, the views, the selects and the actions. On a narrow page everything but the title is in a
// menu. Takes the model; gives templates. To add a select or an action, add a row to one of the lists below.
import { html, nothing, type TemplateResult } from 'lit';
import { languagesOf, textIn } from '../membership/index.ts';
import {
  COLOR_BY,
  type ColorBy,
  type Layout,
  type Panel,
  THEMES,
  type Theme,
  type View,
} from '../view/index.ts';
import { languageName } from '../words/index.ts';
import type { EventOn } from './event-on.ts';
import { type IconName, icon } from './icons.ts';
import type { Model } from './model.ts';
import { speedsWith } from './timeline/timeline.ts';

/** A select of the toolbar; with an icon it shows only that where space is short. */
type Choice = {
  readonly name: string;
  readonly label: string;
  readonly icon?: IconName;
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string, lang?: string])[];
  readonly choose: (value: string) => void;
};
/** A button of the toolbar. */
type Action = {
  readonly name: string;
  readonly label: string;
  readonly icon: IconName;
  /** Whether what it opens is open, or it stays pressed; undefined: it opens a dialog. */
  readonly pressed?: boolean;
  readonly press: () => void;
};

/** The views that the toolbar switches between: two layouts of the map, and panels. */
const VIEWS = ['map', 'tiles', 'table', 'about'] as const satisfies readonly (Panel | Layout)[];

const isShown = ({ panel, layout }: View, one: (typeof VIEWS)[number]) =>
  one === (panel === 'map' || panel === 'list' ? layout : panel);

const choicesOf = ({ facts, view, words, actions }: Model): Choice[] => [
  {
    name: 'color-by',
    label: words.colourBy,
    value: view.colorBy,
    options: COLOR_BY.filter(
      (value) => value !== 'tier' || facts.tiers.some((tier) => tier !== 'member'),
    ).map((value) => [value, words.colourByValue[value]]),
    choose: (value) => actions.change({ colorBy: value as ColorBy }),
  },
  {
    name: 'theme',
    label: words.theme,
    icon: 'theme',
    value: view.theme,
    options: THEMES.map((value) => [value, words.themeValue[value]]),
    choose: (value) => actions.change({ theme: value as Theme }),
  },
  {
    name: 'lang',
    label: words.language,
    icon: 'globe',
    value: view.lang,
    options: languagesOf(facts.association.texts).map((lang) => [lang, languageName(lang), lang]),
    choose: (lang) => actions.change({ lang }),
  },
  {
    name: 'in-menu',
    label: words.speed,
    value: String(view.speed),
    options: speedsWith(view.speed).map((value) => [String(value), words.speedValue(value)]),
    choose: (value) => actions.change({ speed: Number(value) }),
  },
];

const actionsOf = ({ view, words, actions }: Model): Action[] => [
  {
    name: 'in-menu',
    label: words.loop,
    icon: 'loop',
    pressed: view.loop,
    press: () => actions.change({ loop: !view.loop }),
  },
  { name: 'share', label: words.sharing.share, icon: 'share', press: () => actions.open('share') },
  {
    name: 'compare',
    label: words.compareDates,
    icon: 'compare',
    pressed: view.compare !== null,
    press: () => actions.compare(),
  },
  { name: 'present', label: words.present, icon: 'present', press: () => actions.story('begin') },
  { name: 'help', label: words.keys, icon: 'help', press: () => actions.open('help') },
];

/** The title alone; the interactive page adds its controls. */
export function toolbar({ facts, view }: Model, controls: TemplateResult | typeof nothing): TemplateResult {
  const title = textIn(facts.association.title, view.lang);
  const subtitle = textIn(facts.association.subtitle, view.lang);
  return html`
    <header class="toolbar" part="toolbar">
      <div class="titles"><h1 lang=${title.lang}>${title.text}</h1>
      <p class="quiet" lang=${subtitle.lang}>${subtitle.text}</p></div>
      ${controls}
    </header>
  `;
}

export function barControls(model: Model): TemplateResult {
  const { facts, view, words, actions } = model;
  const views = VIEWS.filter((one) => one !== 'tiles' || facts.association.tiles !== undefined);
  return html`
    <button type="button" class="round menu" popovertarget="bar" title=${words.menu}>${icon('menu')}</button>
    <div class="bar-controls" id="bar" popover @toggle=${placeMenu}>
      <div class="views" role="group" aria-label=${words.views}>
        ${views.map((one) => html`<button type="button" aria-pressed=${isShown(view, one)} @click=${closing(() => actions.change(one === 'map' || one === 'tiles' ? { panel: 'map', layout: one } : { panel: one }))}>${words.viewName[one]}</button>`)}
      </div>
      ${choicesOf(model)
        .filter(({ options }) => options.length > 1)
        .map(
          ({ name, label, icon: sign, value, options, choose }) => html`
        <label class=${`choice ${name}`} title=${label}>${sign ? icon(sign) : nothing}<span class="choice-name">${label}</span>
          <select aria-label=${label} @change=${chosen(value, choose)}>
            ${options.map(([one, text, lang]) => html`<option value=${one} lang=${lang ?? nothing} ?selected=${one === value} .selected=${one === value}>${text}</option>`)}
          </select></label>`,
        )}
      ${actionsOf(model).map(
        ({ name, label, icon: sign, pressed, press }) => html`
        <button type="button" class=${`action ${name}`} title=${label} aria-pressed=${pressed ?? nothing} @click=${closing(press)}>${icon(sign)}<span>${label}</span></button>`,
      )}
    </div>
  `;
}

/** The select keeps the current value until the requested one is shown: a language may have to be fetched first. */
const chosen =
  (value: string, choose: Choice['choose']) =>
  ({ currentTarget: select }: EventOn<HTMLSelectElement>) => {
    const requested = select.value;
    select.value = value;
    choose(requested);
  };

/**
 * A press in the menu closes it and runs the action. The focus goes to the menu's button, so that a dialog can restore
 * it.
 */
const closing =
  (press: () => void) =>
  ({ currentTarget }: EventOn<Element>) => {
    const menu = currentTarget.closest<HTMLElement>('[popover]');
    if (menu?.matches(':popover-open')) {
      menu.hidePopover();
      focusButtonOf(menu);
    }
    press();
  };

/** The menu's button stands before it. */
function focusButtonOf(menu: HTMLElement): void {
  const button = menu.previousElementSibling;
  if (button instanceof HTMLElement) button.focus();
}

/** Places the menu under its button, wherever the element is on the page. */
function placeMenu({ currentTarget: menu }: EventOn<HTMLElement>): void {
  if (!menu.matches(':popover-open')) {
    // Escape hides the focused control: without this the focus would be lost.
    const had = menu.closest('.root')?.querySelector(':focus');
    if (!had || menu.contains(had)) focusButtonOf(menu);
    return;
  }
  const { bottom, right } = menu.previousElementSibling!.getBoundingClientRect();
  const top = bottom + 6;
  menu.style.inset = `${top}px ${Math.max(6, innerWidth - right)}px auto auto`;
  menu.style.maxHeight = `${Math.max(120, innerHeight - top - 6)}px`;
}

/** @param interactive with a link from the map to the panel, which is seen while it has the focus */
export function mapButtons({ words, actions }: Model, interactive: boolean): TemplateResult {
  return html`<div class="map-buttons" part="map-buttons">
    ${interactive ? html`<button type="button" class="chip unseen" @click=${toPanel}>${words.toPanel}</button>` : nothing}
    <button type="button" class="round small" @click=${() => actions.zoom(1.6)} title=${words.zoomIn}>${icon('plus')}</button>
    <button type="button" class="round small" @click=${() => actions.zoom(1 / 1.6)} title=${words.zoomOut}>${icon('minus')}</button>
    <button type="button" class="round small" @click=${() => actions.wholeArea()} title=${words.wholeArea}>${icon('whole')}</button>
  </div>`;
}

/** To the card of the selected region where there is one. */
function toPanel({ currentTarget }: EventOn<Element>): void {
  const root = currentTarget.closest('.root');
  const target = root?.querySelector<HTMLElement>('.card') ?? root?.querySelector<HTMLElement>('.panel');
  if (!target) return;
  target.tabIndex = -1;
  target.focus();
}

// The toolbar: the title, the views, the selects and the actions, and what is needed seldom behind "More". On a narrow
// page everything but the title is in one menu. Takes the model; gives templates. To add a select or an action, add a
// row to one of the lists below.
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
import { keepStop, moveStop, stopOf } from './one-stop.ts';
import { focusWay } from './panel/find-box.ts';

type Choice = {
  readonly name: string;
  readonly label: string;
  /** What stands in the bar for the select: the chosen option in words. */
  readonly text: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string, lang?: string])[];
  readonly choose: (value: string) => void;
};
type Action = {
  readonly name: string;
  readonly label: string;
  /** Whether what it opens is open, or it stays pressed; undefined: it opens a dialog. */
  readonly pressed?: boolean;
  readonly press: () => void;
};

/** The views that the toolbar switches between: two layouts of the map, and a panel. */
const VIEWS = ['map', 'tiles', 'table'] as const satisfies readonly (Panel | Layout)[];
const SPEEDS = [0.5, 1, 2, 4];

/** The speeds to choose from, with the present one. */
const speedsWith = (speed: number): number[] => [...new Set([...SPEEDS, speed])].sort((a, b) => a - b);

const isShown = ({ panel, layout }: View, one: (typeof VIEWS)[number]) =>
  one === (panel === 'table' ? panel : layout);

function colouring({ facts, view, words, actions }: Model): Choice {
  return {
    name: 'color-by',
    label: words.colourBy,
    text: words.colouredBy(words.colourByValue[view.colorBy]),
    value: view.colorBy,
    options: COLOR_BY.filter(
      (value) => value !== 'tier' || facts.tiers.some((tier) => tier !== 'member'),
    ).map((value) => [value, words.colourByValue[value]]),
    choose: (value) => actions.change({ colorBy: value as ColorBy }),
  };
}

function language({ facts, view, words, actions }: Model): Choice {
  return {
    name: 'lang',
    label: words.language,
    text: languageName(view.lang),
    value: view.lang,
    options: languagesOf(facts.association.texts).map((lang) => [lang, languageName(lang), lang]),
    choose: (lang) => actions.change({ lang }),
  };
}

const settings = ({ view, words, actions }: Model): Choice[] => [
  {
    name: 'theme',
    label: words.theme,
    text: words.themeValue[view.theme],
    value: view.theme,
    options: THEMES.map((value) => [value, words.themeValue[value]]),
    choose: (value) => actions.change({ theme: value as Theme }),
  },
  {
    name: 'speed',
    label: words.speed,
    text: words.speedValue(view.speed),
    value: String(view.speed),
    options: speedsWith(view.speed).map((value) => [String(value), words.speedValue(value)]),
    choose: (value) => actions.change({ speed: Number(value) }),
  },
];

const actionsOf = ({ view, words, actions }: Model): Action[] => [
  {
    name: 'compare',
    label: words.compareShort,
    pressed: view.compare !== null,
    press: () => actions.compare(),
  },
  { name: 'present', label: words.present, press: () => actions.story('begin') },
  { name: 'share', label: words.sharing.share, press: () => actions.open('share') },
];

const moreActions = ({ view, words, actions }: Model): Action[] => [
  {
    name: 'loop',
    label: words.loop,
    pressed: view.loop,
    press: () => actions.change({ loop: !view.loop }),
  },
  { name: 'help', label: words.keys, press: () => actions.open('help') },
  {
    name: 'to-about',
    label: words.about,
    pressed: view.panel === 'about',
    press: () => actions.change({ panel: view.panel === 'about' ? 'map' : 'about' }),
  },
];

/** The first stops for Tab: most of what a reader wants is behind the toolbar. */
export function skipLinks({ words, actions }: Model): TemplateResult {
  const link = (text: string, go: (from: Element) => void) =>
    html`<a class="skip unseen" href="#" @click=${(event: EventOn<Element>) => {
      event.preventDefault();
      go(event.currentTarget);
    }}>${text}</a>`;
  return html`${link(words.skipToTimeline, (from) => from.closest('.root')?.querySelector<HTMLElement>('.slider')?.focus())}
    ${link(words.skipToList, (from) => {
      actions.change({ panel: 'list' });
      focusWay(from, 'list');
    })}`;
}

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
      <div class="views" role="toolbar" aria-label=${words.views} @keydown=${moveStop} @focusin=${keepStop} @focusout=${keepStop}>
        ${views.map((one) => html`<button type="button" tabindex=${stopOf(isShown(view, one))} aria-pressed=${isShown(view, one)} @click=${closing(() => actions.change(one === 'table' ? { panel: one } : { panel: 'map', layout: one }))}>${words.viewName[one]}</button>`)}
      </div>
      ${choice(colouring(model))} ${actionsOf(model).map(action)} ${choice(language(model))}
      <button type="button" class="action more" popovertarget="more">${words.more}</button>
      <div class="more-controls" id="more" popover @toggle=${placeMenu}>${settings(model).map(choice)} ${moreActions(model).map(action)}</div>
    </div>
  `;
}

/** In the bar the chosen option is text, with the select over it; in a menu its label stands before the select. */
function choice({ name, label, text, value, options, choose }: Choice): TemplateResult | typeof nothing {
  if (options.length < 2) return nothing;
  const shown = options.find(([one]) => one === value);
  return html`<label class=${`choice ${name}`}><span class="choice-name">${label}</span><span class="choice-text" lang=${shown?.[2] ?? nothing} aria-hidden="true">${text}</span>
    <select aria-label=${label} @change=${chosen(value, choose)}>
      ${options.map(([one, name, lang]) => html`<option value=${one} lang=${lang ?? nothing} ?selected=${one === value} .selected=${one === value}>${name}</option>`)}
    </select></label>`;
}

const action = ({ name, label, pressed, press }: Action): TemplateResult =>
  html`<button type="button" class=${`action ${name}`} aria-pressed=${pressed ?? nothing} @click=${closing(press)}>${label}</button>`;

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
    const menu = currentTarget.closest<HTMLElement>(':popover-open');
    if (menu) {
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

export function mapButtons({ words, actions }: Model): TemplateResult {
  const button = (name: IconName, title: string, press: () => void, isEntry = false) =>
    html`<button type="button" class="round small" tabindex=${stopOf(isEntry)} @click=${press} title=${title}>${icon(name)}</button>`;
  return html`<div class="map-buttons" part="map-buttons" role="toolbar" aria-label=${words.zoomLevel} @keydown=${moveStop} @focusin=${keepStop} @focusout=${keepStop}>
    ${button('plus', words.zoomIn, () => actions.zoom(1.6), true)}
    ${button('minus', words.zoomOut, () => actions.zoom(1 / 1.6))}
    ${button('whole', words.wholeArea, () => actions.wholeArea())}
  </div>`;
}

// The actions that controls call: each becomes a change that is dispatched to the session, or a call of the part that
// does the work. The only way from the controls into the element.
import type { ReactiveElement } from 'lit';
import type { Actions } from '../controls/index.ts';
import { fullPageOf, linkTo } from '../share/link.ts';
import { otherDate } from '../view/index.ts';
import type { DialogController } from './dialog-controller.ts';
import type { Exporter } from './exporter.ts';
import type { LanguageController } from './language-controller.ts';
import type { Loader } from './loader.ts';
import type { MapController } from './map-controller.ts';
import type { Notices } from './notice-list.ts';
import type { Session } from './session.ts';
import type { Story } from './story-controller.ts';

/** The element's own methods. */
type Host = ReactiveElement & {
  readonly query: string;
  play(): void;
  pause(): void;
  step(n: number): void;
};

type Parts = {
  readonly session: Session;
  readonly loader: Loader;
  readonly map: MapController;
  readonly language: LanguageController;
  readonly story: Story;
  readonly dialogs: DialogController;
  readonly exporter: Exporter;
  readonly notices: Notices;
  reload(): void;
  /** Announces the map's scale once it is at rest. */
  zoomed(): void;
};

export function createActions(host: Host, parts: Parts): Actions {
  const { session, loader, map, language, story, dialogs, exporter, notices } = parts;
  return {
    change: (change, how) => {
      if (how === 'scrub') host.pause();
      session.dispatch(change, how === 'scrub' ? how : 'reader');
      if (change.selected) map.reveal(change.selected, how === 'find');
      else if (change.countries) map.showCountries(change.countries);
    },
    play: () => host.play(),
    pause: () => host.pause(),
    step: (n) => host.step(n),
    texts: () => language.allTexts(),
    searchNames: () => loader.searchNames(),
    zoom: (factor) => {
      map.zoom(factor);
      parts.zoomed();
    },
    wholeArea: () => {
      // With tiles, the map's camera is kept for when it is shown again.
      if (session.view.layout !== 'map') return;
      session.dispatch({ camera: null }, 'reader');
      parts.zoomed();
    },
    compare: () =>
      session.whenLoaded((facts) => {
        const { compare, date } = session.view;
        session.dispatch({ compare: compare === null ? otherDate(facts, date) : null }, 'reader');
      }),
    save: (kind, options) => void exporter.save(kind, options),
    export: (kind, options) => exporter.export(kind, options),
    preview: (kind, options) => exporter.preview(kind, options),
    link: () => {
      const home = dialogs.home ?? document.baseURI;
      return linkTo({ home, query: host.query, date: session.view.date }, session.facts?.version ?? '');
    },
    fullPage: () =>
      dialogs.home && fullPageOf({ home: dialogs.home, query: host.query, date: session.view.date }),
    dismiss: (index) => {
      notices.dismiss(index);
      host.requestUpdate();
    },
    retry: () => notices.retry(),
    reload: () => parts.reload(),
    render: () => host.requestUpdate(),
    resized: () => map.resize(),
    open: (dialog) => dialogs.open(dialog),
    story: (step) => {
      if (step === 'begin') {
        host.pause();
        story.begin();
      } else if (step === 'leave') story.leave();
      else if (step === 'black') story.toggleBlack();
      else story.goTo(step);
    },
  };
}

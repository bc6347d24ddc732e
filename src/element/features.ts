// The features of the element, created and connected with each other. Each gets only what it needs of the others. The
// order in which the page's life and the session's changes reach them is at the end.
import type { State } from '../contract.ts';
import { type Actions, LiveValues, type Model, PartLoader, type PartName } from '../controls/index.ts';
import type { Facts } from '../membership/index.ts';
import { canStep, type Notice } from '../view/index.ts';
import { languageName } from '../words/index.ts';
import { createActions } from './actions.ts';
import { Announcer } from './announcer.ts';
import { DialogController } from './dialog-controller.ts';
import { Events } from './events.ts';
import { Exporter } from './exporter.ts';
import { Failures, failureText, type Work } from './failures.ts';
import { imported, LoadError } from './fetch-data.ts';
import { FocusController } from './focus.ts';
import { LanguageController } from './language-controller.ts';
import { LayoutController } from './layout-controller.ts';
import { Loader } from './loader.ts';
import { MapController } from './map-controller.ts';
import { MapKeys } from './map-keys.ts';
import { Notices } from './notice-list.ts';
import { escaped, PageKeys } from './page-keys.ts';
import { Parameters } from './parameters.ts';
import { Player } from './player.ts';
import { Preferences } from './preferences.ts';
import { PresentationKeys } from './presentation-keys.ts';
import { PrintController } from './print-controller.ts';
import { Session, type Subscriber } from './session.ts';
import { Story } from './story-controller.ts';
import { TilesController } from './tiles-controller.ts';
import type { ViewElement } from './view-element.ts';

/** The element, as its features use it. */
type Host = ViewElement & {
  readonly query: string;
  play(): void;
  pause(): void;
  step(n: number): void;
  getState(): State | null;
};
type FeatureHooks = {
  /** Of the settled scene; null before the data have arrived. */
  model(): Model | null;
  /** Renders what the update changes. */
  update: Subscriber;
  /** Renders at once what has changed. */
  renderNow(): void;
  /** Loads the page again, with its view. */
  reload(): void;
};

/** Nothing waits for the fonts of a machine that lacks a script, nor for what an embed needs on paper: the map goes first. */
const DEFERRED_MS = 1500;
const fetchMissingFonts = (root: Element | null) =>
  void import('../fonts/index.ts')
    .then(({ loadMissingFonts }) => root && loadMissingFonts(getComputedStyle(root).fontFamily))
    .catch(() => {});

export function createFeatures(host: Host, hooks: FeatureHooks) {
  const rendered = () => host.requestUpdate();
  const query = <E extends Element = HTMLElement>(selector: string) =>
    host.renderRoot.querySelector<E>(selector);

  const session = new Session((lang, byReader) => {
    if (lang !== language.wanted) void language.request(lang, byReader);
  });
  const preferences = new Preferences((dark, contrast) => session.setPreferences(dark, contrast));
  const events = new Events(host, () => host.getState());
  const notices = new Notices();
  const failures = new Failures(host, {
    notices,
    words: () => session.words,
    emitError: (message, file) => events.emitError(message, file),
  });
  /** A failure after which the page is as ready as it gets. */
  const fail = (error: unknown, work: Work) => {
    failures.report(error, work);
    events.becomeReady();
  };

  const language = new LanguageController({
    attribute: () => host.getAttribute('lang'),
    arrived: () => loader.languageArrived(),
    failed: (error, lang, again) => {
      if (!host.isConnected) return;
      const isWrong = error instanceof LoadError && error.why.kind === 'inconsistent';
      const text: Work['text'] = (words) =>
        isWrong ? failureText(error, words) : words.languageFailed(languageName(lang));
      failures.report(error, { name: 'language', again, isAsked: true, text });
    },
  });
  const notice = (notice: Notice) => {
    notices.addInput(notice);
    rendered();
  };
  const parameters = new Parameters(host, session, language, notice);
  /** The slot of a prerendered page, which shows its picture until the map is rendered. */
  const slot = host.shadowRoot?.querySelector('slot') ?? null;
  const loader = new Loader(host, session, language, {
    started: (signal) => {
      failures.clear(['data', 'finer', 'language', 'tiles']);
      map.preload(signal);
    },
    loaded: async (signal, picture) => {
      await frameArrived();
      await host.updateComplete;
      slot?.remove();
      if (signal.aborted) return;
      attachMap(picture);
      if (session.view.autoplay) host.play();
    },
    returned: () => void host.updateComplete.then(() => attachMap()),
    resumed: () => tiles.update(),
    failed: (error, name, again) => fail(error, { name, again }),
  });
  const tiles = new TilesController(session, loader, notice, fail);
  /** Resolves when there are facts; rejects where they can't be had. */
  const loaded = async (): Promise<Facts> => {
    if (!session.facts) await events.ready;
    if (!session.facts) throw new Error('The data could not be loaded.');
    return session.facts;
  };

  const map = new MapController(host, session, {
    signal: () => loader.signal,
    isPrinting: () => print.printing,
    animates: () => !preferences.reducedMotion,
    zoomedIn: () => loader.prefetchFinerShapes(),
    rendererFailed: (text, canReload) => {
      notices.setRendererFailure(text, canReload);
      rendered();
    },
    startFailed: (error, again) => fail(error, { name: 'map', again }),
  });
  const attachMap = (picture?: SVGSVGElement) => {
    if (!map.attach(picture)) return;
    events.becomeReady();
    void map.start();
    // A print doesn't wait for a map that takes long to start.
    if (session.view.ui === 'full') void print.prepare();
    setTimeout(() => {
      void print.prepare();
      fetchMissingFonts(query('.root'));
    }, DEFERRED_MS);
  };
  new LayoutController(host, () => map.resize());

  /** Resolves when the toolbar and the panel have arrived, or the page needs none. */
  const frameArrived = () =>
    new Promise<void>((resolve) => {
      const isNeeded = () => session.view.ui === 'full';
      if (!isNeeded()) return resolve();
      const done = () => {
        unsubscribe();
        resolve();
      };
      const unsubscribe = session.subscribe(() => isNeeded() || done());
      void lazyParts.arrived('whole').then(done);
    });

  const player = new Player({
    now: () => ({ facts: session.facts!, view: session.view }),
    reducedMotion: () => preferences.reducedMotion,
    show: (date) => session.dispatch({ date }, 'playback'),
    changed: () => {
      session.settle();
      if (!player.playing) announcer.stopped();
      events.emit('near-change');
    },
    ended: () => events.emit('near-ended'),
  });
  const story = new Story({
    host,
    facts: () => session.facts!,
    view: () => session.view,
    dispatch: (change) => session.dispatch(change, 'reader'),
    announceEndSlide: (endSlide) => announcer.announceEndSlide(endSlide),
    announceLast: () => announcer.announceLastSlide(),
    changed: rendered,
    focus: (where) => void focus.focusFirst(where === 'story' ? ['.story'] : ['.action.present', '.menu']),
  });
  const print = new PrintController(host, session, map, hooks.renderNow);
  const exporter = new Exporter(session, failures, {
    loaded,
    finerShapes: () => loader.finerShapes(),
    query: () => host.query,
    home: () => dialogs.home,
    tiles: async () => void (await tiles.show()),
    ownFiles: (all) => loader.ownFiles(all),
    viewSize: () => map.size,
  });
  const dialogs = new DialogController(host, session, failures, rendered);
  const actions: Actions = createActions(host, {
    session,
    loader,
    map,
    language,
    story,
    dialogs,
    exporter,
    notices,
    reload: hooks.reload,
    zoomed: () => announcer.zoomed(),
  });
  const pageKeys = new PageKeys(host, {
    isWhole: () => session.view.ui === 'full' && session.scene !== null,
    close: () => {
      const change = escaped(session.view);
      if (change) session.dispatch(change, 'reader');
      return change !== null;
    },
    step: (n) => host.step(n),
    togglePlay: () => (player.playing ? host.pause() : host.play()),
  });
  const mapKeys = new MapKeys({
    ui: () => session.view.ui,
    selected: () => session.view.selected,
    pan: (x, y) => {
      map.pan(x, y);
      const { left, right, up, down } = session.words.panned;
      announcer.say(x < 0 ? left : x > 0 ? right : y < 0 ? up : down);
    },
    zoom: (factor) => actions.zoom(factor),
    wholeArea: () => actions.wholeArea(),
    selectNext: (arrow) => {
      const selected = map.regionInDirection(arrow);
      if (selected) actions.change({ selected });
    },
    deselect: () => session.dispatch({ selected: null }, 'reader'),
    openCard: () => {
      session.dispatch({ panel: 'map' }, 'reader');
      void focus.focusFirst(['.card']);
    },
    help: () => actions.open('help'),
  });
  const presentationKeys = new PresentationKeys(host, {
    isPresenting: () => session.view.ui === 'present' && session.scene !== null,
    isStoryRunning: () => story.running,
    isDialogOpen: () => query('dialog[open]') !== null,
    isBlack: () => story.black,
    canStep: (n) => (story.running ? story.canStep(n) : canStep(session.facts!, session.view.date, n)),
    step: (n) => host.step(n),
    toEnd: (which) => story.toEnd(which),
    toggleBlack: () => story.toggleBlack(),
    leave: () => story.leave(),
  });
  const dialog = (name: 'share' | 'help') => (opens: boolean) => dialogs.open(opens ? name : null);
  const openings: Partial<Record<PartName, (opens: boolean) => void>> = {
    share: dialog('share'),
    help: dialog('help'),
    table: (opens) => session.dispatch({ panel: opens ? 'table' : 'map' }, 'author'),
  };
  const lazyParts = new PartLoader({
    adopt: ({ styleSheet }) => {
      const root = host.shadowRoot;
      if (root && styleSheet) root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
    },
    arrived: () => {
      rendered();
      // What overlays the map may have arrived.
      void host.updateComplete.then(() => map.resize());
    },
    imported: (module) => imported(module, session.words.partFile),
    failed: (part, error) => {
      const work = { name: `part ${part}`, again: () => lazyParts.fetch(part) };
      const opening = openings[part];
      if (!opening) return fail(error, work);
      // What opens over the page, or in the map's place, is closed again.
      lazyParts.forget(part);
      opening(false);
      const again = async () => {
        if (await lazyParts.fetch(part)) opening(true);
      };
      fail(error, { ...work, again, isAsked: true });
    },
  });

  const announcer = new Announcer(hooks.model, session, rendered);
  const focus = new FocusController(host);

  for (const controller of [
    preferences,
    map,
    print,
    presentationKeys,
    pageKeys,
    story,
    player,
    loader,
    dialogs,
    { hostDisconnected: () => session.cancelSettling() },
    // Last: what it tries again needs the others.
    failures,
  ])
    host.addController(controller);
  for (const update of [
    map.update,
    failures.update,
    tiles.update,
    hooks.update,
    announcer.update,
    focus.update,
    events.update,
    story.update,
  ])
    session.subscribe(update);

  return {
    session,
    events,
    notices,
    failures,
    language,
    parameters,
    loader,
    loaded,
    map,
    attachMap,
    player,
    story,
    print,
    exporter,
    dialogs,
    actions,
    mapKeys,
    pageKeys,
    presentationKeys,
    lazyParts,
    announcer,
    hasSlot: slot !== null,
    live: new LiveValues(),
  };
}

// The change from one layout to the other: a copy of the picture of the one fades out over the other.

const FADE_MS = 300;

export class PictureFade {
  readonly #running = new Set<Animation>();

  /** @param labels stands above the pictures, and fades in */
  start(picture: SVGSVGElement, labels: HTMLElement): void {
    // With its own ground, so that the two are never seen through each other at full strength.
    const copy = picture.cloneNode(true) as SVGSVGElement;
    copy.style.cssText =
      'position: absolute; inset: 0; width: 100%; height: 100%; background: var(--sea); pointer-events: none';
    // The style sheet gives it to the pictures in their own box only.
    for (const path of copy.querySelectorAll('path'))
      path.setAttribute('vector-effect', 'non-scaling-stroke');
    labels.before(copy);
    // Where no frames are drawn, as in a hidden tab, the fade before hasn't ended; cancelled, its copy goes.
    for (const one of this.#running) one.cancel();
    this.#running.clear();
    const fade = copy.animate({ opacity: [1, 0] }, { duration: FADE_MS, fill: 'forwards' });
    const done = () => {
      copy.remove();
      this.#running.delete(fade);
    };
    fade.finished.then(done, done);
    this.#running.add(fade).add(labels.animate({ opacity: [0, 1] }, FADE_MS));
  }
}

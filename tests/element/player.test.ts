// Playback frame by frame, with animation frames that the test runs.
import { afterEach, expect, test, vi } from 'vitest';
import { Player } from '../../src/element/player.ts';
import { initialView } from '../../src/view/index.ts';
import { facts } from '../support/facts.ts';

afterEach(() => vi.unstubAllGlobals());

function playing(onShow: (player: Player) => void) {
  const frames = new Map<number, FrameRequestCallback>();
  let id = 0;
  vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => {
    id += 1;
    frames.set(id, frame);
    return id;
  });
  vi.stubGlobal('cancelAnimationFrame', (of: number) => frames.delete(of));
  const view = { ...initialView('1996'), date: '1996' };
  const player: Player = new Player({
    now: () => ({ facts, view }),
    reducedMotion: () => false,
    show: () => onShow(player),
    changed: () => {},
    ended: () => {},
  });
  const step = (time: number) => {
    const due = [...frames.values()];
    frames.clear();
    for (const frame of due) frame(time);
  };
  return { player, step, waiting: () => frames.size };
}

test('paused and played again while a date is shown, it goes on in one loop', () => {
  let restarts = 0;
  const { player, step, waiting } = playing((of) => {
    if (restarts > 0) return;
    restarts += 1;
    of.pause();
    of.play();
  });
  player.play();
  for (let time = 0; time < 100; time += 16) step(time);
  expect(restarts).toBe(1);
  expect(waiting()).toBe(1);
});

test('paused while a date is shown, it stops', () => {
  const { player, step, waiting } = playing((of) => of.pause());
  player.play();
  step(0);
  expect(player.playing).toBe(false);
  expect(waiting()).toBe(0);
});

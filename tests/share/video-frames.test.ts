// The frames of a video as pixels: the same for the same input, and each with the map of an exported picture.
import { createHash } from 'node:crypto';
import { createCanvas } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { CanvasSurface } from '../../src/picture/files.ts';
import type { exportCanvas } from '../../src/share/export-canvas.ts';
import { posterLayout, posterMap, posterSize, posterText } from '../../src/share/poster.ts';
import { videoFrames } from '../../src/share/video-frames.ts';
import { videoPlan } from '../../src/share/video-plan.ts';
import { contextOf } from '../support/export-context.ts';
import { committedShapes, facts, plane, sceneWith } from '../support/facts.ts';

const shapes = committedShapes('low');
const scene = sceneWith({}, 'light', shapes.anchors);
const context = contextOf(scene, shapes);
const SIZE = { width: 480, height: 270 };

const canvasOf = ((width: number, height: number) => {
  const drawing = createCanvas(width, height).getContext('2d');
  return { context: drawing, check: () => {}, file: () => Promise.reject(new Error()) };
}) as unknown as typeof exportCanvas;

const pixelsOf = (frames: ReturnType<typeof videoFrames>) =>
  frames.context.getImageData(0, 0, SIZE.width, SIZE.height).data;
const hashOf = (data: Uint8ClampedArray) => createHash('sha256').update(data).digest('hex');

/** A hash of the canvas for each stretch that has another look than the one before. */
function hashes(): string[] {
  const frames = videoFrames(context, shapes, SIZE, {}, canvasOf);
  return videoPlan(scene, { from: '1996', to: '1998' }, 10).stretches.map(({ at }) => {
    frames.draw(at);
    return hashOf(pixelsOf(frames));
  });
}

test('the same input gives the same frames, and each differs from the one before', () => {
  const first = hashes();
  expect(hashes()).toEqual(first);
  expect(first.length).toBeGreaterThan(10);
  expect(new Set(first).size).toBe(first.length);
});

test('each frame is the picture of its date, whatever was drawn before', () => {
  const frames = videoFrames(context, shapes, SIZE, {}, canvasOf);
  const size = posterSize(SIZE.width, SIZE.height);
  const scenes = facts.statements.map(({ id }) => sceneWith({ date: id }, 'light', shapes.anchors));
  for (const date of ['1996', '1997-05', '1998', '2024-09', '2006-09']) {
    frames.draw({ endSlide: null, date });
    const { context: fresh } = canvasOf(SIZE.width, SIZE.height);
    fresh.scale(size.zoom, size.zoom);
    const surface = new CanvasSurface(fresh, undefined, canvasOf(1, 1).context);
    const layout = posterLayout(surface, scenes, size);
    const wanted = sceneWith({ date }, 'light', shapes.anchors);
    posterMap(surface, wanted, shapes, plane, layout);
    posterText(surface, wanted, layout);
    const data = fresh.getImageData(0, 0, SIZE.width, SIZE.height).data;
    expect(hashOf(pixelsOf(frames)), date).toBe(hashOf(data));
  }
  frames.draw({ endSlide: 'closing', date: '2024-09' });
  const card = hashOf(pixelsOf(frames));
  frames.draw({ endSlide: null, date: '2024-09' });
  expect(hashOf(pixelsOf(frames))).not.toBe(card);
});

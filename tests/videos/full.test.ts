// The whole playback as a video in each format and resolution: every frame is there, with the terms, and what it weighs
// and takes is printed. In minutes, so it is not part of `npm test`, which makes one short MP4 and GIF.
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input } from 'mediabunny';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { videoPlan } from '../../src/share/video-plan.ts';
import { openPage } from '../browser/support/browser.ts';
import { sceneWith } from '../support/facts.ts';

const folder = join(tmpdir(), 'near-map-videos');
let page: Page;

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  ({ page } = await openPage('theme=light'));
  await page.evaluate(() => document.querySelector('near-map')!.ready);
});

test.each([
  ['mp4', '720p', 1280],
  ['mp4', '1080p', 1920],
  ['webm', '720p', 1280],
  ['webm', '1080p', 1920],
  ['gif', '720p', 1280],
  ['gif', '1080p', 1920],
] as const)('%s in %s', { timeout: 600_000 }, async (kind, resolution, width) => {
  const { data, seconds } = await page.evaluate(
    async ([kind, resolution]) => {
      const map = document.querySelector('near-map')!;
      const start = performance.now();
      const file = await map.export(kind, { resolution, onProgress: () => {} });
      const seconds = (performance.now() - start) / 1000;
      const reader = new FileReader();
      reader.readAsDataURL(file);
      await new Promise((resolve) => reader.addEventListener('load', resolve));
      return { data: String(reader.result).replace(/^.*,/, ''), seconds };
    },
    [kind, resolution] as const,
  );
  const bytes = Buffer.from(data, 'base64');
  const path = join(folder, `growth-${resolution}.${kind}`);
  writeFileSync(path, bytes);
  console.info(`${path}: ${(bytes.length / 1e6).toFixed(1)} MB in ${seconds.toFixed(1)} s`);
  if (kind === 'gif') {
    expect(bytes.length).toBeLessThanOrEqual(8e6);
    expect(bytes.readUInt16LE(6)).toBeLessThanOrEqual(width);
    return;
  }
  const { frames } = videoPlan(sceneWith({}), {}, 30);
  const input = new Input({ formats: ALL_FORMATS, source: new BufferSource(bytes) });
  const track = (await input.getPrimaryVideoTrack())!;
  let packets = 0;
  for await (const { data } of new EncodedPacketSink(track).packets()) if (data.length > 0) packets += 1;
  const codec = kind === 'mp4' ? 'avc' : 'vp9';
  expect([await track.getDisplayWidth(), packets, await track.getCodec()]).toEqual([width, frames, codec]);
  expect((await input.getMetadataTags()).comment).toContain('ODbL');
  expect(await input.computeDuration()).toBeCloseTo(frames / 30, 1);
});

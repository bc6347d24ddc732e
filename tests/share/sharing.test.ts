// Link, embed code, QR code and citations of one view.
import { describe, expect, test } from 'vitest';
import { qrOf } from '../../src/share/qr.ts';
import { sharingOf } from '../../src/share/sharing.ts';
import { sceneWith } from '../support/facts.ts';
import { sceneIn } from '../support/scene-in.ts';

const from = {
  home: 'https://maps.example/',
  query: 'date=1998',
  src: null,
  now: Date.UTC(2026, 10, 24, 12),
};

describe('what is handed out', () => {
  const sharing = sharingOf(sceneWith({ date: '1998' }), from);

  test('link and citations have the same URL', () => {
    expect(sharing.link).toBe('https://maps.example/?date=1998&data=2024-09');
    for (const text of Object.values(sharing.citation)) expect(text).toContain(sharing.link);
    expect(sharing.citation.plain).toContain('24 November 2026');
  });

  test('a view in another language is cited in English too', () => {
    const { citation } = sharingOf(sceneIn('ko', { date: '1998' }), from);
    expect(citation.apa).toContain(sceneWith({ date: '1998' }).caption);
    expect(citation.plain).toContain(sceneIn('ko', { date: '1998' }).caption);
  });
});

describe('a QR code', () => {
  test('has its three eyes inside a quiet border of four', async () => {
    const { size, path } = await qrOf('https://maps.example/?date=1998&data=2024-09');
    const dark = new Set<string>();
    for (const [, x, y, n] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
      for (let i = 0; i < Number(n); i++) dark.add(`${Number(x) + i} ${y}`);
    const row = (y: number, from: number, length: number) =>
      Array.from({ length }, (_, i) => (dark.has(`${from + i} ${y}`) ? '#' : '.')).join('');
    for (const [x, y] of [
      [4, 4],
      [size - 11, 4],
      [4, size - 11],
    ] as const)
      expect([0, 1, 2, 3, 4, 5, 6].map((dy) => row(y + dy, x, 7)).join('/')).toBe(
        '#######/#.....#/#.###.#/#.###.#/#.###.#/#.....#/#######',
      );
    expect([0, 1, 2, 3].map((y) => row(y, 0, size)).join('')).not.toContain('#');
  });

  test('refuses what it cannot contain', async () => {
    await expect(qrOf('x'.repeat(3000))).rejects.toThrow();
  });
});

// WebKitGTK's MiniBrowser through WebKitWebDriver: the W3C WebDriver protocol, JSON over HTTP
// (https://www.w3.org/TR/webdriver2/). The browser has a home folder of its own, where it also saves files.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { savedIn } from './downloads.ts';
import { callText, type Driver, type LaunchOptions, type Point, VIEWPORT } from './driver.ts';

/** Code points that the protocol gives to keys without a character. */
const KEYS: Readonly<Record<string, string>> = {
  Enter: '\uE007',
  Tab: '\uE004',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

export async function launchWithWebDriver({ engine, display }: LaunchOptions): Promise<Driver> {
  const home = mkdtempSync(join(tmpdir(), 'near-map-webkit-'));
  const downloads = join(home, 'downloads');
  mkdirSync(downloads);
  mkdirSync(join(home, '.config'));
  writeFileSync(join(home, '.config', 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
  const port = await freePort();
  const driver = spawn(engine.path, [`--port=${port}`, '--host=127.0.0.1'], {
    env: {
      ...process.env,
      DISPLAY: display,
      HOME: home,
      XDG_CONFIG_HOME: join(home, '.config'),
      XDG_CACHE_HOME: join(home, '.cache'),
      XDG_DATA_HOME: join(home, '.local'),
    },
    stdio: 'ignore',
  });
  const command = commands(`http://127.0.0.1:${port}`);
  const stop = async () => {
    await ended(driver);
    try {
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    } catch {
      // A process that outlives the driver still writes to it: what is left is in the system's temporary folder.
    }
  };
  try {
    await accepts(command);
    const capabilities = { alwaysMatch: { pageLoadStrategy: 'none' } };
    const created = await command<{ sessionId: string; capabilities: { browserVersion: string } }>(
      'POST',
      '/session',
      { capabilities },
    );
    const session = <R>(method: string, path: string, body?: object) =>
      command<R>(method, `/session/${created.sessionId}${path}`, body);
    const evaluate: Driver['evaluate'] = async (work, ...args) => {
      const script = `const done = arguments[arguments.length - 1];
        Promise.resolve(${callText(work, args)}).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const { value, error } = await session<{ value: never; error?: string }>('POST', '/execute/async', {
        script,
        args: [],
      });
      if (error !== undefined) throw new Error(error);
      return value;
    };
    const act = (...sources: object[]) => session<null>('POST', '/actions', { actions: sources });
    const press = (key: string) => {
      const value = KEYS[key] ?? key;
      const actions = [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ];
      return act({ type: 'key', id: 'keyboard', actions });
    };
    const drag = async (first: Point, ...rest: readonly Point[]) => {
      const move = ({ x, y }: Point, duration: number) => ({
        type: 'pointerMove',
        duration,
        x: Math.round(x),
        y: Math.round(y),
      });
      const actions = [
        move(first, 0),
        { type: 'pointerDown', button: 0 },
        ...rest.map((point) => move(point, 100)),
        { type: 'pointerUp', button: 0 },
      ];
      await act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
    };
    await session('POST', '/timeouts', { script: 60_000 });
    await session('POST', '/window/rect', { x: 0, y: 0, ...VIEWPORT });
    // The window has a bar of its own.
    const { width, height } = VIEWPORT;
    const inner = await evaluate(() => ({ width: innerWidth, height: innerHeight }));
    await session('POST', '/window/rect', {
      width: 2 * width - inner.width,
      height: 2 * height - inner.height,
    });
    return {
      version: created.capabilities.browserVersion,
      open: async (url) => {
        const started = () => evaluate(() => performance.timeOrigin).catch(() => null);
        const before = await started();
        await session('POST', '/url', { url });
        // Nothing else tells that the page before is gone: the driver is not to wait until the new one has loaded.
        for (let now = before; now === before || now === null; now = await started()) await delay(20);
      },
      evaluate,
      click: (at) => drag(at),
      drag: (first, ...rest) => drag(first!, ...rest),
      press: async (key) => {
        await press(key);
      },
      type: async (text) => {
        for (const letter of text) await press(letter);
      },
      screenshot: async () =>
        PNG.sync.read(Buffer.from(await session<string>('GET', '/screenshot'), 'base64')),
      saved: (work) => savedIn(downloads, work),
      close: async () => {
        await session('DELETE', '');
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

type Command = <R>(method: string, path: string, body?: object) => Promise<R>;

function commands(base: string): Command {
  return async (method, path, body) => {
    const response = await fetch(`${base}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${method} ${path}: ${value?.error}: ${value?.message}`);
    return value;
  };
}

/** Until the driver answers. */
async function accepts(command: Command): Promise<void> {
  for (let round = 0; ; round++) {
    try {
      await command('GET', '/status');
      return;
    } catch (error) {
      if (round === 100) throw error;
      await delay(100);
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve()).kill();
  });
}

const delay = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

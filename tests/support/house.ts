// The house of CONTRIBUTING.md as a table, and what one source file does against it. It knows only texts and
// their addresses below `src/`; walls.test.ts brings the files.
import { dirname, join } from 'node:path/posix';
import { parseSync } from 'vite';

/** What a room may import: `rooms` and `packages` whole, `types` by `import type` alone. */
type Wall = { rooms: readonly string[]; types: readonly string[]; packages: readonly string[] };

const ROOMS = [
  'membership',
  'geography',
  'words',
  'view',
  'scene',
  'map',
  'picture',
  'stage',
  'controls',
  'share',
];

const WALLS: Readonly<Record<string, Wall>> = {
  main: { rooms: ['element', 'view', 'host'], types: ['contract'], packages: [] },
  'first-paint': {
    rooms: [...ROOMS, 'main'],
    types: ['contract'],
    packages: ['lit', '@lit-labs/ssr'],
  },
  element: { rooms: [...ROOMS, 'published-data'], types: ['contract', 'first-paint'], packages: ['lit'] },
  library: { rooms: ['element'], types: ['contract'], packages: [] },
  package: { rooms: ['library', 'element'], types: [], packages: [] },
  contract: { rooms: [], types: [], packages: [] },
  'published-data': { rooms: [], types: [], packages: [] },
  membership: { rooms: [], types: [], packages: ['valibot'] },
  geography: { rooms: [], types: ['membership', 'view'], packages: ['topojson-client', 'd3-geo'] },
  words: { rooms: [], types: ['membership'], packages: [] },
  view: { rooms: ['membership'], types: [], packages: [] },
  scene: {
    rooms: ['membership', 'view'],
    types: ['geography', 'words'],
    packages: ['d3-color', 'd3-interpolate', 'd3-scale'],
  },
  map: { rooms: ['scene', 'geography'], types: ['view'], packages: ['maplibre-gl', 'earcut'] },
  picture: { rooms: ['scene', 'geography'], types: [], packages: ['d3-geo'] },
  controls: {
    rooms: ['scene', 'view', 'words', 'membership'],
    types: ['share', 'contract'],
    packages: ['lit', 'd3-scale', 'd3-shape', 'd3-time'],
  },
  share: {
    rooms: ['picture', 'scene', 'geography', 'view', 'words', 'membership'],
    types: ['contract'],
    packages: ['fflate'],
  },
  stage: { rooms: ['geography', 'scene', 'map', 'picture'], types: ['view'], packages: [] },
  host: { rooms: ['view'], types: ['contract'], packages: ['valibot'] },
};

/** Packages that hold nothing but types; any room with packages or types of its own may name them so. */
const ONLY_TYPES = ['geojson', 'topojson-specification'];

/** The association and the countries as they would be written, the names of languages left alone. */
const PROPER_NAMES = [
  /(?<![\p{L}\p{N}_])(?:NEAR|North[- ]?[Ee]ast Asian?|China|Japan|Korea|DPRK|Mongolia|Russia|Russian Federation|Viet ?Nam|Kyrgyzstan|Kyrgyz)(?![\p{L}\p{N}_])/u,
  /(?<!\p{L})(?:Кита[йяюе]|Япони[яию]|Коре[яию]|КНДР|Монголи[яию]|Росси[яию]|Вьетнам|Киргизия|Хятад|Япон Улс|Солонгос Улс|Монгол Улс|Орос Улс)(?!\p{L})/u,
  /中国|韩国|韓国|朝鲜|朝鮮|俄罗斯|越南|日本(?!語|语)|蒙古(?!語|语)|モンゴル(?!語)|ロシア(?!語)|ベトナム|キルギス/u,
  /대한민국|한국(?!어)|북한|조선|중국(?!어)|일본(?!어)|몽골(?!어)|러시아(?!어)|베트남|키르기스/u,
];

/** No text becomes markup or code. */
const UNSAFE = new Set(['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'unsafeHTML', 'unsafeSVG', 'eval']);

const LOCAL_TIME =
  /^(?:[gs]et(?:FullYear|Year|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset)|to(?:Date|Time)String)$/;

type Node = { type: string; start: number } & Record<string, unknown>;

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

function* nodesOf(value: unknown): Generator<Node> {
  if (Array.isArray(value)) {
    for (const item of value) yield* nodesOf(item);
  } else if (isNode(value)) {
    yield value;
    for (const [key, child] of Object.entries(value)) if (key !== 'type') yield* nodesOf(child);
  }
}

const textOf = (node: unknown): string | undefined => {
  if (!isNode(node)) return undefined;
  if (node.type === 'Identifier') return String(node.name);
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;
};

type Import = { from: string; typeOnly: boolean; dynamic: boolean };

/** What this node imports: static, re-exported, dynamic, or as the type `import('…').X`. */
function importOf(node: Node): Import | undefined {
  const from = isNode(node.source) && node.source.type === 'Literal' ? textOf(node.source) : undefined;
  if (from === undefined) {
    return node.type === 'ImportExpression'
      ? { from: '(an address computed at run time)', typeOnly: false, dynamic: true }
      : undefined;
  }
  if (node.type === 'ImportExpression') return { from, typeOnly: false, dynamic: true };
  if (node.type === 'TSImportType') return { from, typeOnly: true, dynamic: false };
  if (!/^(?:Import|ExportNamed|ExportAll)Declaration$/.test(node.type)) return undefined;
  const specifiers = Array.isArray(node.specifiers) ? (node.specifiers as Node[]) : [];
  const typeOnly =
    (node.importKind ?? node.exportKind) === 'type' ||
    (specifiers.length > 0 && specifiers.every((one) => (one.importKind ?? one.exportKind) === 'type'));
  return { from, typeOnly, dynamic: false };
}

const roomOf = (path: string): string => (path.split('/')[0] ?? '').replace(/\..*$/, '');

/** What is wrong with an import of a room, or nothing. */
function trespass(file: string, room: string, wall: Wall, found: Import): string | undefined {
  const { from, typeOnly } = found;
  if (from.startsWith('.')) {
    const target = join(dirname(file), from);
    if (target.startsWith('..')) return `imports ${from}, which lies outside src`;
    const other = roomOf(target);
    if (other === room || wall.rooms.includes(other)) return undefined;
    if (wall.types.includes(other)) return typeOnly ? undefined : `imports more than types of ${other}`;
    return `imports ${other}; ${room} may import ${[...wall.rooms, ...wall.types].join(', ') || 'no room'}`;
  }
  const name = from.split('/', from.startsWith('@') ? 2 : 1).join('/');
  if (wall.packages.includes(name)) return undefined;
  if (typeOnly && ONLY_TYPES.includes(name) && room !== 'words') return undefined;
  if (room === 'share' && found.dynamic && !from.startsWith('(')) return undefined;
  return `imports ${from}; ${room} may import ${wall.packages.join(', ') || 'no package'}`;
}

function faultOf(node: Node): string | undefined {
  if (node.type === 'Identifier' && UNSAFE.has(String(node.name))) return `uses ${node.name}`;
  if (node.type === 'MemberExpression') {
    const name = textOf(node.property) ?? '';
    if (node.computed === true && UNSAFE.has(name)) return `uses ${name}`;
    if (LOCAL_TIME.test(name)) return `uses local time: ${name}`;
  }
  if ((node.type === 'NewExpression' || node.type === 'CallExpression') && Array.isArray(node.arguments)) {
    const callee = textOf(node.callee);
    if (callee === 'Function') return 'uses the Function constructor';
    if (callee === 'Date' && node.arguments.length > 1) return 'uses local time: new Date(year, month …)';
  }
  return undefined;
}

/** All that a source file does against the house, a line each; `file` is its path below `src/`. */
export function violationsOf(file: string, text: string): string[] {
  const faults: string[] = [];
  const say = (at: number, what: string) => {
    faults.push(`src/${file}:${text.slice(0, at).split('\n').length} ${what}`);
  };
  for (const names of PROPER_NAMES) {
    for (const match of text.matchAll(new RegExp(names, 'gu'))) {
      say(match.index, `names "${match[0]}"; the association and its countries are data`);
    }
  }
  if (!/\.[cm]?[jt]s$/.test(file)) return faults;

  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) return [...faults, `src/${file} cannot be read: ${errors[0]?.message}`];
  const room = roomOf(file);
  const wall = WALLS[room];
  if (wall === undefined)
    say(0, `is in no room of the house; expected one of ${Object.keys(WALLS).join(', ')}`);
  for (const node of nodesOf(program)) {
    const found = importOf(node);
    const wrong = found && wall && trespass(file, room, wall, found);
    if (wrong !== undefined) say(node.start, wrong);
    const fault = faultOf(node);
    if (fault !== undefined) say(node.start, fault);
  }
  return faults;
}

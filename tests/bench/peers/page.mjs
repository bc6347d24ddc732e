// The frame of a peer's page: the whole window, its files, the shared data.

/**
 * @param {{ title: string, head: string, script: string, style?: string }} parts
 */
export function pageOf({ title, head, script, style = '' }) {
  return Buffer.from(`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${head}
<style>html, body, #map { margin: 0; height: 100%; } ${style}</style>
</head>
<body>
<div id="map"></div>
${script}
</body>
</html>
`);
}

/** @param {ReturnType<typeof import('../data.mjs').realData>} data */
export function sharedFiles({ collection, milestones }) {
  return {
    geojson: Buffer.from(JSON.stringify(collection)),
    milestones: Buffer.from(JSON.stringify(milestones.map(({ id, members }) => ({ id, members })))),
  };
}

/**
 * @param {string} folder such as "/peers/leaflet-svg"
 * @param {Record<string, Buffer>} files
 */
export function inFolder(folder, files) {
  return new Map(Object.entries(files).map(([name, bytes]) => [`${folder}/${name}`, bytes]));
}

// The room's door.
export { type Citation, type Cited, citationOf, dayOfClock } from './cite.ts';
export { changesCsv, csvText, tableCsv } from './csv.ts';
export { collectionAt, geoJsonOf } from './geojson.ts';

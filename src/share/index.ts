// The room's door.
export { collectionAt, geoJsonOf } from './geojson.ts';

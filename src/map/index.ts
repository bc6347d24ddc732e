// The entry of the module: the interactive map, loaded when it is needed.
export { GPUInitializationError } from 'maplibre-gl';
export { type MapOptions, MapRenderer } from './map-renderer.ts';

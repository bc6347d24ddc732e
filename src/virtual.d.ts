/** Made by scripts/vite-maplibre-worker.ts. */
declare module 'virtual:maplibre-worker' {
  /** MapLibre's worker, the text of a classic script. */
  export const workerText: string;
}

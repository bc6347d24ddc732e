import './near-host.js';

export const { nearMap } = globalThis;

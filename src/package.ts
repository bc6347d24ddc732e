// The library in the package for bundlers, which may be imported where there is no DOM and then defines nothing.
import { removeStandIns } from './element/without-dom.ts';
import { NearMap } from './library.ts';

removeStandIns();

export { NearMap };

// The style sheet of the prerendered page: the element's own and rules for the page without scripts, for the
// moments before the inline script has run, and for the table.
import { staticStyles } from '../controls/index.ts';

/** The element's static style sheet, for its light children, with the rules that only the prerendered page needs. */
export function pageStyles(): string {
  const elementStyles = staticStyles
    // The custom properties for embedding pages keep their defaults here. The font can be set, so that text keeps its
    // place when the interactive page replaces this one.
    .replace(/var\(\s*--near-map-(?!font)[\w-]+,\s*([^()]*?)\s*\)/g, '$1')
    // Fonts that are missing come after the interactive page.
    .replace(/"near-map[ \w]*",\s*/g, '')
    .replace(/(--near-map-font,[^()]*\)),\s*sans-serif/g, '$1')
    .replace(/:host\(([^)]*)\)/g, 'near-map$1')
    .replaceAll(':host', 'near-map');
  const pageOnly = `
near-map[hidden]{display:none}
near-map:not([hidden]){display:block;height:100vh;height:100dvh}
.root>.timeline .open-mark{display:none}
.root>.timeline .chart{container-type:inline-size}
.root>.notices{grid-area:map;align-self:end;z-index:1;padding:8px 16px;text-align:center;background:var(--wash)}
html:not(.scripted) :is(.transport,.map-buttons){display:none}html:not(.scripted) .timeline{display:block}
.pending near-map{display:none}
:is(.measuring .plane,.measuring .inset svg,.scripted near-map>.membership){display:none}
.membership{position:absolute;top:100%;left:0;right:0;margin:24px auto;border-collapse:collapse;font:15px/1.5 system-ui,sans-serif}
.membership caption{font-weight:700;padding:8px;text-align:start}.membership :is(th,td){text-align:start;padding:4px 12px;overflow-wrap:anywhere;border-bottom:1px solid #d9d6ce;font-weight:400}
html:not(.scripted) .picture svg{position:absolute;inset:14px 14px 36px;width:calc(100% - 28px);height:calc(100% - 50px);overflow:visible}
@container(min-width:900px){html:not(.scripted) .picture svg{left:312px;width:calc(100% - 326px)}}
@container(max-width:620px){.yields{display:none}html:not(.scripted) .plane .names{font-size:40px}}
@media(max-width:600px){.membership{font-size:13px}.membership :is(th,td){padding:4px 5px}}@media print{near-map{height:auto;container-type:normal}.root{position:static;display:block;overflow:visible}.map{height:60vh;contain:none;print-color-adjust:exact}.timeline,.map-buttons{display:none}.membership,.scripted near-map>.membership{display:table;position:static}}`;
  return (elementStyles + pageOnly).trim();
}

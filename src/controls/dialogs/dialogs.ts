// The dialogs of the page, of which one is open at a time. Each is a lazy part, fetched when it is first opened. To add
// one, add its name here and to `DialogName`, and give it content framed by `dialogFrame`.
import { nothing, type TemplateResult } from 'lit';
import type { DialogName, Model } from '../model.ts';

const DIALOGS: Record<DialogName, (model: Model) => TemplateResult | null | undefined> = {
  help: (model) => model.part('help')?.help(model),
  steps: (model) => model.part('story')?.stepList(model),
  share: (model) => {
    const part = model.part('share');
    return part && model.sharing && part.shareDialog(model, model.sharing);
  },
};

export function dialogs(model: Model): (TemplateResult | typeof nothing)[] {
  // An export goes on when the dialog has closed.
  const exporting = model.dialog === 'share' ? nothing : model.part('share', false)?.running(model);
  return [(model.dialog && DIALOGS[model.dialog](model)) ?? nothing, exporting ?? nothing];
}

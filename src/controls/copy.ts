// Copies text or a picture to the clipboard. Falls back to `document.execCommand` where the Clipboard API is
// unavailable: on pages that aren't secure contexts, and in frames without the permission. Resolves to whether it
// worked.

/** Resolves to whether the text was copied. `html`: the same for spreadsheets and word processors. */
export async function copyText(text: string, html?: string): Promise<boolean> {
  try {
    if (html === undefined || typeof ClipboardItem === 'undefined') await navigator.clipboard.writeText(text);
    else
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/plain': new Blob([text], { type: 'text/plain' }),
          'text/html': new Blob([html], { type: 'text/html' }),
        }),
      ]);
    return true;
  } catch {
    return copyByCommand(text, html);
  }
}

/**
 * Resolves to whether the picture was copied. It may still be rendering: the clipboard must be called during the click.
 */
export async function copyPicture(picture: Promise<Blob>): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    return true;
  } catch {
    return false;
  }
}

/** The fallback: a `copy` event whose data the page fills in. */
function copyByCommand(text: string, html?: string): boolean {
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  addEventListener('copy', fill, { capture: true, once: true });
  const done = document.execCommand('copy');
  removeEventListener('copy', fill, { capture: true });
  return done;
}

const DONE_MS = 2500;

/**
 * Copies a text, and says at the button and in the status beside it whether that worked.
 * @param failed what the status says where it did not
 */
export async function copyFrom(
  button: HTMLElement,
  { copied }: { readonly copied: string },
  failed: string,
  ...given: Parameters<typeof copyText>
): Promise<void> {
  const status = button.parentElement?.querySelector('[role="status"]');
  const done = await copyText(...given);
  if (done) showDone(button, copied);
  if (status) status.textContent = done ? copied : failed;
  status?.classList.toggle('unseen', done);
}

/** Says at the button itself, for a moment, that it has done its work. It is announced elsewhere, by a status. */
export function showDone(button: HTMLElement, text: string): void {
  const bubble = document.createElement('span');
  bubble.className = 'done';
  bubble.ariaHidden = 'true';
  bubble.textContent = text;
  button.style.position = 'relative';
  Object.assign(bubble.style, {
    position: 'absolute',
    zIndex: '5',
    // Below, where it covers no text that was copied.
    inset: 'calc(100% + 4px) 0 auto auto',
    padding: '2px 8px',
    borderRadius: '6px',
    color: 'var(--paper)',
    background: 'var(--ink)',
    fontSize: '13px',
    fontWeight: '600',
    whiteSpace: 'nowrap',
    pointerEvents: 'none',
  });
  button.append(bubble);
  setTimeout(() => bubble.remove(), DONE_MS);
}

// Text to the clipboard, also where the page is not served securely or stands in a frame that may not ask for it.

/** Whether it is there now. `html`: what a spreadsheet or a word processor takes instead. */
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

/** Whether the picture is on the clipboard now. It may still be in the making: the press is what gives permission. */
export async function copyPicture(picture: Promise<Blob>): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    return true;
  } catch {
    return false;
  }
}

/** The old way: a copy of what the page itself puts into the event. */
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

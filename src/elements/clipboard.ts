/** What goes onto the clipboard; a program takes the flavour it knows. */
export interface Texts {
  plain: string;
  html?: string;
}

/**
 * Copies texts, in all their flavours where the browser can. Has to be called in the turn of the reader's own action;
 * what is still loading then may come later. Gives whether it worked.
 */
export async function copyTexts(texts: Promise<Texts>, flavours: readonly (keyof Texts)[]): Promise<boolean> {
  try {
    const types = { plain: 'text/plain', html: 'text/html' };
    // Given as promises, so that the browser still counts the copy as the reader's own when they have loaded.
    const items = flavours.map((flavour) => [types[flavour], texts.then((loaded) => new Blob([loaded[flavour] ?? ''], { type: types[flavour] }))] as const);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(items))]);
    return true;
  } catch {
    try {
      const loaded = await texts;
      if (copyBySelection(loaded)) return true;
      await navigator.clipboard.writeText(loaded.plain);
      return true;
    } catch {
      return false;
    }
  }
}

/** The old way, for browsers without ClipboardItem and for sites without https, where there is no clipboard to write to. */
function copyBySelection({ plain, html }: Texts): boolean {
  const active = document.activeElement;
  const field = document.createElement('textarea');
  field.value = plain;
  field.readOnly = true;
  field.className = 'visually-hidden';
  document.body.append(field);
  field.select();
  field.addEventListener('copy', (event) => {
    event.clipboardData?.setData('text/plain', plain);
    if (html) event.clipboardData?.setData('text/html', html);
    event.preventDefault();
  });
  try {
    return document.execCommand('copy');
  } finally {
    field.remove();
    if (active instanceof HTMLElement) active.focus({ preventScroll: true });
  }
}

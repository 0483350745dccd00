import { formatDate, isPartialDate } from '../model/partial-date';

/**
 * Says in a frame that was pinned to an earlier version what has changed in it since, in the words of the page of that comparison.
 * @param asked the version, as it stands in the address
 */
export async function showVersion(frame: HTMLElement, asked: string) {
  const { versions, anchor = '', version = '' } = frame.dataset;
  if (!versions || !/^\d{4}-\d{2}-\d{2}$/.test(asked) || !isPartialDate(asked)) return;
  const [then, now] = [formatDate(asked), formatDate(version)];
  const note = document.createElement('div');
  note.className = 'frame-version';
  note.setAttribute('role', 'status');
  frame.querySelector('.frame-head')!.after(note);

  const page = await load(`${versions}${asked}/compare/`);
  const say = (text: string) => {
    const line = document.createElement('p');
    line.textContent = text;
    note.append(line);
  };
  if (!page) return say(`This was made with the version of ${then}, which is not kept here. It shows the version of ${now}.`);
  const change = anchor ? page.querySelector<HTMLElement>(`[data-change="${CSS.escape(anchor)}"]`) : null;
  if (anchor && !change) return say(`Unchanged since the version of ${then}.`);
  if (!change) return say(page.querySelector('[data-change]') ? `The entry has changed since the version of ${then}. This is the version of ${now}.` : `Unchanged since the version of ${then}.`);
  say(`Changed since the version of ${then}:`);
  for (const part of change.querySelectorAll('.difference-text')) note.append(document.importNode(part, true));
}

async function load(address: string): Promise<Document | undefined> {
  try {
    const response = await fetch(address);
    return response.ok ? new DOMParser().parseFromString(await response.text(), 'text/html') : undefined;
  } catch {
    return undefined;
  }
}

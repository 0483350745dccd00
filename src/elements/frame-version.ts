import { formatDate, isPartialDate } from '../model/partial-date';

/**
 * Says in a frame that was pinned to an earlier version what has changed in it since, in the words of the page of that comparison.
 * @param asked the version, as it stands in the address
 */
export async function showVersion(frame: HTMLElement, asked: string) {
  const { versions, anchor = '', anchors = '', version = '' } = frame.dataset;
  if (!versions || !/^\d{4}-\d{2}-\d{2}$/.test(asked) || !isPartialDate(asked)) return;
  const [then, now] = [formatDate(asked), formatDate(version)];
  const note = document.createElement('div');
  note.className = 'frame-version';
  note.setAttribute('role', 'status');
  frame.querySelector('.frame-head')!.after(note);

  const page = await load(`${versions}${asked}/compare/`);
  const shown = `This is the version of ${now}.`;
  const say = (text: string) => {
    const line = document.createElement('p');
    line.textContent = text;
    note.append(line);
  };
  if (page === 'gone') return say(`This was made with the version of ${then}, which is not kept here. ${shown}`);
  if (page === 'failed') return say(`This was made with the version of ${then}. What has changed since could not be loaded. ${shown}`);
  const differences = [...page.querySelectorAll<HTMLElement>('.difference')];
  if (!anchor) return say(differences.length ? `The entry has changed since the version of ${then}. ${shown}` : `Unchanged since the version of ${then}.`);
  const change = differences.find(({ dataset }) => dataset['change'] === anchor);
  const series = anchors.split(' ');
  if (!change) return say(differences.some(({ dataset: { change: changed, added } }) => series.includes(changed ?? added ?? '')) ? `This value is unchanged since the version of ${then}; others below are new or have changed. ${shown}` : `Unchanged since the version of ${then}.`);
  say(`Changed since the version of ${then}:`);
  for (const part of change.querySelectorAll('.difference-text')) note.append(document.importNode(part, true));
}

/** The page of a comparison; `gone` where the site has none, `failed` where nothing answers. */
async function load(address: string): Promise<Document | 'gone' | 'failed'> {
  try {
    const response = await fetch(address);
    if (response.ok) return new DOMParser().parseFromString(await response.text(), 'text/html');
    return response.status === 404 || response.status === 410 ? 'gone' : 'failed';
  } catch {
    return 'failed';
  }
}

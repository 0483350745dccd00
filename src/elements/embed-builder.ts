import { addQuery, attributeTimeline, embedForms, embedThemes, formatEmbedCode, getFrameAddress, type Embed, type EmbedChoice } from '../model/embed-code';
import { formatDate, isPartialDate } from '../model/partial-date';
import { copyTexts } from './clipboard';

/** The form on the page for embedding: makes the code as chosen and shows what it gives. Without script the page has ready code. */
class EmbedBuilder extends HTMLElement {
  #form!: HTMLFormElement;
  #timeline!: Embed;
  /** What can be embedded of each network, by slug. */
  #lists = new Map<string, Embed[]>();
  #latest = 0;

  connectedCallback() {
    this.#form = this.querySelector('form')!;
    this.#timeline = JSON.parse(this.dataset['timeline']!) as Embed;
    const asked = new URLSearchParams(location.search);
    const of = this.#get<HTMLSelectElement>('of');
    if ([...of.options].some(({ value }) => value === asked.get('of'))) of.value = asked.get('of')!;
    this.#get<HTMLInputElement>('view').value = asked.get('view') ?? '';
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#show();
    });
    this.#form.addEventListener('change', () => void this.#show());
    this.querySelector('[data-do="copy"]')!.addEventListener('click', () => void this.#copy());
    addEventListener('message', ({ origin, source, data }: MessageEvent<{ goneDark?: unknown; height?: unknown } | null>) => {
      const frame = this.querySelector('iframe');
      if (origin === location.origin && source === frame?.contentWindow && data?.goneDark === 'height') frame!.style.height = `${Number(data.height)}px`;
    });
    void this.#show(asked.get('figure') ?? '');
  }

  #get<Kind extends HTMLElement>(name: string): Kind {
    return this.#form.querySelector<Kind>(`[name="${name}"]`)!;
  }

  #choose(): EmbedChoice {
    const data = new FormData(this.#form);
    return {
      form: embedForms.find((form) => form === data.get('form')) ?? 'quote',
      theme: embedThemes.find((theme) => theme === data.get('theme')) ?? 'auto',
      pinned: data.get('pinned') === 'yes',
    };
  }

  /** Makes the code and its preview anew. */
  async #show(figure?: string) {
    const turn = ++this.#latest;
    const embed = await this.#find(figure);
    // Something else was chosen meanwhile.
    if (turn !== this.#latest) return;
    this.querySelector<HTMLButtonElement>('[data-do="copy"]')!.disabled = !embed;
    if (!embed) {
      this.querySelector('textarea')!.value = '';
      this.querySelector('.embed-shown')!.replaceChildren();
      return this.#say(this.dataset['loadingFailed']!);
    }
    const choice = this.#choose();
    const code = formatEmbedCode(embed, choice, this.dataset['script']!);
    this.querySelector('textarea')!.value = code;
    this.#say('');
    const place = this.querySelector('.embed-shown')!;
    if (choice.form === 'words') {
      place.innerHTML = code;
      return;
    }
    // The preview comes from where this page is, which while trying out is not where it will be published.
    const address = getFrameAddress({ ...embed, frame: new URL(new URL(embed.frame).pathname + new URL(embed.frame).search, location.href).href }, choice);
    const shown = place.querySelector('iframe');
    if (shown?.src === address) return;
    const frame = document.createElement('iframe');
    frame.title = embed.title;
    frame.height = String(embed.height);
    frame.src = address;
    place.replaceChildren(frame);
  }

  /** What is chosen; undefined where the list of it can't be had. */
  async #find(figure?: string): Promise<Embed | undefined> {
    const of = this.#get<HTMLSelectElement>('of').value;
    const isTimeline = of === 'timeline';
    for (const part of this.#form.querySelectorAll<HTMLElement>('[data-for]')) part.hidden = (part.dataset['for'] === 'timeline') !== isTimeline;
    if (isTimeline) return this.#findTimeline();
    const list = await this.#load(of);
    const select = this.#get<HTMLSelectElement>('figure');
    if (select.dataset['of'] !== of && list.length) {
      select.dataset['of'] = of;
      select.replaceChildren(...toOptions(list, this.dataset['all']!));
      const path = figure && list.find((embed) => embed.path.endsWith(`/${figure}/`))?.path;
      if (path) select.value = path;
    }
    return list.find(({ path }) => path === select.value) ?? list[0];
  }

  async #load(slug: string): Promise<Embed[]> {
    const known = this.#lists.get(slug);
    if (known) return known;
    try {
      const response = await fetch(`${this.dataset['codes']!}${slug}.json`);
      const list = (await response.json()) as Embed[];
      this.#lists.set(slug, list);
      return list;
    } catch {
      return [];
    }
  }

  /** The timeline with the view that the reader has pasted: its words are those of the view. */
  async #findTimeline(): Promise<Embed> {
    const pasted = this.#get<HTMLInputElement>('view').value.trim();
    if (!pasted.includes('?') && !pasted.includes('=')) return this.#timeline;
    const { describeQuery, loadRecords } = await import('./frame-view');
    const data = await loadRecords(this.dataset['records']!);
    if (!data) return this.#timeline;
    const { query, sentence } = describeQuery(data, pasted.replace(/^[^?]*\?/, '').replace(/#.*$/, ''));
    const { frame, page, lines, pin } = this.#timeline;
    // A view that is already one of a day stays with it.
    const day = new URLSearchParams(query).get('as-of');
    const attribution = day && isPartialDate(day) ? attributeTimeline(this.dataset['site']!, formatDate(day)) : undefined;
    return { ...this.#timeline, frame: addQuery(frame, query), page: addQuery(page, query), pin: day ? '' : pin, ...(attribution && { attribution: { pinned: attribution, live: attribution } }), lines: [`${lines[0]!.split(':')[0]!}: ${sentence}`] };
  }

  async #copy() {
    const field = this.querySelector('textarea')!;
    const copied = await copyTexts(Promise.resolve({ plain: field.value }), ['plain']);
    if (!copied) field.select();
    this.#say(this.dataset[copied ? 'copied' : 'failed']!);
  }

  #say(text: string) {
    this.querySelector('[role="status"]')!.textContent = text;
  }
}

function toOptions(list: readonly Embed[], all: string): HTMLElement[] {
  const [card, life, ...figures] = list;
  const toOption = ({ path, label }: Embed) => new Option(label, path);
  const groups = [...Map.groupBy(figures, ({ group }) => group)].map(([title, members]) => {
    const group = document.createElement('optgroup');
    group.label = title;
    group.append(...members.map(toOption));
    return group;
  });
  return [new Option(all, card!.path), toOption(life!), ...groups];
}

customElements.define('embed-builder', EmbedBuilder);

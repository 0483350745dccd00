import { formatDate } from '../../model/partial-date.ts';
import { milestoneKinds } from '../../model/vocabulary.ts';
import type { EventDetails } from '../../timeline/data.ts';
import type { CardWords } from './card.ts';
import type { ListedData } from './listed-data.ts';

/** What a card says of an event: from the list at once, figures and sources from a file that is loaded with the first card. */
export class ListedWords implements CardWords {
  #list: ListedData;
  #names: ReadonlyMap<string, string>;
  #address: string | undefined;
  #onLoad: () => void;
  #details: Record<string, EventDetails> | undefined;
  #asked = false;

  /**
   * @param address of the file; without one the card says what the list does
   * @param onLoad called once the file is there
   */
  constructor(list: ListedData, address: string | undefined, onLoad: () => void) {
    this.#list = list;
    this.#names = new Map(list.data.networks.map(({ slug, name }) => [slug, name]));
    this.#address = address;
    this.#onLoad = onLoad;
  }

  describe(event: number) {
    const { date, kind, slug, text } = this.#list.data.events[event]!;
    return { date: formatDate(date), kind: milestoneKinds[kind], network: this.#names.get(slug)!, text, address: this.#list.addresses[event]! };
  }

  findDetails(event: number): EventDetails | undefined {
    const { slug, id } = this.#list.data.events[event]!;
    if (!this.#asked) void this.#load();
    return this.#details?.[`${slug}/${id}`];
  }

  async #load() {
    this.#asked = true;
    if (!this.#address) return;
    try {
      const response = await fetch(this.#address);
      if (!response.ok) return;
      this.#details = (await response.json()) as Record<string, EventDetails>;
      this.#onLoad();
    } catch {
      // Without them the card says what the list does.
    }
  }
}

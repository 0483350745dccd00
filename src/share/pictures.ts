import { messages } from '../messages/en.ts';
import { collectSuccessions, getEdge, getTakedown, type Network } from '../model/network.ts';
import { compareDates, formatDate } from '../model/partial-date.ts';
import { dark, light } from './palette.ts';
import { drawLife, drawTimeline } from './standing-picture.ts';
import { describeSubject, getSubject } from './subject.ts';

/** A picture that has an address of its own: as SVG, as PNG, and in words. */
export interface Picture {
  /** File below `/pictures/`, without its ending. */
  name: string;
  theme: 'light' | 'dark';
  draw: () => Promise<string>;
  /** What it shows, line by line. */
  text: string;
}

/** All pictures by address: the timeline, and the life of each network; each on light paper and, with `-dark` in its name, on dark. */
export function collectPictures(networks: readonly Network[], { host, getAddress }: { host: string; getAddress: (path: `/${string}`) => string }): Picture[] {
  const edge = getEdge(networks);
  const subjects = networks.map((network) => ({ network, subject: getSubject(network) }));
  const words = messages.share;
  const sentences = subjects.map(({ subject }) => describeSubject(subject));
  const first = networks[0] && getTakedown(networks[0].facts).slice(0, 4);
  const last = networks.length > 0 && getTakedown(networks.at(-1)!.facts).slice(0, 4);
  const all = { title: `${messages.siteName}: ${networks.length} encrypted-phone networks, ${first} to ${last}`, description: sentences.join(' ') };
  const end = (path: `/${string}`) => `${messages.siteName}, ${getAddress(path)}, ${words.asOf} ${formatDate(edge)}.`;
  const themes = [['', 'light', light], ['-dark', 'dark', dark]] as const;
  return themes.flatMap(([suffix, key, theme]): Picture[] => [
    {
      name: `timeline${suffix}`,
      theme: key,
      draw: () => drawTimeline(subjects.map(({ subject }) => subject.timeline), collectSuccessions(networks), { edge, host, theme, ...all }),
      text: `${[all.title, '', ...sentences, '', end('/')].join('\n')}\n`,
    },
    ...subjects.map(({ network: { slug }, subject }, index): Picture => {
      const steps = subject.timeline.events.toSorted((a, b) => compareDates(a.date, b.date)).map(({ label }) => label);
      return {
        name: slug + suffix,
        theme: key,
        draw: () => drawLife(subject.timeline, { edge, host, theme, title: `${words.lifeLine} ${subject.title}`, description: sentences[index]! }),
        text: `${[sentences[index]!, '', ...steps, '', end(`/operations/${slug}/`)].join('\n')}\n`,
      };
    }),
  ]);
}

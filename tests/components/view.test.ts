import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, test } from 'vitest';
import View from '../../src/components/View.astro';
import { getEnd } from '../../src/model/partial-date.ts';
import type { MilestoneKind } from '../../src/model/vocabulary.ts';
import type { ExplorerData } from '../../src/timeline/data.ts';
import type { MarkGroup } from '../../src/timeline/events.ts';
import { measureLabel } from '../../src/timeline/label-width.ts';
import { buildViewIndex, layoutView, type ViewOptions } from '../../src/timeline/view.ts';
import { namedCases } from '../unit/timeline/cases.ts';
import { makeData } from '../unit/timeline/synthetic.ts';

const container = await AstroContainer.create();

const kindOf: Record<MarkGroup, MilestoneKind> = { police: 'takedown', arrest: 'arrest', court: 'sentence', result: 'statistic', other: 'aftermath' };

/** A case of the build's timeline as the explorer knows it. */
function getCase(name: keyof typeof namedCases): ExplorerData {
  const { networks, options } = namedCases[name]!;
  return {
    edge: options.edge,
    networks: networks.map(({ events: _, ...network }) => ({ ...network, announced: network.takenDown, arrests: undefined, agencies: [] })),
    events: networks.flatMap(({ slug, events }) => events.map(({ id, date, group, label }) => ({ id, slug, date, kind: kindOf[group], text: label.replace(/^.*?: /, ''), countries: [], evidence: 'press' as const, disclosed: date }))),
  };
}

const year = (from: number, to = from): ViewOptions['window'] => [Date.UTC(from, 0, 1), Date.UTC(to + 1, 0, 1)];
const some = makeData(60, 4);
const many = makeData(4000, 4);

/** Views that someone cares about, each drawn to a file. */
const cases: Record<string, { data: ExplorerData; options?: Partial<ViewOptions> }> = {
  'no-network': { data: getCase('none') },
  'one-network': { data: getCase('one') },
  'same-day': { data: getCase('same-day-takedowns'), options: { window: year(2020) } },
  'a-hundred-years': { data: getCase('a-century') },
  'names-too-long': { data: getCase('long-names'), options: { width: 720, marginLeft: 120 } },
  'unknown-starts': { data: getCase('unknown-launch-and-start') },
  '200-lanes': { data: many, options: { viewport: [2000, 2500] } },
  'narrow-window': { data: some, options: { window: year(2022) } },
  aligned: { data: some, options: { aligned: true } },
  'open-lanes': { data: some, options: { window: [Date.UTC(2022, 5, 1), Date.UTC(2022, 11, 1)], open: new Set([some.networks[0]!.slug, some.networks[2]!.slug]) } },
  dimmed: { data: some, options: { isShown: (event) => event % 2 === 0, isDim: (slug) => slug === some.networks[1]!.slug } },
};

test.each(Object.entries(cases))('draws %s', async (name, { data, options = {} }) => {
  const index = buildViewIndex(data);
  const shape = layoutView(index, {
    width: 1040,
    window: options.aligned ? index.alignedSpan : index.span,
    aligned: false,
    order: data.networks.map(({ slug }) => slug),
    open: new Set(),
    isShown: () => true,
    removed: false,
    isHidden: () => false,
    edge: getEnd(data.edge).getTime(),
    measure: (text) => measureLabel(text, 12.5),
    ...options,
  });
  const svg = await container.renderToString(View, { props: { shape, events: data.events, description: `View: ${name}` } });
  await expect(toFile(svg)).toMatchFileSnapshot(`snapshots/view-${name}.svg`);
});

/** Enough of the site's looks to see what is where. */
const style = '<style>text{font:12.5px sans-serif}line{stroke:currentColor}.vague,[data-dim=true]{opacity:.4}.extent{stroke-dasharray:1 2}.band{fill:orange}.takedown{fill:crimson}.row-line{opacity:.2}.mark-label{paint-order:stroke;stroke:#fff;stroke-width:3}[data-group=result]>path{fill:none;stroke:currentColor}</style>';

/** The picture as a file that a viewer opens: with its namespace and a style, an element a line. */
function toFile(html: string): string {
  const svg = /<svg[\s\S]*<\/svg>/.exec(html)![0];
  // HTML lets "<" stand in an attribute, XML doesn't.
  const strict = svg.replace(/="[^"]*"/g, (attribute) => attribute.replaceAll('<', '&lt;'));
  return `${strict.replace(/<svg([^>]*)>/, `<svg xmlns="http://www.w3.org/2000/svg"$1>${style}`).replace(/><\/(?:path|line|rect|circle)>/g, '/>').replace(/>\s*</g, '>\n<')}\n`;
}

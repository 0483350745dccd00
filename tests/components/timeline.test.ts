import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, test } from 'vitest';
import Timeline from '../../src/components/Timeline.astro';
import { layoutTimeline } from '../../src/timeline/layout.ts';
import { namedCases } from '../unit/timeline/cases.ts';

const container = await AstroContainer.create();

test.each(Object.entries(namedCases))('draws %s', async (name, { networks, successions, options }) => {
  const svg = await container.renderToString(Timeline, { props: { shape: layoutTimeline(networks, successions, options), description: `Timeline: ${name}` } });
  await expect(toFile(svg)).toMatchFileSnapshot(`snapshots/${name}.svg`);
});

/** Enough of the site's looks to see what is where. */
const style = '<style>text{font:12px sans-serif}line,.arc{stroke:currentColor;fill:none}.vague{opacity:.4}.band{fill:orange}.lane-hit{fill:none}.takedown{fill:crimson}</style>';

/** The picture as a file that a viewer opens: with its namespace and a style, an element a line. */
function toFile(html: string): string {
  const svg = /<svg[\s\S]*<\/svg>/.exec(html)![0];
  // HTML lets "<" stand in an attribute, XML doesn't.
  const strict = svg.replace(/="[^"]*"/g, (attribute) => attribute.replaceAll('<', '&lt;'));
  return `${strict.replace(/<svg([^>]*)>/, `<svg xmlns="http://www.w3.org/2000/svg"$1>${style}`).replace(/><\/(?:path|line|rect|circle)>/g, '/>').replace(/>\s*</g, '>\n<')}\n`;
}

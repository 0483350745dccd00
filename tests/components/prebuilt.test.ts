import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, test } from 'vitest';
import Prebuilt from '../../src/components/Prebuilt.astro';

const container = await AstroContainer.create();

test('links the pages of each year and of each way of falling', async () => {
  const html = await container.renderToString(Prebuilt, { props: { years: ['2020', '2021'], ways: ['seized', 'run-by-police'] } });
  expect([...html.matchAll(/<a href="([^"]*)"[^>]*>([^<]*)/g)].map(([, href, text]) => `${text}: ${href}`)).toEqual([
    'By year: /years/',
    '2020: /years/2020/',
    '2021: /years/2021/',
    'By how it fell: /outcomes/',
    'Servers seized: /outcomes/seized/',
    'Run by the police: /outcomes/run-by-police/',
  ]);
});
